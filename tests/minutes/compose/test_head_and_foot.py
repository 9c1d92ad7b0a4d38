"""The head of the minutes, their foot, the papers after them, and a second meeting in them."""

from datetime import time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.model.meeting import Part
from clerk_tui.domain.model.people import Person
from tests.helpers.ostermere import a_desk, harbours, opened
from tests.helpers.printed import assert_says, document, minutes


def blocks(desk: Desk) -> list[str]:
    """Return the printed blocks."""
    markdown = minutes(desk.meeting)
    assert_says(markdown, document(desk.meeting).texts())
    return markdown.strip().split("\n\n")


def test_the_head_is_the_houses_until_the_clerk_gives_another() -> None:
    desk = a_desk(harbours(authority="Ostermere Borough Council"))
    assert blocks(desk)[1:5] == [
        "**Ostermere Borough Council**",
        "# MINUTES",
        "# OSTERMERE HARBOURS COMMITTEE",
        "A meeting of the Ostermere Harbours Committee was held on Wednesday, 24th March, 2027 at "
        "Lantern Hall.",
    ]
    desk.head_and_foot.describe(
        heading=("HARBOURS", "Special meeting"),
        opening="We met.",
        below_opening=("It rained.",),
        fields=("Chair: P. Rooke", "Venue: the quay"),
    )
    assert blocks(desk)[1:6] == [
        "# HARBOURS",
        "# Special meeting",
        "We met.",
        "It rained.",
        "Chair: P. Rooke\\\nVenue: the quay",
    ]


def test_a_meeting_without_a_venue_was_not_held_at_one() -> None:
    desk = a_desk()
    desk.head_and_foot.describe(venue="")
    assert blocks(desk)[3].endswith("was held on Wednesday, 24th March, 2027.")


def test_the_foot_tells_the_times_that_are_known() -> None:
    desk = a_desk()
    assert not any("commenced" in block for block in blocks(desk))
    desk.timings.conclude(time(12, 5))
    assert "The meeting ended at 12.05 pm." in blocks(desk)
    desk.timings.commence(time(10, 30))
    assert "The meeting commenced at 10.30 am and concluded at 12.05 pm." in blocks(desk)
    desk.head_and_foot.close_with(["The tide turned.", "We left."])
    desk.head_and_foot.sign_as("Signed: P. Rooke")
    desk.head_and_foot.describe(next_meeting="Wednesday, 21 April 2027")
    assert blocks(desk)[-4:] == [
        "The tide turned.",
        "We left.",
        "Date of next meeting: Wednesday, 21 April 2027",
        "Signed: P. Rooke",
    ]


def test_papers_are_printed_after_the_signature() -> None:
    desk = a_desk()
    desk.head_and_foot.attach("Tide table", ["High water at noon.", "- Springs", "- Neaps"])
    desk.head_and_foot.attach("Chart", ["Chart", "Here be shoals."])
    assert blocks(desk)[-5:] == [
        "## Tide table",
        "High water at noon.",
        "- Springs\n- Neaps",
        "## Chart",
        "Here be shoals.",
    ]


def test_a_deferred_item_says_so_unless_something_was_minuted_under_it() -> None:
    desk = opened(a_desk(), "Buoys", "Cranes", "Dredging")
    desk.agenda.dispose("deferred")
    desk.agenda.dispose("withdrawn", desk.meeting.items[1].ident)
    desk.agenda.dispose("deferred", desk.meeting.items[2].ident)
    desk.paragraphs.write("Put off until May.")
    assert blocks(desk)[4:10] == [
        "## 1 Buoys",
        "Consideration of this item was deferred.",
        "## 2 Cranes",
        "This item was withdrawn.",
        "## 3 Dredging",
        "Put off until May.",
    ]


def test_a_text_may_run_on_from_its_title() -> None:
    desk = a_desk(harbours(style="parish"))
    desk.agenda.open_item(desk.agenda.list_item("Fire drill", run_in=True))
    desk.paragraphs.write("was held in the rain.")
    desk.paragraphs.write("All were wet.")
    assert blocks(desk)[4:] == [
        "**1 Fire drill** was held in the rain.",
        "All were wet.",
        "Signed ……………………………… Chairman Date ………………………………",
    ]


def test_a_second_meeting_has_its_own_head_and_foot() -> None:
    desk = opened(a_desk(), "Buoys")
    desk.timings.commence(time(10, 30))
    desk.timings.conclude(time(11, 0))
    desk.second_meeting.begin(
        heading=("ANNUAL MEETING", "of the same day"),
        opening="It began at once.",
        attendance=("Present:", "All"),
        closing=("It ended.",),
    )
    desk.agenda.open_item(desk.agenda.list_item("Election of Chairman"))
    assert blocks(desk)[4:] == [
        "## 1 Buoys",
        "The meeting commenced at 10.30 am and concluded at 11.00 am.",
        "## ANNUAL MEETING",
        "of the same day",
        "It began at once.",
        "Present:\\\nAll",
        "### 2 Election of Chairman",
        "It ended.",
        "Signed ……………………………… Chairman Date ………………………………",
    ]
    assert isinstance(desk.meeting.parts[0], Part)


def test_the_opening_tells_when_the_meeting_began() -> None:
    desk = opened(a_desk(), "Buoys")
    desk.timings.commence(time(18, 31))
    assert blocks(desk)[3] == (
        "A meeting of the Ostermere Harbours Committee was held on Wednesday, 24th March, 2027 at "
        "Lantern Hall, beginning at 6.31 pm."
    )


def private_meeting() -> Desk:
    desk = a_desk()
    desk.agenda.list_items([{"title": "Buoys"}, {"title": "Sale", "private": True}])
    desk.timings.commence(time(10, 30))
    desk.agenda.next_item()
    clause = "That the public be excluded under paragraph 3"
    desk.private_business.exclude_public("paragraph 3", clause=clause, at=time(11, 20))
    desk.agenda.next_item()
    desk.paragraphs.write("An offer was refused.")
    return desk


@pytest.mark.parametrize("private", [False, True])
def test_the_return_of_the_public_and_the_close_stand_outside_the_private_minute(
    private: bool,
) -> None:
    desk = private_meeting()
    desk.private_business.readmit_public(at=time(12, 0))
    desk.paragraphs.happen("readmitted", at=time(12, 0), private=False)
    desk.timings.conclude(time(12, 5))
    assert minutes(desk.meeting, private=private).strip().split("\n\n")[-4:] == [
        "## In public session",
        "The public were readmitted at 12.00 pm.",
        "The meeting commenced at 10.30 am and concluded at 12.05 pm.",
        "Signed ……………………………… Chairman Date ………………………………",
    ]


@pytest.mark.parametrize("private", [False, True])
def test_what_closes_a_meeting_that_ended_in_private_stands_apart(private: bool) -> None:
    desk = private_meeting()
    desk.timings.conclude(time(12, 5))
    assert minutes(desk.meeting, private=private).strip().split("\n\n")[-3:] == [
        "## Close of the meeting",
        "The meeting commenced at 10.30 am and concluded at 12.05 pm.",
        "Signed ……………………………… Chairman Date ………………………………",
    ]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("parish council", "and, having made the declaration of acceptance of office, took part"),
        ("committee", "co-opted as a member at 10.50 am and took part from then on."),
    ],
)
def test_a_councillor_who_is_coopted_made_the_declaration(kind: str, sentence: str) -> None:
    desk = opened(a_desk(harbours(kind=kind)), "Buoys")
    desk.attendance.admit(Person("Jane Doe"), "coopted", time(10, 50))
    assert sentence in minutes(desk.meeting)
