"""The roll in columns: groups side by side where there is room, one column where there is not."""

from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.screens.jump.places import places_on
from clerk_tui.screens.roll_call.screen import RollCallScreen
from clerk_tui.widgets.lists.roll_list import Roll
from clerk_tui.widgets.lists.row_columns import fill_columns
from tests.helpers.clicks import click_words, place_of, shown_lines
from tests.helpers.ostermere import DAY
from tests.helpers.screen_hosts import Host, a_desk, press


def roll_of(pilot: Pilot[None]) -> Roll:
    return pilot.app.screen.query_one(Roll)


def number_highlighted(pilot: Pilot[None]) -> int:
    roll = roll_of(pilot)
    return next(row.number for row in roll._rows if row.key == roll.key)


@given(st.lists(st.integers(1, 40), max_size=8), st.integers(1, 4), st.integers(1, 60))
def test_each_row_stands_once_in_order_and_no_group_is_parted_that_need_not_be(
    groups: list[int], most: int, height: int
) -> None:
    columns = fill_columns(groups, most, height)
    assert [row for column in columns for row in column] == list(range(sum(groups)))
    assert len(columns) <= max(1, most)
    heads = {sum(groups[:n]) for n in range(len(groups))}
    starts = {column.start for column in columns if column}
    if not starts <= heads:  # parted: then they are as low as so many columns can be
        assert max(map(len, columns)) <= max(-(-sum(groups) // most), *groups)


async def test_how_many_columns_there_are_goes_by_the_width(office: Office) -> None:
    for size, columns in (((60, 20), 1), ((80, 24), 1), ((120, 40), 2), ((200, 60), 3)):
        host = Host(RollCallScreen(a_desk(office, members=100)))
        async with host.run_test(size=size) as pilot:
            await pilot.pause()
            heads = [line.count(" · expected ") for line in shown_lines(pilot)]
            assert max(heads) == columns, size


async def test_a_hundred_members_are_on_one_screen_at_200_by_60(office: Office) -> None:
    host = Host(RollCallScreen(a_desk(office, members=100)))
    async with host.run_test(size=(200, 60)) as pilot:
        await press(pilot, "asterisk")
        shown = "\n".join(shown_lines(pilot))
        assert shown.count("● present") == 101  # with the clerk
        assert roll_of(pilot).max_scroll_y == 0


async def test_a_long_office_is_read_on_the_border_while_its_row_is_highlighted(
    office: Office,
) -> None:
    role = "Portfolio Holder for Piers, Slipways, Sea Walls and the Night Ferries to the Islands"
    people = (Person("A Kinver", "Councillor", role=role), Person("B Marden", "Councillor"))
    desk = office.sit_down(office.prepare(Body("Wharf Board", members=people), DAY))
    host = Host(RollCallScreen(desk))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert f"A Kinver · {role[:50]}" in " ".join(shown_lines(pilot)[-6:])
        await press(pilot, "down")
        assert not roll_of(pilot).border_subtitle
        await pilot.resize_terminal(200, 60)
        await press(pilot, "up")
        assert not roll_of(pilot).border_subtitle, "nothing is cut there"


async def test_left_and_right_go_to_the_row_beside_and_down_on_to_the_next_column(
    office: Office,
) -> None:
    host = Host(RollCallScreen(a_desk(office, members=100)))
    async with host.run_test(size=(200, 60)) as pilot:
        await press(pilot, "4")
        await press(pilot, "right")
        beside = number_highlighted(pilot)
        assert place_of(pilot, f"▸ {beside} ")[1] == place_of(pilot, "   4 · expected")[1]
        await press(pilot, "right", "right", "right")  # there is none further on the right
        assert number_highlighted(pilot) > beside
        await press(pilot, "left", "left", "left")
        assert number_highlighted(pilot) == 4
        last_of_first = roll_of(pilot)._columns[0][-1]
        roll_of(pilot).highlighted = last_of_first
        before = number_highlighted(pilot)
        await press(pilot, "down")
        assert number_highlighted(pilot) == before + 1
        await press(pilot, "pageup")
        assert place_of(pilot, f"{before + 1} · expected")[1] == place_of(pilot, "1 · expected")[1]


async def test_the_terminals_cursor_stands_on_the_row_in_its_column(office: Office) -> None:
    host = Host(RollCallScreen(a_desk(office, members=100)))
    async with host.run_test(size=(200, 60)) as pilot:
        await press(pilot, "9", "0")
        await pilot.pause()
        x, y = place_of(pilot, "▸ 90 ")
        assert x > 60
        assert tuple(host.cursor_position) == (x, y)


async def test_a_click_in_any_column_takes_the_row_that_is_there(office: Office) -> None:
    desk = a_desk(office, members=100)
    host = Host(RollCallScreen(desk))
    async with host.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        for number in (90, 40):
            await click_words(pilot, f" {number} · expected")
            assert number_highlighted(pilot) == number
            await click_words(pilot, f" {number} · expected")
            assert f"{number} ● present" in "\n".join(shown_lines(pilot))


async def test_jump_letters_stand_on_the_rows_of_every_column(office: Office) -> None:
    host = Host(RollCallScreen(a_desk(office, members=30)))
    async with host.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        places = [place for place in places_on(pilot.app.screen) if place.at is not None]
        assert len({place.at.x for place in places if place.at}) == 3
        rightmost = max(places, key=lambda place: (place.at.x, place.at.y) if place.at else (0, 0))
        rightmost.go()
        await pilot.pause()
        assert rightmost.at is not None
        assert host.cursor_position.x == rightmost.at.x


async def test_a_narrower_window_puts_them_in_one_column_with_the_same_person_in_hand(
    office: Office,
) -> None:
    host = Host(RollCallScreen(a_desk(office, members=100)))
    async with host.run_test(size=(200, 60)) as pilot:
        await press(pilot, "9", "0")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert number_highlighted(pilot) == 90
        assert "▸ 90 · expected" in "\n".join(shown_lines(pilot))
