"""A set of minutes as a document: blocks in printed order, before any file format."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from clerk_tui.domain.drafts.lines import NOWHERE, Place
from clerk_tui.domain.model.meeting import Meeting


class _Placed(Struct, frozen=True, eq=False):
    """What keeps in `origin` where it came from: never printed, and no part of two being alike."""

    def __eq__(self, other: object) -> bool:
        """Whether the same is printed."""
        return type(self) is type(other) and self._said() == other._said()

    def __hash__(self) -> int:
        """As `__eq__` compares."""
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in _printed(self))


def _printed(block: Struct) -> list[str]:
    """The fields of a block that are printed."""
    return [name for name in block.__struct_fields__ if not name.endswith("origin")]


class Title(Struct, frozen=True):
    """The heading of the minutes, a line each."""

    lines: tuple[str, ...]


class Lines(Struct, frozen=True):
    """A label and what stands beside it, or under it where there are several lines."""

    label: str = ""
    lines: tuple[str, ...] = ()


class Heading(_Placed, frozen=True, eq=False):
    """The heading of a section, of a minute or inside one; `level` is its depth (1: the title).

    `run_in` is text that goes on on the heading's own line.
    """

    text: str
    number: str = ""
    level: int = 2
    run_in: str = ""
    origin: Place = NOWHERE
    run_in_origin: Place = NOWHERE


class Para(_Placed, frozen=True, eq=False):
    """A paragraph. `margin` stands in the columns beside it (owner, due date), under `beside`."""

    text: str
    number: str = ""
    margin: tuple[str, ...] = ()
    sub: bool = False
    beside: str = ""
    origin: Place = NOWHERE


class Bullets(Struct, frozen=True):
    """Bulleted points that follow one another."""

    points: tuple[Para, ...]


class Grid(_Placed, frozen=True, eq=False):
    """A table. Without `columns` it has no header row of its own."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...] = ()
    caption: str = ""
    origin: Place = NOWHERE

    @property
    def width(self) -> int:
        """How many cells the widest row has."""
        return max((len(row) for row in (self.columns, *self.rows)), default=0)


class Decision(_Placed, frozen=True, eq=False):
    """A resolution: lead word, then clauses with their marks."""

    lead: str
    clauses: tuple[Para, ...]
    run_on: bool = False
    reasons_label: str = ""
    reasons: str = ""
    origin: Place = NOWHERE

    @property
    def run_in(self) -> bool:
        """Whether its first clause stands on the line of the lead word.

        The only one does where the house has it so, and one such as "That the Committee:".
        """
        first = self.clauses[0] if self.clauses else None
        leads = bool(first and _ends_in_colon(first.text) and not any(first.margin))
        return self.run_on and bool(first) and (leads or len(self.clauses) == 1)


def _ends_in_colon(text: str) -> bool:
    """Whether *text* does, marks of where it came from (see `tracing`) aside."""
    return "".join(c for c in text[-3:] if c.isprintable()).endswith(":")


class ActionLine(_Placed, frozen=True, eq=False):
    """One action of a list."""

    text: str
    ref: str = ""
    owner: str = ""
    due: str = ""
    update: str = ""
    origin: Place = NOWHERE


class Actions(Struct, frozen=True):
    """Actions that follow one another, under their heading."""

    heading: str
    actions: tuple[ActionLine, ...]


class Signature(Struct, frozen=True):
    """Where the chairman signs."""

    text: str


Block = Title | Lines | Heading | Para | Bullets | Grid | Decision | Actions | Signature


class Minuted(Struct, frozen=True):
    """The facts that a document was composed from, for formats that say them beside the words.

    `meeting` is what its copy may say: the public part in a public copy, and of a sheet only what
    the sheet holds. `numbers` are the printed numbers of its items and entries by ident;
    `withheld` are the items of which something is left out.
    """

    meeting: Meeting
    numbers: Mapping[str, str]
    withheld: frozenset[str] = frozenset()


class Document(Struct, frozen=True):
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
    elif isinstance(thing, Struct):
        names = _printed(thing)
        first = [name for name in _ORDER if name in names]
        rest = (name for name in names if name not in first)
        for name in (*first, *sorted(rest, key=lambda name: name == "margin")):
            yield from _texts(getattr(thing, name))
