"""Attendance by member and year."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import say, with_office
from clerk_tui.cli.hub.office import office_option
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.cli.output.rows import Cell, answer, form_options
from clerk_tui.domain.errors import Refusal

if TYPE_CHECKING:
    from clerk_tui.domain.attendance.statistics import AttendanceFigures
    from clerk_tui.minutes.pictures.year import YearPictures
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
@click.option("--pictures", is_flag=True, help="Attendance, time, votes, actions: all in bars.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write a page of HTML: all those pictures, each with its table; public ones alone.",
)
@office_option
@form_options
@with_office
def attendance(
    office: "Office",
    body: str,
    year: str,
    chart: bool,
    votes: bool,
    pictures: bool,
    out: Path | None,
    whole_office: bool,
    form: str,
    bom: bool,
) -> None:
    """Count who attended how often, by body and municipal year, the newest year first.

    Members who only observed from elsewhere are counted apart. Warns where a member has attended
    nothing for months (Local Government Act 1972 s85): of the meetings minuted here, and where the
    Act applies to the body.
    """
    if whole_office and (votes or pictures or out is not None):
        raise Refusal(
            "The pictures of a year are drawn from this minute book, not from the hub.",
            "Leave out --office; or take --chart, which shows the attendance of the whole office.",
        )
    if (votes or pictures) and out is None:
        _show_pictures(office, body, year, only_votes=votes)
        return
    with progress_line("Counting the attendance", form):
        figures = _figures(office, body, year, whole_office=whole_office)
    if figures and out is not None:
        say(_write_page(office, body, year, out))
        return
    if not figures and form == "text":
        say("No attendance is recorded for that.")
        return
    if chart:
        from clerk_tui.cli.output.charts import show_charts
        from clerk_tui.minutes.pictures.attendance import attendance_pictures

        show_charts(attendance_pictures(figures))
        return
    answer(form, COLUMNS, [_row(figure) for figure in figures], bom=bom, always_headed=True)


def _figures(
    office: "Office", body: str, year: str, *, whole_office: bool
) -> "list[AttendanceFigures]":
    """Return the attendance that this book has, or the whole office."""
    if not whole_office:
        return office.minute_book.attendance(body, year)
    from clerk_tui.cli.hub.office import office_attendance

    return office_attendance(office, body, year)


def _row(figures: "AttendanceFigures") -> tuple[Cell, ...]:
    """Return the cells of one member's figures, in the order of the columns."""
    return (
        *(figures.member, figures.body, figures.year),
        *(figures.expected, figures.present, figures.apologies, figures.absent, figures.away),
        *(figures.observed, figures.not_recorded, figures.substitute),
        *(figures.percentage, figures.warning),
    )


def _write_page(office: "Office", body: str, year: str, out: Path) -> str:
    """Write the pictures of a year, public business alone; return what to say."""
    from clerk_tui.minutes.pictures.svg import to_page

    title = f"The year {year}" if year else "The meetings in figures"
    page = to_page(title, _year_of(office, body, year).in_order)
    written_file = office.papers.put_paper(out.absolute(), page, private=False)
    return f"{written_file} has the pictures and figures."


def _show_pictures(office: "Office", body: str, year: str, *, only_votes: bool) -> None:
    """Show the pictures of a year, public business alone, or of these the votes."""
    from clerk_tui.cli.output.charts import show_charts

    drawn = _year_of(office, body, year)
    if not only_votes:
        show_charts(drawn.in_order)
    elif drawn.votes.bars:
        show_charts([drawn.votes])
    else:
        say("No vote was taken by name at those meetings.")


def _year_of(office: "Office", body: str, year: str) -> "YearPictures":
    from clerk_tui.office.year_pictures import ChosenYear, year_pictures

    with progress_line("Reading the meetings"):
        return year_pictures(office, ChosenYear(body, year, is_whole_name=False))
