"""The roll call as it is drawn: the roll, the message line, the quorum and the keys."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.keys import sign, with_signs
from clerk_tui.office.roll_call.answers import RollAnswers
from clerk_tui.office.roll_call.marks import RollAction, RollMarks
from clerk_tui.office.text_boxes import BoxTexts
from clerk_tui.screens.stray_prose import StrayProse
from clerk_tui.screens.text_boxes import ROLL
from clerk_tui.widgets.key_bar import KeyBar, foot_keys
from clerk_tui.widgets.lists.roll_list import Roll
from clerk_tui.widgets.lists.roll_rows import quorum_line, roll_rows
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

# The questions whose unfinished answers are saved, and the key that asks each.
SAVED_QUESTIONS = {
    "spelling": "{roll.rename} goes on with the name",
    "substitute": "{roll.substitute} goes on with the substitute",
    "name": "{roll.add} goes on with the new person",
    "public": "{roll.public} goes on with the number of the public",
}


class RollView(Screen[str]):
    """Draws the roll of one meeting, again after each change."""

    AUTO_FOCUS = "#roll"

    def __init__(self, desk: Desk, boxes: BoxTexts | None = None) -> None:
        """Call the roll of the meeting at *desk*; what is typed is saved in *boxes*."""
        super().__init__()
        self._desk = desk
        self._boxes = boxes
        self._marks = RollMarks(desk)
        self._answers = RollAnswers(desk)
        self._matching_keys: set[str] | None = None  # of the people found; None shows everybody
        self._stray = StrayProse()

    def compose(self) -> ComposeResult:
        """Lay out the roll, the message line, the quorum and the keys."""
        meeting = self._desk.meeting
        day = short_date(meeting.details.date)
        yield Static(plain(f"Roll call · {meeting.body.name} · {day}"), id="head")
        yield Roll(id="roll")
        yield AskLine(id="ask")
        yield MessageLine(id="message")
        yield Static(id="quorum")
        yield KeyBar(
            foot_keys(
                ("{roll.present}", "present"), ("{roll.apologies}", "apologies"),
                ("{roll.absent}", "absent"), ("{roll.late}", "late"),
                ("{roll.remote}", "remote", 1), ("{roll.all-present}", "all"), ("12", "row 12", 2),
                ("{app.help}", "help"),
            ),
            classes="keys",
        )  # fmt: skip
        yield KeyBar(
            foot_keys(
                ("{roll.substitute}", "substitute"), ("{roll.chair}", "chair", 2),
                ("{roll.find}", "find"), ("{roll.add}", "new"), ("{roll.rename}", "rename", 3),
                ("{roll.public}", "public", 1), ("{roll.undo}", "undo"), ("Enter", "done"),
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
            self._message_line.say(
                f"Nobody is on the list of this meeting yet: {sign('roll.add')} adds people.", "→"
            )
        self._say_what_waits()

    def _box_for(self, question: str, key: str) -> TypingPlace | None:
        """Return the box for the answer to *question* about one person; None if it is not saved."""
        if self._boxes is None or question not in SAVED_QUESTIONS:
            return None
        private = self._desk.meeting.public_excluded
        return self._boxes.box(f"{ROLL}{question}:{key}", private=private)

    def _say_what_waits(self) -> None:
        """Say what was typed here before and not taken, and highlight whom it is about."""
        if self._boxes is None:
            return
        for text in self._boxes.waiting(ROLL, private=self._desk.meeting.public_excluded):
            question, _, number = text.place.removeprefix(ROLL).partition(":")
            if question in SAVED_QUESTIONS:
                self._roll.key = f"@{number}"
                self._message_line.say(
                    f"A line typed here before waits: {with_signs(SAVED_QUESTIONS[question])}.", "→"
                )

    def _draw(self) -> None:
        meeting = self._desk.meeting
        self._roll.show(roll_rows(meeting, self._matching_keys))
        self.query_one("#quorum", Static).update(plain(quorum_line(meeting)))

    def _show_all(self) -> None:
        self._matching_keys = None
        self._draw()

    def _highlighted_person(self) -> Attendee | None:
        return self._desk.meeting.attendee(self._roll.key)

    def _run_action(self, roll_action: RollAction) -> bool:
        """Run *roll_action*, show its result and say so; return False if it was refused."""
        try:
            result = roll_action()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return False
        self._marks.remember_step(result)
        self._show_all()
        self._roll.key = result.key
        self._message_line.say(result.message)
        return True

    def _ask_for(
        self, question: str, words: str, hint: str = "", answer: str = "", *, about: str = ""
    ) -> None:
        """Ask a question; *about* is the key of the person it is about, if any."""
        is_restored = self._ask.ask(
            question, words, hint, answer, box=self._box_for(question, about)
        )
        self._message_line.say(
            "What you were typing here before is back." if is_restored else "", "→"
        )

    def _close_ask(self) -> None:
        self._ask.close()
        if not self._roll.key:
            self._show_all()
        self._roll.focus()
