"""The roll call as it is drawn: the roll, what was done, the quorum and the keys."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.screens.roll_answers import RollAnswers
from clerk_tui.screens.roll_marks import Act, RollMarks
from clerk_tui.widgets.ask_line import AskLine
from clerk_tui.widgets.columns import key_line
from clerk_tui.widgets.plain import plain
from clerk_tui.widgets.roll import Roll
from clerk_tui.widgets.roll_rows import quorum_line, roll_of
from clerk_tui.widgets.said_line import SaidLine


class RollView(Screen[None]):
    """Draws the roll of one meeting again after each thing that is done to it."""

    AUTO_FOCUS = "#roll"

    def __init__(self, desk: Desk) -> None:
        """Call the roll of the meeting at *desk*."""
        super().__init__()
        self._desk = desk
        self._marks = RollMarks(desk)
        self._answers = RollAnswers(desk)
        self._found: set[str] | None = None

    def compose(self) -> ComposeResult:
        """The roll, the line of what was done, the quorum and the keys."""
        meeting = self._desk.meeting
        day = print_date(meeting.details.date, "{d} {month} {year}")
        yield Static(plain(f"Roll call · {meeting.body.name} · {day}"), id="head")
        yield Roll(id="roll")
        yield AskLine(id="ask")
        yield SaidLine(id="said")
        yield Static(id="quorum")
        yield Static(
            key_line(
                ("P", "present"), ("A", "apologies"), ("X", "absent"), ("L", "late"),
                ("R", "remote"), ("*", "all"), ("12", "row 12"), ("F1", "help"),
            ),
            classes="keys",
        )  # fmt: skip
        yield Static(
            key_line(
                ("S", "substitute"), ("C", "chair"), ("/", "find"), ("N", "new"), ("E", "rename"),
                ("#", "public"), ("U", "undo"), ("Enter", "done"),
            ),
            classes="keys",
        )  # fmt: skip

    def on_mount(self) -> None:
        """Draw the roll for the first time."""
        self._roll = self.query_one("#roll", Roll)
        self._ask = self.query_one("#ask", AskLine)
        self._said = self.query_one("#said", SaidLine)
        self._draw()
        if not self._desk.meeting.people:
            self._said.say("Nobody is on the list of this meeting yet: N adds people.", "→")

    def _draw(self) -> None:
        meeting = self._desk.meeting
        self._roll.show(roll_of(meeting, self._found))
        self.query_one("#quorum", Static).update(plain(quorum_line(meeting)))

    def _show_all(self) -> None:
        self._found = None
        self._draw()

    def _person(self) -> Attendee | None:
        return self._desk.meeting.attendee(self._roll.key)

    def _act(self, act: Act) -> bool:
        """Do one thing, show what came of it and say so; False where it was refused."""
        try:
            done = act()
        except Refusal as refusal:
            self._said.refuse(str(refusal))
            return False
        self._marks.note(done)
        self._show_all()
        self._roll.key = done.key
        self._said.say(done.said)
        return True

    def _ask_for(self, question: str, words: str, hint: str = "", answer: str = "") -> None:
        self._said.say("")
        self._ask.ask(question, words, hint, answer)

    def _close_ask(self) -> None:
        self._ask.close()
        if not self._roll.key:
            self._show_all()
        self._roll.focus()
