"""The group `clerk-tui hub`; each of its commands is loaded when it is asked for."""

from importlib import import_module

import click

_COMMANDS = {
    "join": "clerk_tui.cli.hub.membership:join",
    "leave": "clerk_tui.cli.hub.membership:leave",
    "takeover": "clerk_tui.cli.hub.apart:takeover",
    "apart": "clerk_tui.cli.hub.apart:show_both_sides",
    "keep": "clerk_tui.cli.hub.apart:keep",
    "files": "clerk_tui.cli.hub.files:files",
    "setup": "clerk_tui.cli.hub.setup:setup",
    "user": "clerk_tui.cli.hub.staff:user",
    "body": "clerk_tui.cli.hub.staff:body",
    "publish": "clerk_tui.cli.hub.replication:publish",
    "subscribe": "clerk_tui.cli.hub.replication:subscribe",
    "status": "clerk_tui.cli.hub.staff:status",
}


class HubCommands(click.Group):
    """The commands by name, in the order in which the help lists them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return every command's name."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command called *cmd_name*, loaded now; None where there is none."""
        place = _COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, name = place.split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=HubCommands)
def hub() -> None:
    """The office's shared minute book on PostgreSQL: join it, or run it."""
