"""Findings about the start and the close against the computer's clock."""

from datetime import UTC, date, datetime, time
from typing import cast

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.checks import clock as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import a_desk, opened


def called_to_order(moment: datetime, typed: time | None = None) -> Desk:
    """A meeting of 24 March called to order when the clock shows *moment*."""
    desk = a_desk()
    cast("FixedClock", desk._recorder.clock).moment = moment
    desk.roll.mark_all_present()
    desk.timings.commence(typed)
    return opened(desk)


def test_a_start_on_another_day_than_the_meetings_is_found() -> None:
    desk = called_to_order(datetime(2027, 3, 23, 19, 0, tzinfo=UTC))
    message = "of 24 March 2027, and was called to order on 23 March 2027 by the computer's clock."
    finds(ch.started_on_another_day, desk, "warning", message)


@pytest.mark.parametrize(
    ("moment", "typed"),
    [
        (datetime(2027, 3, 24, 19, 0, tzinfo=UTC), None),
        (datetime(2027, 3, 25, 10, 0, tzinfo=UTC), time(19, 0)),
    ],
)
def test_a_start_on_the_day_or_one_written_up_is_in_order(
    moment: datetime, typed: time | None
) -> None:
    accepts(ch.started_on_another_day, called_to_order(moment, typed))
    accepts(ch.started_on_another_day, a_desk())


@pytest.mark.parametrize(
    ("closed", "day", "by_clock"),
    [(time(9, 10), 24, time(21, 10)), (time(21, 10), 25, time(21, 10)), (time(20), 24, time(21))],
)
def test_a_close_far_from_the_clock_is_found(closed: time, day: int, by_clock: time) -> None:
    desk = called_to_order(datetime(2027, 3, 24, 8, 0, tzinfo=UTC))
    cast("FixedClock", desk._recorder.clock).set_to(by_clock, date(2027, 3, day))
    desk.timings.conclude(closed)
    message = f"was closed at {by_clock.hour}.{by_clock.minute:02} on {day} March 2027"
    finds(ch.closed_far_from_the_clock, desk, "note", message)


def test_a_close_near_the_clock_or_after_midnight_or_written_up_is_in_order() -> None:
    accepts(ch.closed_far_from_the_clock, in_session())
    desk = called_to_order(datetime(2027, 3, 24, 19, 0, tzinfo=UTC))
    cast("FixedClock", desk._recorder.clock).set_to(time(0, 30), date(2027, 3, 25))
    desk.timings.conclude(time(0, 20))
    accepts(ch.closed_far_from_the_clock, desk)
    written = called_to_order(datetime(2027, 3, 25, 10, 0, tzinfo=UTC), time(19, 0))
    written.timings.conclude(time(21, 0))
    accepts(ch.closed_far_from_the_clock, written)


def test_a_meeting_called_and_closed_on_another_day_is_told_of_that_day_once() -> None:
    desk = called_to_order(datetime(2027, 3, 26, 19, 0, tzinfo=UTC))
    cast("FixedClock", desk._recorder.clock).set_to(time(21), date(2027, 3, 26))
    desk.timings.conclude(time(21))
    finds(ch.started_on_another_day, desk, "warning", "was called to order on 26 March 2027")
    accepts(ch.closed_far_from_the_clock, desk)


def test_a_reopened_meeting_forgets_the_clock_of_its_close() -> None:
    desk = in_session()
    desk.timings.conclude(time(20, 0))
    desk.timings.resume()
    assert desk.meeting.ended_at is None
    accepts(ch.closed_far_from_the_clock, desk)
