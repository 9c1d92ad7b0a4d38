"""What fills itself in of a new meeting: from its agenda, and from the meeting before."""

import asyncio
from datetime import date
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen
from textual.widgets import TextArea
from textual.worker import Worker, WorkerState

from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.text import one_line
from clerk_tui.files.agendas.head.capitals import recase_name
from clerk_tui.files.form_draft import FormDraft
from clerk_tui.office import Office
from clerk_tui.office.next_agenda import NextAgenda, next_agenda
from clerk_tui.screens.prepare import agenda_reader as agenda_reading
from clerk_tui.screens.prepare import new_committee as committee_made
from clerk_tui.screens.prepare import plan as planning
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.agenda_preview import Understood
from clerk_tui.widgets.form_field import FormField
from clerk_tui.widgets.lists.committee_list import CommitteeList
from clerk_tui.widgets.lists.committee_rows import CommitteeRow
from clerk_tui.widgets.message_line import MessageLine

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda

FIELDS = ("date", "start", "venue", "kind", "quorum")
_PAUSE = 0.15  # how long typing must rest before the agenda is read again, in seconds


class FilledForm(Screen[str | None]):
    """Fields that fill themselves in, but for what the clerk typed: that stays."""

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
        self._left_out: tuple[str, ...] = ()
        self._asked_to_leave = False
        self._kept = FormDraft(office.form_keeper())

    def _field(self, ident: str) -> FormField:
        return self.query_one(f"#{ident}", FormField)

    @property
    def _body(self) -> Body | None:
        row = self._committees.row
        return row.body if row else None

    @property
    def _date(self) -> date:
        """The day of the meeting as it is typed. Raises Refusal."""
        return parse_date(self._field("date").value)

    def keep(self) -> None:
        """Keep what is typed, where any of it is the clerk's."""
        if fields := self._kept_fields():
            self._kept.save(fields)

    def _kept_fields(self) -> dict[str, str]:
        """What is the clerk's own in the form, by the name of its field."""
        fields = {name: self._field(name).value for name in FIELDS if self._field(name).typed}
        return fields | ({"agenda": self._pad.text} if self._pad.text.strip() else {})

    # From the meeting before

    def _left_over(self, body: Body, day: date) -> NextAgenda:
        """What a meeting of *body* on *day* takes over from the last. Raises Refusal."""
        if self._following is None or self._following_for != (body, day):
            self._following, self._following_for = next_agenda(self._office, body, day), (body, day)
        return self._following

    def _take_over(self) -> None:
        """Fill in what the last meeting of this committee leaves to the next."""
        body = self._body
        self._following = None
        if body is None:
            return
        try:
            # Nothing but the last meeting gives the day: the last of all, whatever the clock says.
            given = self._field("date").touched or (self._agenda and self._agenda.date)
            self._left_over(body, self._date if given else date.max)
        except Refusal:  # it is said when the meeting is prepared
            return
        self._fill()

    @property
    def _day_given(self) -> date | None:
        """The day that the agenda gives, or else the last meeting; None where neither does."""
        if self._agenda and self._agenda.date:
            return self._agenda.date
        left = self._following.day if self._following else None
        return left if left and left >= self._day else None

    @property
    def _date_missing(self) -> bool:
        """Whether the date is only today's, as nobody has given one."""
        return not self._field("date").touched and self._day_given is None

    def _fill(self) -> None:
        """Fill in what is known: the agenda's before what the last meeting leaves."""
        agenda, left = self._agenda, self._following
        start = (agenda.start if agenda else None) or (left.start if left else None)
        venue = (recase_name(agenda.venue) if agenda else "") or (left.venue if left else "")
        self._field("date").put(planning.shown_date(self._day_given or self._day))
        self._field("start").put(print_time(start) if start else "")
        self._field("venue").put(one_line(venue))
        self._field("kind").put((agenda.kind if agenda else "") or planning.USUAL_KIND)

    def _show_quorum(self, row: CommitteeRow) -> None:
        """Ask for the quorum of a committee that is to be made: nothing else may say it."""
        self._field("quorum").put(committee_made.quorum_shown(row))
        self._field("quorum").display = row.unmade

    # From the agenda

    @on(TextArea.Changed)
    def _agenda_changed(self) -> None:
        self._asked_to_leave = False
        self.keep()
        self._read_soon()

    @work(group="agenda", exclusive=True, exit_on_error=False)
    async def _read_soon(self) -> None:
        """Read the agenda once typing rests, beside the keyboard and not in its way."""
        await asyncio.sleep(_PAUSE)
        text = self._pad.text
        if text != self._agenda_text:
            self._take_agenda(text, await asyncio.to_thread(agenda_reading.read, text))

    def _take_agenda(self, text: str, agenda: "ProposedAgenda | None") -> None:
        self._agenda_text, self._agenda = text, agenda
        self._name_the_committee(agenda)
        self._fill()
        self._show_understood()

    def _name_the_committee(self, agenda: "ProposedAgenda | None") -> None:
        """Choose the committee that *agenda* names, or offer to make it."""
        committee_made.offer(self._committees, agenda)
        if agenda and agenda.body:
            self._committees.propose(agenda.body)

    def _show_understood(self) -> None:
        left_out = self._left_out if self._agenda else ()
        shown = agenda_reading.understanding(self._agenda, self._body, left_out, self._following)
        self.query_one("#understood", Understood).show(shown)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """An agenda that cannot be read is no reason to lose the form."""
        if event.worker.group in {"agenda", "file"} and event.state == WorkerState.ERROR:
            self._message_line.refuse(
                "This text cannot be read as an agenda. Type the items by hand."
            )
