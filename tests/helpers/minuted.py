"""What is minuted under an item."""

from clerk_tui.desk import Desk
from clerk_tui.domain.model.matters import Matter


def matters(desk: Desk, item: int = 0) -> list[Matter]:
    """Return what is minuted under an item, in order."""
    return [entry.matter for entry in desk.meeting.items[item].entries]


def texts(desk: Desk, item: int = 0) -> list[str]:
    """Return the words of what is minuted under an item."""
    return [str(getattr(matter, "text", "")) for matter in matters(desk, item)]
