"""Refusals in words a clerk understands, and the report of a mistake in the program itself."""

from pathlib import Path


class Refusal(Exception):
    """Something the clerk asked for cannot be done.

    The message is one or two plain sentences: what is wrong, and what to do. It is
    shown as it stands, so it never holds a traceback, a type name or a table name.
    """

    def __init__(
        self, what: str, remedy: str = "", *, wanting: bool = False, at_shell: str = ""
    ) -> None:
        """Build the message of a refusal.

        Args:
            what: A sentence that says what is wrong.
            remedy: A sentence that says what to do, if anything can be done.
            wanting: True if what was typed only needs more words at its end.
            at_shell: The remedy at the command line, where the one in the app is a key or a slash
                command.
        """
        self.wanting = wanting
        self.what = what
        self.remedy = remedy
        self.at_the_shell = f"{what} {at_shell or remedy}".strip()
        super().__init__(f"{what} {remedy}".strip())


class AmbiguousName(Refusal):
    """The name that was typed may mean several people or groups."""


class Busy(Refusal):
    """Another program is using what is needed, and will release it."""


def describe_mistake(error: BaseException) -> str:
    """Describe an unforeseen *error* by its type and its place in the program.

    Its message and the data at hand are left out: they may be private, and this description is
    copied into e-mails that ask for help.
    """
    frames, here = [], error.__traceback__
    while here is not None:  # not by `traceback`: no module may have to be loaded now
        frames.append(f"{Path(here.tb_frame.f_code.co_filename).name} line {here.tb_lineno}")
        here = here.tb_next
    places = ", ".join(frames[-4:])
    return (
        f"clerk-tui met a mistake of its own and stopped ({type(error).__name__}: {places}). "
        "What you typed is kept: open the meeting again. Report these words; nothing private "
        "is in them."
    )
