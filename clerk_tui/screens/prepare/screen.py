"""The screen that prepares a meeting: the form is accepted, or left."""

from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Button

from clerk_tui.domain.dates.dates import parse_date, print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import one_line
from clerk_tui.keys import sign
from clerk_tui.keys.tables.prepare import KEYS
from clerk_tui.office import Office
from clerk_tui.office.preparation import plan as meeting_plan
from clerk_tui.screens.prepare import agenda_reader, new_committee
from clerk_tui.screens.prepare.form import PrepareForm
from clerk_tui.widgets.form_field import FormField

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda


_READING_SECONDS = 0.7  # a Ctrl+S that follows a question sooner is not an answer to it


class PrepareScreen(PrepareForm):
    """Prepares a meeting; returns its ident, or None if the form was left."""

    HELP = (
        "A new meeting: the committee, then the agenda as a file (its path, or drop it here) "
        "or typed or pasted below. Whatever it tells of date, time, venue and kind is filled "
        "in; what you type yourself stays.\n\nTab and Enter go on to the next field, Up and "
        "down choose the committee, Left and Right turn the list of its members. What is "
        "understood stands beside the agenda, or behind it on a narrow screen: "
        "{prepare.other-side} goes there and back. There {understood.privacy} makes an item "
        "private or public, {understood.kind} makes it a note, or a line an item, and "
        "{understood.lines} shows the lines below each item. What was not understood is listed "
        "there and underlined in the agenda."
    )
    CSS_PATH = "prepare.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(*key.bound, id=key.name, priority=key.act == "other_side") for key in KEYS
    ]

    def __init__(self, office: Office, day: date) -> None:
        """Prepare a meeting at *office*, on *day* until another date is typed."""
        super().__init__(office, day)
        self._asked_for_date = 0.0  # when, by the monotonic clock; 0 for not yet
        self._prepared: tuple[meeting_plan.MeetingPlan, str] | None = None

    @on(Button.Pressed, "#accept")
    def action_accept(self) -> None:
        """Prepare the meeting with its items, or say why not."""
        if not self.is_current:  # the second Ctrl+S of one burst
            return
        if any(self._take_as_file(field) for field in self.query(FormField)):
            return
        if self._pad.take_path():
            return
        if self._has_unread_file():
            self._read_file(self._field("file").value)
            return
        try:
            plan = self._make_plan()
            if self._is_date_missing and not self._is_today_confirmed():
                return
            ident = self._prepare(self._with_committee_file(plan))
        except Refusal as refusal:
            self._row_announced = self._committees.row  # it is being chosen, and is not announced
            self._message_line.refuse(str(refusal))
            return
        self._draft.discard()
        self.dismiss(ident)

    def _is_today_confirmed(self) -> bool:
        """Return True if today's date was asked about, long enough ago to be read."""
        if not self._asked_for_date:
            self._ask_for_date()
            return False
        return monotonic() - self._asked_for_date >= _READING_SECONDS

    def _ask_for_date(self) -> None:
        """Say which date the meeting would have, as nobody has given one."""
        self._asked_for_date = monotonic()
        self._field("date").take_keyboard()
        self._message_line.say(
            f"No date was given. {sign('prepare.accept')} again takes today, "
            f"{print_date(self._day)}; or type it.",
            "?",
        )

    def _make_plan(self) -> meeting_plan.MeetingPlan:
        row = self._committees.row
        if row is None or row.body is None:
            raise Refusal(row.wrong if row else "There is no committee to choose.")
        agenda = self._read_current_agenda()
        day = parse_date(self._field("date").value)
        following = self._following_meeting(row.body, day)
        return meeting_plan.MeetingPlan(
            body=row.body,
            day=day,
            venue=one_line(self._field("venue").value),
            start=meeting_plan.parse_start(self._field("start").value),
            kind=one_line(self._field("kind").value) or meeting_plan.USUAL_KIND,
            items=meeting_plan.items_of(agenda, following.items),
            last=following.last,
            apologies=agenda.apologies if agenda else (),
            next_meeting=meeting_plan.next_meeting_of(agenda),
        )

    def _read_current_agenda(self) -> "ProposedAgenda | None":
        """Return the agenda as it stands, read again if the last keys were not."""
        text = self._pad.text
        if text != self._agenda_text:
            self._take_agenda(text, agenda_reader.parse_agenda(text, self._choices, self._day))
        return self._agenda

    def _with_committee_file(self, plan: meeting_plan.MeetingPlan) -> meeting_plan.MeetingPlan:
        """Return *plan*, having written the file of a committee that only the agenda names.

        Raises Refusal if that cannot be written.
        """
        row = self._committees.row
        if row is None or not row.unmade:
            return plan
        field = self._field("quorum")
        quorum = field.value if field.is_typed else None
        body, message = new_committee.make_committee(self._office, plan.body, quorum)
        self._committees.mark_made(body)
        self.app.notify(message, markup=False, timeout=6)
        return replace(plan, body=body)

    def _prepare(self, plan: meeting_plan.MeetingPlan) -> str:
        """Prepare the meeting once, however often its items are refused."""
        if self._prepared is None or not meeting_plan.are_for_same_committee(
            self._prepared[0], plan
        ):
            self._prepared = (plan, meeting_plan.prepare_meeting(self._office, plan))
        ident = self._prepared[1]
        meeting_plan.list_items(self._office, ident, plan)
        return ident

    def action_back(self) -> None:
        """Stop the file being read, or go back; if something was typed, only when asked twice."""
        if self._file_work.stop():
            self._message_line.say("Stopped. The agenda is as it was.", "·")
        elif self.typed_here and not self._asked_to_leave:
            self._asked_to_leave = True
            self._message_line.say("Press Esc again to leave and lose what was typed here.", "?")
        elif self.is_current:
            self._draft.discard()
            self.dismiss(None)
