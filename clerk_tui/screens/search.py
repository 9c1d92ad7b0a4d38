"""The search screen: everything minuted at any meeting, found while words are typed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input, Static

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.search_query import MOST, SearchQuery, SearchResult, read_query
from clerk_tui.keys.tables.search import KEYS
from clerk_tui.office import Office
from clerk_tui.paths import hub_file
from clerk_tui.screens.drawn_together import DrawnTogether
from clerk_tui.screens.messages import PlaceChosen
from clerk_tui.widgets.key_bar import KeyBar, foot_keys
from clerk_tui.widgets.line_input import LineInput
from clerk_tui.widgets.lists.search_results import ResultList
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text import plain

if TYPE_CHECKING:  # few offices have a hub
    from clerk_tui.hub.book.search_worker import OfficeSearchWorker
    from clerk_tui.storage.minute_book.search_worker import SearchWorker

_HINT = "also  kind:resolution  by:marden  in:harbours  from:2026  to:31/3/27  “in these words”"


class SearchWords(LineInput):
    """The field for the words. The screen is not laid out anew when its text grows."""

    virtual_size = reactive(Size(0, 0))


class SearchScreen(DrawnTogether):
    """Searches the minute book; the keyboard stays with the words while results are chosen."""

    # A letter is drawn, and what is found a moment later: it would wait for the next turn but one.
    DRAWN_A_SECOND = 1000
    HELP = (
        "Type words of the minutes; Enter opens the place chosen.\n\n"
        "kind:resolution, by:marden, in:harbours, from:2026 and to:31/3/27 narrow it; “words in "
        "quotation marks” are found as they stand."
    )
    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    def __init__(self, office: Office) -> None:
        """Search the minute book of *office*; private business is shown, and marked."""
        super().__init__()
        self._office = office
        self._search = _open_search(office)
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Lay out the words, the results, and how many there are."""
        yield Static(plain("Search the minute book"), id="head")
        yield SearchWords(placeholder="words of the minutes", id="words", compact=True)
        yield Static(plain(_HINT), id="hint")
        yield ResultList(id="results")
        yield MessageLine(id="message")
        yield KeyBar(
            foot_keys(
                ("Enter", "open"), ("{search.up}", "before"), ("{search.down}", "next"),
                ("{search.leave}", "back"), ("{app.help}", "help"),
            ),
            classes="keys",
        )  # fmt: skip

    def on_unmount(self) -> None:
        """Close the connection of the search."""
        self._search.close()

    @on(Input.Changed)
    def _search_typed(self, event: Input.Changed) -> None:
        """Search; words that are not understood yet may only not be finished."""
        self._typed = event.value
        try:
            query = read_query(event.value, private=True)
        except Refusal as refusal:
            self.query_one(MessageLine).say(str(refusal), "…")
            return
        self._find(query, event.value)

    @work(exclusive=True, exit_on_error=False)
    async def _find(self, query: SearchQuery, typed: str) -> None:
        def is_current() -> bool:
            """Return True while nothing else was typed."""
            return self._typed == typed

        try:
            results = await asyncio.to_thread(self._search.search, query, is_current)
        except Refusal as refusal:
            self.query_one(MessageLine).refuse(str(refusal))
            return
        if results is not None and is_current():
            self._show(results, query)

    def _show(self, results: list[SearchResult], query: SearchQuery) -> None:
        self.query_one(ResultList).show(results, f"{query.words} {query.member}")
        self.query_one(MessageLine).say(_count_line(len(results), query), "")

    def action_choose(self, places: int) -> None:
        """Go up or down the results."""
        self.query_one(ResultList).move(places)

    def action_turn(self, pages: int) -> None:
        """Go up or down by a page."""
        results = self.query_one(ResultList)
        results.move(pages * results.page)

    @on(Input.Submitted)
    def _open_chosen(self) -> None:
        chosen_result = self.query_one(ResultList).chosen
        if chosen_result is not None:
            self._open_at(chosen_result)

    @on(ResultList.Chosen)
    def _open_clicked(self, event: ResultList.Chosen) -> None:
        self._open_at(event.result)

    def _open_at(self, result: SearchResult) -> None:
        if self._search.is_elsewhere(result.meeting):
            self.query_one(MessageLine).say(
                f"Published by the {result.body}, who have the minutes: their words are here alone."
            )
            return
        self.post_message(PlaceChosen(result.meeting, result.entry, result.item))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


def _open_search(office: Office) -> SearchWorker | OfficeSearchWorker:
    """Return a search of the meetings here, and of the office's where a hub was joined."""
    open_search = office.minute_book.open_search()
    if not hub_file(office.database).exists():
        return open_search
    from clerk_tui.hub.book.search_worker import OfficeSearchWorker

    return OfficeSearchWorker(open_search, office.database)


def _count_line(count: int, query: SearchQuery) -> str:
    if query.is_empty:
        return ""
    if not count:
        return "Nothing was found."
    if count == MOST:
        return f"The newest {MOST}. More words find fewer."
    return f"{count} found." if count > 1 else "1 found."
