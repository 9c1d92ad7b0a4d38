"""What is found in the minutes of this meeting, with the words marked; Enter opens the place."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from clerk_tui.commands.minutes_search import FoundPlaces, Place
from clerk_tui.domain.text import counted
from clerk_tui.domain.word_search import WordSearch
from clerk_tui.keys.tables.find import KEYS
from clerk_tui.widgets.key_bar import KeyBar, foot_keys
from clerk_tui.widgets.lists.row_cursor import CursorOptionList
from clerk_tui.widgets.marked_changes import mark_words
from clerk_tui.widgets.text import plain

AROUND = 40  # characters shown before the first hit


def mark_hits(text: str, search: WordSearch) -> Content:
    """Return *text* from shortly before the first hit, with each hit marked."""
    first_hit = next(iter(search.hits(text)), (0, 0))[0]
    first_shown = max(0, first_hit - AROUND)
    return mark_words(plain(f"{'…' if first_shown else ''}{text[first_shown:]}"), search)


class FindScreen(ModalScreen[Place | None]):
    """Lists the places; returns the one that was chosen."""

    HELP = "The places of these minutes that hold the words. Up and down choose, Enter opens one."
    DEFAULT_CSS = """
    FindScreen { align: center middle; }
    FindScreen > OptionList { height: 1fr; border: round $primary; }
    FindScreen > Static { height: 1; padding: 0 1; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    def __init__(self, found_places: FoundPlaces) -> None:
        """List the places of *found_places*."""
        super().__init__()
        self._places, self._search = found_places.places, found_places.search

    def compose(self) -> ComposeResult:
        """Lay out how many there are, then a row for each."""
        count = counted(len(self._places), "place")
        yield Static(plain(f"{count} with “{self._search.words}”"))
        yield CursorOptionList(
            *(
                Option(
                    Content.assemble(
                        plain(f" {place.head}\n", "bold"),
                        "   ",
                        mark_hits(place.text, self._search),
                    )
                )
                for place in self._places
            ),
            markup=False,
        )
        yield KeyBar(foot_keys(("Enter", "open in the review"), ("Esc", "back")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the place that was chosen."""
        self.dismiss(self._places[event.option_index])
