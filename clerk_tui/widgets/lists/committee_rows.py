"""The rows of committees to choose from, and the search for one by name."""

from collections.abc import Sequence

from msgspec import Struct

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import folded, same_name


class CommitteeRow(Struct, frozen=True):
    """A committee of the list."""

    label: str
    body: Body | None = None
    """The committee; None if its file has a mistake."""
    wrong: str = ""
    """What is wrong with its file."""
    example: bool = False
    """True if it is one of the examples that come with the program."""
    unmade: bool = False
    """True if it has no file yet, and an agenda names it."""


def index_of_named(committee_rows: Sequence[CommitteeRow], name: str) -> int | None:
    """Return the index of the committee called *name*, the clerk's own before an example.

    It is None if there is none, or more than one.
    """
    usable = [(n, row) for n, row in enumerate(committee_rows) if row.body and not row.unmade]
    folded_name = folded(name)
    matches = (
        [n for n, row in usable if not row.example and folded(row.label) == folded_name]
        or [n for n, row in usable if not row.example and same_name(row.label, name)]
        or [n for n, row in usable if folded(row.label) == folded_name]
    )
    return matches[0] if len(matches) == 1 else None


def row_label(row: CommitteeRow) -> str:
    """Return the text of *row* in the list."""
    if row.wrong:
        return f" ✗ {row.wrong}"
    if row.unmade:
        return f" new: {row.label}"
    return f" example: {row.label}" if row.example else f" {row.label}"
