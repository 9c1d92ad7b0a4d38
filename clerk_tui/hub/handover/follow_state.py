"""How a meeting stands at the hub, as the process that follows it tells the window."""

from msgspec import Struct


class FollowState(Struct, frozen=True):
    """The state that the screen is sent, as a line of JSON each time it changes."""

    holder: str = ""
    """The name of the colleague who has the meeting; empty while it is minuted here."""
    note: str = ""
    """A sentence for the officer."""
    is_away: bool = False
    """Whether the hub cannot be reached now."""
