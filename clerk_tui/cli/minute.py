"""The table without a screen: minuting, and calling the roll, line by line."""

from contextlib import suppress
from pathlib import Path

import click

from clerk_tui.cli.common import REFUSED, database_option, office_of, plainly, say
from clerk_tui.domain.errors import Refusal

_QUIET = click.option("--quiet", is_flag=True, help="Print refusals alone.")


@click.command()
@click.argument("meeting")
@_QUIET
@database_option
@click.pass_context
@plainly
def minute(context: click.Context, meeting: str, database: Path | None, *, quiet: bool) -> None:
    """Minute MEETING line by line: each line that is typed is answered in a line or two.

    Lines are paragraphs, and commands with a slash, as in the pad. A blank line does nothing; a
    dot alone does what was offered last; # begins a remark; ! before a line means that it must be
    refused; @ 19.03 sets the clock of a meeting that is written up. The exit status is 1 if a line
    was refused that should not have been, or the other way round.
    """
    _run_session(context, meeting, database, quiet=quiet, at_the_roll=False)


@click.command()
@click.argument("meeting")
@_QUIET
@database_option
@click.pass_context
@plainly
def roll(context: click.Context, meeting: str, database: Path | None, *, quiet: bool) -> None:
    """Call the roll of MEETING line by line: * marks everybody, 7a the seventh's apologies.

    The letters are those of the screen: p present, a apologies, x absent, l late, r remote, c in
    the chair, s a substitute, e a name put right. A dot says who is not marked yet.
    """
    _run_session(context, meeting, database, quiet=quiet, at_the_roll=True)


def _run_session(
    context: click.Context, meeting: str, database: Path | None, *, quiet: bool, at_the_roll: bool
) -> None:
    """Answer lines until there are no more; exit with 1 where one was refused."""
    from clerk_tui.cli.line_mode.session import LineSession
    from clerk_tui.run import say_what_was_rescued

    office = office_of(context, database)
    try:
        ident = office.minute_book.find(meeting).ident
        session = LineSession(office, ident, quiet=quiet, at_the_roll=at_the_roll)
        session.run()
        with suppress(Refusal):
            if office.safety.is_backup_due():
                office.safety.back_up("daily")
    finally:
        say_what_was_rescued(office, say)
    if session.refusals:
        raise SystemExit(REFUSED)
