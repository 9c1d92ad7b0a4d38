"""Attendance by member and year."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, say
from clerk_tui.cli.hub.office import office_option
from clerk_tui.cli.output.rows import answer, form_options

COLUMNS = (
    "Member", "Body", "Year", "Expected", "Present", "Apologies", "Absent", "Away", "Observed",
    "Not recorded", "Substitute", "Percentage", "Warning",
)  # fmt: skip


@click.command()
@click.option("--body", default="", help="Words of the body's name.")
@click.option("--year", default="", help="A municipal year, from May: 2026/27.")
@office_option
@form_options
@database_option
@click.pass_context
@plainly
def attendance(
    context: click.Context,
    body: str,
    year: str,
    whole_office: bool,
    form: str,
    bom: bool,
    database: Path | None,
) -> None:
    """Count who attended how often, by body and municipal year, the newest year first.

    Members who only observed from elsewhere are counted apart. Warns where a member has attended
    nothing for months (Local Government Act 1972 s85): of the meetings minuted here, and where the
    Act applies to the body.
    """
    with closing(office_of(context, database)) as office:
        if whole_office:
            from clerk_tui.cli.hub.office import office_attendance

            figures = office_attendance(office, body, year)
        else:
            figures = office.minute_book.attendance(body, year)
    if not figures and form == "text":
        say("No attendance is recorded for that.")
        return
    rows = [
        (
            *(f.member, f.body, f.year, f.expected, f.present, f.apologies, f.absent, f.away),
            *(f.observed, f.not_recorded, f.substitute, f.percentage, f.warning),
        )
        for f in figures
    ]
    answer(form, COLUMNS, rows, bom=bom, always_headed=True)
