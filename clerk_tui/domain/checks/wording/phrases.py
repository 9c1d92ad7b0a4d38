"""Checks of private words that stand in public text: no message quotes a word of them."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.sentences import PrintedWords, printed_words
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.mentions import known_words, titled_names

TELLING_WORDS = 8
"""A shorter sentence may be a standing phrase of the house, and gives nothing away."""
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n")
_SUM = re.compile(r"£\s?\d[\d,.]*\d|\b\d{1,3}(?:,\d{3})+\b")


def private_phrase_in_public(meeting: Meeting) -> Iterator[Finding]:
    """Find a sentence or a sum of money minuted in private that is repeated in public afterwards.

    Exempt information is not to be disclosed by the minutes (LGA 1972 s100C(1)); what had been
    said in public before is no secret. On export the finished file is searched once more.
    """
    describe = Describer(meeting)
    in_order = sorted(printed_words(meeting), key=lambda words: words.entry.at)
    private_only: set[str] = set()
    public_words: set[str] = set()
    for words in in_order:
        phrases = set(_phrases(words))
        if words.entry.private:
            private_only |= phrases - public_words
            continue
        public_words |= phrases - private_only
        if any(f" {phrase} " in f" {_plain(words.text)} " for phrase in private_only):
            entry = words.entry
            message = f"{describe.entry(entry)} tells in public what was minuted in private."
            remedy = "Take it out (/review), or minute what it repeats in public."
            yield Finding("private-phrase", "error", message, remedy, entry.item, entry.ident)


def private_name_in_public(meeting: Meeting) -> Iterator[Finding]:
    """Find somebody named with a title only in private who is named in public afterwards.

    Names may be exempt in themselves (LGA 1972 Schedule 12A paragraphs 1 and 2); it may also be
    somebody else of the same name, which the clerk knows.
    """
    describe, public_words = Describer(meeting), known_words(meeting)
    private_only: set[str] = set()
    public_names: set[str] = set()
    for words in sorted(printed_words(meeting), key=lambda words: words.entry.at):
        unlisted_names = {
            name for name in titled_names(words.text) if not set(name.split()) <= public_words
        }
        if words.entry.private:
            private_only |= unlisted_names - public_names
            continue
        public_names |= unlisted_names - private_only
        if unlisted_names & private_only:
            entry = words.entry
            message = f"{describe.entry(entry)} names somebody who was named in private alone."
            remedy = "Make sure that it tells nothing of the private business."
            yield Finding("private-name", "warning", message, remedy, entry.item, entry.ident)


def _phrases(printed: PrintedWords) -> Iterator[str]:
    """Yield the sentences and the sums of money in some words, as they are compared."""
    for sentence in _SENTENCE.split(printed.text):
        plain = _plain(sentence)
        if len(plain.split()) >= TELLING_WORDS:
            yield plain
    yield from (_plain(amount) for amount in _SUM.findall(printed.text))


def _plain(text: str) -> str:
    return folded(text.replace(",", "") if _SUM.search(text) else text)
