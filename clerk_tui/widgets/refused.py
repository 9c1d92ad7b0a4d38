"""The message that something was refused, for whoever rings a bell or flashes then."""

from textual.message import Message


class Refused(Message):
    """Posted when a line shows a refusal."""
