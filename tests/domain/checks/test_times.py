"""Findings about the times."""

from datetime import time

import pytest

from clerk_tui.domain.checks import times as ch
from clerk_tui.domain.checks.day import earlier
from tests.domain.checks.looking import found, in_session, silent
from tests.ostermere import ADA, ONEIL, a_desk, opened


def test_a_meeting_without_a_start_is_found() -> None:
    found(ch.no_start, opened(a_desk()), "warning", "commenced")


def test_a_meeting_with_a_start_or_not_yet_begun_is_in_order() -> None:
    silent(ch.no_start, in_session())
    silent(ch.no_start, a_desk())


def test_a_meeting_that_was_not_closed_is_found() -> None:
    found(ch.not_closed, in_session(), "warning", "not closed")


def test_a_closed_meeting_and_one_in_preparation_are_in_order() -> None:
    desk = in_session()
    desk.conclude()
    silent(ch.not_closed, desk)
    silent(ch.not_closed, a_desk())


def test_a_conclusion_before_the_commencement_is_found() -> None:
    desk = in_session()
    desk.commence(time(19, 0))
    desk.conclude(time(9, 10))
    found(ch.ended_before_it_began, desk, "error", "concluded at 9.10", "commenced at 19.00")


def test_a_meeting_that_ended_after_midnight_is_in_order() -> None:
    desk = in_session()
    desk.commence(time(19, 0))
    desk.conclude(time(0, 20))
    silent(ch.ended_before_it_began, desk)


def test_a_meeting_that_reconvened_before_it_adjourned_is_found() -> None:
    desk = in_session()
    desk.adjourn(time(11, 30))
    desk.reconvene(time(11, 15))
    found(ch.adjournments_out_of_order, desk, "error", "reconvened at 11.15", "11.30 had passed")


def test_an_adjournment_before_the_meeting_began_is_found() -> None:
    desk = in_session()
    desk.adjourn(time(9, 30))
    found(ch.adjournments_out_of_order, desk, "error", "adjourned at 9.30")


def test_adjournments_that_follow_one_another_are_in_order() -> None:
    desk = in_session()
    desk.adjourn(time(11, 15))
    desk.reconvene(timed=False)
    desk.adjourn(time(11, 45))
    desk.reconvene(time(11, 45))
    silent(ch.adjournments_out_of_order, desk)


def test_a_return_before_the_departure_is_found() -> None:
    desk = in_session()
    desk.depart(ADA, time(11, 0))
    desk.arrive(ADA, time(10, 50))
    said = "Councillor Ada Quill arrived at 10.50, having left at 11.00"
    found(ch.movements_out_of_order, desk, "error", said)


def test_somebody_who_left_twice_running_is_found() -> None:
    desk = in_session()
    desk.depart(ADA, time(11, 0))
    desk.depart(ADA, time(11, 10), told=True)
    found(ch.movements_out_of_order, desk, "error", "Ada Quill left twice running")


def test_somebody_who_left_and_came_back_is_in_order() -> None:
    desk = in_session()
    desk.depart(ADA, time(11, 0))
    desk.arrive(ADA, time(11, 10))
    desk.depart(ADA, minute="2")
    silent(ch.movements_out_of_order, desk)


def test_coming_before_the_start_and_going_after_the_end_are_found() -> None:
    desk = in_session()
    desk.depart(ADA, time(11, 30))
    desk.conclude(time(11, 15))
    found(ch.movement_outside_the_meeting, desk, "warning", "Ada Quill left at 11.30, after it")
    desk.resume()
    desk.depart(ONEIL, time(9, 30))
    desk.correct_movement(ADA, time(11, 10))
    found(ch.movement_outside_the_meeting, desk, "warning", "9.30, before the meeting commenced")


def test_coming_and_going_during_the_meeting_is_in_order() -> None:
    desk = in_session()
    desk.depart(ADA, time(11, 0))
    desk.depart(ONEIL, minute="1")
    desk.conclude(time(11, 0))
    silent(ch.movement_outside_the_meeting, desk)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        (time(10, 0), time(10, 1), True),
        (time(10, 0), time(10, 0), False),
        (time(10, 1), time(10, 0), False),
        (time(23, 50), time(0, 10), True),
        (time(0, 10), time(23, 50), False),
        (time(7, 0), time(19, 0), True),
    ],
)
def test_of_two_times_the_earlier_is_told_past_midnight_too(
    one: time, other: time, before: bool
) -> None:
    assert earlier(one, other) is before
