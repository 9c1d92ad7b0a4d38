"""Findings about names and their titles."""

import pytest

from clerk_tui.domain.checks.wording import name_spellings as ch
from clerk_tui.domain.model.people import Person
from tests.domain.checks.check_assertions import accepts, finds, in_session


@pytest.mark.parametrize(
    ("text", "name", "listed"),
    [
        ("Councillor Rook asked for more.", "Rook", "Rooke"),
        ("Cllr Okaffor’s report was noted.", "Okaffor", "Okafor"),
        ("Councillor Ada Quil agreed.", "Quil", "Quill"),
        ("Ms T. Quille and Mr Fenn agreed.", "Quille", "Quill"),
        ("Mr. J van der Lon agreed.", "van der Lon", "van der Loon"),
        ("Councillors Ada Quill, O'Neil and Okofor agreed.", "Okofor", "Okafor"),
        ("Councillor ONeill agreed.", "ONeill", "O'Neil"),
    ],
)
def test_a_name_one_letter_from_that_of_a_member_is_found(
    text: str, name: str, listed: str
) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    desk.paragraphs.write(text)
    message = f"“{name}” in “Dredging” (minute 1) is one letter from “{listed}” on the list."
    finds(ch.name_spelt_two_ways, desk, "warning", message)
    assert len(list(ch.name_spelt_two_ways(desk.meeting))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Councillors Rooke, Ada Quill and van der Loon agreed with Ms Quill.",
        "Councillor O’Neil’s question and Cllr Siobhan O'Neil's reply.",
        "The rook and the quil were seen at Rook Point.",
        "Mr Fenn spoke, and Mrs Lambert after him.",
        "Cllr Rooke asked. Mr Laml replied.",
        "Councillor Okafor Quayside and Tideway was thanked.",
    ],
)
def test_names_as_on_the_list_and_names_of_others_are_in_order(text: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    accepts(ch.name_spelt_two_ways, desk)


def test_two_listed_names_that_differ_by_a_letter_are_in_order() -> None:
    desk = in_session()
    desk.roll.list_person(Person("A Rook", "Mr"))
    desk.paragraphs.write("Mr Rook and Councillor Rooke agreed.")
    accepts(ch.name_spelt_two_ways, desk)


def test_names_of_four_letters_with_another_letter_are_in_order() -> None:
    desk = in_session()
    desk.roll.list_person(Person("A Hill", "Mr"))
    desk.paragraphs.write("Mr Hall agreed.")
    accepts(ch.name_spelt_two_ways, desk)


def test_cllr_beside_councillor_is_noted_where_the_rarer_stands_first() -> None:
    desk = in_session()
    desk.paragraphs.write("Councillor Rooke asked.")
    desk.paragraphs.write("Councillors Quill and Okafor agreed.")
    desk.agenda.next_item()
    desk.paragraphs.write("Cllr Rooke thanked them.")
    finding = finds(ch.titles_mixed, desk, "note", "“Cllr” is used beside “Councillor”, first in")
    assert finding.entry == desk.corrections.last_entry().ident


def test_one_title_throughout_is_in_order() -> None:
    desk = in_session()
    desk.paragraphs.write(
        "Cllr Rooke and Cllrs Quill and Okafor thanked every Councillor who had come."
    )
    accepts(ch.titles_mixed, desk)
