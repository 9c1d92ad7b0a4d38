"""The answer to a line."""

from msgspec import Struct


class Answer(Struct, frozen=True):
    """The answer to a line that was typed."""

    lines: tuple[str, ...] = ()
    """What to print."""
    is_refused: bool = False
    ends: bool = False
    """True if nothing more is to be read."""
    fill: str = ""
    """Words to put into the next line, to be completed or mended."""


def refused(sentence: object) -> Answer:
    """Return the answer of a line that was refused, with what to do about it."""
    return Answer((str(sentence),), is_refused=True)
