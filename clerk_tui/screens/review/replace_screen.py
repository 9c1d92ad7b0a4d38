"""Every place where words may be replaced, taken or left one by one, or all at once."""

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
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.office import Office
from clerk_tui.screens.review.replace_rows import change_rows
from clerk_tui.screens.review.replacement import Replacement
from clerk_tui.screens.review.rows import printed_rows
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from clerk_tui.widgets.text import plain, shortened

HINT = "t take  l leave  a all  w whole words  c capitals  Enter replace what is taken  Esc"


class ReplaceScreen(Screen[int | None]):
    """The changes of one replacement; hands back in how many places it was made, or None."""

    HELP = "Every place that would change, as [-was-]{+will be+}. Up and down choose one."
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t,y", "decide(True)", "Take", show=False),
        Binding("l", "decide(False)", "Leave", show=False),
        Binding("a", "all", "Take all", show=False),
        Binding("w", "widen('whole')", "Whole words or not", show=False),
        Binding("c", "widen('case')", "Capitals or not", show=False),
        Binding("enter,ctrl+s", "carry_out", "Replace", show=False),
        Binding("escape", "leave", "Leave", show=False),
    ]

    def __init__(
        self, office: Office, desk: Desk, begun: Replacement, box: TypingPlace, *, private: bool
    ) -> None:
        """Show where what is *begun* is; what is private only with *private*. Kept in *box*."""
        super().__init__()
        self._office = office
        self._desk = desk
        self._wanted = begun.wanted
        self._private = private
        self._changes: list[Change] = []
        self._unseen = 0
        self._decided = dict(begun.decided)
        self._box = box
        self._leaving = False

    def compose(self) -> ComposeResult:
        """What is replaced, each place, what was last done, the keys."""
        yield Static(id="review-title")
        yield PrintedMinutes(id="review-minutes")
        yield MessageLine(id="review-message")
        yield Static(plain(HINT), id="review-keys")

    def on_mount(self) -> None:
        """Find them."""
        self._list.focus()
        self._find()

    @property
    def _list(self) -> PrintedMinutes:
        return self.query_one(PrintedMinutes)

    @property
    def _message_line(self) -> MessageLine:
        return self.query_one(MessageLine)

    def _find(self) -> None:
        found = find_changes(self._desk.meeting, self._wanted)
        self._changes = [c for c in found if self._private or not c.place.private]
        self._unseen = len(found) - len(self._changes)
        self._show(self._changes[0].key if self._changes else "")
        self._tell()

    def _show(self, key: str = "") -> None:
        """The list as it now is, with the change called *key* in hand."""
        taken = sum(self._taken(each) for each in self._changes)
        old, new = shortened(self._wanted.words, 24), shortened(self._wanted.instead, 24)
        how = f"“{old}” → “{new}”" if new else f"“{old}” taken out"
        many = "place" if len(self._changes) == 1 else "places"
        title = f"{how}: {len(self._changes)} {many}, {taken} taken"
        self.query_one("#review-title", Static).update(plain(title))
        self._leaving = False
        self._box.keep(Replacement(self._wanted, self._decided).text)
        rows = change_rows(self._desk.meeting, self._changes, self._decided, private=self._private)
        self._list.show(rows, key)

    def _taken(self, change: Change) -> bool:
        return self._decided.get(change.key, False)

    def _tell(self) -> None:
        """Say how they are looked for, and where else these words are."""
        whole = "Whole words" if self._wanted.whole else "Parts of words too"
        said = [f"{whole}, {'in these' if self._wanted.case else 'in any'} capitals."]
        if self._unseen:
            said.append(f"{self._unseen} more in private entries: they show in the private copy.")
        made = self._made_by_the_house()
        if made:
            said.append(
                f"{made} more in what the house makes of names, votes and times: not replaced "
                "(a name: /rename; one sentence: e)."
            )
        self._message_line.say(" ".join(said), "")

    def _made_by_the_house(self) -> int:
        """How often they are printed where nobody typed them."""
        meeting = self._desk.meeting
        try:
            style = self._office.style(meeting.body)
            return _generated(meeting, style, self._wanted, self._changes, private=self._private)
        except Refusal:
            return 0  # the review itself says why the minutes cannot be set

    def action_decide(self, take: bool) -> None:
        """Take the change in hand, or leave it, and go on to the next."""
        row = self._list.chosen
        keys = [change.key for change in self._changes]
        if row is None or row.entry not in keys:
            self._message_line.refuse("That is a heading: choose a place under it.")
            return
        self._decided[row.entry] = take
        self._show(keys[min(keys.index(row.entry) + 1, len(keys) - 1)])

    def action_all(self) -> None:
        """Take every change that was not left by hand."""
        for change in self._changes:
            self._decided.setdefault(change.key, True)
        self._show()
        self._message_line.say("All are taken but what you left. Enter replaces them.", "")

    def action_widen(self, what: str) -> None:
        """Find parts of words too, or words in other capitals; or no more."""
        if what == "whole":
            self._wanted = replace(self._wanted, whole=not self._wanted.whole)
        else:
            self._wanted = replace(self._wanted, case=not self._wanted.case)
        self._find()

    def action_carry_out(self) -> None:
        """Replace what was taken, in one step."""
        taken = [change for change in self._changes if self._taken(change)]
        if not taken:
            self._message_line.refuse("None is taken: t takes the one in hand, a takes all.")
            return
        try:
            self._desk.find_replace.replace_words(taken)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._box.forget()
        self.dismiss(len(taken))

    @property
    def typed_here(self) -> str:
        """What was taken or left by hand."""
        return str(self._decided or "")

    def action_leave(self) -> None:
        """Replace nothing; where something was taken or left, when asked for twice."""
        if self.typed_here and not self._leaving:
            self._leaving = True
            self._message_line.say(
                "What you took and left will be lost. Esc again: replace nothing.", "!"
            )
            return
        self._box.forget()
        self.dismiss(None)


def _generated(
    meeting: Meeting,
    style: HouseStyle,
    wanted: WordReplacement,
    changes: list[Change],
    *,
    private: bool,
) -> int:
    """How often *wanted* is printed beyond the places where it was typed."""
    typed: dict[str, int] = {}
    for change in changes:
        if change.place.prints:
            typed[change.place.ident] = typed.get(change.place.ident, 0) + 1
    pattern, more = wanted.pattern, 0
    for row in printed_rows(meeting, style, private=private):
        times = sum(
            wanted.replacement_for(m[0]) != m[0] for m in pattern.finditer(row.content.plain)
        )
        more += max(0, times - typed.get(row.entry or row.item, 0))
    return more
