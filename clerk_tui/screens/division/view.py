"""The screen of a recorded vote as it is drawn: question, members, figures and keys."""

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.domain.voting.divisions import Division
from clerk_tui.keys import small_sign
from clerk_tui.screens.division.ballot import FOR_OR_AGAINST, Ballot
from clerk_tui.screens.division.marks import DivisionDraft, DivisionMarks, MarkResult
from clerk_tui.widgets.key_bar import FootKey, KeyBar, foot_keys
from clerk_tui.widgets.lists.roll_list import Roll
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text import plain, shortened

_TWO_LINES = 140
_ROWS_BESIDE_THE_MEMBERS = 8  # of the question, the border, the figures and the keys
_WIDE = 140  # columns from which the table is seen beside it


class DivisionView(ModalScreen[Vote | Division | None]):
    """Draws a recorded vote again after each thing that is done to it."""

    HELP = (
        "How each member votes. f for, a against, b abstained, n not voting: each marks the "
        "member highlighted and goes on; a capital letter marks the whole group, "
        "{division.rest} all the rest. Between a motion and amendments, f is the motion, a the "
        "amendment, n declined.\n\n12 goes to row 12, {division.find} finds a name, "
        "{division.type} takes it typed in bulk (+kinver -marden), {division.unmark} takes a "
        "mark away, {division.undo} undoes. Enter records the vote, Esc leaves it."
    )
    AUTO_FOCUS = "#ballot"
    CSS_PATH = "division.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]  # noqa: RUF012 - Textual's own type

    def __init__(
        self,
        members: Sequence[Attendee],
        question: str,
        presiding: str | None = "",
        box: TypingPlace | None = None,
        ballot: Ballot = FOR_OR_AGAINST,
        *,
        as_called: bool = False,
    ) -> None:
        """Take a recorded vote.

        Args:
            members: Those who may vote.
            question: What is voted on.
            presiding: Who has the casting vote if the votes are equal; None if there is none, as
                the vote needs a number in favour.
            box: Where what is marked and typed is saved.
            ballot: What members may vote for.
            as_called: True to keep names in the order in which they were marked.
        """
        super().__init__()
        self._ballot = ballot
        self._box = box
        self._line: str | None = None  # the line of names being typed; None if none is
        self._question = question
        self._presiding = presiding
        self._marks = DivisionMarks(members, ballot, as_called=as_called)

    def compose(self) -> ComposeResult:
        """Lay out the question, the members, what was done, the figures and the keys."""
        question = shortened(self._question, _TWO_LINES)
        with Vertical(id="division"):
            head = f"Recorded vote · {question}" if question else "Recorded vote"
            yield Static(plain(head), id="division-on")
            yield Roll(id="ballot")
            yield MessageLine(id="division-message")
            yield Static(id="division-bar")
            yield Static(id="division-tally")
            for keys in (self._side_keys(), self._vote_keys()):
                yield KeyBar(keys, classes="division-keys")

    def _side_keys(self) -> list[FootKey]:
        """Return the keys that mark a member, each with its side."""
        sides = self._ballot.sides
        capitals = "".join(side.key.upper() for side in sides)
        marks = ((side.key, side.name) for side in sides)
        return foot_keys(*marks, (capitals, "group", 1), ("{division.rest}", "the rest"))

    def _vote_keys(self) -> list[FootKey]:
        """Return the keys of the vote as a whole."""
        return foot_keys(
            ("12", "row 12", 3), ("{division.find}", "find", 2), ("{division.type}", "type", 1),
            ("{division.unmark}", "unmark"), ("{division.undo}", "undo"), ("Enter", "record"),
            ("Esc", "leave"), ("{app.help}", "help", 4), as_small=True,
        )  # fmt: skip

    def on_mount(self) -> None:
        """Show the members for the first time."""
        self._roll = self.query_one("#ballot", Roll)
        self._message_line = self.query_one("#division-message", MessageLine)
        self._draw()
        if not self._marks.members:
            self._message_line.say("Nobody here may vote on this. Esc leaves.", "→")
        self._restore_draft()

    def _restore_draft(self) -> None:
        """Go on with what was marked here when the program was last stopped."""
        unfinished = self._box.unfinished_text if self._box else None
        if unfinished is None:
            return
        try:
            draft = msgspec.json.decode(unfinished.text, type=DivisionDraft)
        except msgspec.DecodeError:
            return
        self._marks.restore(draft)
        self._line = draft.line
        self._draw()
        if self._marks.missing:
            self._roll.key = self._marks.missing[0].key
        self._message_line.say(
            f"What was marked here before is back; {small_sign('division.undo')} takes it away.",
            "→",
        )
        if self._line is not None:
            self._show_line("typed before; Enter puts it down")

    def _save_draft(self) -> None:
        """Save what is marked, and the line that is being typed."""
        if self._box is not None and (self.typed_here or self._box.unfinished_text):
            draft = replace(self._marks.draft, line=self._line)
            self._box.keep(msgspec.json.encode(draft).decode())

    @property
    def typed_here(self) -> str:
        """The marks and the line that are not recorded; empty for nothing."""
        return f"{self._marks.draft}{self._line}" if self._marks.has_begun or self._line else ""

    def _show_line(self, hint: str) -> None:
        self._message_line.say(f"Type: {self._line}▏  {hint}".rstrip(), "")

    def on_resize(self) -> None:
        """Take the whole width where one column is too short; draw the bar to the new one."""
        column = self.size.height - _ROWS_BESIDE_THE_MEMBERS
        self.set_class(len(self._marks.members) > column, "-many")
        self.call_after_refresh(self._draw_bar)

    def _draw_bar(self) -> None:
        width = max(20, (self.query_one("#division").size.width or self.size.width) - 2)
        self.query_one("#division-bar", Static).update(plain(self._marks.bar(width)))

    def _draw(self) -> None:
        self._roll.show(self._marks.rows())
        self.query_one("#division-tally", Static).update(plain(self._marks.tally()))
        self._draw_bar()

    def _run_action(self, mark_action: Callable[[], MarkResult]) -> None:
        """Run *mark_action*, show what it recorded and say so, or why it was refused."""
        try:
            result = mark_action()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._save_draft()
        self._draw()
        self._roll.key = result.key
        self._message_line.say(result.message)
