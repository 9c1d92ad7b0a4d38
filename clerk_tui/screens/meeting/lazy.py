"""What the meeting screen loads once it stands: the commands and their hints, the checks.

A clerk who opens a meeting sees it, and can type, before any of it is there; it is then loaded a
part at a time, so that no key waits for the whole.
"""

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, cast

from textual.command import Provider

from clerk_tui.commands.command import Table

if TYPE_CHECKING:
    from clerk_tui.screens.meeting.hints import Hints
    from clerk_tui.screens.meeting.screen import MeetingScreen
    from clerk_tui.screens.meeting.screen_commands import FromTheTable
    from clerk_tui.screens.meeting.view import MeetingShown

# In an order in which each brings little that is new.
PARTS = (
    "clerk_tui.commands.handlers.corrections",
    "clerk_tui.commands.handlers.voting.votes",
    "clerk_tui.commands.all_commands",
    "clerk_tui.screens.meeting.hints",
    "clerk_tui.screens.meeting.screen_commands",
    "clerk_tui.domain.checks",
)
EVERY_SECONDS = 0.02


def palette() -> type[Provider]:
    """What lists the commands in the palette (Ctrl+P)."""
    from clerk_tui.screens.meeting.palette import CommandProvider

    return CommandProvider


class LoadedLater:
    """The commands at one table, and the hints about them, each loaded when it is first asked."""

    def __init__(self, screen: "MeetingShown") -> None:
        """For *screen*."""
        self._screen = screen
        self._parts = iter(PARTS)
        self.noted: list[str] = []  # what the last command kept of the pad as a private note

    @property
    def _table(self) -> Table:
        screen = self._screen
        return Table(screen.desk, screen.style_of_house, screen.looking.corrected)

    @cached_property
    def hints(self) -> "Hints":
        """What could be typed next."""
        from clerk_tui.screens.meeting.hints import Hints

        return Hints(self._table)

    @cached_property
    def _doing(self) -> "FromTheTable":
        from clerk_tui.screens.meeting.screen_commands import FromTheTable

        return FromTheTable(cast("MeetingScreen", self._screen))  # there is no other kind

    def completed(self, before: str) -> tuple[int, str] | None:
        """What Tab makes of the text *before* the cursor: characters dropped, text added."""
        return self.hints.completed(before)

    def whole_name(self, before: str) -> tuple[int, str] | None:
        """What a space makes of it, after the whole of a name."""
        return self.hints.whole_name(before)

    def begun_by(self, key: str) -> str:
        """The command that a function key begins."""
        return self.hints.begun_by(key)

    def do(self, typed: str) -> str:
        """Do a slash command, and say in a line what was done. Raises Refusal."""
        from clerk_tui.commands.registry import run, the_command

        self.noted = []
        command, rest = the_command(typed)
        if command.act is None:
            return self._doing.do(command.name, rest)
        desk = self._screen.desk
        was_private = desk.meeting.public_excluded
        with desk.as_one_step():
            said = run(self._table, typed)
            if was_private and not desk.meeting.public_excluded:
                desk.paragraphs.keep_unfiled(self._screen.aside.of_private())
                self.noted = self._screen.aside.of_private()
        return said

    def load(self) -> None:
        """Load one part more, and the next a moment later."""
        part = next(self._parts, None)
        if part is not None:
            import_module(part)
            self._screen.set_timer(EVERY_SECONDS, self.load)
