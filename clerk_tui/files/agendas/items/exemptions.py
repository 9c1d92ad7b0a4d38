"""Tables that list the private items of an agenda, each with the reason why it is exempt."""

import re
from collections.abc import Iterable, Sequence

from clerk_tui.domain.model.people import folded
from clerk_tui.files.agendas.items.exclusion import ground_in
from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.sources.columns import cells_of, is_exemption

_IN_LINE = re.compile(r"\s+(?=\([0-9]{1,3}\)\s+[A-Z][a-z]+)")
# Beyond this it is no front sheet, and comparing every title with every row takes too long.
_MOST_PRIVATE = 60


def heads_reasons(text: str) -> bool:
    """Whether a line of column heads has one for the reason why an item is private."""
    words = text.casefold().split()
    return any(word in words for word in ("section", "paragraph", "exemption", "reason"))


def exemption_row(text: str) -> tuple[str, str] | None:
    """The title and the exemption of a row that lists why an item is private."""
    if len(text) > 400:
        return None
    cells = cells_of(text)
    if len(cells) == 1:
        cells = [cell for cell in re.split(r"\s{2,}", text) if cell]
    if len(cells) == 1:
        cells = _IN_LINE.split(text, maxsplit=1)
    return (cells[0], cells[1]) if len(cells) == 2 and is_exemption(cells[1]) else None


def assign_exemptions(
    items: Sequence[DraftItem], rows: Iterable[tuple[int, DraftItem]]
) -> dict[int, DraftItem]:
    """Give each private item the exemption that a table lists for it.

    Returns, by line, the *rows* that name no item: they are items listed nowhere else.
    """
    private = {folded(item.title): item for item in reversed(items) if item.private}
    named = {folded(item.title): item for item in reversed(items)} | private
    unknown = {}
    for at, row in rows:
        item = named.get(folded(row.title)) or _nearly(row, private)
        if item is None:
            unknown[at] = row
        else:
            item.private = True
            item.exemption = item.exemption or row.exemption
    return unknown


def cite_grounds(items: Iterable[tuple[int, DraftItem]], parts: Iterable[tuple[int, str]]) -> None:
    """Give private items without an exemption the one cited where the public are excluded.

    *items* and *parts* (what headings of private business say) come with their lines.
    """
    ground = ""
    places: list[tuple[int, DraftItem | str]] = [*items, *parts]
    for _, each in sorted(places, key=lambda place: place[0]):
        if isinstance(each, str):
            ground = ground_in(each) or ground
        elif each.excludes_public:
            ground = ground_in(" ".join([each.title, *each.notes]))
        elif each.private and not each.exemption:
            each.exemption = ground


def _nearly(row: DraftItem, private: dict[str, DraftItem]) -> DraftItem | None:
    """The one private item whose title holds the row's, or is held by it."""
    name = folded(row.title)
    if not name or len(private) > _MOST_PRIVATE:
        return None
    near = [item for title, item in private.items() if title and (name in title or title in name)]
    return near[0] if len(near) == 1 else None
