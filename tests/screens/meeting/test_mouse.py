"""The mouse works where people try it, and the keyboard stays in the pad."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widget import Widget

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.events import Event
from clerk_tui.office import Office
from clerk_tui.screens.help import FindingsScreen
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.guiding_line import GuidingLine
from clerk_tui.widgets.key_bar import KeyBar
from clerk_tui.widgets.panels.block_panel import BlockPanel
from clerk_tui.widgets.panels.minutes_panel import MinutesPanel
from clerk_tui.widgets.panels.room_panel import RoomPanel
from clerk_tui.widgets.panels.running_order import RunningOrder
from clerk_tui.widgets.status_line import StatusLine
from tests.helpers.clicks import click_words
from tests.helpers.ostermere import opened
from tests.helpers.screen_hosts import ODD, a_desk, drawn


@pytest.fixture
def desk(office: Office) -> Desk:
    desk = opened(a_desk(office), "Buoys", "Lamps", "Lease")
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.paragraphs.write("The buoys had been painted.")
    return desk


@asynccontextmanager
async def at_the_table(office: Office, desk: Desk) -> AsyncIterator[Pilot[None]]:
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        yield pilot
        assert screen_of(pilot).pad.has_focus or app.screen is not screen_of(pilot)


def screen_of(pilot: Pilot[None]) -> MeetingScreen:
    return next(s for s in pilot.app.screen_stack if isinstance(s, MeetingScreen))


async def click(pilot: Pilot[None], kind: type[BlockPanel[Any]], words: str) -> None:
    """Click the line of a panel that has *words*."""
    panel = pilot.app.screen.query_one(kind)
    y = next(y for y in range(panel.size.height) if words in panel.render_line(y).text)
    await pilot.click(panel, offset=(4, y))
    await pilot.pause()


def a_turn_of_the_wheel(panel: Widget) -> events.MouseScrollUp:
    return events.MouseScrollUp(panel, 4, 4, 0, -1, 0, False, False, False)


def events_of(pilot: Pilot[None], office: Office) -> list[Event]:
    return office.record.events(screen_of(pilot).desk.meeting.ident)


async def test_a_click_on_an_item_goes_to_it_and_one_undo_comes_back(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as pilot:
        before = events_of(pilot, office)
        await click(pilot, RunningOrder, "Lease")
        item = screen_of(pilot).desk.meeting.in_hand
        assert item is not None
        assert item.title == "Lease"
        screen_of(pilot).obey("/undo")
        assert events_of(pilot, office) == before


async def test_a_click_on_somebody_marks_them_out_and_another_in_again(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as pilot:
        before = events_of(pilot, office)
        await click(pilot, RoomPanel, ODD)
        who = next(a for a in screen_of(pilot).desk.meeting.people if a.person.name == ODD)
        assert not who.in_the_room
        screen_of(pilot).obey("/undo")
        assert events_of(pilot, office) == before
        await click(pilot, RoomPanel, ODD)
        await click(pilot, RoomPanel, ODD)
        who = next(a for a in screen_of(pilot).desk.meeting.people if a.person.name == ODD)
        assert who.in_the_room


async def test_before_the_start_a_click_marks_somebody_present(office: Office) -> None:
    desk = a_desk(office)
    async with at_the_table(office, desk) as pilot:
        await click(pilot, RoomPanel, "D Thornby")
        people = screen_of(pilot).desk.meeting.people
        assert [a.person.name for a in people if a.presence == "present"] == ["D Thornby"]


async def test_a_click_on_an_entry_edits_it_and_what_was_typed_comes_back_by_up(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as pilot:
        await pilot.press(*"Half")
        await click(pilot, MinutesPanel, "The buoys had")
        assert screen_of(pilot).pad.text == "The buoys had been painted."
        await pilot.press("ctrl+end", "backspace", "exclamation_mark", "enter")
        (entry,) = screen_of(pilot).desk.meeting.entries()
        assert getattr(entry.matter, "text", "") == "The buoys had been painted!"
        await pilot.press("up")
        assert screen_of(pilot).pad.text == "Half"


async def test_the_line_says_which_entry_is_edited_where_a_click_chose_an_earlier_one(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as pilot:
        edited = next(iter(screen_of(pilot).desk.meeting.entries()))
        await pilot.press(*"The quay was swept.", "enter")
        await click(pilot, MinutesPanel, "The buoys had")
        line = drawn(pilot.app.screen.query_one(GuidingLine))
        assert f"Editing the entry of {print_time(edited.at.time())}:" in line
        assert "last entry" not in line


async def test_a_private_entry_is_not_put_in_the_pad_while_the_public_are_in(
    office: Office, desk: Desk
) -> None:
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write("The offer was secret.")
    desk.private_business.readmit_public()
    async with at_the_table(office, desk) as pilot:
        await click(pilot, MinutesPanel, "offer was secret")
        assert "private" in screen_of(pilot).line.refusal
        assert screen_of(pilot).pad.text == ""


async def test_a_key_at_the_foot_does_what_it_does_when_pressed(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as pilot:
        bar = pilot.app.screen.query_one(KeyBar)
        place = bar.render_line(0).text.index("next")
        await pilot.click(bar, offset=(place, 0))
        await pilot.pause()
        item = screen_of(pilot).desk.meeting.in_hand
        assert item is not None
        assert item.title == "Lamps"


async def test_the_number_of_findings_lists_them_and_one_opens_the_review(
    office: Office, desk: Desk
) -> None:
    desk.motions.move("That the buoys be lit", "@1", "@2")
    async with at_the_table(office, desk) as pilot:
        await pilot.pause(1.5)
        line = pilot.app.screen.query_one(StatusLine)
        place = line.render_line(0).text.index("⚠")
        await pilot.click(line, offset=(place, 0))
        await pilot.pause()
        assert isinstance(pilot.app.screen, FindingsScreen)
        await pilot.click(next(w for w in pilot.app.screen.query("Static") if w.name == "0"))
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReviewScreen)


async def test_the_wheel_goes_back_through_the_meeting(office: Office, desk: Desk) -> None:
    for number in range(60):
        desk.paragraphs.write(f"Load {number} was landed.")
    async with at_the_table(office, desk) as pilot:
        panel = pilot.app.screen.query_one(MinutesPanel)
        bottom = panel.scroll_offset.y
        assert bottom == panel.max_scroll_y > 0
        for _ in range(5):
            panel.post_message(a_turn_of_the_wheel(panel))
        await pilot.pause()
        assert panel.scroll_offset.y < bottom


async def test_a_click_on_what_is_to_be_done_next_does_it_as_enter_would(office: Office) -> None:
    desk = a_desk(office)
    desk.agenda.list_items([{"title": "Buoys"}, {"title": "Lamps"}])
    async with at_the_table(office, desk) as pilot:
        screen = screen_of(pilot)
        assert "Call the roll" in drawn(screen.query_one(GuidingLine))
        await pilot.click(GuidingLine)
        await pilot.pause()
        assert type(pilot.app.screen).__name__ == "RollCallScreen"
        await pilot.press("asterisk", "enter")
        await pilot.pause(0.5)
        await pilot.click(GuidingLine)
        await pilot.pause()
        assert screen.desk.meeting.started is not None


async def test_a_click_on_it_leaves_what_is_typed_and_reads_a_refusal_away(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as pilot:
        screen, before = screen_of(pilot), events_of(pilot, office)
        await pilot.press(*"Half a")
        await pilot.click(GuidingLine)
        assert screen.pad.text == "Half a"
        await pilot.press("escape", *"/second", "enter")
        assert screen.line.refusal
        screen.pad.set_text("")
        await pilot.pause(0.5)
        await pilot.click(GuidingLine)
        await pilot.pause()
        assert not screen.line.refusal
        assert events_of(pilot, office) == before


async def test_an_entry_in_the_pad_can_be_left_by_the_mouse_alone(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as pilot:
        await click(pilot, MinutesPanel, "The buoys had")
        assert screen_of(pilot).editing
        await click_words(pilot, "Esc leaves it")
        assert not screen_of(pilot).editing
        assert not screen_of(pilot).pad.text
        await click_words(pilot, "/ commands")
        await pilot.pause()
        assert screen_of(pilot).pad.text == "/", "from there every command can be clicked"


async def test_on_a_small_screen_clicks_at_the_top_show_people_and_agenda(
    office: Office, desk: Desk
) -> None:
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for words, panel in ((" of ", RoomPanel), ("Joint", RunningOrder)):
            line = pilot.app.screen.query_one(StatusLine)
            place = line.render_line(0).text.index(words)
            for shows in (True, False):
                await pilot.click(line, offset=(place, 0))
                await pilot.pause()
                assert pilot.app.screen.query_one(panel).display == shows
                assert pilot.app.screen.query_one(MinutesPanel).display != shows
        assert screen_of(pilot).pad.has_focus


async def test_the_signs_below_the_pad_are_typed_by_a_click(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as pilot:
        screen = screen_of(pilot)
        for words, typed in (("/ commands", "/"), ("@ name", "@"), ("; code", ";")):
            await click_words(pilot, words)
            await pilot.pause()
            assert screen.pad.text == typed
            await pilot.press("escape", "escape")
            screen.pad.set_text("")
            await pilot.pause()
        before = events_of(pilot, office)
        await click_words(pilot, "Enter files")
        await pilot.pause(0.5)
        assert events_of(pilot, office) == before
        assert screen.pad.text == ""
