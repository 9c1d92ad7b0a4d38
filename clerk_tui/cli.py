"""The commands. Textual is imported only to open the app."""

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import click

from clerk_tui import __version__
from clerk_tui.bootstrap import Office
from clerk_tui.domain.errors import Refusal
from clerk_tui.paths import DATABASE_VARIABLE, committees_folder, database_path

REFUSED = 1


def plainly(command: Callable[..., None]) -> Callable[..., None]:
    """Say a refusal in one sentence and exit with 1, never with a traceback."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except Refusal as refusal:
            refuse(str(refusal))

    return run


def refuse(sentence: str) -> NoReturn:
    """Say what was refused, and exit with 1."""
    click.echo(f"clerk-tui: {sentence}", err=True)
    raise SystemExit(REFUSED)


def _database(function: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--database",
        type=click.Path(path_type=Path),
        envvar=DATABASE_VARIABLE,
        help=f"The database to use; else ${DATABASE_VARIABLE}, else your own.",
    )(function)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@_database
@click.version_option(__version__, prog_name="clerk-tui")
@click.pass_context
@plainly
def main(context: click.Context, database: Path | None) -> None:
    """Minute a live meeting at the table. Without a command: open the app."""
    context.obj = database
    if context.invoked_subcommand is None:
        _open(Office(database_path(database)))


def _office(context: click.Context, database: Path | None) -> Office:
    return Office(database_path(database or context.obj))


def _open(office: Office, meeting: str = "") -> None:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        refuse("The app needs a terminal. To write minutes without one: clerk-tui export MEETING")
    from clerk_tui.app import ClerkApp

    try:
        office.record  # noqa: B018 - a database that cannot be opened is said before the screen
        ClerkApp(office, meeting).run()
    finally:
        office.close()


@main.command()
@plainly
def demo() -> None:
    """Open a worked, invented meeting in a throwaway database."""
    import tempfile

    from clerk_tui.demonstration import demonstration

    with tempfile.TemporaryDirectory(
        prefix="clerk-tui-demo-", ignore_cleanup_errors=True
    ) as folder:
        office = Office(Path(folder) / "minutes.db", exports=Path(folder))
        _open(office, demonstration(office))
    click.echo("The demonstration is closed, and its database is gone.")


@main.command()
@_database
@click.pass_context
@plainly
def meetings(context: click.Context, database: Path | None) -> None:
    """List the meetings in the database, newest first."""
    from clerk_tui.printing import table

    office = _office(context, database)
    listed = office.meetings()
    office.close()
    if not listed:
        click.echo(f"There are no meetings yet in {office.database}.")
        return
    table(("Ident", "Date", "Body", "State"), [(m.ident, m.date, m.body, m.state) for m in listed])


@main.command()
@click.argument("meeting")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; - for the screen.")
@click.option("--format", "form", type=click.Choice(["md"]), default="md", show_default=True)
@click.option("--private", is_flag=True, help="Include private business. Never publish this copy.")
@_database
@click.pass_context
@plainly
def export(
    context: click.Context,
    meeting: str,
    out: Path | None,
    form: str,
    private: bool,
    database: Path | None,
) -> None:
    """Write the minutes of MEETING: its ident, its date, part of its body's name, or "last"."""
    office = _office(context, database)
    try:
        minuted = office.sit_down(office.find(meeting).ident).meeting
        if str(out) == "-":
            click.echo(office.minutes(minuted, private=private), nl=False)
            return
        written = office.export(minuted, out, private=private)
    finally:
        office.close()
    copy = "private copy" if private else "public copy"
    click.echo(f"Wrote the {copy} of the minutes ({form}) to {written}.")


@main.group()
def committee() -> None:
    """Make or check a committee file."""


@committee.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", default="", help="The name of the body.")
@click.option(
    "--kind",
    default="council committee",
    show_default=True,
    help="Police and crime panel, scrutiny board, council committee or parish council.",
)
@plainly
def new(file: Path, name: str, kind: str) -> None:
    """Write a new committee FILE to fill in, begun from the nearest example."""
    from clerk_tui.exchange.committee import new_committee

    if file.exists():
        refuse(f"{file} is there already, and was left as it is. Choose another name.")
    text = new_committee(name or file.stem.replace("-", " ").title(), kind)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        refuse(f"{file} could not be written ({error.strerror}). Choose another place.")
    click.echo(f"Wrote {file}. Fill in the members, then: clerk-tui committee check {file}")


@committee.command()
@click.argument("file", type=click.Path(path_type=Path))
@plainly
def check(file: Path) -> None:
    """Check a committee FILE and say what is wrong, with its line."""
    from clerk_tui.exchange.committee import read_committee_file
    from clerk_tui.minutes.house_style import style_of

    body = read_committee_file(file)
    style_of(body)
    members = len(body.members)
    quorum = body.quorum.needed(body.seats)
    click.echo(
        f"{file} is in order: {body.name}, {members} members, quorum {quorum or 'not set'}, "
        f"house style {body.style}. To choose it in the app, keep it in "
        f"{committees_folder()}."
    )


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@plainly
def agenda(file: Path) -> None:
    """Show what is understood of an agenda FILE (.md or .txt)."""
    from clerk_tui.exchange.agenda import read_agenda_file
    from clerk_tui.printing import agenda_understood

    agenda_understood(read_agenda_file(file), str(file))
