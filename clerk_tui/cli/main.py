"""The commands. Each is loaded when it is asked for; Textual only to open the app."""

from pathlib import Path

import click

from clerk_tui import __version__
from clerk_tui.cli.common import LazyGroup, database_option, office_of, plainly

# Where each command lives, so that one command does not load what only another needs.
COMMANDS = {
    "open": "clerk_tui.cli.open:open_meeting",
    "demo": "clerk_tui.cli.open:demo",
    "prepare": "clerk_tui.cli.prepare:prepare",
    "roll": "clerk_tui.cli.minute:roll",
    "minute": "clerk_tui.cli.minute:minute",
    "meetings": "clerk_tui.cli.meetings:meetings",
    "put-away": "clerk_tui.cli.archive:put_away",
    "next": "clerk_tui.cli.next_command:next_meeting",
    "display": "clerk_tui.cli.room.display:display",
    "export": "clerk_tui.cli.export:export",
    "check": "clerk_tui.cli.check:check",
    "pack": "clerk_tui.cli.transfer:pack",
    "unpack": "clerk_tui.cli.transfer:unpack",
    "sync": "clerk_tui.cli.hub.sync:sync",
    "hub": "clerk_tui.cli.hub.group:hub",
    "search": "clerk_tui.cli.search:search",
    "actions": "clerk_tui.cli.action_log:actions",
    "attendance": "clerk_tui.cli.attendance:attendance",
    "backup": "clerk_tui.cli.backups:backup",
    "restore": "clerk_tui.cli.backups:restore",
    "doctor": "clerk_tui.cli.backups:doctor",
    "draft": "clerk_tui.cli.drafts:draft",
    "chairman": "clerk_tui.cli.chairman_file:chairman",
    "compare": "clerk_tui.cli.compare:compare",
    "sign": "clerk_tui.cli.signature:sign",
    "reopen": "clerk_tui.cli.signature:reopen",
    "encrypt": "clerk_tui.cli.encryption:encrypt",
    "passphrase": "clerk_tui.cli.encryption:passphrase",
    "rescued": "clerk_tui.cli.encryption:rescued",
    "committee": "clerk_tui.cli.committees:committee",
    "style": "clerk_tui.cli.styles:style",
    "keys": "clerk_tui.cli.keys_file.command:keys",
    "agenda": "clerk_tui.cli.agendas:agenda",
}


class Commands(LazyGroup):
    """The commands of the program."""

    places = COMMANDS


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@database_option
@click.option(
    "--passphrase-fd",
    type=click.IntRange(0),
    help="Read the passphrase of an encrypted database from this file descriptor.",
)
@click.version_option(__version__, prog_name="clerk-tui")
@click.pass_context
@plainly
def main(context: click.Context, database: Path | None, passphrase_fd: int | None) -> None:  # noqa: ARG001 - see `passphrases`
    """Minute a live meeting at the table. Without a command: open the app."""
    context.obj = database
    if context.invoked_subcommand is None:
        from clerk_tui.cli.open import open_app

        open_app(office_of(context, database))
