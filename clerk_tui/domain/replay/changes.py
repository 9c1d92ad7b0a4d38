"""Changes to one item or entry of a meeting, of which the steps of `replay` are made."""

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec.structs import replace

from clerk_tui.domain.model.meeting import Entry, Item, Meeting

_T = TypeVar("_T", Item, Entry)
Step = Callable[[Meeting, Any], Meeting]
"""A function that returns the meeting after an event of one kind."""


def change_item(meeting: Meeting, ident: str, edit_item: Callable[[Item], Item]) -> Meeting:
    """Return *meeting* with one item changed; the same meeting where there is no such item."""
    items = meeting.items
    for place, item in enumerate(items):
        if item.ident == ident:
            return replace(meeting, items=(*items[:place], edit_item(item), *items[place + 1 :]))
    return meeting


def change_entry(meeting: Meeting, ident: str, edit_entry: Callable[[Entry], Entry]) -> Meeting:
    """Return *meeting* with the entry called *ident* changed. Raises Refusal if there is none."""
    changed_entry = meeting.entry(ident)

    def with_changed_entry(item: Item) -> Item:
        """Return *item* with its entry changed."""
        entries = tuple(
            edit_entry(entry) if entry.ident == ident else entry for entry in item.entries
        )
        return replace(item, entries=entries)

    return change_item(meeting, changed_entry.item, with_changed_entry)


def insert_after(existing: tuple[_T, ...], added: _T, after: str) -> tuple[_T, ...]:
    """Return *existing* with *added* after the one called *after*; first where there is none."""
    idents = [item_or_entry.ident for item_or_entry in existing]
    place = idents.index(after) + 1 if after in idents else 0
    return existing[:place] + (added,) + existing[place:]  # noqa: RUF005 - mypy knows its type so
