"""The roll call as it is drawn: the roll, what was done, the quorum and the keys."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.office.text_boxes import BoxTexts
from clerk_tui.screens.roll_call.marks import Act, RollMarks
from clerk_tui.screens.roll_call.prompts import RollAnswers
from clerk_tui.screens.stray_prose import StrayProse
from clerk_tui.screens.text_boxes import ROLL
from clerk_tui.widgets.lists.columns import key_line
from clerk_tui.widgets.lists.roll_list import Roll
from clerk_tui.widgets.lists.roll_rows import quorum_line, roll_of
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

# The questions of which an answer half typed is kept, and the key that asks each.
KEPT_QUESTIONS = {
    "spelling": "E goes on with the name",
    "substitute": "S goes on with the substitute",
    "name": "N goes on with the new person",
    "public": "# goes on with the number of the public",
}


class RollView(Screen[str]):
    """Draws the roll of one meeting again after each thing that is done to it."""

    AUTO_FOCUS = "#roll"

    def __init__(self, desk: Desk, boxes: BoxTexts | None = None) -> None:
        """Call the roll of the meeting at *desk*; what is typed is kept in *boxes*."""
        super().__init__()
        self._desk = desk
        self._boxes = boxes
        self._marks = RollMarks(desk)
        self._answers = RollAnswers(desk)
        self._found: set[str] | None = None
        self._stray = StrayProse()

    def compose(self) -> ComposeResult:
        """The roll, the line of what was done, the quorum and the keys."""
        meeting = self._desk.meeting
        day = print_date(meeting.details.date, "{d} {month} {year}")
        yield Static(plain(f"Roll call · {meeting.body.name} · {day}"), id="head")
        yield Roll(id="roll")
        yield AskLine(id="ask")
        yield MessageLine(id="message")
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
        self._message_line = self.query_one("#message", MessageLine)
        self._draw()
        if not self._desk.meeting.people:
            self._message_line.say("Nobody is on the list of this meeting yet: N adds people.", "→")
        self._tell_what_waits()

    def _box(self, question: str, key: str) -> TypingPlace | None:
        """Where the answer to *question*, about the person called *key*, is kept."""
        if self._boxes is None or question not in KEPT_QUESTIONS:
            return None
        private = self._desk.meeting.public_excluded
        return self._boxes.box(f"{ROLL}{question}:{key}", private=private)

    def _tell_what_waits(self) -> None:
        """Say what was typed here before and not taken, and whom it is about."""
        if self._boxes is None:
            return
        for text in self._boxes.waiting(ROLL, private=self._desk.meeting.public_excluded):
            question, _, number = text.place.removeprefix(ROLL).partition(":")
            if question in KEPT_QUESTIONS:
                self._roll.key = f"@{number}"
                self._message_line.say(
                    f"A line typed here before waits: {KEPT_QUESTIONS[question]}.", "→"
                )

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
            self._message_line.refuse(str(refusal))
            return False
        self._marks.note(done)
        self._show_all()
        self._roll.key = done.key
        self._message_line.say(done.said)
        return True

    def _ask_for(
        self, question: str, words: str, hint: str = "", answer: str = "", *, about: str = ""
    ) -> None:
        back = self._ask.ask(question, words, hint, answer, box=self._box(question, about))
        self._message_line.say("What you were typing here before is back." if back else "", "→")

    def _close_ask(self) -> None:
        self._ask.close()
        if not self._roll.key:
            self._show_all()
        self._roll.focus()
