"""Typed agendas with members, apologies and recommendations are read item by item."""

from pathlib import Path

import pytest

from clerk_tui.files.agendas.read import read_agenda
from tests.helpers.agendas import list_items, list_not_understood, read_agenda_of

BOARD = """Findern Harbour Board
Date: 1 July 2026   Time: 10.30 am   Venue: Custom House

Membership
Name\tRole\tAuthority
Cllr A Kinver\tChairman\tFindern Council
Cllr B Marden\t\tThornby Council
Vacancy

Apologies received in advance: Cllr Marden and Mr J Edgley

AGENDA

1. Dredging
   Report of the Harbour Master on the winter dredging
   Recommended:
   (a) That the tender be accepted.
   (b) That the Board be told of the cost.
2. Lights

The next meeting of the Board will be held on 9 September 2026.
"""


def test_a_text_agenda_in_utf_16_with_apologies_and_recommendations_is_read(
    tmp_path: Path,
) -> None:
    agenda = read_agenda_of(tmp_path, "agenda.txt", BOARD.encode("utf-16"))
    assert list_items(agenda) == [("1.", "Dredging", False), ("2.", "Lights", False)]
    assert agenda.items[0].officer == "Harbour Master"
    assert agenda.items[0].recommendations == (
        "(a) That the tender be accepted.",
        "(b) That the Board be told of the cost.",
    )
    assert agenda.apologies == ("Cllr Marden", "Mr J Edgley")
    assert agenda.next_meeting == "9 September 2026"
    assert [(m.name, m.role, m.authority) for m in agenda.members] == [
        ("A Kinver", "Chairman", "Findern Council"),
        ("B Marden", "", "Thornby Council"),
    ]
    assert list_not_understood(agenda) == []


def test_a_parish_agenda_that_cites_the_1960_act_and_has_an_odd_line(
    tmp_path: Path,
) -> None:
    text = """# Thornby Parish Council

**Monday 7 September 2026, 7.15 pm, St Bride's Hall**

Bring your own cushion

26/41 Apologies
26/42 Public questions
26/43 To resolve that under the Public Bodies (Admission to Meetings) Act 1960 the public be
excluded for the following item
26/44 Clerk's contract
"""
    agenda = read_agenda_of(tmp_path, "agenda.md", text)
    assert [i.number for i in agenda.items] == ["26/41", "26/42", "26/43", "26/44"]
    assert [i.private for i in agenda.items] == [False, False, False, True]
    assert agenda.items[3].exemption == "Public Bodies (Admission to Meetings) Act 1960"
    assert list_not_understood(agenda) == ["Bring your own cushion"]


@pytest.mark.parametrize(
    "line", ["Councillor A Kinver", "Members: A Kinver, B Marden and C Findern"]
)
def test_names_above_the_items_are_members(line: str) -> None:
    agenda = read_agenda(f"Roads Panel\n{line}\n1. Apologies\n2. Roads")
    assert agenda.members[0].name == "A Kinver"


@pytest.mark.parametrize(
    "line",
    ["Members of the public are welcome", "Members will be welcomed by the Clerk in the hall"],
)
def test_a_sentence_about_members_lists_nobody(line: str) -> None:
    assert read_agenda(f"Roads Panel\n{line}\n1. Apologies\n2. Roads").members == ()
