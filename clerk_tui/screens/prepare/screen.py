"""Prepare a meeting: the form accepted, or left."""

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
from clerk_tui.office import Office
from clerk_tui.screens.prepare import agenda_reader as agenda_reading
from clerk_tui.screens.prepare import new_committee as committee_made
from clerk_tui.screens.prepare import plan as planning
from clerk_tui.screens.prepare.form import PrepareForm
from clerk_tui.widgets.form_field import FormField

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda


# A question is no answer to itself: Ctrl+S pressed before it can be read (seconds) is not one.
_TIME_TO_READ = 0.7


class PrepareScreen(PrepareForm):
    """Gives back the ident of the meeting it prepared, or None where it was left."""

    HELP = (
        "A new meeting: the committee, then the agenda as a file (its path, or drop it here) or "
        "typed or pasted below. Whatever it tells of date, time, venue and kind is filled in; what "
        "you type yourself stays.\n\n"
        "Tab and Enter go on to the next field, Up and down choose the committee, Left and Right "
        "turn the list of its members. What is understood stands beside the agenda."
    )
    CSS_PATH = "prepare.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "accept", "Prepare the meeting"),
        Binding("escape", "back", "Back"),
    ]

    def __init__(self, office: Office, day: date) -> None:
        """Prepare a meeting at *office*, on *day* until another date is typed."""
        super().__init__(office, day)
        self._asked_for_date = 0.0  # when, by the clock that never goes back; 0 for not yet
        self._prepared: tuple[planning.MeetingPlan, str] | None = None

    @on(Button.Pressed, "#accept")
    def action_accept(self) -> None:
        """Prepare the meeting with its items, or say why not."""
        if not self.is_current:  # the second Ctrl+S of one burst
            return
        if any(self._meant_as_file(field) for field in self.query(FormField)):
            return
        if self._pad.take_path():
            return
        if self._file_waits():
            self._read_beside(self._field("file").value)
            return
        try:
            plan = self._plan()
            if self._date_missing and not self._today_is_meant():
                return
            ident = self._prepare(self._with_its_file(plan))
        except Refusal as refusal:
            self._told_of = self._committees.row  # what chooses it is on its way, and says nothing
            self._message_line.refuse(str(refusal))
            return
        self._kept.discard()
        self.dismiss(ident)

    def _today_is_meant(self) -> bool:
        """Whether today's date was asked about, and could be read, before this Ctrl+S."""
        if not self._asked_for_date:
            self._ask_for_date()
            return False
        return monotonic() - self._asked_for_date >= _TIME_TO_READ

    def _ask_for_date(self) -> None:
        """Say which date the meeting would have, as nobody has given one."""
        self._asked_for_date = monotonic()
        self._field("date").take_keyboard()
        self._message_line.say(
            f"No date was given. Ctrl+S again takes today, {print_date(self._day)}; or type it.",
            "?",
        )

    def _plan(self) -> planning.MeetingPlan:
        row = self._committees.row
        if row is None or row.body is None:
            raise Refusal(row.wrong if row else "There is no committee to choose.")
        agenda = self._read_now()
        day = parse_date(self._field("date").value)
        left = self._left_over(row.body, day)
        return planning.MeetingPlan(
            body=row.body,
            day=day,
            venue=one_line(self._field("venue").value),
            start=planning.typed_time(self._field("start").value),
            kind=one_line(self._field("kind").value) or planning.USUAL_KIND,
            items=planning.items_of(agenda, left.items),
            last=left.last,
            apologies=agenda.apologies if agenda else (),
            next_meeting=planning.next_meeting_of(agenda),
        )

    def _read_now(self) -> "ProposedAgenda | None":
        """The agenda as it stands, read again where the last keys were not yet."""
        text = self._pad.text
        if text != self._agenda_text:
            self._take_agenda(text, agenda_reading.read(text))
        return self._agenda

    def _with_its_file(self, plan: planning.MeetingPlan) -> planning.MeetingPlan:
        """*Plan*; a committee that only the agenda named has a file from here on.

        Raises Refusal.
        """
        row = self._committees.row
        if row is None or not row.unmade:
            return plan
        typed = self._field("quorum")
        quorum = typed.value if typed.typed else None
        body, said = committee_made.make(self._office, plan.body, quorum)
        self._committees.made(body)
        self.app.notify(said, markup=False, timeout=6)
        return replace(plan, body=body)

    def _prepare(self, plan: planning.MeetingPlan) -> str:
        """Prepare the meeting once, however often its items are refused."""
        if self._prepared is None or not planning.same_committee(self._prepared[0], plan):
            self._prepared = (plan, planning.prepare(self._office, plan))
        ident = self._prepared[1]
        planning.list_items(self._office, ident, plan)
        return ident

    def action_back(self) -> None:
        """Go back; where something was typed, only when asked a second time."""
        if self.typed_here and not self._asked_to_leave:
            self._asked_to_leave = True
            self._message_line.say("Press Esc again to leave and lose what was typed here.", "?")
        elif self.is_current:
            self._kept.discard()
            self.dismiss(None)
