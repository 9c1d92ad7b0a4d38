"""The list of items and entries in the review: it goes with the minutes, and they with it."""

import pytest
from textual.pilot import Pilot

from clerk_tui.office import Office
from clerk_tui.widgets.lists.outline import FLAG, Outline, first_words
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from tests.helpers.review_screen import host_of, reviewed
from tests.helpers.screen_hosts import Host

NARROW, WIDE = (80, 24), (120, 40)


@pytest.fixture
def host(office: Office) -> Host:
    return host_of(office, reviewed(office))


def outline(host: Host) -> Outline:
    return host.screen.query_one(Outline)


def lines(host: Host) -> list[str]:
    outline_lines = outline(host)
    return [outline_lines.render_line(y).text.rstrip() for y in range(outline_lines.size.height)]


def line_in_hand(host: Host) -> str:
    return next(line for line in lines(host) if line.startswith("▶"))


def in_hand(host: Host) -> str:
    row = host.screen.query_one("#review-minutes", PrintedMinutes).chosen
    return row.content.plain if row else ""


async def go(pilot: Pilot[None], host: Host, key: str, words: str) -> None:
    """Go on in the list until the line with *words* is in hand."""
    for _ in range(30):
        if words in line_in_hand(host):
            await pilot.pause()
            return
        await pilot.press(key)
    raise AssertionError(f"There is no line with {words}.")


async def until_checked(pilot: Pilot[None]) -> None:
    await pilot.pause(0.5)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_where_there_is_room_items_and_entries_stand_beside_the_minutes(host: Host) -> None:
    async with host.run_test(size=WIDE) as pilot:
        await pilot.pause()
        shown_lines = [line.strip("▶⚠ ") for line in lines(host)]
        assert "The head of the minutes" in shown_lines
        place = next(n for n, line in enumerate(shown_lines) if line.endswith("Lamps"))
        assert shown_lines[place + 1].startswith("The lamps were recieved")


async def test_what_the_checks_found_is_flagged_at_its_entry(host: Host) -> None:
    async with host.run_test(size=WIDE) as pilot:
        await until_checked(pilot)
        flagged = [line for line in lines(host) if FLAG.strip() in line]
        assert any("recieved" in line for line in flagged)
        assert not any("on the quay" in line for line in flagged)


async def test_the_list_follows_the_minutes_and_they_follow_it(host: Host) -> None:
    async with host.run_test(size=WIDE) as pilot:
        await pilot.press("end", "up", "up", "up")
        await pilot.pause()
        assert first_words(in_hand(host))[:20] in line_in_hand(host)
        await pilot.press("h")
        await go(pilot, host, "up", "recieved")
        assert in_hand(host).startswith("The lamps were recieved")


async def test_keys_act_on_the_line_in_hand(host: Host) -> None:
    async with host.run_test(size=WIDE) as pilot:
        await pilot.press("h", "home")
        await go(pilot, host, "down", "on the quay")
        await pilot.press("x")
        await pilot.pause()
        assert "Removed" in host.message
        assert not any("on the quay" in line for line in lines(host))


async def test_below_120_columns_a_key_shows_the_list_and_enter_goes_to_its_entry(
    host: Host,
) -> None:
    async with host.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert not outline(host).size
        await pilot.press("h", "home")
        await go(pilot, host, "down", "on the quay")
        await pilot.press("enter")
        await pilot.pause()
        assert not outline(host).size
        assert in_hand(host) == "The lamps on the quay."
        assert host.screen.query_one("#review-minutes").has_focus


@pytest.mark.parametrize("size", [NARROW, (112, 30), WIDE, (200, 60)])
async def test_escape_leaves_the_list_and_not_the_review(host: Host, size: tuple[int, int]) -> None:
    async with host.run_test(size=size) as pilot:
        screen = host.screen
        await pilot.press("h")
        assert outline(host).has_focus
        assert outline(host).size.height > 3
        await pilot.press("escape")
        await pilot.pause()
        assert host.screen is screen
        assert host.screen.query_one("#review-minutes").has_focus


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_click_goes_to_the_entry(host: Host, size: tuple[int, int]) -> None:
    async with host.run_test(size=size) as pilot:
        await pilot.press("h", "home")
        place = next(n for n, line in enumerate(lines(host)) if "on the quay" in line)
        await pilot.click(outline(host), offset=(12, place))
        await pilot.pause()
        assert in_hand(host) == "The lamps on the quay."


async def test_what_the_lists_keys_do_is_not_said_once_it_is_left(host: Host) -> None:
    async with host.run_test(size=NARROW) as pilot:
        await pilot.press("h", "home")
        assert "to the minutes" in host.message
        place = next(n for n, line in enumerate(lines(host)) if "on the quay" in line)
        await pilot.click(outline(host), offset=(12, place))
        await pilot.pause()
        assert "to the minutes" not in host.message


async def test_the_terminals_cursor_stands_on_the_line_in_hand(host: Host) -> None:
    async with host.run_test(size=WIDE) as pilot:
        await pilot.press("h", "down")
        await pilot.pause()
        outline_lines = outline(host)
        row = outline_lines.content_region.y + next(
            n for n, line in enumerate(lines(host)) if line.startswith("▶")
        )
        assert host.cursor_position.y == row
        assert host.cursor_position.x == outline_lines.content_region.x


def test_a_table_is_named_by_its_first_row_and_a_decision_by_its_words() -> None:
    table = "ACTION\nAction   Owner\n──────   ─────\nMend it. Mrs Pell"
    assert first_words(table) == "ACTION Mend it. Mrs Pell"
    assert first_words("RESOLVED\nThat it be so.") == "RESOLVED That it be so."
