"""The published part of a meeting: what everybody in the office may read.

It is the words of the published draft, or of the signed minutes, and not what is being written for
the next draft. What was removed or made private since is left out at once.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from clerk_tui.domain.events import DraftPublished, Signed
from clerk_tui.domain.model.meeting import PUT_AWAY, Entry, Item, Meeting
from clerk_tui.domain.ports import Step
from clerk_tui.domain.replay.replay import replay


def is_published(meeting: Meeting) -> bool:
    """Return True if a draft of *meeting* is published, or its minutes are signed."""
    if meeting.copy_of or meeting.state == PUT_AWAY:
        return False
    afterwards = meeting.afterwards
    return bool(afterwards.published) or meeting.state == "signed"


def published_meeting(current: Meeting, steps: Sequence[Step]) -> Meeting | None:
    """Return the meeting as it was published, without what is public no longer.

    Args:
        current: The meeting as its record now stands.
        steps: The steps of its record that were not undone.
    """
    if not is_published(current):
        return None
    last_index = max(
        (n for n, step in enumerate(steps) if _step_publishes(step)),
        default=None,
    )
    if last_index is None:
        return None
    published_meeting = replay(event for step in steps[: last_index + 1] for event in step.events)
    items_now = {item.ident: item for item in current.items}
    items = tuple(
        _still_public(item, items_now[item.ident])
        for item in published_meeting.items
        if item.ident in items_now
    )
    papers = tuple(paper for paper in published_meeting.attachments if paper in current.attachments)
    return replace(
        published_meeting, items=items, attachments=papers, afterwards=current.afterwards
    )


def _step_publishes(step: Step) -> bool:
    return any(isinstance(event, DraftPublished | Signed) for event in step.events)


def _still_public(published_item: Item, current_item: Item) -> Item:
    """Return the item as published, with the privacy that it and its entries have now."""
    entries_now = {entry.ident: entry for entry in current_item.entries}
    entries = tuple(
        _with_privacy(entry, entries_now[entry.ident])
        for entry in published_item.entries
        if entry.ident in entries_now
    )
    if (
        current_item.private and not published_item.private
    ) or current_item.public_title != published_item.public_title:
        published_item = replace(
            published_item, title=current_item.title, public_title=current_item.public_title
        )
    return replace(
        published_item,
        entries=entries,
        private=published_item.private or current_item.private,
    )


def _with_privacy(published_entry: Entry, current_entry: Entry) -> Entry:
    return replace(published_entry, private=published_entry.private or current_entry.private)
