"""A menu of things to choose from, and how what is typed finds them: plain values."""

from msgspec import Struct


class MenuRow(Struct, frozen=True):
    """One thing that can be chosen."""

    name: str
    """What it is called: "/dec", or a person's name."""
    example: str = ""
    """What is typed after it, for instance."""
    help: str = ""
    """What it does; of a person, their role, party and authority."""
    blocked: str = ""
    """Why it cannot be done now; it is then drawn less prominently."""
    add: str = ""
    """What Tab puts in the pad."""
    drop: int = 0
    """How many characters before the cursor it takes the place of."""
    runs: bool = False
    """True for a command that takes no words, so that choosing it runs it."""


class Menu(Struct, frozen=True):
    """A menu: what it offers, for the text in the pad as it was."""

    text: str
    """The line with the cursor, up to the cursor, that it is made for."""
    heading: str
    rows: tuple[MenuRow, ...] = ()


def letters_in_order(typed: str, name: str) -> bool:
    """Return True if all letters of *typed* stand in *name*, in that order."""
    letters = iter(name)
    return all(letter in letters for letter in typed)
