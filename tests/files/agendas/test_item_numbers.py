"""Items are found by their numbers, however these are printed."""

import pytest

from clerk_tui.files.agendas.read import read_agenda
from tests.helpers.agendas import PANEL, read_numbers, read_titles


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        ("1", "2", ["1", "2"]),
        ("1.", "2.", ["1.", "2."]),
        ("1)", "2)", ["1)", "2)"]),
        ("(1)", "(2)", ["(1)", "(2)"]),
        ("Item 1", "Item 2", ["1", "2"]),
        ("Item 1:", "Item 2:", ["1", "2"]),
        ("A.", "B.", ["A.", "B."]),
        ("I.", "II.", ["I.", "II."]),
        ("12/26", "13/26", ["12/26", "13/26"]),
        ("26/012", "26/013", ["26/012", "26/013"]),
        ("26.1", "26.2", ["26.1", "26.2"]),
        ("SAF9", "SAF10", ["SAF9", "SAF10"]),
        ("FC/9", "FC/10", ["FC/9", "FC/10"]),
        ("**1.**", "**2.**", ["1.", "2."]),
        ("## 1.", "## 2.", ["1.", "2."]),
        ("- ", "- ", ["", ""]),
        ("•", "•", ["", ""]),
        ("##", "##", ["", ""]),
        ("", "", ["", ""]),
    ],
)
def test_items_are_numbered_in_any_common_way_or_not_at_all(
    first: str, second: str, printed: list[str]
) -> None:
    text = f"{first} Minutes\n{second} Roads".replace("\n ", "\n").lstrip()
    assert read_titles(text) == ["Minutes", "Roads"]
    assert read_numbers(text) == printed


def test_a_number_between_dashes_goes_on_from_plain_ones() -> None:
    assert read_numbers(PANEL) == ["1", "2", "3", "4", "5"]
    assert read_titles(PANEL)[3:] == ["LEASE OF THE MILL", "CONDUCT"]


def test_numbers_may_begin_again_under_a_new_heading() -> None:
    text = "1. Apologies\n2. Minutes\nReports\n1. Roads\n2. Trees\n3. Ponds"
    assert read_numbers(text) == ["1.", "2.", "1.", "2.", "3."]
    assert read_agenda(text).items[2].section == "Reports"


def test_points_in_the_same_form_as_the_items_are_notes() -> None:
    text = "1. Apologies\n2. Minutes\n3. Planning\n1. Mill Lane\n2. Church Row\n4. Finance"
    assert read_titles(text) == ["Apologies", "Minutes", "Planning", "Finance"]
    assert read_agenda(text).items[2].note == "1. Mill Lane\n2. Church Row"


@pytest.mark.parametrize("points", ["2.1 to mow\n2.2 to dig", "a) Lane\nb) Row", "- Lane\n- Row"])
def test_points_below_an_item_are_its_notes(points: str) -> None:
    agenda = read_agenda(f"1. Apologies\n2. Planning\n{points}\n3. Close")
    assert [item.title for item in agenda.items] == ["Apologies", "Planning", "Close"]
    assert agenda.items[1].note == points


def test_figures_in_a_plain_list_are_not_numbers_of_items() -> None:
    text = "Apologies\n1 High Street application\n3 year plan\n30 minutes for the public"
    assert read_titles(text) == text.splitlines()


def test_a_sentence_that_begins_with_a_figure_is_no_item() -> None:
    text = "1 Apologies\n2 Minutes\n3 members may speak for each party\n3 Roads"
    assert read_titles(text) == ["Apologies", "Minutes", "Roads"]


def test_a_list_typed_in_small_letters_is_read() -> None:
    assert read_titles("1 apologies\n2 minutes\n3 roads") == ["apologies", "minutes", "roads"]
