"""Findings about the minute numbers."""

from clerk_tui.domain.checks import numbers as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session, item


def test_a_number_printed_twice_is_found() -> None:
    desk = in_session()
    desk.agenda.next_item()
    desk.agenda.number_item("1.")
    finding = finds(ch.number_printed_twice, desk, "warning", "number 1 is", "at “Moorings”")
    assert finding.item == item(desk, 1).ident


def test_numbers_that_run_on_are_in_order() -> None:
    desk = in_session("Dredging", "Moorings", "Buoys")
    desk.agenda.next_item()
    desk.agenda.number_item("1A")
    desk.agenda.next_item()
    accepts(ch.number_printed_twice, desk)
    accepts(ch.number_missing, desk)


def test_items_without_a_number_are_not_numbered_twice() -> None:
    desk = in_session()
    desk.agenda.number_item("")
    desk.agenda.next_item()
    desk.agenda.number_item("")
    accepts(ch.number_printed_twice, desk)


def test_a_gap_of_one_number_is_found() -> None:
    desk = in_session()
    desk.agenda.next_item()
    desk.agenda.number_item("3")
    message = "The minute number 2 is missing before “Moorings” (minute 3)."
    finds(ch.number_missing, desk, "warning", message)


def test_a_gap_of_several_numbers_is_found_as_one() -> None:
    desk = in_session()
    desk.agenda.next_item()
    desk.agenda.number_item("999999999")
    message = "The minute numbers 2 to 999999998 are missing"
    finds(ch.number_missing, desk, "warning", message)
    assert len(list(ch.number_missing(desk.meeting))) == 1


def test_a_number_printed_twice_leaves_no_gap() -> None:
    desk = in_session("Dredging", "Moorings", "Buoys")
    desk.agenda.next_item()
    desk.agenda.number_item("1")
    desk.agenda.next_item()
    accepts(ch.number_missing, desk)
