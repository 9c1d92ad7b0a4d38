"""The commands in the palette (Ctrl+P)."""

from functools import partial
from typing import Protocol, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Command
from clerk_tui.keys import in_present_keys
from clerk_tui.widgets.text import plain


class PaletteHost(Protocol):
    """A screen at which a command can be chosen."""

    def choose(self, command: Command) -> None:
        """Begin or run *command*."""


class CommandProvider(Provider):
    """Offers every command that can be typed at the table, with its example."""

    @property
    def _host(self) -> PaletteHost:
        return cast("PaletteHost", self.screen)  # the meeting screen alone declares this provider

    async def discover(self) -> Hits:
        """Offer every command, before anything is typed."""
        for command in ALL:
            yield DiscoveryHit(
                plain(self._line(command)),
                partial(self._host.choose, command),
                text=command.name,
                help=command.help,
            )

    async def search(self, query: str) -> Hits:
        """Offer the commands that match the letters typed."""
        matcher = self.matcher(query)
        for command in ALL:
            line = f"{self._line(command)} {command.help}"
            score = matcher.match(line)
            if score > 0:
                yield Hit(
                    score,
                    plain(self._line(command)),
                    partial(self._host.choose, command),
                    text=line,
                    help=command.help,
                )

    @staticmethod
    def _line(command: Command) -> str:
        key_hint = f"  [{in_present_keys(command.key)}]" if command.key else ""
        return f"{command.example}{key_hint}"
