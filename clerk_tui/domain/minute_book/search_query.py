"""What is looked for in the minute book, and how a clerk types it on one line."""

import re
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.entry_text import KINDS

MOST = 20
_WORD = re.compile(r'(?:(\w+):)?(?:"([^"]*)"?|(\S+))')


class Wanted(Struct, frozen=True):
    """What is looked for: all of it together.

    `words` are found in any order in the words, the people and the title of an entry; words in
    "quotation marks" as they stand. `member` is a name among the people of the entry,
    `body` words of the body's name, `kind` one of `telling.KINDS`. `unfinished` means that the
    last word is still being typed, and may be the beginning of one.
    """

    words: str = ""
    member: str = ""
    body: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None
    private: bool = False
    unfinished: bool = False
    most: int = MOST

    @property
    def nothing(self) -> bool:
        """Whether nothing is asked for."""
        return not (
            self.words.strip() or self.member or self.body or self.kind or self.since or self.until
        )


class Found(Struct, frozen=True):
    """An entry found in the minute book, and where it stands."""

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


def read_wanted(typed: str, *, private: bool = False) -> Wanted:
    """What *typed* asks for: words, and "by:", "in:", "kind:", "from:" and "to:" with theirs.

    The last word counts as unfinished unless a space follows it. Raises Refusal for a date or a
    kind that is none.
    """
    words: list[str] = []
    wanted = Wanted(private=private)
    for found in _WORD.finditer(typed):
        name, said = (found[1] or "").casefold(), found[2] if found[2] is not None else found[3]
        if name in _FIELDS:
            wanted = _with(wanted, name, said or "")
        else:
            words.append(found[0])
    last = words[-1] if words else ""
    unfinished = bool(last) and typed.endswith(last) and '"' not in last
    return replace(wanted, words=" ".join(words), unfinished=unfinished)


_FIELDS = {"by": "member", "in": "body", "kind": "kind", "from": "since", "to": "until"}


def _with(wanted: Wanted, name: str, said: str) -> Wanted:
    if name == "kind":
        return replace(wanted, kind=the_kind(said))
    if name == "from":
        return replace(wanted, since=first_day(said))
    if name == "to":
        return replace(wanted, until=last_day(said))
    if name == "by":
        return replace(wanted, member=said)
    return replace(wanted, body=said)


def the_kind(typed: str) -> str:
    """The kind of entry that *typed* begins; a plural will do. Raises Refusal for none."""
    wanted = typed.strip().casefold().removesuffix("s")
    kinds = list(dict.fromkeys(KINDS.values()))
    close = [kind for kind in kinds if kind.startswith(wanted)] if wanted else []
    exact = [kind for kind in close if kind == wanted] or close
    if len(exact) != 1:
        raise Refusal(f"“{typed}” is no kind of entry.", f"The kinds are: {', '.join(kinds)}.")
    return exact[0]


def first_day(typed: str) -> date:
    """The first day that *typed* means: a date, or a year alone. Raises Refusal for none."""
    year = _year(typed)
    return date(year, 1, 1) if year else parse_date(typed)


def last_day(typed: str) -> date:
    """The last day that *typed* means: a date, or a year alone. Raises Refusal for none."""
    year = _year(typed)
    return date(year + 1, 1, 1) - timedelta(days=1) if year else parse_date(typed)


def _year(typed: str) -> int:
    text = typed.strip()
    return int(text) if re.fullmatch(r"[12]\d{3}", text) else 0
