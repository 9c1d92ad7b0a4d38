"""Words that no dictionary knows, found in what the clerk typed; the dictionary is handed in."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from msgspec import Struct

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.checks.wording.wording import printed
from clerk_tui.domain.model.meeting import Entry, Item, Meeting

Knows = Callable[[str], bool]

SPELT = "dictionary"  # the name of this check
_APART = re.compile(r"\S*(?:://|@|www\.)\S*|\S+\.(?:uk|com|org|net)\b\S*", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w@#£$])[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*(?![\w])")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_IZE = re.compile(
    r"iz(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational|ationally)$)", re.IGNORECASE
)
# Whoever follows a title is a name: the check of names on the list looks at those.
_TITLED = re.compile(
    r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Mx|Drs?|Sir|Dame|Lord|Lady|Rev|Ald|Alderman|Prof"
    r"|Professor|Judge|Sergeant|Sgt|Inspector|Superintendent|Constable|PC|PCSO)\b\.?"
    r"((?:(?:,| and)? ?\b[^\W\d_a-z][\w'’ʼ.-]*)+)"
)
# What stands before a hyphen and is no word by itself.
_BEFORE = frozenset(
    "anti bi co de ex inter micro mid mini multi non pre pro re semi sub tri un".split()
)


class UnknownWord(Struct, frozen=True):
    """A word in no dictionary, and the entries, or else items, whose words hold it, in order.

    `public` is whether it stands in anything that is public. `ise` is how the dictionary spells it
    where it is no mistake but the other British spelling, "-ize".
    """

    word: str
    places: tuple[Entry | Item, ...] = ()
    public: bool = True
    ise: str = ""


def unknown_words(
    meeting: Meeting, knows: Knows, *, private: bool = False, ize: bool = False
) -> list[UnknownWord]:
    """The words of *meeting* that are neither known to *knows* nor names in it, as they come.

    Acronyms, numbers, addresses and names after a title are passed over. What is private is
    looked at only with *private*: its words are for the private copy on the screen alone. Where the
    house spells with "-ize" as well (*ize*), such words are known.
    """
    names = known_names(meeting)
    found: dict[str, list[tuple[Entry | Item, bool]]] = {}
    told: dict[str, bool] = {}
    for place, text, hidden in _texts(meeting):
        for word in words_of(text) if private or not hidden else ():
            if word not in told:
                told[word] = _is_known(word, names, knows)
            if not told[word]:
                found.setdefault(word, []).append((place, hidden))
    return [
        UnknownWord(word, tuple(place for place, _ in at), not all(hidden for _, hidden in at), ise)
        for word, at in found.items()
        if not (ise := _with_ise(word, knows)) or not ize
    ]


def _with_ise(word: str, knows: Knows) -> str:
    """How the dictionary spells *word*, where it only has "-ize" for "-ise"; else nothing."""
    ise = _IZE.sub(lambda found: "IS" if found[0].isupper() else "is", word)
    return ise if ise != word and knows(ise) else ""


def _texts(meeting: Meeting) -> Iterator[tuple[Entry | Item, str, bool]]:
    """What was typed, in the order of the minutes, and whether it is private."""
    words: dict[str, list[tuple[Entry, str]]] = {}
    for each in printed(meeting):
        words.setdefault(each.entry.item, []).append((each.entry, each.text))
    for item in meeting.taken_items:
        if item.public_title:
            yield item, item.public_title, False
        yield item, item.title, item.public_title is not None
        yield item, item.public_summary, False
        for entry, text in words.get(item.ident, ()):
            yield entry, text, entry.private


@lru_cache(maxsize=4096)  # a correction changes one text of a thousand
def words_of(text: str) -> tuple[str, ...]:
    """The words of *text* that have a spelling: no acronyms, addresses or names after titles."""
    return tuple(_words_of(text))


def _words_of(text: str) -> Iterator[str]:
    names = {m.start(1): m.end(1) for m in _TITLED.finditer(text)}
    spans = [*names.items(), *((m.start(), m.end()) for m in _APART.finditer(text))]
    for found in _WORD.finditer(text):
        if any(start <= found.start() < end for start, end in spans):
            continue
        word = _POSSESSIVE.sub("", found[0])
        if len(word) > 1 and not _is_acronym(word):
            yield word


def _is_acronym(word: str) -> bool:
    """“PCC”, “PCSOs”, “CleanUp”: capitals inside a word are somebody's own spelling."""
    inside = word[1:].removesuffix("s")
    if word.isupper():
        return len(word) <= 8
    return any(part[1:] != part[1:].lower() for part in re.split(r"['’ʼ-]", word)) and bool(inside)


def _is_known(word: str, names: frozenset[str], knows: Knows) -> bool:
    if word.casefold() in names or knows(word):
        return True
    parts = [part for part in word.split("-") if part]
    if len(parts) < 2:
        return False
    return all(
        len(part) == 1 or part.casefold() in _BEFORE | names or _is_acronym(part) or knows(part)
        for part in parts
    )


def known_names(meeting: Meeting) -> frozenset[str]:
    """The words of every name the meeting has: people, body, authority, groups and venue."""
    body, details = meeting.body, meeting.details
    told = (
        [attendee.person for attendee in meeting.people],
        (body.members, body.officers, body.groups, body.name, body.authority, body.calls_itself),
        (body.interests, body.chair_title, details.venue, details.signature),
    )
    words = (word for text in _strings(told) for word in _WORD.findall(text))
    return frozenset(_POSSESSIVE.sub("", word).casefold() for word in words)


def _strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, list | tuple):
        for each in thing:
            yield from _strings(each)
    elif isinstance(thing, Struct):
        for name in thing.__struct_fields__:
            yield from _strings(getattr(thing, name))


def as_findings(unknown: Iterable[UnknownWord], meeting: Meeting) -> list[Finding]:
    """A note on each; on private words too, where *unknown* has any."""
    places = Places(meeting)
    return [_as_finding(word, places) for word in unknown]


def _as_finding(unknown: UnknownWord, places: Places) -> Finding:
    first, times = unknown.places[0], len(unknown.places)
    many = f" ({times} times)" if times > 1 else ""
    where = places.of_entry(first) if isinstance(first, Entry) else places.of_item(first)
    message = f"“{unknown.word}” is not in the dictionary{many}, in {where}."
    remedy = "Review: / puts it right everywhere, + adds it to your own words."
    if unknown.ise:  # Oxford spells so: no mistake, but two spellings in one house
        spelt = f"is spelt with -ize (the dictionary has “{unknown.ise}”)"
        message = f"“{unknown.word}” {spelt}{many}, in {where}."
        remedy += ' For a house that has both: spelling = "either" under [layout].'
    item, entry = (first.item, first.ident) if isinstance(first, Entry) else (first.ident, "")
    return Finding(SPELT, "note", message, remedy, item, entry)
