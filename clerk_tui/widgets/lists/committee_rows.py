"""A committee among those to choose from: how it is listed, and found by its name."""

from collections.abc import Sequence

from msgspec import Struct

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import folded, same_name


class CommitteeRow(Struct, frozen=True):
    """A committee of the list: with its body, or with what is wrong with its file.

    `unmade` is a committee that has no file yet, as an agenda names it.
    """

    label: str
    body: Body | None = None
    wrong: str = ""
    example: bool = False
    unmade: bool = False


def called(rows: Sequence[CommitteeRow], name: str) -> int | None:
    """The row of the committee called *name*: the clerk's own before an example; None for none."""
    known = [(n, row) for n, row in enumerate(rows) if row.body and not row.unmade]
    wanted = folded(name)
    found = (
        [n for n, row in known if not row.example and folded(row.label) == wanted]
        or [n for n, row in known if not row.example and same_name(row.label, name)]
        or [n for n, row in known if folded(row.label) == wanted]
    )
    return found[0] if len(found) == 1 else None


def named(row: CommitteeRow) -> str:
    """*Row* as it stands in the list."""
    if row.wrong:
        return f" ✗ {row.wrong}"
    if row.unmade:
        return f" new: {row.label}"
    return f" example: {row.label}" if row.example else f" {row.label}"
