"""A place in the minute book that a screen asks to have opened."""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class PlaceChosen(Message):
    """The minutes of *meeting* are to be opened at an entry; the app does it.

    Where the entry prints nothing, they are opened at its *item*.
    """

    meeting: str
    entry: str
    item: str = ""
