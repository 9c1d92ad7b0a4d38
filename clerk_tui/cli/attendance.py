"""Attendance by member and year."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import database_option, office_of, plainly, say
from clerk_tui.cli.hub.office import office_option
from clerk_tui.cli.output.rows import answer, form_options

if TYPE_CHECKING:
    from clerk_tui.domain.attendance.statistics import AttendanceFigures
    from clerk_tui.office import Office

COLUMNS = (
    "Member", "Body", "Year", "Expected", "Present", "Apologies", "Absent", "Away", "Observed",
    "Not recorded", "Substitute", "Percentage", "Warning",
)  # fmt: skip


@click.command()
@click.option("--body", default="", help="Words of the body's name.")
@click.option("--year", default="", help="A municipal year, from May: 2026/27.")
@click.option("--chart", is_flag=True, help="Show bars in place of figures.")
@click.option("--votes", is_flag=True, help="How each member voted where names were taken.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write a page of HTML: pictures and figures of the year, with the actions open.",
)
@office_option
@form_options
@database_option
@click.pass_context
@plainly
def attendance(
    context: click.Context,
    body: str,
    year: str,
    chart: bool,
    votes: bool,
    out: Path | None,
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
        if votes:
            _show_votes(office, body, year)
            return
        if whole_office:
            from clerk_tui.cli.hub.office import office_attendance

            figures = office_attendance(office, body, year)
        else:
            figures = office.minute_book.attendance(body, year)
        if figures and out is not None:
            say(_write_page(office, figures, body, year, out))
            return
    if not figures and form == "text":
        say("No attendance is recorded for that.")
        return
    if chart:
        from clerk_tui.cli.output.charts import show_charts
        from clerk_tui.minutes.pictures.picture import attendance_pictures

        show_charts(attendance_pictures(figures))
        return
    rows = [
        (
            *(f.member, f.body, f.year, f.expected, f.present, f.apologies, f.absent, f.away),
            *(f.observed, f.not_recorded, f.substitute, f.percentage, f.warning),
        )
        for f in figures
    ]
    answer(form, COLUMNS, rows, bom=bom, always_headed=True)


def _write_page(
    office: "Office", figures: Sequence["AttendanceFigures"], body: str, year: str, out: Path
) -> str:
    """Write the pictures of a year, public business alone; return what to say."""
    from clerk_tui.domain.model.people import folded
    from clerk_tui.minutes.pictures.picture import actions_picture, attendance_pictures
    from clerk_tui.minutes.pictures.svg import to_page

    actions = [
        action
        for action in office.minute_book.actions()
        if not action.private and folded(body) in folded(action.body)
    ]
    today = office.clock.now().date()
    pictures = [*attendance_pictures(figures), actions_picture(actions, today)]
    page = to_page(f"The year {year}" if year else "Attendance and actions", pictures)
    written = office.papers.put_paper(out.absolute(), page, private=False)
    return f"{written} has the pictures and figures."


def _show_votes(office: "Office", body: str, year: str) -> None:
    """Show how members voted by name at the meetings of *body* in *year*, public votes alone."""
    from datetime import date

    from clerk_tui.cli.output.charts import show_charts
    from clerk_tui.domain.model.meeting import COPIES
    from clerk_tui.domain.model.people import folded
    from clerk_tui.domain.numbering.patterns import sequence_period
    from clerk_tui.minutes.pictures.picture import votes_picture
    from clerk_tui.storage.minute_book.meeting_list import NO_LIMIT

    listed = [
        each.ident
        for each in office.minute_book.meetings(NO_LIMIT)
        if each.state not in COPIES
        and folded(body) in folded(each.body)
        and year in ("", sequence_period("municipal year", date.fromisoformat(each.date)))
    ]
    picture = votes_picture(office.minute_book.meeting(ident) for ident in listed)
    if picture.bars:
        show_charts([picture])
    else:
        say("No vote was taken by name at those meetings.")
