"""Findings about the times."""

from datetime import time

from msgspec.structs import replace

from clerk_tui.domain.checks import timings as ch
from clerk_tui.domain.model.attendees import Movement
from clerk_tui.domain.model.meeting import Adjournment, Exclusion, Meeting
from tests.domain.checks.check_assertions import (
    accepts,
    coming_and_going,
    finds,
    in_session,
    last,
)
from tests.helpers.ostermere import ADA, a_desk, opened


def test_a_meeting_without_a_start_is_found() -> None:
    finds(ch.start_not_minuted, opened(a_desk()), "warning", "commenced")


def test_a_meeting_with_a_start_or_not_yet_begun_is_in_order() -> None:
    accepts(ch.start_not_minuted, in_session())
    accepts(ch.start_not_minuted, a_desk())


def test_a_meeting_that_was_not_closed_is_found() -> None:
    finds(ch.meeting_not_closed, in_session(), "warning", "not closed")


def test_a_closed_meeting_and_one_in_preparation_are_in_order() -> None:
    desk = in_session()
    desk.timings.conclude()
    accepts(ch.meeting_not_closed, desk)
    accepts(ch.meeting_not_closed, a_desk())


def test_own_words_with_another_time_than_that_recorded_are_found() -> None:
    desk = in_session()
    desk.room.depart(ADA, time(11, 5))
    left = last(desk).ident
    for words in ("Ada left at 11.10 a.m.", "Ada left at 11.10, and was not back by 11.30."):
        desk.corrections.reword(left, words)
        finds(ch.wording_against_time, desk, "error", "another time than 11.05")
    for words in ("Ada left at 11.05 a.m.", "Ada left at 11.05, not at 11.10.", "Ada left.", ""):
        desk.corrections.reword(left, words)
        accepts(ch.wording_against_time, desk)


def test_own_words_that_gave_the_time_are_found_once_it_was_put_right() -> None:
    desk = in_session()
    desk.room.depart(ADA, time(11, 5))
    desk.corrections.reword(last(desk).ident, "Ada left at 11.05 a.m.")
    desk.attendance_corrections.correct_movement(ADA, time(11, 10))
    finds(ch.wording_against_time, desk, "error", "another time than 11.10")


def test_a_conclusion_before_the_commencement_is_found() -> None:
    meeting = replace(in_session().meeting, started=time(19, 0), ended=time(9, 10))
    message = "The meeting concluded at 9.10, before it commenced at 19.00."
    finds(ch.ended_before_it_began, meeting, "error", message)


def test_a_meeting_that_ended_after_midnight_is_in_order() -> None:
    meeting = replace(in_session().meeting, started=time(19, 0), ended=time(0, 20))
    accepts(ch.ended_before_it_began, meeting)


def test_a_meeting_that_reconvened_before_it_adjourned_is_found() -> None:
    stop = Adjournment(time(11, 30), time(11, 15), ended=True)
    meeting = replace(in_session().meeting, adjournments=(stop,))
    message = "The meeting reconvened at 11.15, after 11.30 had passed."
    finds(ch.adjournments_out_of_order, meeting, "error", message)


def test_an_adjournment_before_the_meeting_began_is_found() -> None:
    meeting = replace(in_session().meeting, adjournments=(Adjournment(time(9, 30)),))
    finds(ch.adjournments_out_of_order, meeting, "error", "adjourned at 9.30")


def test_adjournments_that_follow_one_another_are_in_order() -> None:
    stops = (
        Adjournment(time(11, 15), None, ended=True),
        Adjournment(time(11, 45), time(11, 45), ended=True),
    )
    accepts(ch.adjournments_out_of_order, replace(in_session().meeting, adjournments=stops))


def test_a_return_before_the_departure_is_found() -> None:
    departure, back = Movement("left", time(11, 0)), Movement("arrived", time(10, 50))
    meeting = coming_and_going(in_session(), ADA, departure, back)
    message = "Councillor Ada Quill arrived at 10.50, having left at 11.00"
    finds(ch.movements_out_of_order, meeting, "error", message)


def test_somebody_who_left_twice_running_is_found() -> None:
    twice = (Movement("left", time(11, 0)), Movement("left", time(11, 10)))
    meeting = coming_and_going(in_session(), ADA, *twice)
    finds(ch.movements_out_of_order, meeting, "error", "Ada Quill left twice running")


def test_somebody_who_left_and_came_back_is_in_order() -> None:
    desk = in_session()
    movements = (
        Movement("left", time(11, 0)),
        Movement("arrived", time(11, 10)),
        Movement("left", minute="2"),
    )
    accepts(ch.movements_out_of_order, coming_and_going(desk, ADA, *movements))


def test_coming_before_the_start_and_going_after_the_end_are_found() -> None:
    desk = in_session()
    desk.timings.conclude(time(11, 15))
    late = coming_and_going(desk, ADA, Movement("left", time(11, 30)))
    message = "Ada Quill left at 11.30, after it had concluded."
    finds(ch.movement_outside_the_meeting, late, "warning", message)
    early = coming_and_going(desk, ADA, Movement("arrived", time(9, 30)))
    message = "Ada Quill arrived at 9.30, before the meeting commenced."
    finds(ch.movement_outside_the_meeting, early, "warning", message)


def test_coming_and_going_during_the_meeting_is_in_order() -> None:
    desk = in_session()
    desk.timings.conclude(time(11, 0))
    movements = (Movement("left", time(11, 0)), Movement("arrived", minute="1"))
    accepts(ch.movement_outside_the_meeting, coming_and_going(desk, ADA, *movements))


def excluded(*stretches: Exclusion) -> Meeting:
    """A meeting from 10.00 to 11.30 from which the public were excluded so."""
    desk = in_session()
    desk.timings.conclude(time(11, 30))
    return replace(desk.meeting, exclusions=stretches)


def stretch(since: time | None, until: time | None) -> Exclusion:
    return Exclusion("paragraph 3", since, until, ended=True)


def test_a_readmission_before_the_exclusion_is_found() -> None:
    meeting = excluded(stretch(time(11, 20), time(11, 10)))
    message = "The public were readmitted at 11.10, before they were excluded at 11.20."
    finding = finds(ch.exclusion_out_of_order, meeting, "error", message)
    assert "/correct public" in finding.remedy


def test_an_exclusion_before_the_public_had_come_back_from_the_last_is_found() -> None:
    meeting = excluded(stretch(time(10, 10), time(10, 40)), stretch(time(10, 30), time(11, 0)))
    message = "excluded at 10.30, before they were readmitted at 10.40."
    assert "/correct private" in finds(ch.exclusion_out_of_order, meeting, "error", message).remedy


def test_an_exclusion_and_a_readmission_outside_the_meeting_are_found() -> None:
    early = excluded(stretch(time(9, 50), None))
    message = "The public were excluded at 9.50, before the meeting commenced."
    finds(ch.exclusion_outside_the_meeting, early, "warning", message)
    late = excluded(stretch(time(11, 0), time(11, 31)))
    message = "The public were readmitted at 11.31, after it had concluded."
    finds(ch.exclusion_outside_the_meeting, late, "warning", message)


def test_exclusions_that_follow_one_another_are_in_order_past_midnight_too() -> None:
    in_order = excluded(stretch(time(10, 0), time(11, 0)), stretch(time(11, 0), time(11, 30)))
    accepts(ch.exclusion_outside_the_meeting, in_order)
    accepts(ch.exclusion_out_of_order, in_order)
    untimed = excluded(stretch(None, None))
    accepts(ch.exclusion_outside_the_meeting, untimed)
    late = (stretch(time(23, 50), time(0, 10)), Exclusion("paragraph 1", time(0, 30)))
    accepts(ch.exclusion_out_of_order, replace(in_session().meeting, exclusions=late))
