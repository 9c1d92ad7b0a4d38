"""The commands. Textual is imported only to open the app."""

import io
import sys
from collections.abc import Callable
from contextlib import closing
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from clerk_tui import __version__
from clerk_tui.bootstrap import Office
from clerk_tui.domain.errors import Refusal
from clerk_tui.paths import DATABASE_VARIABLE, committees_folder, database_path

if TYPE_CHECKING:
    from clerk_tui.domain.body import Body
    from clerk_tui.domain.checks import Finding
    from clerk_tui.domain.meeting import Meeting

REFUSED = 1
KINDS_OF_BODY = ("panel", "board", "scrutiny", "committee", "council", "parish", "meeting")


def plainly(command: Callable[..., None]) -> Callable[..., None]:
    """Say a refusal in one sentence and exit with 1, never with a traceback."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except Refusal as refusal:
            refuse(str(refusal))
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise  # click knows what to do when the reader of a pipe has gone
            said = (error.strerror or "it is refused").casefold()
            refuse(f"{error.filename or 'A file'} could not be used ({said}).")

    return run


def refuse(sentence: str) -> NoReturn:
    """Say what was refused, and exit with 1."""
    say(f"clerk-tui: {sentence}", err=True)
    raise SystemExit(REFUSED)


def say(sentence: str, *, err: bool = False) -> None:
    """Print a sentence on one line; a name in it cannot make a terminal obey it."""
    click.echo("".join(c if c.isprintable() else " " for c in sentence), err=err)


def _database(function: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--database",
        type=click.Path(path_type=Path),
        help=f"The database to use; else ${DATABASE_VARIABLE}, else your own.",
    )(function)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@_database
@click.version_option(__version__, prog_name="clerk-tui")
@click.pass_context
@plainly
def main(context: click.Context, database: Path | None) -> None:
    """Minute a live meeting at the table. Without a command: open the app."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old terminal shows ? and does not fail
    context.obj = database
    if context.invoked_subcommand is None:
        _open(Office(database_path(database)))


def _office(context: click.Context, database: Path | None) -> Office:
    return Office(database_path(database or context.obj))


def _need_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        refuse("The app needs a terminal. To write minutes without one: clerk-tui export MEETING")


def _open(office: Office, meeting: str = "") -> None:
    _need_terminal()
    from clerk_tui.app import ClerkApp

    try:
        office.record  # noqa: B018 - a database that cannot be opened is said before the screen
        app = ClerkApp(office, meeting)
        app.run()
    finally:
        rescued = office.close()
        if rescued:
            say(
                f"What was being typed could not be written to the database. It is in {rescued}: "
                "paste it into the meeting when the database can be written again."
            )
    if app.return_code:
        raise SystemExit(app.return_code)


@main.command()
@plainly
def demo() -> None:
    """Open a worked, invented meeting in a throwaway database."""
    import tempfile

    _need_terminal()
    from clerk_tui.demonstration import demonstration

    with tempfile.TemporaryDirectory(
        prefix="clerk-tui-demo-", ignore_cleanup_errors=True
    ) as folder:
        office = Office(Path(folder) / "minutes.db", exports=Path(folder))
        _open(office, demonstration(office))
    say("The demonstration is closed, and its database and exports are gone.")


@main.command()
@_database
@click.pass_context
@plainly
def meetings(context: click.Context, database: Path | None) -> None:
    """List the meetings in the database, newest first."""
    from clerk_tui.printing import table

    with closing(_office(context, database)) as office:
        listed = office.meetings()
    if not listed:
        say(f"There are no meetings yet in {office.database}.")
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
    with closing(_office(context, database)) as office:
        minuted = office.sit_down(office.find(meeting).ident).meeting
        if str(out) == "-":
            text = office.minutes(minuted, private=private)
            # Bytes, so that a pipe gets UTF-8 whatever the terminal is set to.
            click.echo(text.encode(), nl=False)
            return
        written = office.export(minuted, out, private=private)
    copy = "private copy" if private else "public copy"
    say(f"Wrote the {copy} of the minutes ({form}) to {written}.")


@main.command("check")
@click.argument("meeting")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@_database
@click.pass_context
@plainly
def check_minutes(context: click.Context, meeting: str, form: str, database: Path | None) -> None:
    """Say what is wrong or missing in the minutes of MEETING; exits with 1 while an error stands.

    MEETING is its ident, its date, part of its body's name, or "last". Private business is
    checked too, and no word of it is printed.
    """
    from clerk_tui.domain.checks import findings, summary

    with closing(_office(context, database)) as office:
        minuted = office.sit_down(office.find(meeting).ident).meeting
    found = findings(minuted)
    if form == "json":
        _print_json(found, minuted)
    else:
        _print_findings(found, minuted)
        say(summary(found))
    if any(finding.severity == "error" for finding in found):
        raise SystemExit(REFUSED)


def _minutes_of(found: "list[Finding]", meeting: "Meeting") -> list[str]:
    """The minute number at which each finding stands, where it stands at one."""
    from clerk_tui.domain.numbers import minute_numbers

    numbers = {ident: number.printed for ident, number in minute_numbers(meeting).items()}
    return [numbers.get(finding.item, "") for finding in found]


def _print_findings(found: "list[Finding]", meeting: "Meeting") -> None:
    from clerk_tui.printing import table

    numbers = _minutes_of(found, meeting)
    rows = [(f.severity, n, f.message, f.remedy) for f, n in zip(found, numbers, strict=True)]
    if rows:
        table(("Severity", "Minute", "Finding", "Remedy"), rows)


def _print_json(found: "list[Finding]", meeting: "Meeting") -> None:
    import json
    from dataclasses import asdict

    numbers = _minutes_of(found, meeting)
    listed = [{**asdict(f), "minute": n} for f, n in zip(found, numbers, strict=True)]
    # Bytes, so that a pipe gets UTF-8 whatever the terminal is set to.
    click.echo(json.dumps(listed, ensure_ascii=False, indent=2).encode())


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
    if not any(word in kind.casefold() for word in KINDS_OF_BODY):
        refuse(
            f"“{kind}” is no kind of body known here. Say one of: police and crime panel, "
            "scrutiny board, council committee, parish council."
        )
    text = new_committee(name or file.stem.replace("-", " ").title(), kind)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        said = (error.strerror or "it is refused").casefold()
        refuse(f"{file} could not be written ({said}). Choose another place.")
    say(f"Wrote {file}. Fill in the members, then: clerk-tui committee check {file}")


@committee.command()
@click.argument("file", type=click.Path(path_type=Path))
@plainly
def check(file: Path) -> None:
    """Check a committee FILE and say what is wrong, with its line."""
    from clerk_tui.exchange.committee import read_committee_file

    body = read_committee_file(file)
    _check_style(file, body)
    members = len(body.members)
    quorum = body.quorum.needed(body.seats)
    say(
        f"{file} is in order: {body.name}, {members} members, quorum {quorum or 'not set'}, "
        f"house style {body.style}. To choose it in the app, keep it in "
        f"{committees_folder()}."
    )
    if not members:
        say("It has no members yet: fill in a [[members]] for each of them.")


def _check_style(file: Path, body: "Body") -> None:
    """Refuse a house style that is not known, or words of it that are misspelt, with the line."""
    from clerk_tui.minutes.house_style import strange_keys

    office = Office(database_path())
    try:
        office.style(body)
        strange = strange_keys(body, office.templates)
    except Refusal as refusal:
        strange = [("style", str(refusal))]
    for key, sentence in strange:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        starts = (n for n, line in enumerate(lines, 1) if line.split("=")[0].strip() == key)
        line = next(starts, 1)
        refuse(f"{file.name}, line {line}: {sentence}")


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@plainly
def agenda(file: Path) -> None:
    """Show what is understood of an agenda FILE (.md or .txt)."""
    from clerk_tui.exchange.agenda import read_agenda_file
    from clerk_tui.printing import agenda_understood

    agenda_understood(read_agenda_file(file), str(file))
