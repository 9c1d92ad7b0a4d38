"""The fields of a new meeting that are filled in from its agenda and from the last meeting."""

import asyncio
from datetime import date
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen
from textual.widgets import TextArea
from textual.worker import Worker, WorkerState

from clerk_tui.domain.dates.dates import parse_date, short_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.text import one_line
from clerk_tui.files.agendas.choices import Choice, Choices, to_text
from clerk_tui.files.agendas.head.capitals import recase_name
from clerk_tui.files.form_draft import FormDraft
from clerk_tui.office import Office
from clerk_tui.office.next_agenda import NextAgenda, next_agenda
from clerk_tui.office.preparation import plan as meeting_plan
from clerk_tui.screens.prepare import agenda_reader, new_committee
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.agenda_preview import AgendaPreview
from clerk_tui.widgets.form_field import FormField
from clerk_tui.widgets.lists.committee_list import CommitteeList
from clerk_tui.widgets.lists.committee_rows import CommitteeRow
from clerk_tui.widgets.message_line import MessageLine

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda

FIELDS = ("date", "start", "venue", "kind", "quorum")
_PAUSE_SECONDS = 0.15  # how long typing must rest before the agenda is read again


class AutofillForm(Screen[str | None]):
    """Fills in the fields, except those in which the clerk typed."""

    _message_line: MessageLine
    _pad: AgendaPad
    _committees: CommitteeList

    def __init__(self, office: Office, day: date) -> None:
        """Prepare a meeting at *office*, on *day* until another date is known."""
        super().__init__()
        self._office = office
        self._day = day
        self._agenda: ProposedAgenda | None = None
        self._following: NextAgenda | None = None
        self._following_for: tuple[Body | None, date] = (None, day)
        self._agenda_text = ""
        self._choices = Choices()
        self._left_out_notes: tuple[str, ...] = ()
        self._asked_to_leave = False
        self._draft = FormDraft(office.form_keeper())

    def _field(self, ident: str) -> FormField:
        return self.query_one(f"#{ident}", FormField)

    @property
    def _body(self) -> Body | None:
        row = self._committees.row
        return row.body if row else None

    @property
    def _date(self) -> date:
        """The day of the meeting as it is typed. Raises Refusal if that is not a date."""
        return parse_date(self._field("date").value)

    def save_draft(self) -> None:
        """Save what is typed, if any of it is the clerk's."""
        if fields := self._typed_fields():
            self._draft.save(fields)

    def _typed_fields(self) -> dict[str, str]:
        """Return what the clerk typed into the form, by the name of the field."""
        fields = {name: self._field(name).value for name in FIELDS if self._field(name).is_typed}
        if not self._pad.text.strip():
            return fields
        kept_choices = to_text(self._choices)
        choices = {"choices": kept_choices} if kept_choices else {}
        return fields | {"agenda": self._pad.text} | choices

    def _following_meeting(self, body: Body, day: date) -> NextAgenda:
        """Return what a meeting of *body* on *day* takes over from the last. Raises Refusal."""
        if self._following is None or self._following_for != (body, day):
            self._following, self._following_for = next_agenda(self._office, body, day), (body, day)
        return self._following

    def _fill_from_last_meeting(self) -> None:
        """Fill in what the last meeting of this committee leaves to the next."""
        body = self._body
        self._following = None
        if body is None:
            return
        try:
            # If only the last meeting gives the day, take the last of all, whatever the clock says.
            is_given = self._field("date").is_touched or (self._agenda and self._agenda.date)
            self._following_meeting(body, self._date if is_given else date.max)
        except Refusal:  # it is said when the meeting is prepared
            return
        self._fill_in_fields()

    @property
    def _given_day(self) -> date | None:
        """The day that the agenda gives, or else the last meeting; None if neither does."""
        if self._agenda and self._agenda.date:
            return self._agenda.date
        next_day = self._following.day if self._following else None
        return next_day if next_day and next_day >= self._day else None

    @property
    def _is_date_missing(self) -> bool:
        """True if the date is only today's, as nobody has given one."""
        return not self._field("date").is_touched and self._given_day is None

    def _fill_in_fields(self) -> None:
        """Fill in what is known, from the agenda rather than from the last meeting."""
        agenda, following = self._agenda, self._following
        start_time = (agenda.start if agenda else None) or (following.start if following else None)
        venue = (recase_name(agenda.venue) if agenda else "") or (
            following.venue if following else ""
        )
        self._field("date").fill_in(short_date(self._given_day or self._day))
        self._field("start").fill_in(print_time(start_time) if start_time else "")
        self._field("venue").fill_in(one_line(venue))
        self._field("kind").fill_in((agenda.kind if agenda else "") or meeting_plan.USUAL_KIND)

    def _show_quorum(self, row: CommitteeRow) -> None:
        """Show the quorum field for a committee that is to be made, as nothing else may give it."""
        self._field("quorum").fill_in(new_committee.quorum_as_typed(row))
        self._field("quorum").display = row.unmade

    @on(TextArea.Changed)
    def _on_agenda_changed(self) -> None:
        self._asked_to_leave = False
        self.save_draft()
        self._read_after_pause()

    @work(group="agenda", exclusive=True, exit_on_error=False)
    async def _read_after_pause(self) -> None:
        """Read the agenda once typing rests, in a thread so that no key waits."""
        await asyncio.sleep(_PAUSE_SECONDS)
        text = self._pad.text
        if text != self._agenda_text:
            agenda = await asyncio.to_thread(
                agenda_reader.parse_agenda, text, self._choices, self._day
            )
            self._take_agenda(text, agenda)

    def _choose(self, key: str, choice: Choice) -> None:
        """Take what the clerk decided of a line, and read the agenda again."""
        self._choices = self._choices.with_choice(key, choice)
        self.save_draft()
        text = self._pad.text
        self._take_agenda(text, agenda_reader.parse_agenda(text, self._choices, self._day))

    def _take_agenda(self, text: str, agenda: "ProposedAgenda | None") -> None:
        self._agenda_text, self._agenda = text, agenda
        self._choose_named_committee(agenda)
        self._fill_in_fields()
        self._show_preview()

    def _choose_named_committee(self, agenda: "ProposedAgenda | None") -> None:
        """Choose the committee that *agenda* names, or offer to make it."""
        new_committee.offer_committee(self._committees, agenda)
        if agenda and agenda.body:
            self._committees.propose(agenda.body)

    def _show_preview(self) -> None:
        left_out = self._left_out_notes if self._agenda else ()
        understood_agenda = agenda_reader.describe_agenda(
            self._agenda, self._body, left_out, self._following, self._choices
        )
        self.query_one("#understood", AgendaPreview).show(understood_agenda)
        self._pad.mark_rows(line.row for line in understood_agenda.strange_lines)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that an agenda cannot be read; the form stays as it is."""
        if event.worker.group in {"agenda", "long-work"} and event.state == WorkerState.ERROR:
            self._message_line.refuse(
                "This text cannot be read as an agenda. Type the items by hand."
            )
