"""Tables that list the private items of an agenda, each with the reason why it is exempt."""

import re
from collections.abc import Iterable, Sequence

from clerk_tui.domain.model.people import folded
from clerk_tui.files.agendas.items.exclusion import find_ground
from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.sources.columns import is_exemption, split_cells

_BEFORE_EXEMPTION = re.compile(r"\s+(?=\([0-9]{1,3}\)\s+[A-Z][a-z]+)")
# Beyond this it is no front sheet, and comparing every title with every row takes too long.
_MOST_PRIVATE_ITEMS = 60


def has_exemption_column(text: str) -> bool:
    """Whether a line of column heads has one for the reason why an item is private."""
    words = text.casefold().split()
    return any(word in words for word in ("section", "paragraph", "exemption", "reason"))


def exemption_row(text: str) -> tuple[str, str] | None:
    """The title and the exemption of a row that lists why an item is private."""
    if len(text) > 400:
        return None
    cells = split_cells(text)
    if len(cells) == 1:
        cells = [cell for cell in re.split(r"\s{2,}", text) if cell]
    if len(cells) == 1:
        cells = _BEFORE_EXEMPTION.split(text, maxsplit=1)
    return (cells[0], cells[1]) if len(cells) == 2 and is_exemption(cells[1]) else None


def assign_exemptions(
    items: Sequence[DraftItem], rows: Iterable[tuple[int, DraftItem]]
) -> dict[int, DraftItem]:
    """Give each private item the exemption that a table lists for it.

    Returns, by line, the *rows* that name no item: they are items listed nowhere else.
    """
    private_by_title = {folded(item.title): item for item in reversed(items) if item.private}
    items_by_title = {folded(item.title): item for item in reversed(items)} | private_by_title
    unlisted = {}
    for index, row in rows:
        item = items_by_title.get(folded(row.title)) or _find_similar_title(row, private_by_title)
        if item is None:
            unlisted[index] = row
        else:
            item.private = True
            item.exemption = item.exemption or row.exemption
    return unlisted


def apply_cited_grounds(
    items: Iterable[tuple[int, DraftItem]], parts: Iterable[tuple[int, str]]
) -> None:
    """Give private items without an exemption the one cited where the public are excluded.

    *items* and *parts* (what headings of private business say) come with their lines.
    """
    ground = ""
    in_order: list[tuple[int, DraftItem | str]] = [*items, *parts]
    for _, item_or_part in sorted(in_order, key=lambda line_entry: line_entry[0]):
        if isinstance(item_or_part, str):
            ground = find_ground(item_or_part) or ground
        elif item_or_part.excludes_public:
            ground = find_ground(" ".join([item_or_part.title, *item_or_part.notes]))
        elif item_or_part.private and not item_or_part.exemption:
            item_or_part.exemption = ground


def _find_similar_title(row: DraftItem, private_by_title: dict[str, DraftItem]) -> DraftItem | None:
    """The one private item whose title holds the row's, or is held by it."""
    row_title = folded(row.title)
    if not row_title or len(private_by_title) > _MOST_PRIVATE_ITEMS:
        return None
    similar = [
        item
        for title, item in private_by_title.items()
        if title and (row_title in title or title in row_title)
    ]
    return similar[0] if len(similar) == 1 else None
