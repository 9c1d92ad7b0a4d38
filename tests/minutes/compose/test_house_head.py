"""The head as the house words it, and what runs in on the line of a title."""

from datetime import time

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import a_desk, harbours
from tests.helpers.printed import document, minutes, read


def lines(desk: Desk) -> list[str]:
    """Return the lines of the minutes without markup."""
    return [line for line in read(minutes(desk.meeting)).splitlines() if line]


def test_the_lines_of_the_heading_are_those_of_the_house() -> None:
    wording = {"heading_lines": "{AUTHORITY}|{Body}||Minutes of {date}"}
    desk = a_desk(harbours(authority="Ostermere Council", wording=wording))
    title = document(desk.meeting).head[0]
    assert list(getattr(title, "lines", ())) == [
        "OSTERMERE COUNCIL",
        desk.meeting.body.name,
        "Minutes of Wednesday, 24th March, 2027",
    ]


@pytest.mark.parametrize(
    ("venue", "start", "opening"),
    [
        ("Town Hall", time(19, 0), "{BODY} met at 7.00 pm at the Town Hall"),
        ("", time(19, 0), "{BODY} met at 7.00 pm"),
        ("Town Hall", None, "{BODY} met at the Town Hall"),
        ("", None, "{BODY} met"),
    ],
)
def test_the_opening_has_the_time_and_no_at_without_one(
    venue: str, start: time | None, opening: str
) -> None:
    wording = {"opening": "{BODY} met at {start} at {venue}"}
    body = harbours(wording=wording, layout={"time": "{h}.{mm} {am}"})
    desk = a_desk(body, planned_start=start)
    desk.head_and_foot.describe(venue=venue)
    expected = opening.replace("{BODY}", body.name.upper())
    assert expected in [line.replace("a.m.", "am").replace("p.m.", "pm") for line in lines(desk)]


def test_the_opening_has_the_end_of_the_meeting_once_it_is_over() -> None:
    wording = {"opening": "The meeting started at {start} and finished at {end}."}
    desk = a_desk(harbours(wording=wording, layout={"time": "{h}.{mm} {am}"}))
    desk.timings.commence(time(10, 30))
    assert "The meeting started at 10.30 am." in lines(desk)
    desk.timings.conclude(time(12, 40))
    assert "The meeting started at 10.30 am and finished at 12.40 pm." in lines(desk)


def test_a_venue_is_printed_as_it_was_typed_where_the_house_wants_it() -> None:
    desk = a_desk(
        harbours(wording={"opening": "Held at {venue}"}, layout={"venue_article": "none"})
    )
    desk.head_and_foot.describe(venue="Town Hall")
    assert "Held at Town Hall" in lines(desk)


def test_the_opening_names_who_took_the_chair_first() -> None:
    desk = a_desk(harbours(wording={"opening": "{presiding} called the {body} to order."}))
    first, second = desk.meeting.people[1:3]
    desk.chair.preside(first.key)
    desk.chair.preside(second.key)
    name = f"{first.person.title} {first.person.name}"
    assert f"{name} called the {desk.meeting.body.name} to order." in lines(desk)


def test_the_line_that_is_signed_over_names_who_presided() -> None:
    desk = a_desk(harbours(wording={"signature": "{NAME}, {chair}"}))
    desk.chair.preside(desk.meeting.people[1].key)
    name = desk.meeting.people[1].person.name
    assert lines(desk)[-1] == f"{name.upper()}, {desk.meeting.body.chair_title}"


def test_each_first_paragraph_runs_in_with_the_sign_of_the_house() -> None:
    desk = a_desk(harbours(wording={"run_in_sign": ":"}, layout={"run_in": "each"}))
    for title, text in (("Police report", "None."), ("What of the quay?", "It stands.")):
        desk.agenda.add_item(title)
        desk.paragraphs.write(text)
    printed = "\n".join(lines(desk))
    assert "Police report: None." in printed
    assert "What of the quay? It stands." in printed


def test_a_decision_runs_in_on_the_line_of_its_title() -> None:
    desk = a_desk(harbours(style="parish", layout={"run_in": "each"}))
    desk.agenda.add_item("Fete")
    desk.decisions.resolve(("That it be held.",), "AGREED:")
    desk.agenda.add_item("Report")
    desk.decisions.decide_in_a_word("NOTED")
    desk.agenda.add_item("Minutes")
    desk.decisions.resolve(("They were agreed.", "They were signed."), "")
    printed = [line for line in lines(desk) if "Fete" in line or "Report" in line]
    assert [line.partition(" ")[2] for line in printed] == [
        "Fete AGREED: That it be held.",
        "Report NOTED",
    ]
    assert lines(desk)[lines(desk).index("They were agreed.") - 1].endswith("Minutes")


def test_a_house_may_have_no_word_over_the_approval_of_minutes() -> None:
    wording = {"minutes_approved_lead": "none", "minutes_approved": "Those of {date} were agreed."}
    desk = a_desk(harbours(style="parish", wording=wording))
    desk.agenda.add_item("Minutes")
    run(Table(desk, style_of(desk.meeting.body)), "/approve 3 February 2027")
    assert "Those of 3 February 2027 were agreed." in lines(desk)


def test_the_next_meeting_under_its_item_has_the_times_of_the_house() -> None:
    wording = {"next_meeting_noted": "{next}."}
    desk = a_desk(harbours(wording=wording, layout={"time": "{h}.{mm}{am}"}))
    desk.agenda.add_item("Next meeting")
    run(Table(desk, style_of(desk.meeting.body)), "/nextmeeting 9 June 2027 at 7.30 pm")
    assert "9 June 2027 at 7.30pm." in lines(desk)


def test_items_under_an_item_print_below_its_own_text() -> None:
    desk = a_desk(harbours())
    desk.agenda.add_item("Grants")
    desk.paragraphs.write("Each was heard.")
    parent = desk.meeting.current
    desk.agenda.add_item("Boats", under=parent)
    desk.paragraphs.write("Granted.")
    blocks = document(desk.meeting).business
    levels = [(getattr(b, "text", ""), getattr(b, "level", 0)) for b in blocks]
    assert levels == [("Grants", 2), ("Each was heard.", 0), ("Boats", 3), ("Granted.", 0)]
