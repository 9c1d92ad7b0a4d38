"""At the table: private words typed on after a refused exclusion are never filed in public."""

from contextlib import AbstractAsyncContextManager
from datetime import date

import pytest
from textual import events
from textual.command import Hit

from clerk_tui.commands.registry import find_command
from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.screens.meeting.palette import CommandProvider
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.widgets.status_line import StatusLine
from tests.helpers.screen_hosts import Host
from tests.helpers.typist import NAMED, Typist, at_the_keyboard

SECRET = "Mr Fenn owed two years of rent."
REFUSED = "private 3 moved kinver mardenn 2 0"


@pytest.fixture
def desk(office: Office) -> Desk:
    people = (Person("A Kinver", "Cllr"), Person("B Marden", "Cllr"))
    desk = office.sit_down(office.prepare(Body("Harbours", members=people), date(2027, 3, 24)))
    desk.agenda.list_items([{"title": "Lamps"}, {"title": "Lease"}])
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    return desk


def at_the_table(office: Office, desk: Desk) -> AbstractAsyncContextManager[Typist]:
    return at_the_keyboard(Host(MeetingScreen(office, desk)))


def screen_of(typist: Typist) -> MeetingScreen:
    assert isinstance(typist.app.screen, MeetingScreen)
    return typist.app.screen


def status(typist: Typist) -> str:
    return str(typist.app.screen.query_one(StatusLine).content)


async def test_what_is_typed_blindly_after_a_refused_exclusion_stays_in_the_pad(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command(REFUSED)
        await typist.line(SECRET)
        await typist.line("He would be written to.")
        await typist.press("f6", "f2")
        screen = screen_of(typist)
        assert [e for item in desk.meeting.items for e in item.entries] == []
        assert screen.pad.text.rstrip() == f"{SECRET}\nHe would be written to."
        assert "public are still in" in screen.line.refusal
        assert "HELD" in status(typist)
        assert "THE PUBLIC ARE IN" in str(screen.pad.border_title)
        await typist.press("escape", "up", "up")
        assert screen.pad.text == f"/{REFUSED}"
        await typist.press("escape")
        await typist.command("private 3 moved kinver marden 2 0")
        assert "HELD" not in status(typist)
        assert "PRIVATE" in status(typist)
        await typist.press("up", "up")
        assert screen.pad.text.startswith(SECRET)
        await typist.press("enter")
        assert [e.private for e in desk.meeting.items[0].entries] == [False, True, True]


async def test_the_command_typed_below_what_is_held_is_done_and_the_words_stay(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command(REFUSED)
        await typist.line(SECRET)
        await typist.command("private 3 moved kinver mardenn 2 0")
        assert screen_of(typist).pad.text.strip() == SECRET
        assert not list(desk.meeting.entries())
        await typist.command("private 3 moved kinver marden 2 0")
        assert screen_of(typist).pad.text.strip() == SECRET
        await typist.press("enter")
        assert [e.private for e in desk.meeting.items[0].entries] == [False, True]


async def test_one_command_after_a_hold_goes_on_in_public(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command("privte 3")
        await typist.command("public")
        assert "HELD" not in status(typist)
        await typist.line("The lamps were lit.")
        assert [e.private for e in desk.meeting.items[0].entries] == [False]


async def test_enter_on_an_empty_pad_does_nothing_while_it_is_held(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command(REFUSED)
        await typist.press("enter", "enter")
        assert "HELD" in screen_of(typist).line.guidance
        assert desk.meeting.current == desk.meeting.items[0].ident


async def test_words_that_only_lacked_more_are_not_typed_on_as_the_reason(
    office: Office, desk: Desk
) -> None:
    """/confidential without its reason, and a tie, would take what comes next for more of it."""
    async with at_the_table(office, desk) as typist:
        for refused in ("confidential", "private 3 moved kinver marden 1 1"):
            await typist.command(refused)
            await typist.line(f"{SECRET} It was agreed.")
            assert screen_of(typist).pad.text.rstrip() == f"{SECRET} It was agreed."
            assert not list(desk.meeting.entries())
            await typist.press("escape")


async def test_typing_is_held_still_when_the_meeting_is_opened_again(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command(REFUSED)
        office.unfinished.writer.wait_until_saved()
    async with at_the_table(office, desk) as typist:
        assert "HELD" in status(typist)
        await typist.line(SECRET)
        assert not list(desk.meeting.entries())
        await typist.press("escape")
        await typist.command("public")
        office.unfinished.writer.wait_until_saved()
    async with at_the_table(office, desk) as typist:
        assert "HELD" not in status(typist)


async def test_nothing_typed_in_private_comes_back_to_the_pad_once_the_public_are_in(
    office: Office, desk: Desk
) -> None:
    """Neither by Ctrl+Z, nor by Up, nor half typed when they are let in from the palette."""
    async with at_the_table(office, desk) as typist:
        await typist.command("private 3")
        await typist.line(SECRET)
        await typist.type("Half of a")
        screen_of(typist).choose(find_command("/public")[0])
        await typist.pilot.pause()
        assert not desk.meeting.public_excluded
        for key in ("ctrl+z", "ctrl+z", "up", "up"):
            await typist.press(key)
            assert screen_of(typist).pad.text == ""
        await typist.line("The lamps were lit.")
        assert [e.private for e in desk.meeting.items[0].entries][-1] is False


async def test_the_return_of_the_public_is_one_step_with_what_it_puts_away(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command("private 3")
        await typist.type("Never filed")
        await typist.press("escape")
        await typist.command("public")
        assert "Never filed" in str([e.matter for e in desk.meeting.entries()])
        desk.undo()
        assert desk.meeting.public_excluded
        assert "Never filed" not in str([e.matter for e in desk.meeting.entries()])


async def test_after_an_end_in_private_the_line_over_the_pad_tells_what_is_public(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command("private 3")
        await typist.command("close now")
        assert "titles, head and foot are public" in str(screen_of(typist).pad.border_title)


def private_notes(desk: Desk) -> str:
    """Return the notes of what was typed in private and not filed."""
    notes = [e.matter.text for e in desk.meeting.entries() if isinstance(e.matter, Note)]
    return "\n".join(notes)


async def test_only_what_was_typed_in_private_and_not_entered_since_is_kept_as_a_note(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command("x 32 May Clerk by 32 May: paint the pier")
        await typist.command("private 3")
        await typist.command("x Clerk by 32 May: write to Mr Fenn")
        await typist.command("x Clerk by 32 May: write to Mr Quill")
        await typist.command("goto 99")
        await typist.press("up", "up")
        pad = screen_of(typist).pad
        assert pad.text.endswith("Quill")
        pad.set_text(pad.text.replace("32", "3"))
        await typist.press("enter")
        await typist.type("Half of a")
        await typist.press("escape", "up", "enter")
        office.unfinished.writer.wait_until_saved()
    async with at_the_table(office, desk) as typist:
        await typist.command("public")
        assert private_notes(desk).split("\n")[1:] == ["/x Clerk by 32 May: write to Mr Fenn"]
        pad = screen_of(typist).pad
        assert pad.recalled == ["/goto 99", "/x 32 May Clerk by 32 May: paint the pier"]


async def test_what_was_refused_while_it_was_held_was_meant_for_private_session(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command(REFUSED)
        await typist.command("x Clerk: write to Mr Fenn")
        await typist.command("private 3 moved kinver marden 2 0")
        await typist.command("public")
        assert private_notes(desk).split("\n")[1:] == ["/x Clerk: write to Mr Fenn"]


async def test_the_palette_finds_what_readmits_the_public(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        provider = CommandProvider(typist.app.screen)
        hits = [hit async for hit in provider.search("readmit")]
        best = max(hits, key=lambda hit: getattr(hit, "score", 0))
        assert str(best.match_display if isinstance(best, Hit) else "").startswith("/public")


async def burst(typist: Typist, *lines: str) -> None:
    """Type lines, each with its Enter, faster than the screen can answer any of them."""
    for line in lines:
        for char in line:
            typist.app.post_message(events.Key(NAMED.get(char, char), char))
        typist.app.post_message(events.Key("enter", "\r"))
    await typist.pilot.pause()


async def test_words_refused_in_a_burst_keep_their_order_and_stay_from_the_public(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await burst(typist, f"/{REFUSED}", "Secret one.", "Secret two.")
        screen = screen_of(typist)
        assert screen.pad.text.rstrip() == "Secret one.\nSecret two."
        screen.obey("/private 3 moved kinver marden 2 0")
        screen.obey("/public")
        await typist.pilot.pause()
        assert not screen.pad.text.strip()
        await typist.line("The public came in.")
        minutes = office.papers.minutes(desk.meeting)
        assert "The public came in." in minutes
        assert "Secret" not in minutes


async def test_held_words_leave_the_pad_when_the_meeting_goes_on_in_public(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command("confidential")
        await typist.line(SECRET)
        await typist.command("public")
        await typist.line("The lamps were lit.")
        assert [e.matter.text for e in desk.meeting.entries()] == ["The lamps were lit."]  # type: ignore[union-attr]
        await typist.press("up")
        assert screen_of(typist).pad.text == SECRET


async def test_what_comes_after_words_that_were_held_is_another_line(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command(REFUSED)
        await typist.line(SECRET)
        await typist.command("private 3 moved kinver marden 2 0")
        await typist.line("He would be written to.")
        texts = [getattr(entry.matter, "text", "") for entry in desk.meeting.entries()]
        assert texts[1:] == [SECRET, "He would be written to."]
