"""Command: one thing a clerk can ask for by name; its key, its example and its help."""

import re
from collections.abc import Callable

from msgspec import Struct

from clerk_tui.desk import Desk
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.style.house_style import HouseStyle


class Table(Struct, frozen=True):
    """What a command works with: the desk of the meeting and the words of its house.

    `corrected` is told, where there is one, the meeting as it was before a correction: it will say
    what is found otherwise, as all the checks take longer than a clerk at the table should wait.
    """

    desk: Desk
    style: HouseStyle
    corrected: Callable[[Meeting], object] | None = None


_RUN_ON = re.compile(r"([A-Za-z]+)(\d.*)", re.DOTALL)  # no command has a figure in its name
Act = Callable[[Table, str], str]


class Command(Struct, frozen=True):
    """A slash command.

    `act` does it at the desk and returns, in a line, what was done; without one the screen
    does it itself. `example` shows what to type; `key` is its function key, if any.
    """

    name: str
    example: str
    help: str
    act: Act | None = None
    key: str = ""
    also: tuple[str, ...] = ()

    @property
    def takes_words(self) -> bool:
        """Whether anything is typed after the name."""
        return " " in self.example


def split_command(typed: str) -> tuple[str, str]:
    """The name and the rest of a line that begins with a slash."""
    name, _, rest = typed.strip().removeprefix("/").partition(" ")
    head, line, below = name.partition("\n")
    if run_on := _RUN_ON.fullmatch(head):  # /close8.31
        head, rest = run_on[1], f"{run_on[2]} {rest}"
    return head.casefold(), f"{below} {rest}".strip() if line else rest.strip()
