"""The slash command: its name, its example, its help, and the function that does it."""

import re
from collections.abc import Callable

from msgspec import Struct

from clerk_tui.desk import Desk
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.style.house_style import HouseStyle


class Table(Struct, frozen=True):
    """The table at which a command is carried out: its desk and its house style."""

    desk: Desk
    """The desk of the meeting."""
    style: HouseStyle
    """The words of the house."""
    on_correction: Callable[[Meeting], object] | None = None
    """Called with the meeting as it was before a correction, where the findings that changed are
    looked for in the background: all the checks take longer than a clerk at the table should wait.
    None: the command looks for them itself."""
    is_shared: bool = False
    """Whether the other officers of the body get this meeting, by the office's hub."""


_RUN_ON = re.compile(r"([A-Za-z]+)(\d.*)", re.DOTALL)  # no command has a figure in its name
Act = Callable[[Table, str], str]


class Command(Struct, frozen=True):
    """A slash command."""

    name: str
    example: str
    """An example of what to type."""
    help: str
    act: Act | None = None
    """The function that does it at the desk and returns, in a line, what was done; None: the screen
    does it itself."""
    key: str = ""
    """Its function key, if it has one."""
    also: tuple[str, ...] = ()
    """Its other names."""

    @property
    def takes_words(self) -> bool:
        """Return True if anything is typed after the name."""
        return " " in self.example


def split_command(typed: str) -> tuple[str, str]:
    """Return the name of a command and the words after it, from a line that begins with a slash."""
    name, _, rest = typed.strip().removeprefix("/").partition(" ")
    head, line, below = name.partition("\n")
    if run_on := _RUN_ON.fullmatch(head):  # /close8.31
        head, rest = run_on[1], f"{run_on[2]} {rest}"
    return head.casefold(), f"{below} {rest}".strip() if line else rest.strip()
