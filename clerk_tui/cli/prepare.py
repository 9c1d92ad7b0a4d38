"""A meeting prepared from a committee file and an agenda."""

from pathlib import Path

import click

from clerk_tui.cli.common import refuse, say, with_office
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.office import Office


@click.command()
@click.option(
    "--committee", required=True, type=click.Path(path_type=Path), help="The committee file."
)
@click.option(
    "--agenda",
    "agenda_file",
    type=click.Path(path_type=Path),
    help="The agenda (Word, PDF, web page, .md, .txt or .csv); else the standing items.",
)
@click.option("--date", "day", default="", help="When; else the day that the agenda gives.")
@click.option("--time", "start", default="", help="When it begins; else as the agenda says.")
@click.option("--venue", default="", help="Where; else where the agenda says.")
@click.option("--kind", default="", help="Ordinary, annual …; else as the agenda says.")
@with_office
def prepare(
    office: Office,
    committee: Path,
    agenda_file: Path | None,
    day: str,
    start: str,
    venue: str,
    kind: str,
) -> None:
    """Prepare a meeting, and print its ident.

    What was not understood of the agenda is said on stderr, and so is what of it to look at.
    """
    from clerk_tui.files.committees.committee_file import read_committee_file
    from clerk_tui.office.preparation.from_files import TypedParticulars, prepare_from_files

    body = read_committee_file(committee)
    typed = TypedParticulars(day, start, venue, kind)
    with progress_line("Reading the agenda"):
        prepared = prepare_from_files(office, body, agenda_file, typed)
    if prepared is None:
        refuse("On which day? Give it with --date, as in --date 12/5/2027.")
    for remark in prepared.remarks:
        say(remark, err=True)
    say(prepared.ident)
