"""The form of a new meeting: the committee, when and where, and the agenda as understood."""

import asyncio
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.suggester import SuggestFromList
from textual.widgets import Button, Static, TextArea
from textual.worker import Worker, WorkerState

from clerk_tui.bootstrap import Office
from clerk_tui.domain.body import Body
from clerk_tui.domain.dates import parse_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import one_line
from clerk_tui.domain.timings import print_time
from clerk_tui.exchange.form_kept import FormKept
from clerk_tui.following import Following, following
from clerk_tui.screens import agenda_reading
from clerk_tui.screens import meeting_plan as planning
from clerk_tui.screens.committee_choices import committee_choices
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.columns import key_line
from clerk_tui.widgets.committee_list import CommitteeList
from clerk_tui.widgets.form_field import FormField
from clerk_tui.widgets.plain import plain
from clerk_tui.widgets.said_line import SaidLine
from clerk_tui.widgets.understood import Understood

if TYPE_CHECKING:
    from clerk_tui.exchange.agenda import ProposedAgenda

_KINDS = ("ordinary", "extraordinary", "annual", "special", "urgent", "informal")
FIELDS = ("date", "start", "venue", "kind")
_PAUSE = 0.15  # how long typing must rest before the agenda is read again, in seconds
_EXAMPLE = "An example with invented people. For your own: clerk-tui committee new FILE"


class PrepareForm(Screen[str | None]):
    """A form that loses nothing typed, and shows how all of it is understood."""

    AUTO_FOCUS = "#committee-names"

    def __init__(self, office: Office, day: date) -> None:
        """Prepare a meeting at *office*, on *day* until another date is typed."""
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

    def compose(self) -> ComposeResult:
        """The form from top to bottom in the order in which it is filled."""
        yield Static(plain("New meeting"), id="head")
        yield CommitteeList(id="committees")
        with Horizontal(classes="fields"):
            yield FormField(
                "Date", planning.shown_date(self._day), id="date", meant=planning.day_meant
            )
            yield FormField("Start", id="start", hint="e.g. 10.30", meant=planning.time_meant)
        with Horizontal(classes="fields"):
            yield FormField("Venue", id="venue", hint="Where it meets")
            kinds = SuggestFromList(_KINDS, case_sensitive=False)
            yield FormField("Kind", planning.USUAL_KIND, id="kind", suggester=kinds)
        yield FormField("File", id="file", hint="Path of an agenda (Word, PDF, web page, text)")
        with Horizontal(id="agenda"):
            yield AgendaPad(id="pad")
            yield Understood(id="understood")
        yield SaidLine(id="said")
        with Horizontal(id="foot"):
            yield Button(plain("Prepare"), id="accept", compact=True)
            yield Static(
                key_line(("Ctrl+S", "prepare"), ("Tab", "next"), ("Esc", "back")), classes="keys"
            )

    def on_mount(self) -> None:
        """Fill in what is known."""
        self._said = self.query_one("#said", SaidLine)
        self._pad = self.query_one("#pad", AgendaPad)
        self._pad.border_title = plain("Agenda")
        self._committees = self.query_one("#committees", CommitteeList)
        self._members_of_the_day()
        self._committees.show(committee_choices(self._office.committees))
        self._put_back(self._kept.read())

    def _put_back(self, kept: dict[str, str]) -> None:
        """Put back what was typed when the program was last stopped in the middle of it."""
        for name in FIELDS:
            if kept.get(name):
                self._field(name).restore(kept[name])
        if kept.get("agenda"):
            self._pad.put(kept["agenda"])
        if kept:
            self._said.say("What was typed here before is back. Esc leaves it.", "→")

    def keep(self) -> None:
        """Keep what is typed, where any of it is the clerk's."""
        fields = {name: self._field(name).value for name in FIELDS if self._field(name).typed}
        if self._pad.text.strip():
            fields["agenda"] = self._pad.text
        if fields:
            self._kept.keep(fields)

    def _field(self, ident: str) -> FormField:
        return self.query_one(f"#{ident}", FormField)

    @property
    def _body(self) -> Body | None:
        row = self._committees.row
        return row.body if row else None

    # What is typed

    @on(CommitteeList.Highlighted)
    def _committee(self, chosen: CommitteeList.Highlighted) -> None:
        example = " (example)" if chosen.row.example else ""
        self.query_one("#head", Static).update(plain(f"New meeting · {chosen.row.label}{example}"))
        self._said.say(_EXAMPLE if example else "", "→")
        self._take_over()
        self._show_understood()

    @on(CommitteeList.Settled)
    def _committee_settled(self) -> None:
        if self._body is None and (row := self._committees.row):
            self._said.refuse(row.wrong)
            return
        self._field("date").take_keyboard()

    @on(FormField.Changed)
    def _typed(self) -> None:
        self._asked_to_leave = False
        self._members_of_the_day()
        self.keep()
        if self._said.refused:
            self._said.say("")

    @on(FormField.Entered)
    def _entered(self, entered: FormField.Entered) -> None:
        if entered.field.id == "file":
            self._read_file()
        else:
            self.focus_next()

    @on(FormField.Left)
    def _left(self, left: FormField.Left) -> None:
        """Say at once what is wrong with a date or a time, in one sentence."""
        try:
            if left.field.id == "date":
                parse_date(left.field.value)
            elif left.field.id == "start":
                planning.typed_time(left.field.value)
        except Refusal as refusal:
            self._said.refuse(str(refusal))

    def _members_of_the_day(self) -> None:
        """Show the committee as it is on the day of the meeting."""
        with suppress(Refusal):
            self._committees.show_day(self._date)
            if self._following is not None and self._following_for != (self._body, self._date):
                self._take_over()
                self._show_understood()

    @property
    def _date(self) -> date:
        """The day of the meeting as it is typed. Raises Refusal."""
        return parse_date(self._field("date").value)

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
        if (left := self._following) is None or self._agenda is not None:
            return
        self._field("venue").put(one_line(left.venue))
        self._field("start").put(print_time(left.start) if left.start else "")
        if left.day is not None and left.day >= self._day:
            self._field("date").put(planning.shown_date(left.day))

    # The agenda

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
        self._take_agenda(text, await asyncio.to_thread(agenda_reading.read, text))

    def _take_agenda(self, text: str, agenda: "ProposedAgenda | None") -> None:
        self._agenda_text, self._agenda = text, agenda
        if agenda:
            if agenda.date:
                self._field("date").put(planning.shown_date(agenda.date))
            if agenda.start:
                self._field("start").put(print_time(agenda.start))
            if agenda.venue:
                self._field("venue").put(one_line(agenda.venue))
        self._show_understood()

    def _show_understood(self) -> None:
        left_out = self._left_out if self._agenda else ()
        shown = agenda_reading.understanding(self._agenda, self._body, left_out, self._following)
        self.query_one("#understood", Understood).show(shown)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """An agenda that cannot be read is no reason to lose the form."""
        if event.worker.group in {"agenda", "file"} and event.state == WorkerState.ERROR:
            self._said.refuse("This text cannot be read as an agenda. Type the items by hand.")

    def _read_file(self) -> None:
        typed = self._field("file").value
        if not typed.strip():
            self.focus_next()
            return
        self._read_beside(typed)

    @work(group="file", exclusive=True, exit_on_error=False)
    async def _read_beside(self, typed: str) -> None:
        """Read a file in a thread: a PDF may take seconds, and the keys go on meanwhile."""
        self._said.say("Reading the file …", "→")
        try:
            source = await asyncio.to_thread(agenda_reading.source_of, typed)
        except Refusal as refusal:
            self._said.refuse(str(refusal))
            return
        self._left_out = source.left_out
        replaced = " Ctrl+Z there brings back what it replaced." if self._pad.text.strip() else ""
        self._pad.put(source.text)
        self._file_read = typed
        self._pad.focus()
        self._said.say(f"The file is in the agenda.{replaced} Look at what was understood.")
