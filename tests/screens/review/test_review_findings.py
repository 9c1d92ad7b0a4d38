"""The findings beside the minutes, and spelling, by keys."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.lists.findings_list import FindingsList
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from tests.helpers.review_screen import host_of, reviewed
from tests.helpers.screen_hosts import Host

WIDE = (120, 40)


@pytest.fixture
def desk(office: Office) -> Desk:
    return reviewed(office)


@pytest.fixture
def host(office: Office, desk: Desk) -> Host:
    return host_of(office, desk)


async def looked(pilot: Pilot[None]) -> FindingsList:
    """Wait until the minutes have been looked through."""
    await pilot.pause(0.5)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return pilot.app.screen.query_one(FindingsList)


def listed(screen: FindingsList) -> list[str]:
    return [row.content.plain for row in screen.rows]


def in_hand(host: Host) -> str:
    row = host.screen.query_one("#review-minutes", PrintedMinutes).chosen
    return row.content.plain if row else ""


async def test_the_findings_stand_beside_the_minutes_and_a_key_goes_to_each_entry(
    host: Host,
) -> None:
    async with host.run_test(size=WIDE) as pilot:
        findings = await looked(pilot)
        assert findings.region.x > 70
        assert host.screen.query_one("#review-minutes").display
        assert any("has no outcome" in text for text in listed(findings))
        for _ in listed(findings):
            await pilot.press("f")
            if "has no outcome" in host.message:
                assert "the lamps be lit" in in_hand(host)
            if "XXXX" in host.message or "recieved" in host.message:
                assert in_hand(host).startswith("The lamps were recieved")
        last = in_hand(host)
        await pilot.press("f", "b")
        assert in_hand(host) == last, "after the last comes the first"


async def test_where_there_is_room_for_one_a_key_changes_between_them(host: Host) -> None:
    async with host.run_test(size=(80, 24)) as pilot:
        findings = await looked(pilot)
        assert not findings.parent.display  # type: ignore[union-attr]
        await pilot.press("l")
        assert findings.has_focus
        assert findings.region.width > 70
        while findings.finding is not None and findings.finding.check != "placeholder":
            await pilot.press("down")
        await pilot.press("enter")
        await pilot.pause()
        assert in_hand(host).startswith("The lamps were recieved")
        assert host.screen.query_one("#review-minutes").has_focus
        await pilot.press("l", "escape")
        assert isinstance(host.screen, ReviewScreen), "Escape leaves the list first"
        assert host.screen.query_one("#review-minutes").has_focus


async def test_findings_follow_what_is_put_right(host: Host, desk: Desk) -> None:
    async with host.run_test(size=WIDE) as pilot:
        findings = await looked(pilot)
        assert any("XXXX" in text for text in listed(findings))
        desk_entry = next(e for e in desk.meeting.entries() if "XXXX" in repr(e))
        desk.corrections.reword(desk_entry.ident, "The lamps were received on Monday.")
        await pilot.press("p", "p")
        findings = await looked(pilot)
        assert not any("XXXX" in text or "recieved" in text for text in listed(findings))


async def test_a_misspelt_word_is_suggested_for_and_replaced_from_its_finding(
    host: Host, desk: Desk
) -> None:
    async with host.run_test(size=WIDE) as pilot:
        await looked(pilot)
        await pilot.press("b")  # spelling stands last, and before the first comes the last
        findings = await looked(pilot)
        assert "Perhaps: received" in host.message
        before = desk.meeting
        await pilot.press("slash")
        assert host.screen.query_one(Input).value == "recieved"
        await pilot.press("enter")
        await pilot.pause()
        assert host.screen.query_one(Input).value == "received"
        assert desk.meeting is before, "nothing is changed by being found"
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("t", "enter")
        await pilot.pause()
        assert host.message == "Replaced in 1 place. u takes it all back."
        assert in_hand(host).startswith("The lamps were received")
        findings = await looked(pilot)
        assert not any("recieved" in text for text in listed(findings))


async def test_a_word_is_added_to_the_clerks_own_and_is_no_finding_any_more(
    host: Host, office: Office
) -> None:
    async with host.run_test(size=WIDE) as pilot:
        await looked(pilot)
        await pilot.press("plus")
        assert "No unknown word" in host.message
        await pilot.press("b", "plus")
        assert host.message == "“recieved” is among your own words now."
        assert office.words.read_text(encoding="utf-8") == "recieved\n"
        findings = await looked(pilot)
        assert not any("recieved" in text for text in listed(findings))


async def test_a_private_word_is_shown_in_the_private_copy_alone_and_kept_nowhere(
    host: Host, office: Office
) -> None:
    async with host.run_test(size=WIDE) as pilot:
        findings = await looked(pilot)
        assert not any("Zzbrook" in text for text in listed(findings))
        await pilot.press("p")
        findings = await looked(pilot)
        assert "Zzbrook" in listed(findings)[-1]
        await pilot.press("b", "plus")
        assert "private entries alone" in host.message
        assert not office.words.exists()
