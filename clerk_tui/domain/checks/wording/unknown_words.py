"""Words of the minutes that are in no dictionary. The caller passes the dictionary in."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from msgspec import Struct

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.sentences import printed_words
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.names.titles import titles_pattern

Knows = Callable[[str], bool]

SPELT = "dictionary"
"""The name of this check in its findings."""
_APART = re.compile(r"\S*(?:://|@|www\.)\S*|\S+\.(?:uk|com|org|net)\b\S*", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w@#£$])[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*(?![\w])")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_IZE = re.compile(
    r"iz(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational|ationally)$)", re.IGNORECASE
)
# A word after a title is a name: the check of names against the list looks at those.
_TITLED = re.compile(
    rf"\b(?:{titles_pattern()}|Drs|Judge|Sergeant|Sgt|Inspector|Superintendent|Constable|PC|PCSO)\b"
    r"\.?"
    r"((?:(?:,| and)? ?\b[^\W\d_a-z][\w'’ʼ.-]*)+)"
)
# Stands before a hyphen, and is not a word by itself.
_PREFIXES = frozenset(
    "anti bi co de ex inter micro mid mini multi non pre pro re semi sub tri un".split()
)


class UnknownWord(Struct, frozen=True):
    """A word that is in no dictionary, and where it stands."""

    word: str
    places: tuple[Entry | Item, ...] = ()
    """The entries, or items for their titles, that hold it, in order."""
    public: bool = True
    """Whether it stands in anything that is public."""
    ise: str = ""
    """The dictionary's "-ise" spelling of a word with "-ize"; empty for other words."""


def unknown_words(
    meeting: Meeting, knows: Knows, *, private: bool = False, ize: bool = False
) -> list[UnknownWord]:
    """Return the words of *meeting* that are in no dictionary, in the order of the minutes.

    Acronyms, numbers, addresses, names of the meeting and names after a title are left out.

    Args:
        meeting: The meeting whose words are looked up.
        knows: Returns True for a word that is in the dictionary.
        private: Look at private words too, for the private copy on the screen.
        ize: Accept the "-ize" spelling of a word that the dictionary has with "-ise".
    """
    names = known_names(meeting)
    unknown: dict[str, list[tuple[Entry | Item, bool]]] = {}
    is_known: dict[str, bool] = {}
    for place, text, hidden in _texts(meeting):
        for word in words_of(text) if private or not hidden else ():
            if word not in is_known:
                is_known[word] = _is_known(word, names, knows)
            if not is_known[word]:
                unknown.setdefault(word, []).append((place, hidden))
    return [
        UnknownWord(word, tuple(place for place, _ in uses), not all(h for _, h in uses), ise)
        for word, uses in unknown.items()
        if not (ise := _ise_spelling(word, knows)) or not ize
    ]


def _ise_spelling(word: str, knows: Knows) -> str:
    """Return *word* with "-ise" for "-ize" if the dictionary has that spelling; else ""."""
    ise = _IZE.sub(lambda match: "IS" if match[0].isupper() else "is", word)
    return ise if ise != word and knows(ise) else ""


def _texts(meeting: Meeting) -> Iterator[tuple[Entry | Item, str, bool]]:
    """Yield each typed text in the order of the minutes, where it stands and if it is private."""
    words: dict[str, list[tuple[Entry, str]]] = {}
    for printed in printed_words(meeting):
        words.setdefault(printed.entry.item, []).append((printed.entry, printed.text))
    for item in meeting.taken_items:
        if item.public_title:
            yield item, item.public_title, False
        yield item, item.title, item.public_title is not None
        yield item, item.public_summary, False
        for entry, text in words.get(item.ident, ()):
            yield entry, text, entry.private


@lru_cache(maxsize=4096)  # a correction changes one text of a thousand
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of *text* that can be misspelt: no acronyms, addresses or titled names."""
    return tuple(_words_of(text))


def _words_of(text: str) -> Iterator[str]:
    names = {m.start(1): m.end(1) for m in _TITLED.finditer(text)}
    spans = [*names.items(), *((m.start(), m.end()) for m in _APART.finditer(text))]
    for match in _WORD.finditer(text):
        if any(start <= match.start() < end for start, end in spans):
            continue
        word = _POSSESSIVE.sub("", match[0])
        if len(word) > 1 and not _is_acronym(word):
            yield word


def _is_acronym(word: str) -> bool:
    """Return True for capitals inside a word, as in “PCC”, “PCSOs” and “CleanUp”."""
    inner_letters = word[1:].removesuffix("s")
    if word.isupper():
        return len(word) <= 8
    return any(part[1:] != part[1:].lower() for part in re.split(r"['’ʼ-]", word)) and bool(
        inner_letters
    )


def _is_known(word: str, known_names: frozenset[str], knows: Knows) -> bool:
    if word.casefold() in known_names or knows(word):
        return True
    parts = [part for part in word.split("-") if part]
    if len(parts) < 2:
        return False
    return all(
        len(part) == 1
        or part.casefold() in _PREFIXES | known_names
        or _is_acronym(part)
        or knows(part)
        for part in parts
    )


def known_names(meeting: Meeting) -> frozenset[str]:
    """Return the words of every name the meeting has: people, body, authority, groups, venue."""
    body, details = meeting.body, meeting.details
    name_texts = (
        [attendee.person for attendee in meeting.people],
        (body.members, body.officers, body.groups, body.name, body.authority, body.calls_itself),
        (body.interests, body.chair_title, details.venue, details.signature),
    )
    words = (word for text in _strings(name_texts) for word in _WORD.findall(text))
    return frozenset(_POSSESSIVE.sub("", word).casefold() for word in words)


def _strings(value: Any) -> Iterator[str]:
    """Yield every string in a value, in its members and in its fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for member in value:
            yield from _strings(member)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _strings(getattr(value, name))


def as_findings(unknown: Iterable[UnknownWord], meeting: Meeting) -> list[Finding]:
    """Return a note on each unknown word, private ones included."""
    describe = Describer(meeting)
    return [_as_finding(word, describe) for word in unknown]


def _as_finding(unknown: UnknownWord, describe: Describer) -> Finding:
    first_place, times = unknown.places[0], len(unknown.places)
    many = f" ({times} times)" if times > 1 else ""
    where = (
        describe.entry(first_place)
        if isinstance(first_place, Entry)
        else describe.item(first_place)
    )
    message = f"“{unknown.word}” is not in the dictionary{many}, in {where}."
    remedy = "Review: / puts it right everywhere, + adds it to your own words."
    if unknown.ise:  # Oxford spells so: no mistake, but two spellings in one house
        spelt = f"is spelt with -ize (the dictionary has “{unknown.ise}”)"
        message = f"“{unknown.word}” {spelt}{many}, in {where}."
        remedy += ' For a house that has both: spelling = "either" under [layout].'
    item, entry = (
        (first_place.item, first_place.ident)
        if isinstance(first_place, Entry)
        else (first_place.ident, "")
    )
    return Finding(SPELT, "note", message, remedy, item, entry)
