"""Read the table in which an agenda lists its private items, each with its exemption."""

import re
from collections.abc import Iterable, Sequence

from clerk_tui.domain.model.people import folded
from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.privacy.exclusion import find_ground
from clerk_tui.files.agendas.sources.columns import is_exemption, split_cells

_BEFORE_EXEMPTION = re.compile(r"\s+(?=\([0-9]{1,3}\)\s+[A-Z][a-z]+)")
# With more it is no front sheet, and comparing every title with every row takes too long.
_MOST_PRIVATE_ITEMS = 60


def has_exemption_column(text: str) -> bool:
    """Return True if a line of column headings has one for the reason why an item is private."""
    words = text.casefold().split()
    return any(word in words for word in ("section", "paragraph", "exemption", "reason"))


def exemption_row(text: str) -> tuple[str, str] | None:
    """Return the title and the exemption in a row of the table; None if the line is no such row."""
    if len(text) > 400:
        return None
    cells = split_cells(text)
    if len(cells) == 1:
        cells = [cell for cell in re.split(r"\s{2,}", text) if cell]
    if len(cells) == 1:
        cells = _BEFORE_EXEMPTION.split(text, maxsplit=1)
    return (cells[0], cells[1]) if len(cells) == 2 and is_exemption(cells[1]) else None


def assign_exemptions(
    items: Sequence[DraftItem], listed_items: Iterable[tuple[int, DraftItem]]
) -> dict[int, DraftItem]:
    """Give each private item the exemption that the table lists for it.

    Returns:
        The *listed_items* that name no item, by the index of their line. They are listed nowhere
            else.
    """
    private_by_title = {folded(item.title): item for item in reversed(items) if item.private}
    items_by_title = {folded(item.title): item for item in reversed(items)} | private_by_title
    unlisted = {}
    for index, row in listed_items:
        item = items_by_title.get(folded(row.title)) or _find_similar_title(row, private_by_title)
        if item is None:
            unlisted[index] = row
        else:
            item.private = True
            item.exemption = item.exemption or row.exemption
    return unlisted


def apply_cited_grounds(
    numbered_items: Iterable[tuple[int, DraftItem]], numbered_headings: Iterable[tuple[int, str]]
) -> None:
    """Give private items without an exemption the ground cited where the public are excluded.

    Args:
        numbered_items: The items, each with the index of its line.
        numbered_headings: The headings of private business, each with the index of its line.
    """
    ground = ""
    in_order: list[tuple[int, DraftItem | str]] = [*numbered_items, *numbered_headings]
    for _, item_or_part in sorted(in_order, key=lambda line_entry: line_entry[0]):
        if isinstance(item_or_part, str):
            ground = find_ground(item_or_part) or ground
        elif item_or_part.excludes_public:
            ground = find_ground(" ".join([item_or_part.title, *item_or_part.notes]))
        elif item_or_part.private and not item_or_part.exemption:
            item_or_part.exemption = ground


def _find_similar_title(
    listed_item: DraftItem, private_by_title: dict[str, DraftItem]
) -> DraftItem | None:
    """Return the one private item whose title contains the row's title, or is contained in it."""
    row_title = folded(listed_item.title)
    if not row_title or len(private_by_title) > _MOST_PRIVATE_ITEMS:
        return None
    similar = [
        item
        for title, item in private_by_title.items()
        if title and (row_title in title or title in row_title)
    ]
    return similar[0] if len(similar) == 1 else None
