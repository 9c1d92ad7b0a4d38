"""The head of an agenda gives body, day, time, place and people however a nation prints them."""

from datetime import date, time

import pytest

from clerk_tui.files.agendas.head.printed_days import find_day
from clerk_tui.files.agendas.read import read_agenda

ITEMS = "\nAGENDA\n1. Apologies\n2. Roads"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("March 2, 2027", date(2027, 3, 2)),
        ("Tuesday, March 2, 2027 - 7:00pm", date(2027, 3, 2)),
        ("Oct. 5, 2026", date(2026, 10, 5)),
        ("09-10-2018", date(2018, 10, 9)),
        ("13-10-2018", date(2018, 10, 13)),
        ("10-13-2018", date(2018, 10, 13)),
        ("Monday 10-09-2018", date(2018, 9, 10)),
        ("Tuesday 10-09-2018", date(2018, 10, 9)),
        ("9 October '18", date(2018, 10, 9)),
        ("October 9 ’18", date(2018, 10, 9)),
        ("2 Mawrth 2027", date(2027, 3, 2)),
        ("Nos Fawrth, 2il o Fawrth 2027", date(2027, 3, 2)),
        ("Dé Máirt 2 Márta 2027", date(2027, 3, 2)),
        ("mardi 2 mars 2027", date(2027, 3, 2)),
        ("Monday the 1st day of March 2027", date(2027, 3, 1)),
        ("Tuesday 2 March 10am", None),
        ("31 June 2026", None),
    ],
)
def test_a_day_is_read_however_it_is_printed(printed: str, day: date | None) -> None:
    assert find_day(printed) == day


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        (
            "Harbour Panel TO BE HELD in the Cedar Hall on Tuesday 2 March 2027 at 7pm",
            "the Cedar Hall",
        ),
        (
            "Harbour Panel\nIt meets at The Pavilion on Tuesday 2 March 2027 at 7pm. Tea at six.",
            "The Pavilion",
        ),
        ("Harbour Panel\nTuesday 2 March 2027 at 7pm for the purpose of transacting business", ""),
        (
            "Harbour Panel\nOn 2 March 2027 at the Reading Room for the business below: 7pm",
            "the Reading Room",
        ),
        (
            "Harbour Panel\nTuesday 2 March 2027 - 7:00pm to 9:00pm\nCity Hall, 12 Main Street",
            "City Hall, 12 Main Street",
        ),
        (
            "Harbour Panel\n2 March 2027\nSTART TIME 7.00 p.m.\nVenue: Room 1. View directions",
            "Room 1",
        ),
        ("Next Harbour Panel Meeting: 2 March 2027\n7pm in the Village Hall", "the Village Hall"),
    ],
)
def test_the_place_is_read_and_no_sentence_is_taken_for_it(head: str, venue: str) -> None:
    agenda = read_agenda(head + ITEMS)
    assert (agenda.date, agenda.start, agenda.venue) == (date(2027, 3, 2), time(19), venue)


@pytest.mark.parametrize(
    ("head", "body", "authority"),
    [
        ("Tarnwater Council - Health Board", "Health Board", "Tarnwater Council"),
        ("Health Board – Tarnwater Council", "Health Board", "Tarnwater Council"),
        ("TARNWATER COUNCIL MEETING TO BE HELD", "TARNWATER COUNCIL", ""),
        ("Township of Alderbeck", "Township of Alderbeck", ""),
        ("Shire of Karri\nOrdinary Council Meeting", "Shire of Karri", ""),
    ],
)
def test_the_body_is_told_from_its_council(head: str, body: str, authority: str) -> None:
    agenda = read_agenda(f"{head}\nTuesday 2 March 2027 at 7pm{ITEMS}")
    assert (agenda.body, agenda.authority) == (body, authority)


def test_the_next_meeting_at_the_foot_is_the_next_and_at_the_head_this_one() -> None:
    at_foot = read_agenda(f"Harbour Panel\n2 March 2027{ITEMS}\nNext Panel Meeting: 6 April 2027")
    assert (at_foot.date, at_foot.next_meeting) == (date(2027, 3, 2), "6 April 2027")
    at_head = read_agenda(f"Next Panel Meeting: 2 March 2027{ITEMS}")
    assert (at_head.date, at_head.next_meeting) == (date(2027, 3, 2), "")
    below = read_agenda(f"Harbour Panel{ITEMS}\n3. DATE OF NEXT MEETING\nMonday 6 April 2027")
    assert below.next_meeting == "Monday 6 April 2027"


@pytest.mark.parametrize(
    ("head", "members"),
    [
        (
            "Members: Councillors A Booth (Chair) and C Dyson. Also invited: Councillor E Firth",
            ["A Booth", "C Dyson"],
        ),
        ("Members: A Booth, C Dyson. Substitutes: G Haigh", ["A Booth", "C Dyson"]),
        (
            "To: Cllrs A Booth, C Dyson, I\nJagger and K Lumb",
            ["A Booth", "C Dyson", "I Jagger", "K Lumb"],
        ),
        (
            "Members:\nCllr A Booth\nCllr C Dyson\nIN ATTENDANCE\nE Firth, Surveyor",
            ["A Booth", "C Dyson"],
        ),
        ("Councillors: A Booth, C Dyson; Parish Clerk", ["A Booth", "C Dyson"]),
        (
            "Members:\nCllr Amy Booth, Cllr Cy\nDyson, Cllr Eve Firth",
            ["Amy Booth", "Cy Dyson", "Eve Firth"],
        ),
    ],
)
def test_members_are_told_from_those_who_attend(head: str, members: list[str]) -> None:
    agenda = read_agenda(f"Harbour Panel\n{head}{ITEMS}")
    assert [member.name for member in agenda.members] == members


@pytest.mark.parametrize(
    ("line", "officer"),
    [
        ("Clerk: Mrs J Dale, 01234 567890, clerk@thorne.example", ("J Dale", "Clerk")),
        ("Parish Clerk: Tess Arden Tel: 01999 123456", ("Tess Arden", "Parish Clerk")),
        ("Officers: F Quill (Scrutiny Officer, tel 01234 555666)", ("F Quill", "Scrutiny Officer")),
        ("P. Harkness\nTown Clerk", ("P. Harkness", "Town Clerk")),
        ("Signed: Jo Marlowe, Clerk to the Council", ("Jo Marlowe", "Clerk to the Council")),
    ],
)
def test_an_officer_has_her_post_and_no_telephone_number(
    line: str, officer: tuple[str, str]
) -> None:
    agenda = read_agenda(f"Harbour Panel\nTuesday 2 March 2027 at 7pm\n{line}{ITEMS}")
    assert [(person.name, person.role) for person in agenda.officers] == [officer]


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("Councillors Varrow and Quell", ("Councillor Varrow", "Councillor Quell")),
        ("To receive apologies from Board Members", ()),
        ("Received from Cllr Varrow", ("Cllr Varrow",)),
    ],
)
def test_names_below_apologies_sent_them_and_head_no_section(
    below: str, names: tuple[str, ...]
) -> None:
    agenda = read_agenda(f"Harbour Panel\n1.\nApologies\n\n{below}\n\n2.\nRoads")
    assert agenda.apologies == names
    assert [item.section for item in agenda.items] == ["", ""]
