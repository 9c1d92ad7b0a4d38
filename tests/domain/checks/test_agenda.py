"""Findings about the items of business."""

import pytest

from clerk_tui.domain.checks import agenda as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session, item
from tests.helpers.ostermere import ADA


def test_an_item_taken_without_text_or_outcome_is_found() -> None:
    desk = in_session()
    desk.paragraphs.note("ask for the figures")
    desk.agenda.next_item()
    message = "Nothing is minuted under “Dredging” (minute 1)."
    assert finds(ch.item_left_empty, desk, "warning", message).item == item(desk).ident


def test_items_deferred_in_hand_or_minuted_are_in_order() -> None:
    desk = in_session("Dredging", "Moorings", "Buoys")
    desk.agenda.dispose("deferred")
    desk.agenda.next_item()
    desk.decisions.resolve(["That the report be noted"])
    desk.agenda.next_item()
    accepts(ch.item_left_empty, desk)


@pytest.mark.parametrize(
    "title", ["Close of meeting", "Date of next meeting: 21 April 2027", "Declarations of interest"]
)
def test_an_item_whose_title_is_enough_may_be_empty(title: str) -> None:
    desk = in_session(title, "Moorings")
    desk.agenda.next_item()
    accepts(ch.item_left_empty, desk)


def test_the_item_of_the_next_meeting_needs_a_date() -> None:
    desk = in_session("Date of next meeting", "Moorings")
    desk.agenda.next_item()
    finds(ch.item_left_empty, desk, "warning")
    desk.head_and_foot.describe(next_meeting="21 April 2027")
    accepts(ch.item_left_empty, desk)


@pytest.mark.parametrize("title", ["Declarations of Interest", "DISCLOSURE OF INTERESTS"])
def test_an_empty_item_of_declarations_is_found(title: str) -> None:
    desk = in_session(title, "Moorings")
    desk.agenda.next_item()
    desk.corrections.remove_entry(desk.meeting.items[0].entries[0].ident)
    finds(ch.declarations_left_empty, desk, "warning", f"“{title}” (minute 1)")


def test_declarations_that_somebody_or_nobody_made_are_in_order() -> None:
    desk = in_session("Declarations of interest", "Moorings")
    desk.interests.declare_none()
    desk.agenda.next_item()
    accepts(ch.declarations_left_empty, desk)
    desk.undo()
    desk.undo()
    desk.interests.declare([ADA], kind="personal")
    desk.agenda.next_item()
    accepts(ch.declarations_left_empty, desk)


def test_an_item_that_was_never_taken_is_found_when_the_meeting_is_closed() -> None:
    desk = in_session()
    accepts(ch.item_not_taken, desk)
    desk.timings.conclude()
    finds(ch.item_not_taken, desk, "warning", "“Moorings” stands on the agenda")


def test_an_agenda_taken_to_its_end_is_in_order() -> None:
    desk = in_session()
    desk.agenda.dispose("withdrawn", item(desk, 1).ident)
    desk.timings.conclude()
    accepts(ch.item_not_taken, desk)
