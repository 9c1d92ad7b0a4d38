"""A day printed without its year gets one from the agenda, its file or today, and it is said."""

from datetime import date
from pathlib import Path

import pytest

from clerk_tui.files.agendas.read import read_agenda, read_agenda_file

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("head", "day", "source"),
    [
        (
            "Wednesday 9 June at 7pm\nDated 2 June 2027",
            date(2027, 6, 9),
            "from “Dated 2 June 2027”",
        ),
        ("Date: 9 June\nAgenda 2027", date(2027, 6, 9), "from “Agenda 2027”"),
        ("June 9 at 7 pm", date(2027, 6, 9), "as the nearest to today"),
        ("To be held on Wednesday 2nd December at 7pm", date(2026, 12, 2), "nearest to today"),
        ("Thursday 31st December 7 pm", date(2026, 12, 31), "nearest to today"),
        ("Tuesday, June 9, 7:00 p.m.", date(2026, 6, 9), "nearest to today"),
    ],
)
def test_the_year_is_supplied_and_said(head: str, day: date, source: str) -> None:
    agenda = read_agenda(f"Harbour Panel\n{head}\nAGENDA\n1. Apologies", today=TODAY)
    assert agenda.date == day
    doubts = [line.doubt for line in agenda.lines if line.doubt]
    assert len(doubts) == 1
    assert doubts[0].startswith(f"no year is printed; {day.year} is taken ")
    assert doubts[0].endswith(source)


def test_the_minutes_to_be_approved_tell_the_year() -> None:
    text = "Harbour Panel\nWednesday 9 June at 7pm\n1. Minutes of 12 May 2027\n2. Roads"
    assert read_agenda(text, today=TODAY).date == date(2027, 6, 9)


def test_a_weekday_that_contradicts_the_year_gives_no_day() -> None:
    text = "Harbour Panel\nFriday 9 June at 7pm\n1. Minutes of 12 May 2027\n2. Roads"
    assert read_agenda(text, today=TODAY).date is None


def test_the_name_of_the_file_tells_the_year(tmp_path: Path) -> None:
    file = tmp_path / "agenda-june-2027.txt"
    file.write_text("Harbour Panel\nWednesday 9 June at 7pm\n1. Apologies\n2. Roads")
    assert read_agenda_file(file).date == date(2027, 6, 9)


def test_without_any_sign_of_the_year_no_day_is_made_up() -> None:
    assert read_agenda("Harbour Panel\nWednesday 9 June at 7pm\n1. Apologies").date is None


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Panel\nWednesday 9 June 2027 at 7 pm\n1. Apologies\n2. March 4 report",
        "1. Apologies\n2. Tuesday 9 June fete\n3. 9 June, 7 pm: fireworks",
    ],
)
def test_a_day_among_the_business_is_not_the_meetings(text: str) -> None:
    agenda = read_agenda(text, today=TODAY)
    assert agenda.date in {None, date(2027, 6, 9)}
    assert not any(line.doubt for line in agenda.lines)


@pytest.mark.parametrize(
    ("printed", "next_meeting"),
    [("Tuesday 13 July", "13 July 2027"), ("11 January", "11 January 2028")],
)
def test_the_next_meeting_without_a_year_is_the_first_such_day(
    printed: str, next_meeting: str
) -> None:
    head = "Harbour Panel\nWednesday 9 June 2027 at 7 pm\n1. Apologies\n"
    for line in (f"2. Date of next meeting: {printed}", f"2. Date of next meeting\n{printed}"):
        assert read_agenda(head + line).next_meeting.endswith(next_meeting)
