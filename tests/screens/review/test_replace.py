"""Words found and replaced through the whole minutes, by keys."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.review.replacing.screen import ReplaceScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from clerk_tui.widgets.prompt_line import AskLine
from tests.helpers.review_screen import host_of, reviewed
from tests.helpers.screen_hosts import Host


@pytest.fixture
def desk(office: Office) -> Desk:
    return reviewed(office)


@pytest.fixture
def host(office: Office, desk: Desk) -> Host:
    return host_of(office, desk)


async def ask(pilot: Pilot[None], words: str, instead: str) -> ReplaceScreen:
    """Ask for these words and what is to stand in their place; the screen that shows them."""
    await pilot.press("slash")
    pilot.app.screen.query_one(Input).value = words
    await pilot.press("enter")
    await pilot.pause()
    pilot.app.screen.query_one(Input).value = instead
    await pilot.press("enter")
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, ReplaceScreen)
    return screen


def rows(screen: ReplaceScreen) -> list[str]:
    return [row.content.plain for row in screen.query_one(PrintedMinutes).rows]


async def test_each_place_is_shown_old_and_new_without_colour_and_taken_or_left(
    host: Host, desk: Desk
) -> None:
    async with host.run_test(size=(80, 24)) as pilot:
        screen = await ask(pilot, "lamps", "lanterns")
        assert rows(screen) == [
            "1 Lamps",
            "? The [-lamps-]{+lanterns+} were recieved on XXXX.",
            "? That the [-lamps-]{+lanterns+} be lit",
            "2 Quays",
            "? The [-lamps-]{+lanterns+} on the quay.",
        ]
        assert "1 more in private entries" in host.message
        await pilot.press("enter")
        assert "None is taken" in host.message
        await pilot.press("t", "l", "t")
        signs = [text[0] for text in rows(screen) if "[-" in text]
        assert signs == ["✓", "–", "✓"]
        await pilot.press("enter")
        await pilot.pause()
        assert host.message == "Replaced in 2 places. u takes it all back."
        texts = [str(getattr(entry.matter, "text", "")) for entry in desk.meeting.entries()]
        assert texts[0].startswith("The lanterns")
        assert "lamps" in texts[1]
        assert texts[2] == "The lanterns on the quay."
        assert texts[3] == "The lamps were for Zzbrook."
        await pilot.press("u")
        assert "lanterns" not in repr(desk.meeting)


async def test_all_are_taken_at_once_but_what_was_left(host: Host, desk: Desk) -> None:
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await ask(pilot, "lamps", "lanterns")
        await pilot.press("l", "a", "enter")
        await pilot.pause()
        assert host.message.startswith("Replaced in 3 places.")
        private = [entry for entry in desk.meeting.entries() if entry.private]
        assert ["lanterns" in repr(entry) for entry in private] == [True]


async def test_whole_words_and_capitals_are_a_key_each(host: Host) -> None:
    async with host.run_test(size=(80, 24)) as pilot:
        screen = await ask(pilot, "lamp", "torch")
        assert rows(screen) == ["It stands nowhere in what you typed."]
        await pilot.press("t")
        await pilot.press("w")
        assert len([text for text in rows(screen) if "[-lamp-]{+torch+}s" in text]) == 3
        await pilot.press("c")
        assert any("[-Lamp-]{+Torch+}s" in text for text in rows(screen))
        await pilot.press("escape")
        assert isinstance(host.screen, ReviewScreen)


async def test_what_the_house_makes_is_not_replaced_and_is_said(host: Host) -> None:
    async with host.run_test(size=(80, 24)) as pilot:
        screen = await ask(pilot, "moved", "proposed")
        assert rows(screen) == ["It stands nowhere in what you typed."]
        assert "1 more in what the house makes" in host.message


async def test_signed_minutes_are_refused_before_anything_is_asked(host: Host, desk: Desk) -> None:
    desk.head_and_foot.describe(status="signed")
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        assert "signed" in host.message
        assert not host.screen.query_one("#review-asked").display


async def test_nothing_to_find_is_said_and_the_line_stays(host: Host) -> None:
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", "enter")
        await pilot.pause()
        assert "Nothing says what to find" in host.message
        await pilot.press("escape")
        assert host.screen.query_one("#review-minutes").has_focus
        assert len(str(host.screen.query_one("#review-keys", Static).content)) <= 78


async def test_what_is_offered_is_replaced_by_the_first_key(office: Office, desk: Desk) -> None:
    host = host_of(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"lamps", "enter", *"torch", "tab")
        answer = host.screen.query_one("#answer", Input)
        assert answer.value == "lamps", "Tab goes back to what is looked for"
        assert answer.selected_text == "lamps"
        await pilot.press(*"quay", "tab")
        assert (answer.value, answer.selected_text) == ("torch", "torch")
        await pilot.press(*"pier", "enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ReplaceScreen)
        assert any("[-quay-]{+pier+}" in text for text in rows(screen))
        await pilot.press("escape")
        assert not host.screen.query_one(AskLine).has_class("-asking")
        assert host.screen.query_one(PrintedMinutes).has_focus
