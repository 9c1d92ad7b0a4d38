"""The mouse on the other screens: rows, keys at the foot, findings, and where the keyboard is."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.committees.screen import CommitteesScreen
from clerk_tui.screens.division.screen import DivisionScreen
from clerk_tui.screens.home import HomeScreen
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.screens.review.words_form import WordsForm
from clerk_tui.screens.roll_call.screen import RollCallScreen
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.prompt_line import AskLine
from tests.helpers.books_in_every_state import (
    a_book,
    a_vote,
    before_the_roll,
    hundred_vote,
    minuted,
    nothing,
)
from tests.helpers.clicks import click_at, click_words, shown_lines, take_step, turn_wheel


@asynccontextmanager
async def app_at(
    office: Office, prepare: Callable[[Office], str], *steps: str
) -> AsyncIterator[Pilot[None]]:
    """The app at the screen that *steps* lead to, in a book filled by *prepare*."""
    app = ClerkApp(office, prepare(office))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for step in steps:
            await take_step(pilot, step)
            await pilot.pause()
        yield pilot


def message(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(MessageLine).message


@pytest.mark.parametrize(
    ("word", "screen"),
    [("new", PrepareScreen), ("committees", CommitteesScreen), ("open", MeetingScreen)],
)
async def test_a_key_at_the_foot_of_home_does_what_it_says(
    office: Office, word: str, screen: type
) -> None:
    async with app_at(office, a_book, f"<click {word}>") as pilot:
        assert isinstance(pilot.app.screen, screen)


async def test_a_click_on_a_meeting_shows_it_and_another_opens_it(office: Office) -> None:
    async with app_at(office, a_book, "<click 24 February>") as pilot:
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "Another click opens it" in message(pilot)
        await pilot.pause(0.4)
        assert any("closed · 1 of 1 items" in line for line in shown_lines(pilot))
        await click_words(pilot, "24 February")
        assert isinstance(pilot.app.screen, MeetingScreen)


async def test_at_the_roll_a_click_chooses_another_marks_and_one_key_takes_it_back(
    office: Office,
) -> None:
    async with app_at(office, before_the_roll, "<f3>") as pilot:
        meeting = pilot.app.screen._desk.meeting  # type: ignore[attr-defined]
        await click_words(pilot, "F Member-5")
        assert pilot.app.screen._desk.meeting is meeting  # type: ignore[attr-defined]
        assert "another click marks" in message(pilot)
        await click_words(pilot, "F Member-5")
        assert any("● present    F Member-5" in line for line in shown_lines(pilot))
        await click_words(pilot, "undo")
        assert any("· expected   F Member-5" in line for line in shown_lines(pilot))
        await click_words(pilot, "apologies")
        assert any("○ apologies  F Member-5" in line for line in shown_lines(pilot))
        await click_words(pilot, "done")
        assert not isinstance(pilot.app.screen, RollCallScreen)


async def test_a_letter_at_the_foot_is_no_word_of_what_is_being_typed(office: Office) -> None:
    async with app_at(office, before_the_roll, "<f3>", "n", "K Brand", "<click present>") as pilot:
        line = pilot.app.screen.query_one(AskLine)
        assert line.answer == "K Brand"
        await click_words(pilot, "D Member-3")  # the keyboard comes back to the line
        await pilot.press(*"reth")
        assert line.answer == "K Brandreth"
        await click_words(pilot, "Esc")
        assert not line.question


async def test_in_a_division_clicks_mark_one_member_after_side(office: Office) -> None:
    async with app_at(office, a_vote, "/division", "<enter>", "<click D Member-3>") as pilot:
        for word in ("✓ for ", "✗ against", "○ abstained", "– not voting", "·  "):
            await click_words(pilot, "D Member-3")
            assert any(word in line and "D Member-3" in line for line in shown_lines(pilot))
        await click_words(pilot, "leave")
        assert not isinstance(pilot.app.screen, DivisionScreen)


async def test_in_the_review_a_click_takes_a_row_and_another_edits_it(office: Office) -> None:
    async with app_at(office, minuted, "/review", "<enter>") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        await pilot.press("home")
        await turn_wheel(pilot, "MINUTES", 4)
        await click_words(pilot, "presentd")
        row = screen.minutes.chosen
        assert row is not None
        assert "presentd" in row.content.plain
        assert screen.minutes.has_focus
        await click_words(pilot, "presentd")
        assert isinstance(pilot.app.screen, WordsForm)
        await click_words(pilot, "leave")
        assert type(pilot.app.screen_stack[-1]).__name__ == "ReviewScreen"


async def test_a_click_on_a_finding_goes_to_its_entry(office: Office) -> None:
    async with app_at(office, minuted, "/review", "<enter>") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        await pilot.resize_terminal(120, 90)
        await pilot.pause(0.8)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await click_words(pilot, "NOTE 1  “presentd”")
        row = screen.minutes.chosen
        assert row is not None
        assert "presentd" in row.content.plain
        assert screen.minutes.has_focus
        assert "presentd" in message(pilot)


async def test_a_report_is_on_the_action_it_was_begun_for_whatever_is_clicked(
    office: Office,
) -> None:
    async with app_at(office, a_book, "a", "d", "Lamps bought") as pilot:
        await click_words(pilot, "To tell O'Neil")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("t")
        (done,) = (a for a in office.minute_book.actions(settled=True) if a.state == "done")
        assert done.text == "To price lamps for the harbour mouth"
        assert done.note == "Lamps bought"


@pytest.mark.parametrize(
    ("prepare", "steps", "over", "until"),
    [
        (hundred_vote, ("<f3>",), "C Member-2", "Member-20"),
        (hundred_vote, ("/division", "<enter>"), "C Member-2", "Member-20"),
        (minuted, ("/review", "<enter>", "<home>"), "MINUTES", "On being put"),
    ],
    ids=["roll", "division", "review"],
)
async def test_the_wheel_scrolls(
    office: Office, prepare: Callable[[Office], str], steps: tuple[str, ...], over: str, until: str
) -> None:
    async with app_at(office, prepare, *steps) as pilot:
        assert not any(until in line for line in shown_lines(pilot))
        await turn_wheel(pilot, over, 6)
        assert any(until in line for line in shown_lines(pilot))


async def test_an_empty_book_offers_its_first_steps_to_a_click(office: Office) -> None:
    async with app_at(office, nothing, "<click Prepare one>") as pilot:
        assert isinstance(pilot.app.screen, PrepareScreen)


async def test_a_click_beside_a_text_that_is_read_closes_it(office: Office) -> None:
    async with app_at(office, before_the_roll, "<f3>", "<f1>") as pilot:
        await click_at(pilot, 1, 22)
        assert isinstance(pilot.app.screen, RollCallScreen)


async def test_what_was_understood_of_an_agenda_is_put_right_by_clicks(office: Office) -> None:
    async with app_at(office, nothing, "n") as pilot:
        await click_words(pilot, "Type or paste")
        await pilot.press(*"1. Apologies", "enter", *"2. Lease of the quay")
        await pilot.pause(0.4)
        await click_words(pilot, "understood")
        await click_words(pilot, "Lease of the quay")
        await click_words(pilot, "private/public")
        await pilot.pause(0.4)
        assert any("[private, by you] Lease of the quay" in line for line in shown_lines(pilot))
        await click_words(pilot, "Venue")
        await pilot.press(*"Town Hall")
        assert any("Venue  Town Hall" in line for line in shown_lines(pilot))
