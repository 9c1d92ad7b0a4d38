"""Checks of private words that stand in public text. None of them quotes a word of it."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.checks.wording.wording import Words, printed
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.mentions import known_words, titled_names

TELLING_WORDS = 8  # fewer in a row may be a standing phrase of the house
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n")
_SUM = re.compile(r"£\s?\d[\d,.]*\d|\b\d{1,3}(?:,\d{3})+\b")


def private_phrase_in_public(meeting: Meeting) -> Iterator[Finding]:
    """A sentence or a sum minuted in private that is told in public afterwards.

    Exempt information is not to be disclosed by the minutes (LGA 1972 s100C(1)); what had been
    said in public before is no secret. On export the finished file is searched once more.
    """
    places = Places(meeting)
    told = sorted(printed(meeting), key=lambda words: words.entry.at)
    secret: set[str] = set()
    known: set[str] = set()
    for words in told:
        phrases = set(_phrases(words))
        if words.entry.private:
            secret |= phrases - known
            continue
        known |= phrases - secret
        if any(f" {phrase} " in f" {_plain(words.text)} " for phrase in secret):
            entry = words.entry
            said = f"{places.of_entry(entry)} tells in public what was minuted in private."
            remedy = "Take it out (/review), or minute what it repeats in public."
            yield Finding("private-phrase", "error", said, remedy, entry.item, entry.ident)


def private_name_in_public(meeting: Meeting) -> Iterator[Finding]:
    """Somebody named with a title in private alone who is named in public afterwards.

    Names may be exempt in themselves (LGA 1972 Schedule 12A paragraphs 1 and 2); it may also be
    somebody else's affair, which the clerk knows.
    """
    places, known = Places(meeting), known_words(meeting)
    secret: set[str] = set()
    told: set[str] = set()
    for words in sorted(printed(meeting), key=lambda words: words.entry.at):
        named = {name for name in titled_names(words.text) if not set(name.split()) <= known}
        if words.entry.private:
            secret |= named - told
            continue
        told |= named - secret
        if named & secret:
            entry = words.entry
            said = f"{places.of_entry(entry)} names somebody who was named in private alone."
            remedy = "Make sure that it tells nothing of the private business."
            yield Finding("private-name", "warning", said, remedy, entry.item, entry.ident)


def _phrases(words: Words) -> Iterator[str]:
    """The sentences and the sums of some words, as they are compared."""
    for sentence in _SENTENCE.split(words.text):
        plain = _plain(sentence)
        if len(plain.split()) >= TELLING_WORDS:
            yield plain
    yield from (_plain(found) for found in _SUM.findall(words.text))


def _plain(text: str) -> str:
    return folded(text.replace(",", "") if _SUM.search(text) else text)
