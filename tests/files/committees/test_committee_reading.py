"""A committee file is read into a body, and the examples are."""

import pytest

from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum, StandingItem
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import (
    example_committees,
    read_committee,
    write_committee,
)
from tests.helpers.committee_files import HEAD

EVERY_HEADING = """\
name = "Ashbury Panel"
kind = "police and crime panel"
vacancies = 2
interests = ["personal"]
[quorum]
fraction = "1/3"
floor = 3
[numbering]
minute = "AP{n}"
resets = "never"
[attendance]
heading = "PRESENT"
[[attendance.groups]]
label = "{value}:"
split = "authority"
details = ["role", "party"]
lines = true
[[members]]
name = "A. Pike"
surname = "Pike"
[[officers]]
name = "B. Rook"
role = "Clerk"
[[standing_items]]
title = "Apologies"
text = \"\"\"
One.
Two.\"\"\"
[layout]
resolution = "own line"
[wording]
resolved = "AGREED {n}"
"""


def test_a_name_alone_makes_a_committee() -> None:
    assert read_committee(HEAD) == Body("Meon Parish Council")


def test_every_heading_is_read_into_its_part_of_the_body() -> None:
    body = read_committee(EVERY_HEADING)
    assert body == Body(
        "Ashbury Panel",
        "police and crime panel",
        vacancies=2,
        interests=("personal",),
        quorum=Quorum(fraction="1/3", floor=3),
        numbering=Numbering("AP{n}", resets="never"),
        attendance_heading="PRESENT",
        groups=(Group("{value}:", split="authority", details=("role", "party"), lines=True),),
        members=(Person("A. Pike", surname="Pike"),),
        officers=(Person("B. Rook", role="Clerk"),),
        standing_items=(StandingItem("Apologies", "One.\nTwo."),),
        layout={"resolution": "own line"},
        wording={"resolved": "AGREED {n}"},
    )


@pytest.mark.parametrize("name", example_committees())
def test_every_shipped_example_can_be_read(name: str) -> None:
    body = read_committee(example_committees()[name], name)
    assert body.members
    assert body.officers
    assert body.groups
    assert body.standing_items
    assert body.quorum.needed(body.seats) <= body.seats


def test_there_is_an_example_of_four_kinds() -> None:
    kinds = {read_committee(text).kind for text in example_committees().values()}
    assert kinds == {"police and crime panel", "scrutiny board", "committee", "parish council"}


@pytest.mark.parametrize(
    ("role", "setting", "title"),
    [
        ("Chair", "", "Chair"),
        ("Chairwoman", "", "Chairwoman"),
        ("Vice-Chair", "", "Chairman"),
        ("Chair", 'chair_title = "Convener"\n', "Convener"),
        ("Chair", 'chair_title = "Chairman"\n', "Chairman"),
    ],
)
def test_the_chair_has_the_title_of_the_member_who_holds_it(
    role: str, setting: str, title: str
) -> None:
    text = f'name = "Harbour Committee"\n{setting}[[members]]\nname = "A Kinver"\nrole = "{role}"\n'
    body = read_committee(text)
    assert body.chair_title == title
    assert read_committee(write_committee(body)) == body
