"""The group `clerk-tui hub`; each of its commands is loaded when it is asked for."""

from collections.abc import Mapping
from typing import ClassVar

import click

from clerk_tui.cli.common import LazyGroup


class HubCommands(LazyGroup):
    """The commands of the hub."""

    places: ClassVar[Mapping[str, str]] = {
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


@click.group(cls=HubCommands)
def hub() -> None:
    """The office's shared minute book on PostgreSQL: join it, or run it."""
