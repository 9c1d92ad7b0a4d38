"""Guidance: what the guiding line says, and the command that Enter then does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guidance:
    """What to say, and the command: run at once, or (`fill`) put in the pad to complete."""

    text: str
    command: str = ""
    fill: bool = False
