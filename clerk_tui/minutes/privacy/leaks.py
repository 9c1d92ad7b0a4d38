"""Search a finished public copy for private phrases.

A public copy is made from the public part of a meeting (`public_part`), so that private entries
cannot reach it. But the clerk may have typed a private sum into a public paragraph. So the
finished text is searched for every private phrase before it is written: what discloses exempt
information is left out of the minutes that the public inspect (Local Government Act 1972, section
100C(1)(a); Scotland: 1973 Act, section 50C; Northern Ireland: 2014 Act, section 44).
"""

from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.dependents import depending_on
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.mentions import known_words
from clerk_tui.minutes.privacy.house_sentences import HouseSentences
from clerk_tui.minutes.privacy.phrases import (
    STOCK,
    clerk_words,
    naming_phrases,
    private_paper_phrases,
    secret_phrases,
)
from clerk_tui.minutes.privacy.withheld_titles import IsOrdinary, never_ordinary, telling_titles
from clerk_tui.minutes.style.house_style import HouseStyle


class Leak(Struct, frozen=True):
    """A private phrase that stands in a public text."""

    entry: str
    """The ident of the private entry it comes from; empty for a title or an attached paper."""
    item: str
    """The ident of the item it comes from; empty for an attached paper."""
    phrase: str


def find_leaks(
    text: str, meeting: Meeting, style: HouseStyle, is_ordinary: IsOrdinary = never_ordinary
) -> list[Leak]:
    """Return the private phrases of *meeting* that stand in *text*.

    Phrases are compared without case, accents, punctuation, markup or spacing. Only the clerk's
    own words count: sentences of the house style ("That the report be noted.") are the same in
    public and in private, and what had been minuted in public before is no secret. A short
    sentence, clause or cell counts if it has a name that nobody had minuted in public.

    Args:
        text: The text of the finished public copy.
        meeting: The meeting, with its private business.
        style: The house style.
        is_ordinary: Returns True for a word that is no name; a title of one such word is no leak.
    """
    searched = f" {folded(text)} "
    public_texts = [
        (_sequence(entry), f" {folded(' '.join(clerk_words(entry)))} ")
        for entry in meeting.entries()
        if not entry.private
    ]
    return [
        *_entry_leaks(searched, meeting, style, public_texts),
        *(
            Leak("", withheld.item, withheld.title)
            for withheld in telling_titles(meeting, STOCK, is_ordinary)
            if f" {folded(withheld.title)} " in searched
        ),
        *(
            Leak("", "", phrase)
            for phrase in private_paper_phrases(meeting)
            if f" {folded(phrase)} " in searched
            and not any(f" {folded(phrase)} " in public for _, public in public_texts)
        ),
    ]


def _entry_leaks(
    searched: str, meeting: Meeting, style: HouseStyle, public_texts: list[tuple[int, str]]
) -> Iterator[Leak]:
    """Yield the first leaked phrase of each private entry.

    Args:
        searched: The public copy, folded.
        meeting: The meeting, with its private business.
        style: The house style.
        public_texts: The folded text of each public entry, with its place in the order of making.
    """
    public_words = known_words(meeting)
    house = HouseSentences(style, public_words)
    for entry in meeting.entries():
        if not entry.private or isinstance(entry.matter, mt.Note):
            continue
        place = _sequence(entry)
        earlier_texts = [text for sequence, text in public_texts if sequence < place]
        for phrase in (*secret_phrases(entry), *naming_phrases(entry, public_words, earlier_texts)):
            plain = f" {folded(phrase)} "
            if plain not in searched or any(plain in text for text in earlier_texts):
                continue
            if not house.is_house_sentence(phrase):
                yield Leak(entry.ident, entry.item, phrase)
                break


def _sequence(entry: Entry) -> int:
    """Return the place of an entry in the order in which entries were made."""
    return int("".join(c for c in entry.ident if c.isdigit()) or 0)


def phrase_disclosed_by(
    meeting: Meeting, ident: str, style: HouseStyle, is_ordinary: IsOrdinary = never_ordinary
) -> str:
    """Return the first phrase still private that an entry would disclose if it were made public.

    All that depends on the entry is made public with it.

    Args:
        meeting: The meeting, with its private business.
        ident: The ident of the entry.
        style: The house style.
        is_ordinary: Returns True for a word that is no name.

    Returns:
        The phrase or withheld title; empty if nothing would be disclosed.
    """
    published = depending_on(meeting, ident)
    published_idents = {entry.ident for entry in published}
    public_text = " ".join(text for entry in published for text in clerk_words(entry))
    searched = f" {folded(public_text)} "
    house = HouseSentences(style, known_words(meeting))
    still_private = [
        phrase
        for entry in meeting.entries()
        if entry.private and entry.ident not in published_idents
        if not isinstance(entry.matter, mt.Note)
        for phrase in secret_phrases(entry)
    ]
    still_private += [withheld.title for withheld in telling_titles(meeting, STOCK, is_ordinary)]
    still_private += private_paper_phrases(meeting)
    for phrase in still_private:
        plain = folded(phrase)
        if plain and f" {plain} " in searched and not house.is_house_sentence(phrase):
            return phrase
    return ""
