"""The head of an agenda gives the body, the date, the time and the place."""

from datetime import date, time

import pytest

from clerk_tui.files.agendas.read import read_agenda
from tests.helpers.agendas import PANEL, PARISH, read_line_as


def test_a_summons_gives_the_body_and_when_and_where_it_meets() -> None:
    agenda = read_agenda(PARISH)
    assert agenda.body == "LITTLE WYBURN PARISH COUNCIL"
    assert (agenda.date, agenda.start) == (date(2026, 6, 9), time(19, 30))
    assert agenda.venue == "the Village Hall"


def test_the_date_of_the_letter_is_not_the_date_of_the_meeting() -> None:
    assert read_line_as(PARISH, "3 June") == ""
    assert read_agenda(PARISH).date == date(2026, 6, 9)


def test_labels_give_date_time_and_a_venue_on_the_next_line() -> None:
    agenda = read_agenda(PANEL)
    assert (agenda.date, agenda.start) == (date(2026, 6, 1), time(14, 0))
    assert agenda.venue == "Committee Room 1, Guildhall, Fenwick"
    assert read_line_as(PANEL, "Committee Room") == "venue"


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, 9 June 2026 at 6.30 p.m. Council Chamber, Fenwick",
        "Date: 9 June 2026 Time: 18:30 Venue: Council Chamber, Fenwick",
        "9/6/26 6.30 pm in Council Chamber, Fenwick",
        "A meeting will be held in Council Chamber, Fenwick on 9 June 2026 at 1830 hours",
    ],
)
def test_one_line_may_say_when_and_where(line: str) -> None:
    agenda = read_agenda(f"{line}\n1. Apologies")
    assert (agenda.date, agenda.start) == (date(2026, 6, 9), time(18, 30))
    assert agenda.venue == "Council Chamber, Fenwick"


def test_the_committee_that_meets_is_the_body_and_not_its_council() -> None:
    assert read_agenda("Fenwick Town Council\nRoads Committee\n1. Apologies").body == (
        "Roads Committee"
    )


def test_the_next_meeting_is_not_this_meeting() -> None:
    text = "Fenwick Panel\nThe next meeting is on 9 July 2026\n1. Apologies"
    assert read_agenda(text).date is None
    assert read_line_as(text, "next meeting") == "next meeting"
    assert read_agenda(text).next_meeting == "9 July 2026"


def test_a_date_that_does_not_exist_is_shown_as_not_understood() -> None:
    text = "Date: 31 June 2026\n1. Apologies"
    assert read_agenda(text).date is None
    assert read_line_as(text, "31 June") == ""


@pytest.mark.parametrize(("line", "body"), [
    ("Harbour Board for Tuesday, 6 April 2027", "Harbour Board"),
    ("Meeting of the Finance Committee for Tuesday, 6 April 2027", "Finance Committee"),
    ("Fenwick District Council for 6 April 2027", "Fenwick District Council"),
    ("Summons to the Finance Committee for the Tuesday 6 April 2027", "Finance Committee"),
])  # fmt: skip
def test_a_body_for_a_day_is_the_body_and_the_day(line: str, body: str) -> None:
    agenda = read_agenda(f"{line}\n10.00 am\n\n1. Apologies\n2. Dues")
    assert (agenda.body, agenda.date) == (body, date(2027, 4, 6))


def test_a_sentence_broken_over_four_lines_says_who_meets_when_and_where() -> None:
    agenda = read_agenda(
        "Notice is hereby given that an Ordinary Meeting of\n"
        "Market Thorsby Town Council will be held on\n"
        "Tuesday 13th April 2027 at 7.00 p.m. in the\n"
        "Assembly Room, Town Hall, High Street\n\nAGENDA\n1. Apologies"
    )
    assert (agenda.body, agenda.kind) == ("Market Thorsby Town Council", "ordinary")
    assert (agenda.date, agenda.start) == (date(2027, 4, 13), time(19, 0))
    assert agenda.venue == "the Assembly Room, Town Hall, High Street"
    assert {line.understood_as for line in agenda.lines[:4]} == {"body, date, time, venue, kind"}


def test_a_line_behind_a_whole_sentence_is_none_of_it() -> None:
    agenda = read_agenda(
        "An extraordinary meeting of Wyburn Parish Council is called for Monday 25 January 2027\n"
        "Go to https://video.example/j/867\n1. Apologies"
    )
    assert (agenda.date, agenda.venue) == (date(2027, 1, 25), "")


def test_a_salutation_and_an_authority_are_no_members() -> None:
    agenda = read_agenda(
        "To: Members of the Audit Committee\n\nDear Member\n\n"
        "COMBINED FIRE AUTHORITY FOR NORLAND\nAUDIT COMMITTEE\n19 April 2027 at 2 pm\n1. Apologies"
    )
    assert agenda.members == ()
    assert (agenda.body, agenda.authority) == (
        "AUDIT COMMITTEE",
        "COMBINED FIRE AUTHORITY FOR NORLAND",
    )


def test_councillors_behind_the_word_committee_are_its_members() -> None:
    agenda = read_agenda(
        "Licensing Sub-Committee\nDate: 23 April 2027\n"
        "Committee: Councillors Ash, Bole and Crane (Reserve: Councillor Dean)\n1. Apologies"
    )
    assert [member.name for member in agenda.members] == ["Ash", "Bole", "Crane"]


@pytest.mark.parametrize(
    "signature",
    [
        "T. Nance\nTown Clerk            28 April 2027",
        "T. Nance\nTown Clerk, 28 April 2027",
        "Signed: T. Nance, Town Clerk, 28 April 2027",
    ],
)
def test_the_day_behind_a_signature_is_no_part_of_the_post(signature: str) -> None:
    agenda = read_agenda(f"Fenwick Town Council\n5 May 2027 at 7 pm\n{signature}\n1. Apologies")
    assert [(officer.name, officer.role) for officer in agenda.officers] == [
        ("T. Nance", "Town Clerk")
    ]
    assert agenda.date == date(2027, 5, 5)


def test_the_day_of_the_last_minutes_is_not_the_meetings() -> None:
    agenda = read_agenda(
        "Glenorran Community Council\nAgenda for meeting\nMonday 26th April at 7pm\n"
        "Glenorran Village Hall\n\nApologies\nApproval of previous minute (29 March 2027)\nClose"
    )
    assert (agenda.date, agenda.start) == (date(2027, 4, 26), time(19, 0))
    assert agenda.items[0].title == "Apologies"


def test_a_council_named_in_two_languages_is_the_authority() -> None:
    agenda = read_agenda(
        "CYNGOR SIR HELYG / HELYG COUNTY COUNCIL\nPWYLLGOR CYNLLUNIO / PLANNING COMMITTEE\n"
        "21 Ebrill 2027\n1. YMDDIHEURIADAU / APOLOGIES\n2. DYDDIAD Y CYFARFOD NESAF\n19 Mai 2027"
    )
    assert agenda.authority == "CYNGOR SIR HELYG / HELYG COUNTY COUNCIL"
    assert agenda.next_meeting == "19 Mai 2027"


def test_who_gets_a_copy_and_whose_meeting_it_is_are_not_the_body() -> None:
    copied = (
        "To: Councillors A Ames and B Bell\nc.c. Councillor E Eves (Cabinet Member)\n\n"
        "Meeting of the PLACE SCRUTINY COMMITTEE on TUESDAY 27 APRIL 2027 at 5.30 PM\n1. Minutes"
    )
    assert read_agenda(copied).body == "PLACE SCRUTINY COMMITTEE"
    day = "Trustees' meeting, 20 April 2027 | 7.30 pm | Room A"
    trust = read_agenda(f"Hollowbrook Hall Trust\n{day}\n- Minutes\n- AOB")
    assert (trust.body, trust.venue) == ("Hollowbrook Hall Trust", "Room A")


def test_a_long_line_without_a_verb_is_not_joined_to_the_next() -> None:
    agenda = read_agenda(
        "September 17, 2025 at 6:30 PM - Board of Education Regular Meeting\nPublic Notice\n"
        "1. Call to order"
    )
    assert (agenda.body, agenda.kind) == ("Board of Education", "regular")
