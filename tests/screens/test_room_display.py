"""The display in the room as a terminal shows it, at several sizes."""

import pytest
from textual.widgets import Static

from clerk_tui.minutes.room_display.board import Board, board_of
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from clerk_tui.office.room_display import RoomDisplay
from clerk_tui.screens.room_display.app import RoomDisplayApp
from clerk_tui.widgets.room_board.large_letters import (
    has_large_letters,
    large_rows,
    large_width,
)
from tests.helpers.ostermere import desk_in, opened

TITLE = "O'Neil [/b] *x*"


def prepared(office: Office) -> str:
    """Return the ident of a meeting in session at an item with an odd title."""
    desk = opened(desk_in(office.record), TITLE)
    desk.roll.mark_all_present()
    desk.timings.commence()
    return desk.meeting.ident


def text_of(app: RoomDisplayApp) -> str:
    """Return the words on the board."""
    return str(app.query_one("#board", Static).content)


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40), (200, 60)])
async def test_the_display_fits_every_terminal(office: Office, size: tuple[int, int]) -> None:
    ident = prepared(office)
    desk = office.sit_down(ident)
    desk.motions.move("That the basin be dredged and " * 12, "@1", "@2")
    display = RoomDisplay(office, ident)
    app = RoomDisplayApp(display.board, office.clock.now)
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.4)
        lines = text_of(app).splitlines()
        assert len(lines) <= size[1] - 1
        assert max(map(len, lines)) <= size[0] - 4


async def test_a_title_with_markup_is_shown_as_it_is_typed(office: Office) -> None:
    app = RoomDisplayApp(RoomDisplay(office, prepared(office)).board, office.clock.now)
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.pause(0.4)
        assert TITLE in text_of(app)


async def test_the_display_shows_what_changed_without_a_key(office: Office) -> None:
    ident = prepared(office)
    boards: list[Board] = [RoomDisplay(office, ident).board()]
    app = RoomDisplayApp(lambda: boards[-1], office.clock.now)
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.pause(0.4)
        desk = office.sit_down(ident)
        desk.private_business.exclude_public("paragraph 3")
        boards.append(board_of(desk.meeting, style_of(desk.meeting.body), desk.now))
        await pilot.pause(0.6)
        assert TITLE not in text_of(app)
        assert "excluded" in text_of(app)


def test_a_letter_that_cannot_be_drawn_large_is_never_drawn_as_another() -> None:
    assert has_large_letters("The Clerk’s “lamps” – 9 for, 2 against")
    assert not has_large_letters("Siobhán")
    assert not has_large_letters("Łódź")


def test_every_row_of_large_letters_is_as_long_as_it_is_said_to_be() -> None:
    all_letters = "".join(map(chr, range(ord(" "), ord("~") + 1)))
    assert {len(row) for row in large_rows(all_letters)} == {large_width(all_letters)}
    assert len({large_rows(c) for c in all_letters}) == len(all_letters)


async def test_a_look_that_comes_while_the_display_is_closed_finds_nothing_to_draw(
    office: Office,
) -> None:
    app = RoomDisplayApp(RoomDisplay(office, prepared(office)).board, office.clock.now)
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.pause()
        await app.query_one("#board", Static).remove()
        app._look()
