"""The line at the top says how long the meeting has sat."""

from datetime import date, time, timedelta
from typing import cast

import pytest

from clerk_tui.desk import Desk
from clerk_tui.screens.meeting.status import status_of
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import DAY, a_desk, opened


def state(desk: Desk, at: time, day: date = DAY) -> str:
    clock = cast("FixedClock", desk._recorder.clock)
    clock.set_to(at, day)
    return status_of(desk.meeting, clock.now(), "").sat


@pytest.mark.parametrize(
    ("start", "now", "days", "shown"),
    [
        (time(19), time(21, 15), 0, "began 7.00, sat 2:15"),
        (time(19), time(0, 10), 1, "began 7.00, sat 5:10"),
        (time(9), time(22, 30), 0, "began 9.00, sat 13:30"),
        (time(19), time(18), 1, "began 7.00"),
    ],
)
def test_a_meeting_has_sat_since_the_start_round_the_clock(
    start: time, now: time, days: int, shown: str
) -> None:
    desk = a_desk()
    cast("FixedClock", desk._recorder.clock).set_to(start, DAY)
    desk.timings.commence()
    assert state(desk, now, DAY + timedelta(days=days)) == shown


def test_on_another_day_it_has_sat_since_it_went_on() -> None:
    desk = a_desk()
    cast("FixedClock", desk._recorder.clock).set_to(time(19), DAY)
    desk.timings.commence()
    opened(desk)
    cast("FixedClock", desk._recorder.clock).set_to(time(21), DAY)
    desk.timings.adjourn()
    tomorrow = DAY + timedelta(days=1)
    cast("FixedClock", desk._recorder.clock).set_to(time(10), tomorrow)
    desk.timings.reconvene()
    assert state(desk, time(10, 45), tomorrow) == "began 7.00, sat 0:45"


def test_nothing_is_counted_before_the_start_that_was_typed() -> None:
    desk = a_desk()
    desk.timings.commence(time(10, 35))
    assert state(desk, time(10, 30)) == "began 10.35"


def test_the_clock_says_the_time_now_and_the_start_is_named_as_such() -> None:
    desk = a_desk()
    clock = cast("FixedClock", desk._recorder.clock)
    clock.set_to(time(18, 30), DAY)
    desk.timings.commence()
    clock.set_to(time(19, 19), DAY)
    status = status_of(desk.meeting, clock.now(), "")
    assert (status.state, status.clock) == ("IN SESSION", "now 7.19 pm")
    assert status.sat == "began 6.30, sat 0:49"


def test_a_still_top_line_has_no_clock_that_runs() -> None:
    desk = a_desk()
    clock = cast("FixedClock", desk._recorder.clock)
    clock.set_to(time(18, 30), DAY)
    desk.timings.commence()
    opened(desk)
    first = status_of(desk.meeting, clock.now(), "", still=True)
    clock.set_to(time(19, 45), DAY)
    assert status_of(desk.meeting, clock.now(), "", still=True) == first
    assert "began 6.30" in first.sat
