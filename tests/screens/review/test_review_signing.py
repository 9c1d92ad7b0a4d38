"""In the review: minutes approved subject to an amendment are put right, and then signed."""

from datetime import date, time, timedelta
from typing import cast

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.events import Confirmed
from clerk_tui.domain.model.lifecycle import Approval
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.review_screen import host_of, reviewed
from tests.helpers.screen_hosts import DAY

AMENDED = "minute 1 being amended to read “The lamps were lit.”"


@pytest.fixture
def desk(office: Office) -> Desk:
    """A closed meeting, approved subject to an amendment of its first minute."""
    desk = reviewed(office)
    desk.timings.conclude()
    desk._do(Confirmed(Approval(date(2027, 4, 21), "m", "e1", (AMENDED,), False)))
    return desk


async def test_signing_asks_for_the_amendment_and_shows_what_the_minute_was_to_read(
    office: Office, desk: Desk
) -> None:
    host = host_of(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        amended = "minute 1 being amended to read “The lamps were lit.”"
        assert f"Approved subject to {amended}" in host.message
        await pilot.press("n", "enter")
        assert "Not signed" in host.message
        assert desk.meeting.state == "confirmed"
        desk.corrections.reword(desk.meeting.items[0].entries[0].ident, "The lamps were lit.")
        await pilot.press("s")
        await pilot.press("enter")
        assert desk.meeting.state == "signed"
    assert desk.meeting.items[0].entries[0].at.date() == DAY


async def test_the_clerk_may_say_there_that_it_is_made(office: Office, desk: Desk) -> None:
    host = host_of(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await pilot.press("y", "enter")
        await pilot.press("enter")
        assert desk.meeting.state == "signed"
        assert desk.meeting.afterwards.amendments_made == (AMENDED,)


async def test_opening_confirmed_minutes_says_that_they_are_edited_as_they_are(
    office: Office, desk: Desk
) -> None:
    host = host_of(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        assert "edited as they are" in host.message
        assert "review" not in host.message


async def test_a_later_meeting_that_was_held_is_not_taken_to_have_approved_them(
    office: Office,
) -> None:
    desk = reviewed(office)
    desk.timings.conclude()
    office.prepare(desk.meeting.body, DAY + timedelta(days=28))
    cast("FixedClock", office.clock).set_to(time(9), DAY + timedelta(days=30))
    host = host_of(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        assert "/approve at the next meeting minutes it" in host.message
        await pilot.press("enter", "enter")
        assert desk.meeting.state != "signed"
        await pilot.press(*f"{DAY + timedelta(days=28):%-d %B %Y}", "enter", "enter")
        assert desk.meeting.state == "signed"
    approval = desk.meeting.afterwards.approval
    assert approval
    assert approval.day == DAY + timedelta(days=28)
