"""The screen of a replacement: its places are taken or left one by one, or all at once."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.find_replace import Change, WordReplacement, find_changes
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.domain.text import counted
from clerk_tui.keys import small_sign
from clerk_tui.keys.tables.replace import KEYS
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.office import Office
from clerk_tui.screens.review.replacing.replacement import Replacement
from clerk_tui.screens.review.replacing.rows import change_rows
from clerk_tui.screens.review.rows import printed_rows
from clerk_tui.widgets.key_bar import FootRow, KeyBar, foot_keys
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from clerk_tui.widgets.text import plain, shortened

FOOT: tuple[FootRow, ...] = (
    ("{replace.take}", "take"), ("{replace.leave-it}", "leave"), ("{replace.take-all}", "all"),
    ("{replace.whole-words}", "whole words", 1), ("{replace.capitals}", "capitals", 1),
    ("Enter", "replace what is taken"), ("Esc", "back"), ("{app.help}", "help", 2),
)  # fmt: skip


class ReplaceScreen(Screen[int | None]):
    """Shows the changes of one replacement; returns in how many places it was made, or None."""

    HELP = "Every place that would change, as [-was-]{+will be+}. Up and down choose one."
    CSS_PATH = "../review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    def __init__(
        self,
        office: Office,
        desk: Desk,
        replacement: Replacement,
        box: TypingPlace,
        *,
        private: bool,
    ) -> None:
        """Show the places of a replacement.

        Args:
            office: Where the house style is.
            desk: The desk of the meeting.
            replacement: The words, and what was decided on so far.
            box: Where decisions are saved until the words are replaced.
            private: True to show places in private entries too.
        """
        super().__init__()
        self._office = office
        self._desk = desk
        self._wanted = replacement.wanted
        self._private = private
        self._changes: list[Change] = []
        self._hidden_count = 0
        self._decisions = dict(replacement.decided)
        self._box = box
        self._is_leaving = False

    def compose(self) -> ComposeResult:
        """Lay out the title, the places, what was last done, and the keys."""
        yield Static(id="review-title")
        yield PrintedMinutes(id="review-minutes")
        yield MessageLine(id="review-message")
        yield KeyBar(foot_keys(*FOOT, as_small=True), id="review-keys")

    def on_mount(self) -> None:
        """Find the places, and show them."""
        self._list.focus()
        self._find_changes()

    @property
    def _list(self) -> PrintedMinutes:
        return self.query_one(PrintedMinutes)

    @property
    def _message_line(self) -> MessageLine:
        return self.query_one(MessageLine)

    def _find_changes(self) -> None:
        changes = find_changes(self._desk.meeting, self._wanted)
        self._changes = [c for c in changes if self._private or not c.place.private]
        self._hidden_count = len(changes) - len(self._changes)
        self._show(self._changes[0].key if self._changes else "")
        self._say_how_found()

    def _show(self, key: str = "") -> None:
        """Show the list as it now is, with the change of this *key* in hand."""
        taken_count = sum(self._is_taken(change) for change in self._changes)
        old_words = shortened(self._wanted.words, 24)
        new_words = shortened(self._wanted.instead, 24)
        replacement = f"“{old_words}” → “{new_words}”" if new_words else f"“{old_words}” taken out"
        title = f"{replacement}: {counted(len(self._changes), 'place')}, {taken_count} taken"
        self.query_one("#review-title", Static).update(plain(title))
        self._is_leaving = False
        self._box.keep(Replacement(self._wanted, self._decisions).text)
        rows = change_rows(
            self._desk.meeting, self._changes, self._decisions, private=self._private
        )
        self._list.show(rows, key)

    def _is_taken(self, change: Change) -> bool:
        return self._decisions.get(change.key, False)

    def _say_how_found(self) -> None:
        """Say how the words are looked for, and where else they are."""
        whole_words_note = "Whole words" if self._wanted.whole else "Parts of words too"
        capitals = "in these" if self._wanted.case else "in any"
        sentences = [f"{whole_words_note}, {capitals} capitals."]
        if self._hidden_count:
            sentences.append(
                f"{self._hidden_count} more in private entries: they show in the private copy."
            )
        generated = self._count_generated()
        if generated:
            sentences.append(
                f"{generated} more in what the house makes of names, votes and times: not replaced "
                f"(a name: /rename; one sentence: {small_sign('review.edit')})."
            )
        self._message_line.say(" ".join(sentences), "")

    def _count_generated(self) -> int:
        """Return how often the words are printed where nobody typed them."""
        meeting = self._desk.meeting
        try:
            style = self._office.papers.style_of_meeting(meeting)
            return _count_generated(
                meeting, style, self._wanted, self._changes, private=self._private
            )
        except Refusal:
            return 0  # the review itself says why the minutes cannot be set

    def action_decide(self, take: bool) -> None:
        """Take the change in hand, or leave it, and go on to the next."""
        row = self._list.chosen
        keys = [change.key for change in self._changes]
        if row is None or row.entry not in keys:
            self._message_line.refuse("That is a heading: choose a place under it.")
            return
        self._decisions[row.entry] = take
        self._show(keys[min(keys.index(row.entry) + 1, len(keys) - 1)])

    def action_all(self) -> None:
        """Take every change that was not left by hand."""
        for change in self._changes:
            self._decisions.setdefault(change.key, True)
        self._show()
        self._message_line.say("All are taken but what you left. Enter replaces them.", "")

    def action_widen(self, option: str) -> None:
        """Find parts of words too, or words in other capitals; or no more."""
        if option == "whole":
            self._wanted = replace(self._wanted, whole=not self._wanted.whole)
        else:
            self._wanted = replace(self._wanted, case=not self._wanted.case)
        self._find_changes()

    def action_carry_out(self) -> None:
        """Replace what was taken, in one step."""
        taken_changes = [change for change in self._changes if self._is_taken(change)]
        if not taken_changes:
            self._message_line.refuse(
                f"None is taken: {small_sign('replace.take')} takes the one in hand, "
                f"{small_sign('replace.take-all')} takes all."
            )
            return
        try:
            self._desk.find_replace.replace_words(taken_changes)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._box.forget()
        self.dismiss(len(taken_changes))

    @property
    def typed_here(self) -> str:
        """The decisions made by hand; empty if there are none."""
        return str(self._decisions or "")

    def action_leave(self) -> None:
        """Replace nothing; if something was taken or left, only when asked for twice."""
        if self.typed_here and not self._is_leaving:
            self._is_leaving = True
            self._message_line.say(
                "What you took and left will be lost. Esc again: replace nothing.", "!"
            )
            return
        self._box.forget()
        self.dismiss(None)


def _count_generated(
    meeting: Meeting,
    style: HouseStyle,
    replacement: WordReplacement,
    changes: Sequence[Change],
    *,
    private: bool,
) -> int:
    """Return how often the words are printed beyond the places where they were typed."""
    typed_counts: dict[str, int] = {}
    for change in changes:
        if change.place.prints:
            typed_counts[change.place.ident] = typed_counts.get(change.place.ident, 0) + 1
    pattern, generated = replacement.pattern, 0
    for row in printed_rows(meeting, style, private=private):
        times = sum(
            replacement.replacement_for(m[0]) != m[0] for m in pattern.finditer(row.content.plain)
        )
        generated += max(0, times - typed_counts.get(row.entry or row.item, 0))
    return generated
