"""The message with which a screen asks to have a place of the minute book opened."""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class PlaceChosen(Message):
    """Asks the app to open the minutes of a meeting at an entry."""

    meeting: str
    """The ident of the meeting."""
    entry: str
    """The ident of the entry."""
    item: str = ""
    """The ident of the item to open at if the entry prints nothing."""
