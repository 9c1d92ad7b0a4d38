"""A set of minutes as a document: blocks in printed order, before any file format."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date

from clerk_tui.domain.drafts.lines import NOWHERE, Place
from clerk_tui.domain.meeting import Meeting

# `origin` is where a block came from: never printed, and no part of what makes two alike.


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of the minutes, a line each."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """A label and what stands beside it, or under it where there are several lines."""

    label: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section, of a minute or inside one; `level` is its depth (1: the title).

    `run_in` is text that goes on on the heading's own line.
    """

    text: str
    number: str = ""
    level: int = 2
    run_in: str = ""
    origin: Place = field(default=NOWHERE, kw_only=True, compare=False)
    run_in_origin: Place = field(default=NOWHERE, kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `margin` is what stands in the columns beside it: owner, due date."""

    text: str
    number: str = ""
    margin: tuple[str, ...] = ()
    sub: bool = False
    origin: Place = field(default=NOWHERE, kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class Bullets:
    """Bulleted points that follow one another."""

    points: tuple[Para, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. Without `columns` it has no header row of its own."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...] = ()
    caption: str = ""
    origin: Place = field(default=NOWHERE, kw_only=True, compare=False)

    @property
    def width(self) -> int:
        """How many cells the widest row has."""
        return max((len(row) for row in (self.columns, *self.rows)), default=0)


@dataclass(frozen=True, slots=True)
class Decision:
    """A resolution: lead word, then clauses with their marks."""

    lead: str
    clauses: tuple[Para, ...]
    run_on: bool = False
    reasons_label: str = ""
    reasons: str = ""
    origin: Place = field(default=NOWHERE, kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action of a list."""

    text: str
    ref: str = ""
    owner: str = ""
    due: str = ""
    update: str = ""
    origin: Place = field(default=NOWHERE, kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class Actions:
    """Actions that follow one another, under their heading."""

    heading: str
    actions: tuple[ActionLine, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Where the chairman signs."""

    text: str


Block = Title | Lines | Heading | Para | Bullets | Grid | Decision | Actions | Signature


@dataclass(frozen=True, slots=True)
class Minuted:
    """The facts that a document was composed from, for formats that say them beside the words.

    `meeting` is what its copy may say: the public part in a public copy, and of a sheet only what
    the sheet holds. `numbers` are the printed numbers of its items and entries by ident;
    `withheld` are the items of which something is left out.
    """

    meeting: Meeting
    numbers: Mapping[str, str]
    withheld: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """Minutes ready to be set: head, business and foot.

    `draft` is the mark of an unsigned copy; `copy` tells a private copy; `columns` are the
    headings of the columns beside the business, where the house has them. `title` names the
    paper and `day` is that of the meeting: for the properties of a file, and never printed.
    `minuted` are the facts behind the words.
    """

    head: tuple[Block, ...]
    business: tuple[Block, ...]
    foot: tuple[Block, ...]
    draft: str = ""
    copy: str = ""
    columns: tuple[str, ...] = ()
    title: str = ""
    day: date | None = None
    minuted: Minuted | None = None

    def texts(self) -> Iterator[str]:
        """Every text of the document, in printed order."""
        yield from (text for text in (self.copy, self.draft) if text)
        for block in self.head:
            yield from _texts(block)
        yield from self.columns
        for block in (*self.business, *self.foot):
            yield from _texts(block)


_ORDER = ("label", "caption", "columns", "heading", "lead", "ref", "number")


def _texts(thing: object) -> Iterator[str]:
    """The texts inside a block, in the order in which they are printed."""
    if isinstance(thing, str):
        if thing:
            yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _texts(each)
    elif is_dataclass(thing) and not isinstance(thing, type):
        names = [each.name for each in fields(thing) if not each.name.endswith("origin")]
        first = [name for name in _ORDER if name in names]
        for name in (*first, *(n for n in names if n not in first)):
            yield from _texts(getattr(thing, name))
