"""The places of a meeting's minutes that hold the words looked for."""

from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.word_search import WordSearch, fold_letters, search_texts
from clerk_tui.minutes.compose.plain_words import plain_text
from clerk_tui.minutes.wording.sentences import Sentences


class Place(Struct, frozen=True):
    """A place of the minutes that holds the words."""

    entry: str
    item: str
    head: str
    """The item that it stands under, and whether it is private."""
    text: str


class FoundPlaces(Struct, frozen=True):
    """The words looked for, and the places that hold them, in the order of the minutes."""

    search: WordSearch
    places: tuple[Place, ...] = ()
    positions: tuple[int, ...] = ()
    """The position of each among all places of the minutes."""


class SearchedMinutes:
    """The words of one meeting as it stands, ready to be looked through at each key."""

    def __init__(self, meeting: Meeting, sentences: Sentences) -> None:
        """Read the titles and entries of *meeting*, as *sentences* words them."""
        self.meeting = meeting
        self.places = tuple(_all_places(meeting, sentences))
        self._folded_texts = [fold_letters(place.text) for place in self.places]

    def find(self, words: str) -> FoundPlaces:
        """Return the places that hold *words*."""
        search, positions = search_texts(self._folded_texts, words)
        return FoundPlaces(search, tuple(self.places[n] for n in positions), tuple(positions))


def _all_places(meeting: Meeting, sentences: Sentences) -> Iterator[Place]:
    """Yield each title and entry: of the items taken, then the titles of those to come."""
    taken_idents = set(meeting.taken)
    to_come = (item for item in meeting.items if item.ident not in taken_idents)
    for item in (*meeting.taken_items, *to_come):
        yield Place("", item.ident, "The item", item.title)
        for entry in item.entries:
            text = " ".join((entry.wording or plain_text(entry.matter, sentences)).split())
            private = "PRIVATE  " if entry.private else ""
            yield Place(entry.ident, item.ident, f"{private}{item.title}", text)


def find_places(meeting: Meeting, sentences: Sentences, words: str) -> FoundPlaces:
    """Return the entries and titles that hold *words*, in the order of the minutes.

    Raises Refusal if there are none, or nothing to look for.
    """
    if not words.split():
        raise Refusal("There is nothing to look for.", "As in: /find lamps")
    found_places = SearchedMinutes(meeting, sentences).find(words)
    if not found_places.places:
        raise Refusal(
            f"“{words}” stands nowhere in these minutes.", "To search every meeting: / on Home"
        )
    return found_places
