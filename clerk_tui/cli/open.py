"""Opening the app, on the clerk's database or on a demonstration's."""

import sys
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, refuse, say
from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office


def _need_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        refuse("The app needs a terminal. To write minutes without one: clerk-tui export MEETING")


def open_app(office: Office, meeting: str = "") -> None:
    """Run the app on *office*, at one meeting or at Home; its exit status is the app's."""
    _need_terminal()
    from clerk_tui.run import run_app

    _wait_for_database(office)
    status = run_app(office, meeting, say)
    if status:
        raise SystemExit(status)


def _wait_for_database(office: Office) -> None:
    """Wait for a database that another program has locked, where somebody is there to see it."""
    from clerk_tui.run import wait_for_database

    if sys.stdin.isatty():
        wait_for_database(office, say)


@click.command("open")
@click.argument("meeting")
@database_option
@click.pass_context
@plainly
def open_meeting(context: click.Context, meeting: str, database: Path | None) -> None:
    """Open the app at MEETING: its ident, its date, part of its body's name, or "last"."""
    office = office_of(context, database)
    try:
        _wait_for_database(office)
        ident = office.minute_book.find(meeting).ident
    except Refusal:
        office.close()
        raise
    open_app(office, ident)


@click.command()
@click.option("--tour", is_flag=True, help="Six steps, each done with your own keys.")
@plainly
def demo(*, tour: bool) -> None:
    """Open a worked, invented meeting in a throwaway database."""
    _need_terminal()
    from clerk_tui.run import show_demonstration

    show_demonstration(say, tour=tour)
    say("The demonstration is closed, and its database and exports are gone.")
