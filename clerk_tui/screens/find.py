"""What is found in the minutes of this meeting, with the words marked; Enter opens the place."""

import re
from collections.abc import Callable, Sequence
from typing import ClassVar

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.compose.plain_words import plain_text
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.widgets.text import plain

AROUND = 40  # characters shown before the first hit


class Place(Struct, frozen=True):
    """A place of the minutes that holds the words."""

    entry: str
    item: str
    head: str
    """The item that it stands under, and whether it is private."""
    text: str


def find_places(meeting: Meeting, sentences: Sentences, words: str) -> list[Place]:
    """Return the entries and titles that hold *words*, in the order of the agenda.

    Raises Refusal if there are none, or nothing to look for.
    """
    wanted = _pattern(words)
    if wanted is None:
        raise Refusal("There is nothing to look for.", "As in: /find lamps")
    places = []
    for item in meeting.items:
        if wanted.search(item.title):
            places.append(Place("", item.ident, "The item", item.title))
        for entry in item.entries:
            text = " ".join((entry.wording or plain_text(entry.matter, sentences)).split())
            if wanted.search(text):
                private = "PRIVATE  " if entry.private else ""
                places.append(Place(entry.ident, item.ident, f"{private}{item.title}", text))
    if not places:
        raise Refusal(
            f"“{words}” stands nowhere in these minutes.", "To search every meeting: / on Home"
        )
    return places


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = [re.escape(word) for word in words.split()]
    return re.compile(r"\s+".join(parts), re.IGNORECASE) if parts else None


def marked(text: str, words: str) -> Content:
    """Return *text* from shortly before the first hit, each reversed, which needs no colour."""
    wanted = _pattern(words)
    first = wanted.search(text) if wanted else None
    start = max(0, first.start() - AROUND) if first else 0
    shown = text[start:]
    content = plain(f"{'…' if start else ''}{shown}")
    offset = 1 if start else 0
    for hit in wanted.finditer(shown) if wanted else ():
        content = content.stylize("bold reverse", hit.start() + offset, hit.end() + offset)
    return content


class FindScreen(ModalScreen[Place | None]):
    """Lists the places; returns the one that was chosen."""

    HELP = "The places of these minutes that hold the words. Up and down choose, Enter opens one."
    DEFAULT_CSS = """
    FindScreen { align: center middle; }
    FindScreen > OptionList { height: 1fr; border: round $primary; }
    FindScreen > Static { height: 1; padding: 0 1; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Back")]

    def __init__(self, places: Sequence[Place], words: str) -> None:
        """List *places*, which hold *words*."""
        super().__init__()
        self._places, self._words = places, words

    def compose(self) -> ComposeResult:
        """Lay out how many there are, then a row for each."""
        count = len(self._places)
        yield Static(plain(f"{count} place{'' if count == 1 else 's'} with “{self._words}”"))
        yield OptionList(
            *(
                Option(
                    Content.assemble(
                        plain(f"{place.head}\n", "bold"), "  ", marked(place.text, self._words)
                    )
                )
                for place in self._places
            ),
            markup=False,
        )
        yield Static(plain("Enter opens it in the review. Escape closes this."))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the place that was chosen."""
        self.dismiss(self._places[event.option_index])


def opening(open_place: Callable[[str, str], object]) -> Callable[[Place | None], None]:
    """Return what opens the place chosen, if one was, by its entry and its item."""

    def open_chosen(place: Place | None) -> None:
        """Open *place*."""
        if place is not None:
            open_place(place.entry, place.item)

    return open_chosen
