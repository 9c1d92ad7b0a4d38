"""Checks of names: each is spelt one way, with one form of its title."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.sentences import PrintedWords, printed_words
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import PARTICLES, folded
from clerk_tui.domain.names.titles import (
    CIVIL_TITLES,
    COUNCILLOR_PLURALS,
    COUNCILLOR_TITLES,
    titles_pattern,
)

_TITLES = (*COUNCILLOR_TITLES, *COUNCILLOR_PLURALS, *CIVIL_TITLES, "Sir")
_TITLE = rf"\b(?:{titles_pattern(_TITLES)})\b\.?"
_PARTICLE = "|".join(sorted(PARTICLES))
_WORD = r"[^\W\d_][\w'’ʼ-]*"
_NAME = rf"(?:(?:{_PARTICLE}) )*(?=[^\W\d_a-z]){_WORD}"
_INITIALS = r"(?:(?:[^\W\d_a-z]\.? ?)*(?<=[ .]))?"
_FULL_NAME = rf"{_INITIALS}{_NAME}(?: {_NAME})?"
_TITLED = re.compile(rf"{_TITLE} ({_FULL_NAME}(?:(?:, | and |, and ){_FULL_NAME})*)")
_PART = re.compile(_NAME)
_SHORT = re.compile(r"\bCllrs?\b\.?(?= [^\W\d_a-z])")
_LONG = re.compile(r"\bCouncillors?\b(?= [^\W\d_a-z])")
_SHORTEST = 4


def name_spelt_two_ways(meeting: Meeting) -> Iterator[Finding]:
    """Find a titled surname one letter from one on the list (practice: one spelling)."""
    describe = Describer(meeting)
    name_words = {folded(word) for a in meeting.people for word in a.person.name.split()}
    name_words |= {folded(a.person.family_name) for a in meeting.people}
    surnames = {folded(a.person.family_name): a.person.family_name for a in meeting.people}
    similar_names: dict[str, str] = {}
    reported: set[str] = set()
    for words in printed_words(meeting):
        for name in _titled_surnames(words.text):
            plain = folded(name)
            if plain in name_words or plain in reported:
                continue
            if plain not in similar_names:
                similar_names[plain] = next(
                    (s for f, s in surnames.items() if _is_one_letter_apart(plain, f)), ""
                )
            if similar_names[plain]:
                reported.add(plain)
                yield _misspelling(words, name, similar_names[plain], describe)


def _misspelling(
    printed: PrintedWords, name: str, listed_name: str, describe: Describer
) -> Finding:
    entry = printed.entry
    subject = "A name" if entry.private else f"“{name}”"
    listed_as = "that of somebody on the list" if entry.private else f"“{listed_name}” on the list"
    message = f"{subject} in {describe.entry(entry)} is one letter from {listed_as}."
    remedy = "If the same person is meant, spell the name as on the list (/review)."
    return Finding("spelling", "warning", message, remedy, entry.item, entry.ident)


def _titled_surnames(text: str) -> Iterator[str]:
    """Yield the words that may be a surname after a title, or after one title of several people."""
    for match in _TITLED.finditer(text):
        for name in _PART.findall(match[1]):
            yield re.sub(r"['’ʼ]s?$", "", name)


def _is_one_letter_apart(name: str, listed_name: str) -> bool:
    """Return True if one letter inserted, left out or exchanged makes one name the other.

    Names of four letters often differ in a single one (Hall, Hill): in those none is exchanged.
    """
    short, long = sorted((name, listed_name), key=len)
    if len(short) < _SHORTEST or len(long) - len(short) > 1:
        return False
    if len(short) == len(long):
        differing_letters = sum(a != b for a, b in zip(short, long, strict=True))
        return differing_letters == 1 and len(short) > _SHORTEST
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def titles_mixed(meeting: Meeting) -> Iterator[Finding]:
    """Find Cllr and Councillor both before names (practice: one of them throughout)."""
    short, long = _words_with(meeting, _SHORT), _words_with(meeting, _LONG)
    if short and long:
        rarer_title, usual_title = (
            ("Cllr", "Councillor") if len(short) <= len(long) else ("Councillor", "Cllr")
        )
        entry = (short if rarer_title == "Cllr" else long)[0].entry
        where = Describer(meeting).entry(entry)
        message = f"“{rarer_title}” is used beside “{usual_title}”, first in {where}."
        remedy = f"Use one of them throughout: write {usual_title} (/review)."
        yield Finding("titles", "note", message, remedy, entry.item, entry.ident)


def _words_with(meeting: Meeting, pattern: re.Pattern[str]) -> list[PrintedWords]:
    return [words for words in printed_words(meeting) if pattern.search(words.text)]
