"""At the desk: when the meeting began, broke off, went on and ended."""

from datetime import time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Adjournment


def test_the_meeting_begins_and_ends_by_the_clock_or_as_told(desk: Desk) -> None:
    assert desk.meeting.state == "in preparation"
    desk.timings.commence()
    assert (desk.meeting.started, desk.meeting.state) == (time(10, 30), "in session")
    desk.timings.commence(time(10, 32))
    assert desk.meeting.started == time(10, 32)
    desk.agenda.next_item()
    desk.timings.conclude()
    assert (desk.meeting.ended, desk.meeting.state, desk.meeting.current) == (
        time(10, 30),
        "closed",
        "",
    )
    desk.timings.conclude(time(12, 0))
    assert desk.meeting.ended == time(12, 0)
    desk.timings.resume()
    assert desk.meeting.state == "in session"
    with pytest.raises(Refusal, match="The meeting is not closed"):
        desk.timings.resume()


def test_a_break_has_its_times_or_none(desk: Desk) -> None:
    with pytest.raises(Refusal, match="does not stand adjourned"):
        desk.timings.reconvene()
    desk.agenda.next_item()
    desk.timings.adjourn(time(11, 0))
    assert desk.meeting.state == "adjourned"
    with pytest.raises(Refusal, match="stands adjourned already"):
        desk.timings.adjourn()
    desk.timings.reconvene(time(11, 10))
    desk.timings.adjourn(timed=False)
    desk.timings.reconvene(timed=False)
    assert desk.meeting.state == "in session"
    with pytest.raises(Refusal, match="does not stand adjourned"):
        desk.timings.reconvene()
    assert desk.meeting.adjournments == (
        Adjournment(time(11, 0), time(11, 10), ended=True),
        Adjournment(None, None, ended=True),
    )
    assert [getattr(e.matter, "kind", "") for e in desk.meeting.entries()] == [
        "adjourned", "reconvened", "adjourned", "reconvened",
    ]  # fmt: skip
