"""The places of a meeting's minutes that hold the words looked for."""

import re

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.compose.plain_words import plain_text
from clerk_tui.minutes.wording.sentences import Sentences


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
    wanted = words_pattern(words)
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


def words_pattern(words: str) -> re.Pattern[str] | None:
    """Return what finds *words* with any space between them; None for no words."""
    parts = [re.escape(word) for word in words.split()]
    return re.compile(r"\s+".join(parts), re.IGNORECASE) if parts else None
