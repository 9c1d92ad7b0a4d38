"""Search: everything minuted at any meeting, found while it is typed."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Input, Static

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.search_query import MOST, SearchQuery, SearchResult, read_query
from clerk_tui.office import Office
from clerk_tui.screens.messages import PlaceChosen
from clerk_tui.widgets.line_input import LineInput
from clerk_tui.widgets.lists.columns import key_line
from clerk_tui.widgets.lists.search_results import FoundList
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text import plain

_HINT = "also  kind:resolution  by:marden  in:harbours  from:2026  to:31/3/27  “in these words”"


class Words(LineInput):
    """What is looked for. The screen need not be laid out anew because its text is longer."""

    virtual_size = reactive(Size(0, 0))


class SearchScreen(Screen[None]):
    """Words above, what was found below; the keyboard stays with the words."""

    HELP = (
        "Type words of the minutes; Enter opens the place chosen.\n\n"
        "kind:resolution, by:marden, in:harbours, from:2026 and to:31/3/27 narrow it; “words in "
        "quotation marks” are found as they stand."
    )
    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "choose(-1)", "Up", show=False),
        Binding("down", "choose(1)", "Down", show=False),
        Binding("pageup", "turn(-1)", "Page up", show=False),
        Binding("pagedown", "turn(1)", "Page down", show=False),
        Binding("escape", "leave", "Back", show=False),
    ]

    def __init__(self, office: Office) -> None:
        """Search the minute book of *office*; private business is shown, and marked."""
        super().__init__()
        self._office = office
        self._searching = office.searching()
        self._asked = ""

    def compose(self) -> ComposeResult:
        """The words, what was found, how many there are."""
        yield Static(plain("Search the minute book"), id="head")
        yield Words(placeholder="words of the minutes", id="words", compact=True)
        yield Static(plain(_HINT), id="hint")
        yield FoundList(id="found")
        yield MessageLine(id="message")
        yield Static(
            key_line(("Enter", "open"), ("Up Down", "choose"), ("Esc", "back"), ("F1", "help")),
            classes="keys",
        )

    def on_unmount(self) -> None:
        """Let go of the file."""
        self._searching.close()

    @on(Input.Changed)
    def _typed(self, typed: Input.Changed) -> None:
        """Look for it; what is not understood yet may only not be finished."""
        self._asked = typed.value
        try:
            wanted = read_query(typed.value, private=True)
        except Refusal as refusal:
            self.query_one(MessageLine).say(str(refusal), "…")
            return
        self._look(wanted, typed.value)

    @work(exclusive=True, exit_on_error=False)
    async def _look(self, wanted: SearchQuery, typed: str) -> None:
        def still() -> bool:
            return self._asked == typed

        try:
            found = await asyncio.to_thread(self._searching.search, wanted, still)
        except Refusal as refusal:
            self.query_one(MessageLine).refuse(str(refusal))
            return
        if found is not None and still():
            self._show(found, wanted)

    def _show(self, found: list[SearchResult], wanted: SearchQuery) -> None:
        self.query_one(FoundList).show(found, f"{wanted.words} {wanted.member}")
        self.query_one(MessageLine).say(_how_many(len(found), wanted), "")

    def action_choose(self, places: int) -> None:
        """Go up or down what was found."""
        self.query_one(FoundList).move(places)

    def action_turn(self, pages: int) -> None:
        """Go up or down by a page."""
        found = self.query_one(FoundList)
        found.move(pages * found.page)

    @on(Input.Submitted)
    def _open(self) -> None:
        chosen = self.query_one(FoundList).chosen
        if chosen is not None:
            self._open_at(chosen)

    @on(FoundList.Chosen)
    def _clicked(self, clicked: FoundList.Chosen) -> None:
        self._open_at(clicked.found)

    def _open_at(self, found: SearchResult) -> None:
        self.post_message(PlaceChosen(found.meeting, found.entry, found.item))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


def _how_many(count: int, wanted: SearchQuery) -> str:
    if wanted.is_empty:
        return ""
    if not count:
        return "Nothing was found."
    if count == MOST:
        return f"The newest {MOST}. More words find fewer."
    return f"{count} found." if count > 1 else "1 found."
