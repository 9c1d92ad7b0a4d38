"""Finding words in the review: marked while they are typed, gone to one after another."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from clerk_tui.widgets.prompt_line import AskLine
from tests.helpers.review_screen import host_of, reviewed
from tests.helpers.screen_hosts import Host

SIZE = (80, 24)


@pytest.fixture
def desk(office: Office) -> Desk:
    return reviewed(office)


@pytest.fixture
def host(office: Office, desk: Desk) -> Host:
    return host_of(office, desk)


def printed(host: Host) -> PrintedMinutes:
    return host.screen.query_one("#review-minutes", PrintedMinutes)


def in_hand(host: Host) -> str:
    row = printed(host).chosen
    return row.content.plain if row else ""


def marked(host: Host) -> set[str]:
    minutes = printed(host)
    return {
        text
        for y in range(minutes.size.height)
        for text, style, _ in minutes.render_line(y)
        if style is not None and style.reverse
    }


async def test_words_are_marked_and_gone_to_while_they_are_typed(host: Host) -> None:
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("home", "ctrl+f", *"LAMPS")
        await pilot.pause()
        assert "Lamps" in marked(host)
        assert "4 places, this is 1" in host.message
        assert in_hand(host).endswith("Lamps")
        await pilot.press(*" on the")
        await pilot.pause()
        assert marked(host) == {"lamps on the"}
        assert in_hand(host) == "The lamps on the quay."


async def test_enter_and_down_go_on_and_up_goes_back(host: Host) -> None:
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("home", "ctrl+f", *"lamps")
        await pilot.pause()
        for key, words in (
            ("enter", "recieved"),
            ("down", "be lit"),
            ("enter", "on the quay"),
            ("enter", "Lamps"),
            ("up", "on the quay"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert words in in_hand(host)


async def test_escape_ends_the_search_at_the_place_and_keys_act_on_it(
    host: Host, desk: Desk
) -> None:
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", *"on the quay", "escape")
        await pilot.pause()
        assert not host.screen.query_one(AskLine).has_class("-asking")
        assert not marked(host)
        assert in_hand(host) == "The lamps on the quay."
        await pilot.press("x")
        assert all("quay." not in e.wording for e in desk.meeting.entries())
        assert "Removed" in host.message


async def test_words_of_private_business_are_found_in_the_private_copy_alone(host: Host) -> None:
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", *"zzbrook")
        await pilot.pause()
        assert "stands nowhere in this copy (p shows the private one)" in host.message
        await pilot.press("escape", "p", "ctrl+f", *"zzbrook")
        await pilot.pause()
        assert "1 place, this is 1" in host.message


async def test_signed_minutes_can_be_searched(host: Host, desk: Desk) -> None:
    desk.head_and_foot.describe(status="signed")
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", *"quay")
        await pilot.pause()
        assert "2 places" in host.message
        await pilot.press("tab")
        assert "signed" in host.message, "they cannot be replaced"


async def test_tab_goes_on_to_what_to_put_instead(host: Host) -> None:
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", *"lamps", "tab")
        await pilot.pause()
        assert host.screen.query_one(AskLine).question == "instead"


async def test_what_is_to_be_replaced_is_marked_while_it_is_typed(host: Host) -> None:
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("slash", *"quay")
        await pilot.pause()
        assert marked(host)
        await pilot.press("down")
        await pilot.pause()
        assert "quay" in in_hand(host).casefold()
        assert isinstance(host.screen, ReviewScreen)
        await pilot.press("escape")
        assert not marked(host)


async def test_the_words_last_looked_for_are_offered(host: Host) -> None:
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", *"quay", "escape", "ctrl+f")
        await pilot.pause()
        assert host.screen.query_one(AskLine).answer == "quay"
        await pilot.press(*"lit")
        assert host.screen.query_one(AskLine).answer == "lit"
