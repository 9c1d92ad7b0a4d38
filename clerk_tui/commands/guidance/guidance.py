"""Guidance: what the guiding line says, and the command that Enter then does."""

from msgspec import Struct


class Guidance(Struct, frozen=True):
    """What to say, and the command: run at once, or (`fill`) put in the pad to complete."""

    text: str
    command: str = ""
    fill: bool = False
