"""What a clerk types on without looking up goes where it was meant, or nowhere: it is no key."""

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.action_log import ActionsScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.screens.review.words_form import WordsForm
from clerk_tui.screens.roll_call.screen import RollCallScreen
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text_pad import SavedPad
from tests.helpers.review_screen import reviewed
from tests.helpers.screen_hosts import Host, press

PROSE = "The lamps, exposed to the rain, were mended."
NAMES = {" ": "space", ",": "comma", ".": "full_stop", "\r": "enter"}


@pytest.fixture(autouse=True)
def _does_not_look_up(monkeypatch: pytest.MonkeyPatch, _looks_up: None) -> None:
    monkeypatch.setattr("clerk_tui.screens.stray_prose.REFUSED_SECONDS", 60)


@pytest.fixture
def desk(office: Office) -> Desk:
    return reviewed(office)


async def type_on(pilot: Pilot[None], text: str) -> None:
    """Type *text* in one burst."""
    for char in text:
        pilot.app.post_message(events.Key(NAMES.get(char, char), char))
    await pilot.pause()


def review(office: Office, desk: Desk, row: str = "lamps") -> Host:
    entry = next(e.ident for e in desk.meeting.entries() if row in str(e.matter))
    return Host(ReviewScreen(office, desk, entry))


async def test_words_typed_on_after_e_are_all_in_the_box(office: Office, desk: Desk) -> None:
    host = review(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await type_on(pilot, f"e {PROSE}")
        await pilot.pause()
        assert isinstance(host.screen, WordsForm)
        assert host.screen.query_one(SavedPad).text.endswith(f"XXXX. {PROSE}")


async def test_words_to_find_typed_on_after_a_slash_are_all_in_the_line(
    office: Office, desk: Desk
) -> None:
    host = review(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "slash", *"lamps", "enter", *"torches")
        assert host.screen.query_one("#answer", Input).value == "torches"
        assert host.screen.query_one(AskLine).question == "instead"


@pytest.mark.parametrize("key", ["e", "number_sign", "m"])
async def test_nothing_is_done_by_words_typed_on_where_the_box_was_refused(
    office: Office, desk: Desk, key: str
) -> None:
    desk.timings.conclude()
    desk.drafts.sign(desk.meeting.details.date, approved=desk.meeting.details.date)
    before = desk.meeting
    host = review(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, key)
        assert isinstance(host.screen, ReviewScreen), "signed minutes open no box"
        assert not host.screen.query_one(AskLine).question
        await type_on(pilot, PROSE)
        await press(pilot, "enter")
        assert isinstance(host.screen, ReviewScreen)
        assert not host.screen.query_one(AskLine).question
        assert desk.meeting == before


async def test_what_was_typed_in_vain_is_shown_and_escape_ends_it(
    office: Office, desk: Desk
) -> None:
    desk.timings.conclude()
    desk.drafts.sign(desk.meeting.details.date, approved=desk.meeting.details.date)
    host = review(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "e")
        await type_on(pilot, "The lamp")
        assert "signed and can no longer be changed" in host.message
        assert host.message.endswith("Not taken: “The lamp”. Esc: keys again.")
        host.post_message(events.Paste(" was lit"))
        await pilot.pause()
        assert "“The lamp was lit”" in host.message
        await press(pilot, "escape")
        assert isinstance(host.screen, ReviewScreen)
        await press(pilot, "p")
        assert "PRIVATE COPY" in host.message


async def test_an_arrow_ends_it_too_and_a_key_that_the_refusal_names_is_done(
    office: Office, desk: Desk
) -> None:
    host = review(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "home", "e", "x", "down", "p")
        assert "PRIVATE COPY" in host.message
    host = review(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "home", "number_sign")
        assert host.screen.query_one(PrintedMinutes).chosen is not None


async def test_one_letter_after_a_refusal_is_a_key_again_after_a_pause(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    host = review(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "home", "e", "q")
        monkeypatch.setattr("clerk_tui.screens.stray_prose.PAUSE_SECONDS", 0)
        await press(pilot, "p")
        assert "PRIVATE COPY" in host.message


async def test_at_the_roll_nobody_is_marked_by_a_name_that_was_not_asked_for(
    office: Office, desk: Desk
) -> None:
    before = desk.meeting
    host = Host(RollCallScreen(desk))
    async with host.run_test(size=(80, 24)) as pilot:
        await press(pilot, *"6s")  # an officer, who has no substitute
        await type_on(pilot, "P Axelrod, a clerk")
        assert "Not taken: “P Axelrod, a clerk”" in host.message
        assert desk.meeting == before


async def test_in_the_action_log_a_note_on_nothing_does_nothing(office: Office) -> None:
    host = Host(ActionsScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        await type_on(pilot, "nthe note")
        assert "no action here" in host.message
        assert "“the note”" in host.message


async def test_a_note_on_an_action_is_reported_by_an_enter_right_behind_it(
    office: Office, desk: Desk
) -> None:
    desk.actions.add("write to the county", "Clerk", "3 May")
    host = Host(ActionsScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        await type_on(pilot, "nThe county answered.\r")
        await pilot.pause()
        assert "in the record" in host.message
    assert office.minute_book.actions()[0].history[-1].note == "The county answered."
