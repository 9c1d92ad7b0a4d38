"""The commands, their hints and the checks, loaded after the meeting screen is shown.

A clerk who opens a meeting sees it, and can type, before any of it is there; it is then loaded a
part at a time, so that no key waits for the whole.
"""

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from textual.command import Provider

from clerk_tui.commands.command import Table
from clerk_tui.office.other_copies import OtherCopies
from clerk_tui.paths import hub_file
from clerk_tui.screens.meeting.background_checks import BackgroundChecks
from clerk_tui.screens.meeting.host import CommandHost

if TYPE_CHECKING:
    from clerk_tui.screens.meeting.hints import Hints
    from clerk_tui.screens.meeting.screen_commands import ScreenCommands

# In an order in which each brings little that is new.
PARTS = (
    "clerk_tui.desk.paragraphs",
    "clerk_tui.desk.agenda",
    "clerk_tui.desk.voting.votes",
    "clerk_tui.domain.checks",
    "clerk_tui.commands.handlers.attendance",
    "clerk_tui.commands.handlers.motions",
    "clerk_tui.commands.all_commands",
    "clerk_tui.commands.privacy.unfiled_private_text",
    "clerk_tui.screens.meeting.hints",
    "clerk_tui.screens.meeting.screen_commands",
    "clerk_tui.screens.quit",
    "clerk_tui.desk.actions",
    "clerk_tui.desk.drafts.chairman_changes",
)
SECONDS_BETWEEN_PARTS = 0.02


def load_palette() -> type[Provider]:
    """Return the provider that lists the commands in the palette (Ctrl+P)."""
    from clerk_tui.screens.meeting.palette import CommandProvider

    return CommandProvider


class LazyCommands:
    """The commands at one table, and the hints about them, each loaded when it is first used."""

    def __init__(
        self,
        host: CommandHost,
        checks: BackgroundChecks,
        other_copies: OtherCopies,
    ) -> None:
        """Prepare the commands for the meeting that *host* shows."""
        self._host = host
        self._checks = checks
        self._other_copies = other_copies
        self._unloaded_parts = iter(PARTS)
        self._is_shared = hub_file(host.office.database).exists()

    @property
    def table(self) -> Table:
        """The table at which commands act."""
        host = self._host
        return Table(
            host.desk,
            host.style_of_house,
            self._checks.compare_after_correction,
            is_shared=self._is_shared,
        )

    @cached_property
    def hints(self) -> "Hints":
        """The hints about what could be typed next."""
        from clerk_tui.screens.meeting.hints import Hints

        return Hints(self.table)

    @cached_property
    def _screen_commands(self) -> "ScreenCommands":
        from clerk_tui.screens.meeting.screen_commands import ScreenCommands

        return ScreenCommands(self._host, self._other_copies)

    def complete_text(self, before_cursor: str) -> tuple[int, str] | None:
        """Return how many characters Tab drops before the cursor, and the text that it adds."""
        return self.hints.complete_text(before_cursor)

    def complete_whole_name(self, before_cursor: str) -> tuple[int, str] | None:
        """Return the same for a space, typed after the whole of a name."""
        return self.hints.complete_whole_name(before_cursor)

    def command_begun_by(self, key: str) -> str:
        """Return the command that a function key begins."""
        return self.hints.command_begun_by(key)

    def run_here(self, name: str, rest: str) -> str:
        """Run a command that opens a screen or folds a panel; return in a line what was done."""
        return self._screen_commands.run_command(name, rest)

    def load_next_part(self) -> None:
        """Load one part more, and the next a moment later."""
        command_module = next(self._unloaded_parts, None)
        if command_module is not None:
            import_module(command_module)
            self._host.set_timer(SECONDS_BETWEEN_PARTS, self.load_next_part)
