"""The commands in the palette (Ctrl+P)."""

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Command
from clerk_tui.widgets.text import plain

if TYPE_CHECKING:
    from clerk_tui.screens.meeting.screen import MeetingScreen


class CommandProvider(Provider):
    """Offers every command that can be typed at the table, with its example."""

    @property
    def _meeting(self) -> "MeetingScreen":
        from clerk_tui.screens.meeting.screen import MeetingScreen

        assert isinstance(self.screen, MeetingScreen)  # noqa: S101 - declared by that screen alone
        return self.screen

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for command in ALL:
            yield DiscoveryHit(
                plain(self._line(command)),
                partial(self._meeting.choose, command),
                text=command.name,
                help=command.help,
            )

    async def search(self, query: str) -> Hits:
        """What the letters typed may mean."""
        matcher = self.matcher(query)
        for command in ALL:
            line = f"{self._line(command)} {command.help}"
            score = matcher.match(line)
            if score > 0:
                yield Hit(
                    score,
                    plain(self._line(command)),
                    partial(self._meeting.choose, command),
                    text=line,
                    help=command.help,
                )

    @staticmethod
    def _line(command: Command) -> str:
        key = f"  [{command.key}]" if command.key else ""
        return f"{command.example}{key}"
