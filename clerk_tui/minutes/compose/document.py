"""A set of minutes as a document: blocks in printed order, before any file format."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.drafts.lines import NOWHERE, Place
from clerk_tui.domain.model.meeting import Meeting


class _Placed(Struct, frozen=True, eq=False):
    """A block that remembers in `origin` fields where it came from.

    These fields are never printed, and are ignored when two blocks are compared.
    """

    def __eq__(self, other: object) -> bool:
        """Return True if both blocks print the same."""
        return type(self) is type(other) and self._printed_values() == other._printed_values()

    def __hash__(self) -> int:
        """Return a hash of the printed fields, consistent with `__eq__`."""
        return hash(self._printed_values())

    def _printed_values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in _printed_fields(self))


def _printed_fields(block: Struct) -> list[str]:
    """Return the names of the fields of a block that are printed."""
    return [n for n in block.__struct_fields__ if n != "role" and not n.endswith("origin")]


class Title(Struct, frozen=True):
    """The heading of the minutes, a line each."""

    lines: tuple[str, ...]


class Lines(Struct, frozen=True):
    """A label with one line beside it, or several below it."""

    label: str = ""
    lines: tuple[str, ...] = ()


class Heading(_Placed, frozen=True, eq=False):
    """The heading of a section, of a minute, or inside a minute."""

    text: str
    number: str = ""
    level: int = 2
    """Its depth: 1 is the title of the minutes."""
    run_in: str = ""
    """Text that continues on the heading's own line."""
    origin: Place = NOWHERE
    run_in_origin: Place = NOWHERE


Role = Literal["", "Question", "Answer", "Vote"]


class Para(_Placed, frozen=True, eq=False):
    """A paragraph of a minute."""

    text: str
    number: str = ""
    margin: tuple[str, ...] = ()
    """Words in the columns or the margin beside it: the owner and due date of an action."""
    sub: bool = False
    """Whether it is indented, as a sub-paragraph."""
    beside: str = ""
    """The label of the words in the margin, where no column heading says what they are."""
    origin: Place = NOWHERE
    role: Role = ""
    """What kind of paragraph it is, for formats that style it so; never printed."""


class Bullets(Struct, frozen=True):
    """Bulleted points that follow one another."""

    points: tuple[Para, ...]


class Grid(_Placed, frozen=True, eq=False):
    """A table."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...] = ()
    """The header row; empty if the table has none."""
    caption: str = ""
    origin: Place = NOWHERE

    @property
    def width(self) -> int:
        """The number of cells in the widest row."""
        return max((len(row) for row in (self.columns, *self.rows)), default=0)


class Decision(_Placed, frozen=True, eq=False):
    """A resolution: a lead word, then its clauses with their marks."""

    lead: str
    """The word that introduces it, such as "RESOLVED"."""
    clauses: tuple[Para, ...]
    run_on: bool = False
    """Whether the house style prints a single clause on the line of the lead word."""
    reasons_label: str = ""
    reasons: str = ""
    origin: Place = NOWHERE

    @property
    def run_in(self) -> bool:
        """Return True if the first clause is printed on the line of the lead word.

        With `run_on` that is a single clause, or one that introduces the others, such as
        "That the Committee:".
        """
        first_clause = self.clauses[0] if self.clauses else None
        is_introduction = bool(
            first_clause and _ends_in_colon(first_clause.text) and not any(first_clause.margin)
        )
        return self.run_on and bool(first_clause) and (is_introduction or len(self.clauses) == 1)


def _ends_in_colon(text: str) -> bool:
    """Return True if *text* ends in a colon, ignoring the invisible marks of `markers`."""
    return "".join(c for c in text[-3:] if c.isprintable()).endswith(":")


class ActionLine(_Placed, frozen=True, eq=False):
    """One action of a list or a table."""

    text: str
    ref: str = ""
    owner: str = ""
    due: str = ""
    update: str = ""
    state: str = ""
    """Whether it is open, in houses that print that in a column."""
    origin: Place = NOWHERE

    def texts(self, names: tuple[str, ...]) -> list[str]:
        """Return the texts of the fields called *names*."""
        return [getattr(self, name) for name in names]


class Actions(Struct, frozen=True):
    """Actions that follow one another, under their heading: in a list, or in a table."""

    heading: str
    actions: tuple[ActionLine, ...]
    columns: tuple[str, ...] = ()
    """The heads of the table; empty: a list."""
    cells: tuple[tuple[str, ...], ...] = ()
    """The fields of an action that stand in each column of the table; never printed."""

    @property
    def used(self) -> list[int]:
        """The columns to print: all but that of the references where no action has one."""
        return [
            n
            for n, names in enumerate(self.cells)
            if names != ("ref",) or any(action.ref for action in self.actions)
        ]

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the columns to print."""
        return tuple(self.columns[n] if n < len(self.columns) else "" for n in self.used)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows of the table: in each cell the texts of its fields, on lines of their own."""
        return tuple(
            tuple("\n".join(filter(None, action.texts(self.cells[n]))) for n in self.used)
            for action in self.actions
        )


class Signature(Struct, frozen=True):
    """The line on which the chairman signs."""

    text: str


Block = Title | Lines | Heading | Para | Bullets | Grid | Decision | Actions | Signature


class Minuted(Struct, frozen=True):
    """The facts that a document was composed from, for formats that export them with the text."""

    meeting: Meeting
    """The part of the meeting that this copy may disclose."""
    numbers: Mapping[str, str]
    """The printed numbers of its items and entries, by ident."""
    withheld: frozenset[str] = frozenset()
    """The idents of items from which private text is left out."""


class Document(Struct, frozen=True):
    """Minutes ready to be set in a file format: head, business and foot."""

    head: tuple[Block, ...]
    business: tuple[Block, ...]
    foot: tuple[Block, ...]
    draft: str = ""
    """The mark of an unsigned copy."""
    copy: str = ""
    """The line that tells a private copy from a public one."""
    columns: tuple[str, ...] = ()
    """The headings of the columns beside the business, where the house style has them."""
    title: str = ""
    """The name of the paper, for the properties of a file; never printed."""
    day: date | None = None
    """The day of the meeting, for the properties of a file; never printed."""
    minuted: Minuted | None = None
    """The facts behind the text."""
    first_page: int = 0
    """The number of the first page; 0: pages are numbered by themselves."""

    def texts(self) -> Iterator[str]:
        """Yield every text of the document, in printed order."""
        yield from (text for text in (self.copy, self.draft) if text)
        for block in self.head:
            yield from _texts(block)
        yield from self.columns
        for block in (*self.business, *self.foot):
            yield from _texts(block)


_PRINTED_FIRST = ("label", "caption", "columns", "heading", "lead", "ref", "number")


def _texts(value: object) -> Iterator[str]:
    """Yield the texts inside a block, in the order in which they are printed."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for element in value:
            yield from _texts(element)
    elif isinstance(value, Actions) and value.cells:
        yield from _texts((value.heading, value.heads, value.rows))
    elif isinstance(value, Struct):
        names = _printed_fields(value)
        first_names = [name for name in _PRINTED_FIRST if name in names]
        rest = (name for name in names if name not in first_names)
        for name in (*first_names, *sorted(rest, key=lambda name: name == "margin")):
            yield from _texts(getattr(value, name))
