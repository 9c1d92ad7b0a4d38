"""A paste stands once, with its words apart and its lines below each other, as it was copied."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual import events
from textual.widgets import Input

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.form_field import FormField
from clerk_tui.widgets.line_input import JOINED
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text_pad import TextPad
from tests.helpers.review_screen import reviewed
from tests.helpers.screen_hosts import a_desk
from tests.helpers.screen_waits import until
from tests.helpers.typist import Typist, at_the_keyboard

FROM_WORD = "24\xa0March\u202f2027,\u2003at\u30007.30\xa0pm"
AS_TYPED = "24 March 2027, at 7.30 pm"
LINE_ENDS = ("\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")


async def paste(typist: Typist, text: str) -> None:
    """Paste as the terminal's driver hands it to the app."""
    typist.app.post_message(events.Paste(text))
    await typist.pilot.pause()


@asynccontextmanager
async def preparing(office: Office) -> AsyncIterator[tuple[Typist, PrepareScreen]]:
    """The form of a new meeting, opened from Home."""
    async with at_the_keyboard(ClerkApp(office)) as typist:
        await typist.press("n")
        screen = typist.app.screen
        assert isinstance(screen, PrepareScreen)
        yield typist, screen


@asynccontextmanager
async def at_the_table(office: Office) -> AsyncIterator[tuple[Typist, MeetingScreen]]:
    """A meeting at its pad."""
    async with at_the_keyboard(ClerkApp(office, a_desk(office).meeting.ident)) as typist:
        screen = typist.app.screen
        assert isinstance(screen, MeetingScreen)
        yield typist, screen


async def test_an_agenda_pasted_into_its_pad_stands_there_once(office: Office) -> None:
    async with preparing(office) as (typist, screen):
        pad = screen.query_one(AgendaPad)
        pad.focus()
        await paste(typist, "1.\tApologies\r\n2.\tLamps\r\n")
        assert pad.text == "1.\tApologies\n2.\tLamps\n"
        await typist.press("enter")
        assert pad.text == "1.\tApologies\n2.\tLamps\n\n"


@asynccontextmanager
async def in_the_edit_box(office: Office) -> AsyncIterator[tuple[Typist, TextPad]]:
    """The words of an entry, opened in the review."""
    desk = reviewed(office)
    app = ClerkApp(office, desk.meeting.ident)
    async with at_the_keyboard(app) as typist:
        entry = next(iter(desk.meeting.entries())).ident
        app.push_screen(ReviewScreen(office, desk, entry))
        await typist.pilot.pause()
        await typist.press("e")
        yield typist, app.screen.query_one(TextPad)


@pytest.mark.parametrize("where", ["pad", "agenda", "field", "edit box"])
async def test_spaces_of_every_kind_stay_spaces(office: Office, where: str) -> None:
    if where == "pad":
        async with at_the_table(office) as (typist, screen):
            await paste(typist, FROM_WORD)
            assert screen.pad.text == AS_TYPED
    elif where == "edit box":
        async with in_the_edit_box(office) as (typist, words):
            await paste(typist, FROM_WORD)
            assert words.text.endswith(AS_TYPED)
    else:
        async with preparing(office) as (typist, form):
            box = form.query_one(AgendaPad) if where == "agenda" else form._field("venue")._input
            box.focus()
            await paste(typist, FROM_WORD)
            assert (box.value if isinstance(box, Input) else box.text) == AS_TYPED


@pytest.mark.parametrize("end", LINE_ENDS)
async def test_line_ends_of_every_program_end_lines(office: Office, end: str) -> None:
    async with at_the_table(office) as (typist, screen):
        await paste(typist, f"The first.{end}The second.")
        assert screen.pad.text == "The first.\nThe second."


async def test_a_space_from_the_keyboard_of_another_kind_is_a_space(office: Office) -> None:
    async with at_the_table(office) as (typist, screen):
        for name, space in (("no-break_space", "\xa0"), ("ideographic_space", "\u3000")):
            await typist.type("a")
            typist.app.post_message(events.Key(name, space))
        await typist.type("b")
        assert screen.pad.text == "a a b"


async def test_joiners_stay_whether_typed_or_pasted(office: Office) -> None:
    family, persian = "👩\u200d👧", "می\u200cخواهم"
    async with at_the_table(office) as (typist, screen):
        for text in (family, persian):
            await paste(typist, text)
            await typist.type(text)
            assert screen.pad.text == text * 2
            await typist.press("escape")


@pytest.mark.parametrize("field", ["file", "date", "start", "venue", "kind"])
async def test_several_lines_pasted_into_a_field_of_the_form_go_to_the_agenda(
    office: Office, field: str
) -> None:
    async with preparing(office) as (typist, screen):
        pad, before = screen.query_one(AgendaPad), screen._field(field).value
        line = screen.query_one(MessageLine)
        pad.replace_text("Harbour Committee")
        await until(typist.pilot, lambda: "makes a committee" in line.message)
        screen.query_one(f"#{field}", FormField).take_keyboard()
        await typist.pilot.pause()
        await paste(typist, "1. Apologies\u20292. Lamps\u2029")
        assert pad.text == "Harbour Committee\n1. Apologies\n2. Lamps\n"
        assert screen._field(field).value == before
        assert "they are in the agenda" in line.message


async def test_one_line_pasted_into_a_field_stays_in_it(office: Office) -> None:
    async with preparing(office) as (typist, screen):
        screen._field("venue").take_keyboard()
        await typist.pilot.pause()
        await paste(typist, "The Custom House\r\n")
        assert screen._field("venue").value == "The Custom House"
        assert not screen.query_one(AgendaPad).text


async def test_several_lines_pasted_into_one_line_are_joined_and_that_is_said(
    office: Office,
) -> None:
    app = ClerkApp(office, reviewed(office).meeting.ident)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        typist = Typist(pilot)
        await typist.line("/review")
        assert isinstance(app.screen, ReviewScreen)
        await typist.press("slash")
        await paste(typist, "The lamps\nwere  lit.\n")
        assert app.screen.query_one("#answer", Input).value == "The lamps were  lit."
        assert [note.message for note in app._notifications] == [JOINED]


async def test_words_typed_right_after_escape_stay_in_the_pad(office: Office) -> None:
    async with at_the_table(office) as (typist, screen):
        await typist.type("The old words")
        for key, char in (("escape", "\x1b"), ("N", "N"), ("e", "e"), ("w", "w")):
            typist.app.post_message(events.Key(key, char))
        await typist.pilot.pause()
        assert screen.pad.text == "New"
        assert screen.pad.recalled == ["The old words"]


async def test_ctrl_home_and_end_go_to_the_ends_of_any_text(office: Office) -> None:
    async with at_the_table(office) as (typist, screen):
        await paste(typist, "one\ntwo")
        await typist.press("ctrl+home")
        await typist.type("A")
        await typist.press("ctrl+end")
        await typist.type("Z")
        assert screen.pad.text == "Aone\ntwoZ"
        await typist.press("escape")
    async with in_the_edit_box(office) as (typist, words):
        await typist.press("ctrl+home")
        await typist.type("A")
        assert words.text.startswith("A")
