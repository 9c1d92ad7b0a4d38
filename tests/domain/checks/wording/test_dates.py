"""Findings about dates."""

import pytest

from clerk_tui.domain.checks.wording import dates as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session


@pytest.mark.parametrize(
    "due", ["31 June 2027", "by 30 February", "29 February 2027", "31/4/27", "2027-02-30"]
)
def test_a_date_that_no_calendar_has_is_found(due: str) -> None:
    desk = in_session()
    desk.actions.add("Write to the county", "Clerk", due)
    finds(ch.date_not_in_the_calendar, desk, "error", "“Dredging” (minute 1) is not in the cal")


@pytest.mark.parametrize(
    "text",
    ["by 29 February 2028", "30 June", "29 February", "paragraph 4.13.27", "32 March hares", "1/2"],
)
def test_a_date_in_the_calendar_and_what_is_no_date_are_in_order(text: str) -> None:
    desk = in_session()
    desk.paragraphs.write(f"It was to be done {text.replace('32 March hares', '320 March hares')}.")
    accepts(ch.date_not_in_the_calendar, desk)


def test_a_date_on_another_weekday_is_found() -> None:
    desk = in_session()
    desk.paragraphs.write("The next meeting would be on Tuesday 24 March 2027.")
    finds(ch.date_on_another_weekday, desk, "warning", "that day is a Wednesday")


def test_a_date_on_its_own_weekday_is_in_order() -> None:
    desk = in_session()
    desk.paragraphs.write("It met on Wednesday, 24th March 2027, and would on 25 March 2027.")
    accepts(ch.date_on_another_weekday, desk)


def test_an_action_due_before_the_meeting_is_found() -> None:
    desk = in_session()
    desk.actions.add("Write to the county", "Clerk", "by 3 March 2026")
    finds(ch.action_due_before_the_meeting, desk, "warning", "was due on 3 March 2026")


def test_an_action_due_later_or_carried_over_is_in_order() -> None:
    desk = in_session()
    desk.actions.add("Write to the county", "Clerk", "by 3 May 2027")
    desk.actions.add("Write to the port", "Clerk", "before the next meeting")
    desk.actions.add("Write to the fleet", "Clerk", "3 March 2026", update="It was written.")
    accepts(ch.action_due_before_the_meeting, desk)
