"""A meeting with one private paragraph, made without a database."""

from datetime import UTC, date, datetime

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.matters import Paragraph
from clerk_tui.domain.model.meeting import Details, Entry, Item, Meeting


def private_meeting(secret: str) -> Meeting:
    """Return a meeting whose only entry is the private paragraph *secret*."""
    at = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)
    entry = Entry("e1", "i1", at, Paragraph(secret), private=True)
    item = Item("i1", "Lease", entries=(entry,), opened=(at,))
    return Meeting(
        "m", Body("Wharf Committee"), Details(date(2027, 3, 24)), items=(item,), taken=("i1",)
    )
