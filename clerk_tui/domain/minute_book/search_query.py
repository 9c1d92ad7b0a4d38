"""Queries of the minute book, read from one line that a clerk types, and their results."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.entry_text import KINDS

MOST = 20
_WORD = re.compile(r'(?:(\w+):)?(?:"([^"]*)"?|(\S+))')


class SearchQuery(Struct, frozen=True):
    """The conditions that an entry must meet, all of them together."""

    words: str = ""
    """Words in any order of the text, the people or the title; a phrase in "quotation marks"."""
    member: str = ""
    """A name among the people of the entry."""
    body: str = ""
    """Words of the name of the body."""
    kind: str = ""
    """One of `entry_text.KINDS`."""
    since: date | None = None
    until: date | None = None
    private: bool = False
    """Whether private entries are searched too."""
    unfinished: bool = False
    """Whether the last word is still being typed, so that it may be the beginning of one."""
    most: int = MOST
    """The number of results to return."""

    @property
    def is_empty(self) -> bool:
        """Return True if there is no condition at all."""
        return not (
            self.words.strip() or self.member or self.body or self.kind or self.since or self.until
        )


class SearchResult(Struct, frozen=True):
    """An entry found in the minute book, with its meeting and item."""

    meeting: str
    entry: str
    item: str
    day: date
    body: str
    minute: str
    title: str
    kind: str
    people: str
    text: str
    private: bool


def read_query(typed: str, *, private: bool = False) -> SearchQuery:
    """Read a query: words, and conditions after "by:", "in:", "kind:", "from:" and "to:".

    The last word counts as unfinished unless a space follows it. Raises Refusal for a date or a
    kind that does not exist.
    """
    words: list[str] = []
    query = SearchQuery(private=private)
    for match in _WORD.finditer(typed):
        name, value = (match[1] or "").casefold(), match[2] if match[2] is not None else match[3]
        if name in _FIELDS:
            field, read_value = _FIELDS[name]
            query = replace(query, **{field: read_value(value or "")})
        else:
            words.append(match[0])
    last_word = words[-1] if words else ""
    unfinished = bool(last_word) and typed.endswith(last_word) and '"' not in last_word
    return replace(query, words=" ".join(words), unfinished=unfinished)


def find_kind(typed: str) -> str:
    """Return the kind of entry that begins with *typed*, also in the plural, or raise Refusal."""
    query = typed.strip().casefold().removesuffix("s")
    kinds = list(dict.fromkeys(KINDS.values()))
    close = [kind for kind in kinds if kind.startswith(query)] if query else []
    exact = [kind for kind in close if kind == query] or close
    if len(exact) != 1:
        raise Refusal(f"“{typed}” is no kind of entry.", f"The kinds are: {', '.join(kinds)}.")
    return exact[0]


def first_day(typed: str) -> date:
    """Return the first day of a date or a year; raise Refusal for anything else."""
    year = _year(typed)
    return date(year, 1, 1) if year else parse_date(typed)


def last_day(typed: str) -> date:
    """Return the last day of a date or a year; raise Refusal for anything else."""
    year = _year(typed)
    return date(year + 1, 1, 1) - timedelta(days=1) if year else parse_date(typed)


def _year(typed: str) -> int:
    text = typed.strip()
    return int(text) if re.fullmatch(r"[12]\d{3}", text) else 0


_FIELDS: dict[str, tuple[str, Callable[[str], object]]] = {
    "by": ("member", str),
    "in": ("body", str),
    "kind": ("kind", find_kind),
    "from": ("since", first_day),
    "to": ("until", last_day),
}
"""The field of a query that each condition fills, and what reads its words."""
