"""Checks of names: each spelt one way, each with the same title."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.checks.wording.wording import Words, printed
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import PARTICLES, folded

_TITLE = r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Sir|Ald|Alderman|Prof|Professor)\b\.?"
_PARTICLE = "|".join(sorted(PARTICLES))
_WORD = r"[^\W\d_][\w'’ʼ-]*"
_NAME = rf"(?:(?:{_PARTICLE}) )*(?=[^\W\d_a-z]){_WORD}"
_INITIALS = r"(?:(?:[^\W\d_a-z]\.? ?)*(?<=[ .]))?"
_ONE = rf"{_INITIALS}{_NAME}(?: {_NAME})?"
_TITLED = re.compile(rf"{_TITLE} ({_ONE}(?:(?:, | and |, and ){_ONE})*)")
_PART = re.compile(_NAME)
_SHORT = re.compile(r"\bCllrs?\b\.?(?= [^\W\d_a-z])")
_LONG = re.compile(r"\bCouncillors?\b(?= [^\W\d_a-z])")
_SHORTEST = 4


def name_spelt_two_ways(meeting: Meeting) -> Iterator[Finding]:
    """A titled surname one letter from that of somebody on the list (practice: one spelling)."""
    places = Places(meeting)
    known = {folded(word) for a in meeting.people for word in a.person.name.split()}
    known |= {folded(a.person.family_name) for a in meeting.people}
    surnames = {folded(a.person.family_name): a.person.family_name for a in meeting.people}
    near: dict[str, str] = {}
    told: set[str] = set()
    for words in printed(meeting):
        for name in _titled(words.text):
            plain = folded(name)
            if plain in known or plain in told:
                continue
            if plain not in near:
                near[plain] = next((s for f, s in surnames.items() if _one_apart(plain, f)), "")
            if near[plain]:
                told.add(plain)
                yield _misspelt(words, name, near[plain], places)


def _misspelt(words: Words, name: str, listed: str, places: Places) -> Finding:
    entry = words.entry
    what = "A name" if entry.private else f"“{name}”"
    of = "that of somebody on the list" if entry.private else f"“{listed}” on the list"
    said = f"{what} in {places.of_entry(entry)} is one letter from {of}."
    remedy = "If the same person is meant, spell the name as on the list (/review)."
    return Finding("spelling", "warning", said, remedy, entry.item, entry.ident)


def _titled(text: str) -> Iterator[str]:
    """The words that may be a surname after a title, or after one title of several people."""
    for found in _TITLED.finditer(text):
        for name in _PART.findall(found[1]):
            yield re.sub(r"['’ʼ]s?$", "", name)


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter put in, left out or exchanged makes one name the other.

    Names of four letters are told apart by a single one (Hall, Hill): of those none is
    exchanged.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or len(long) - len(short) > 1:
        return False
    if len(short) == len(long):
        differ = sum(a != b for a, b in zip(short, long, strict=True))
        return differ == 1 and len(short) > _SHORTEST
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def titles_mixed(meeting: Meeting) -> Iterator[Finding]:
    """Cllr and Councillor both before names (practice: one of them throughout)."""
    short, long = _with(meeting, _SHORT), _with(meeting, _LONG)
    if short and long:
        rarer, other = ("Cllr", "Councillor") if len(short) <= len(long) else ("Councillor", "Cllr")
        entry = (short if rarer == "Cllr" else long)[0].entry
        where = Places(meeting).of_entry(entry)
        said = f"“{rarer}” is used beside “{other}”, first in {where}."
        remedy = f"Use one of them throughout: write {other} (/review)."
        yield Finding("titles", "note", said, remedy, entry.item, entry.ident)


def _with(meeting: Meeting, pattern: re.Pattern[str]) -> list[Words]:
    return [words for words in printed(meeting) if pattern.search(words.text)]
