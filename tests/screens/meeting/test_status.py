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
    return status_of(desk.meeting, clock.now(), "").state


@pytest.mark.parametrize(
    ("start", "now", "days", "shown"),
    [
        (time(19), time(21, 15), 0, "7.00 (2:15)"),
        (time(19), time(0, 10), 1, "7.00 (5:10)"),
        (time(9), time(22, 30), 0, "9.00 (13:30)"),
        (time(19), time(18), 1, "7.00"),
    ],
)
def test_it_has_sat_since_the_start_round_the_clock(
    start: time, now: time, days: int, shown: str
) -> None:
    desk = a_desk()
    cast("FixedClock", desk._recorder.clock).set_to(start, DAY)
    desk.timings.commence()
    assert state(desk, now, DAY + timedelta(days=days)) == f"IN SESSION {shown}"


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
    assert state(desk, time(10, 45), tomorrow) == "IN SESSION 7.00 (0:45)"


def test_nothing_is_counted_before_the_start_that_was_typed() -> None:
    desk = a_desk()
    desk.timings.commence(time(10, 35))
    assert state(desk, time(10, 30)) == "IN SESSION 10.35"
