"""The guiding line: its text, and the command that Enter then runs."""

from msgspec import Struct


class Guidance(Struct, frozen=True):
    """The text of the guiding line, and the command it offers."""

    text: str
    command: str = ""
    fill: bool = False
    """True if the command is put in the pad to be completed; else Enter runs it."""
