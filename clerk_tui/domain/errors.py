"""Refusals, in words a clerk understands; and what to say of a mistake in the program itself."""

import traceback
from pathlib import Path


class Refusal(Exception):
    """Something the clerk asked for cannot be done.

    The message is one or two plain sentences: what is wrong, and what to do. It is
    shown as it stands, so it never holds a traceback, a type name or a table name.
    """

    def __init__(
        self, what: str, remedy: str = "", *, wanting: bool = False, at_shell: str = ""
    ) -> None:
        """Keep *what* is wrong and, where there is one, the *remedy* to offer.

        *wanting* means that what was typed only lacks more words: they go at its end. *at_shell*
        is the remedy at the command line, where the one in the app is a key or a slash command.
        """
        self.wanting = wanting
        self.what = what
        self.remedy = remedy
        self.at_the_shell = f"{what} {at_shell or remedy}".strip()
        super().__init__(f"{what} {remedy}".strip())


class Busy(Refusal):
    """Another program has what is needed in hand, and will let go of it."""


def mishap(error: BaseException) -> str:
    """What to say of an *error* that nobody foresaw: what kind, and where in the program.

    Neither its own words nor what the program had in hand: either may be private, and this is
    what is copied into an e-mail asking for help.
    """
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = ", ".join(f"{Path(frame.filename).name} line {frame.lineno}" for frame in frames)
    return (
        f"clerk-tui met a mistake of its own and stopped ({type(error).__name__}: {places}). "
        "What you typed is kept: open the meeting again. Report these words; nothing private "
        "is in them."
    )
