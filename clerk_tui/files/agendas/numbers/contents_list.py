"""Find an index that an agenda prints before itself, in which each item stands a first time."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, field

from clerk_tui.domain.model.people import folded
from clerk_tui.files.agendas.numbers.marks import Mark
from clerk_tui.files.agendas.sources.columns import parse_row
from clerk_tui.files.agendas.sources.lines import Line

_FEWEST_ITEMS = 2
# Of the entries of an index so many are items again: some titles are shortened there.
_SHARE_FOUND = 0.6
_MOST_ENTRIES = 300


class ContentsList(Struct, frozen=True):
    """The index of an agenda."""

    lines: range = range(0)
    """The lines that it takes up."""
    pages: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The page of each entry, by its number and its title in small letters."""


def find_contents_list(lines: Sequence[Line], starts: Mapping[int, Mark]) -> ContentsList:
    """Kind: business swallowed as notes. Return the index before the agenda; an empty one if none.

    The items begin again with the first number of the index, and have its titles.
    """
    indexes = sorted(starts)[:_MOST_ENTRIES]
    entries = [(starts[i].printed.strip(".:) "), _title(starts[i])) for i in indexes]
    for first_item in range(_FEWEST_ITEMS, len(entries)):
        if (
            entries[first_item][0] != entries[0][0]
            or starts[indexes[first_item]].value != starts[indexes[0]].value
        ):
            continue
        contents_entries, items = entries[:first_item], entries[first_item:]
        if not entries[0][0] or len(set(contents_entries)) < len(contents_entries):
            return ContentsList()
        matched = sum(_is_listed(entry, items) for entry in contents_entries)
        if matched >= max(_FEWEST_ITEMS, _SHARE_FOUND * len(contents_entries)):
            pages = {
                (number, title): page
                for i, (number, title) in zip(indexes[:first_item], contents_entries, strict=True)
                if (page := parse_row(starts[i].rest, has_page_column=True).page)
            }
            return ContentsList(_lines_of(lines, indexes, first_item), pages)
        return ContentsList()
    return ContentsList()


def _lines_of(lines: Sequence[Line], indexes: Sequence[int], first_item: int) -> range:
    """Return the lines from the first entry to the last, with what its title wraps to."""
    end = indexes[first_item - 1] + 1
    while end < indexes[first_item] and not lines[end].after_blank and lines[end].indent > 1:
        end += 1
    return range(indexes[0], end)


def _title(mark: Mark) -> str:
    return folded(parse_row(mark.rest, has_page_column=True).title)


def _is_listed(contents_line: tuple[str, str], items: Sequence[tuple[str, str]]) -> bool:
    number, title = contents_line
    return any(
        item_number == number
        and (
            item_title == title
            or not title
            or item_title.startswith(title)
            or title.startswith(item_title or "\0")
        )
        for item_number, item_title in items
    )


_PAGE_AT_END = re.compile(r"[A-Za-z)]\s?\.{0,3}\s+([0-9]{1,3})\s*$")
_FEWEST_PAGES = 3


def prints_pages_last(starts: Mapping[int, Mark]) -> bool:
    """Kind: titles. Return True if most titles end with a number, and these go up like pages."""
    matches = [_PAGE_AT_END.search(starts[index].rest[-80:]) for index in sorted(starts)]
    pages = [int(match[1]) for match in matches if match]
    is_column = len(pages) >= max(_FEWEST_PAGES, 0.4 * len(matches))
    # "Ward 1", "Ward 2", "Ward 3" go up one by one, and are no pages.
    has_gap = any(after - before > 1 for before, after in pairwise(pages))
    return is_column and pages == sorted(pages) and has_gap
