"""What stands apart from private business: the return of the public, the close of the meeting."""

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.minutes.compose.document import Block, Heading
from clerk_tui.minutes.compose.provenance import origin_field
from clerk_tui.minutes.privacy.public_part import leaves_a_gap
from clerk_tui.minutes.style.house_style import HouseStyle


def is_readmission(entry: Entry) -> bool:
    """Return True if *entry* minutes the return of the public, after which nothing is private."""
    return isinstance(entry.matter, mt.Happening) and entry.matter.kind == "readmitted"


def heading_after_private(
    entry: Entry, whole_meeting: Meeting, style: HouseStyle, level: int
) -> list[Block]:
    """Return the heading over the return of the public, where it follows a private item.

    Args:
        entry: The entry that minutes the return of the public.
        whole_meeting: The meeting, with its private business.
        style: The house style.
        level: The level of the headings of items.
    """
    if not _was_private(whole_meeting.item(entry.item), whole_meeting):
        return []
    heading = style.say("after_private")
    return [Heading(heading, level=level, origin=origin_field("beside"))] if heading else []


def ends_in_private(whole_meeting: Meeting, last_item: Item | None) -> bool:
    """Return True if *last_item*, the last item that is printed, was private to its end.

    Args:
        whole_meeting: The meeting, with its private business.
        last_item: The item; None where none is printed.
    """
    if last_item is None or any(is_readmission(entry) for entry in last_item.entries):
        return False
    return _was_private(whole_meeting.item(last_item.ident), whole_meeting)


def _was_private(item: Item, whole_meeting: Meeting) -> bool:
    """Return True if a public copy says that something under *item* is not for publication.

    A packed public copy knows no more than that, and prints as the public copy of the whole does.
    """
    return leaves_a_gap(item) or item.ident in whole_meeting.withheld
