"""What fills itself in of a new meeting: from its agenda, and from the meeting before."""

import asyncio
from datetime import date
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen
from textual.widgets import TextArea
from textual.worker import Worker, WorkerState

from clerk_tui.bootstrap import Office
from clerk_tui.domain.body import Body
from clerk_tui.domain.dates import parse_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import one_line
from clerk_tui.domain.timings import print_time
from clerk_tui.exchange.form_kept import FormKept
from clerk_tui.following import Following, following
from clerk_tui.screens import agenda_reading, committee_made
from clerk_tui.screens import meeting_plan as planning
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.committee_list import CommitteeList
from clerk_tui.widgets.form_field import FormField
from clerk_tui.widgets.said_line import SaidLine
from clerk_tui.widgets.understood import Understood

if TYPE_CHECKING:
    from clerk_tui.exchange.agenda import ProposedAgenda

FIELDS = ("date", "start", "venue", "kind")
_PAUSE = 0.15  # how long typing must rest before the agenda is read again, in seconds


class FilledForm(Screen[str | None]):
    """Fields that fill themselves in, but for what the clerk typed: that stays."""

    _said: SaidLine
    _pad: AgendaPad
    _committees: CommitteeList

    def __init__(self, office: Office, day: date) -> None:
        """Prepare a meeting at *office*, on *day* until another date is known."""
        super().__init__()
        self._office = office
        self._day = day
        self._agenda: ProposedAgenda | None = None
        self._following: Following | None = None
        self._following_for: tuple[Body | None, date] = (None, day)
        self._agenda_text = ""
        self._file_read = ""
        self._left_out: tuple[str, ...] = ()
        self._asked_to_leave = False
        self._kept = FormKept(office.form_keeper())

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
        fields = {name: self._field(name).value for name in FIELDS if self._field(name).typed}
        if self._pad.text.strip():
            fields["agenda"] = self._pad.text
        if fields:
            self._kept.keep(fields)

    # From the meeting before

    def _left_over(self, body: Body, day: date) -> Following:
        """What a meeting of *body* on *day* takes over from the last. Raises Refusal."""
        if self._following is None or self._following_for != (body, day):
            self._following, self._following_for = following(self._office, body, day), (body, day)
        return self._following

    def _take_over(self) -> None:
        """Fill in what the last meeting of this committee leaves to the next."""
        body = self._body
        self._following = None
        if body is None:
            return
        try:
            self._left_over(body, self._date)
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
        venue = (agenda.venue if agenda else "") or (left.venue if left else "")
        self._field("date").put(planning.shown_date(self._day_given or self._day))
        self._field("start").put(print_time(start) if start else "")
        self._field("venue").put(one_line(venue))
        self._field("kind").put((agenda.kind if agenda else "") or planning.USUAL_KIND)

    # From the agenda

    @on(AgendaPad.FileDropped)
    def _dropped(self, dropped: AgendaPad.FileDropped) -> None:
        self._field("file").put(dropped.path)
        self._read_beside(dropped.path)

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
        committee_made.offer(self._committees, agenda)
        if agenda and agenda.body:
            self._committees.propose(agenda.body)
        self._fill()
        self._show_understood()

    def _show_understood(self) -> None:
        left_out = self._left_out if self._agenda else ()
        shown = agenda_reading.understanding(self._agenda, self._body, left_out, self._following)
        self.query_one("#understood", Understood).show(shown)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """An agenda that cannot be read is no reason to lose the form."""
        if event.worker.group in {"agenda", "file"} and event.state == WorkerState.ERROR:
            self._said.refuse("This text cannot be read as an agenda. Type the items by hand.")

    def _file_waits(self) -> bool:
        """Whether the path of a file stands there that was not read yet."""
        typed = self._field("file").value
        return bool(typed.strip()) and typed != self._file_read

    def _meant_as_file(self, field: FormField) -> bool:
        """Read the agenda whose path was typed into another *field*; whether it was one.

        What stood in that field comes back.
        """
        path = field.value
        if field.id == "file" or not (field.typed and agenda_reading.names_a_file(path)):
            return False
        field.give_up()
        self._field("file").restore(path)
        self._read_beside(path)
        return True

    @work(group="file", exclusive=True, exit_on_error=False)
    async def _read_beside(self, typed: str, *, go_on: bool = True) -> None:
        """Read a file in a thread: a PDF may take seconds, and the keys go on meanwhile.

        With *go_on* the keyboard then goes to what is to be looked at next.
        """
        self._said.say("Reading the file …", "→")
        try:
            source = await asyncio.to_thread(agenda_reading.source_of, typed)
        except Refusal as refusal:
            self._said.refuse(str(refusal))
            return
        agenda = await asyncio.to_thread(agenda_reading.read, source.text)
        self._left_out = source.left_out
        replaced = " Ctrl+Z there brings back what it replaced." if self._pad.text.strip() else ""
        self._pad.put(source.text)
        self._file_read = typed
        self._take_agenda(self._pad.text, agenda)
        if go_on and self._date_missing:
            self._field("date").take_keyboard()
        elif go_on:
            self._pad.focus()
        self._said.say(f"The file is in the agenda.{replaced} Look at what was understood.")
