"""A speech: who has the floor, and since when."""

from datetime import datetime

from msgspec import Struct


class Speech(Struct, frozen=True):
    """A stretch of time for which somebody had the floor."""

    who: str
    """The key of the speaker, or their name as typed."""
    since: datetime
    item: str = ""
    """The ident of the item it was on; leaving that item ends the speech."""
    until: datetime | None = None
    """The end of the speech; None while it lasts."""
    private: bool = False
    """True if they were given the floor while the public were excluded."""
