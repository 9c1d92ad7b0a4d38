"""The public part of a meeting: what a public copy is made from.

Private text is taken out here, before any document is made, so that it cannot reach a
public copy by any later way.
"""

from dataclasses import replace

from clerk_tui.domain.matters import Note
from clerk_tui.domain.meeting import Item, Meeting
from clerk_tui.minutes.public_room import with_public_room


def public_part(meeting: Meeting) -> Meeting:
    """*Meeting* without private entries, titles and papers, and without the clerk's notes."""
    items = tuple(_public_item(item) for item in meeting.items)
    attachments = tuple(paper for paper in meeting.attachments if not paper.private)
    return replace(with_public_room(meeting), items=items, attachments=attachments)


def _public_item(item: Item) -> Item:
    kept = tuple(
        entry for entry in item.entries if not entry.private and not isinstance(entry.matter, Note)
    )
    title = item.title if item.public_title is None else item.public_title
    return replace(item, title=title, entries=kept, note="")


def holds_private(item: Item) -> bool:
    """Whether anything minuted under *item* is left out of a public copy."""
    return any(entry.private and not isinstance(entry.matter, Note) for entry in item.entries)


def has_private(meeting: Meeting) -> bool:
    """Whether a private copy of *meeting* holds anything that a public one does not."""
    return any(paper.private for paper in meeting.attachments) or any(
        holds_private(item) or item.public_title not in (None, item.title) for item in meeting.items
    )
