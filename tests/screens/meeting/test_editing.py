"""Editing an entry in the pad never touches another one, nor publishes what is private."""

from datetime import date
from random import Random

import pytest
from rich.cells import cached_cell_len
from textual import events

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.screens.meeting import background_checks
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.widgets.guiding_line import GuidingLine
from clerk_tui.widgets.minute_pad import MinutePad
from clerk_tui.widgets.panels.minutes_panel import MinutesPanel
from clerk_tui.widgets.recall_pad import FILED_UNDO_STEPS, MOST_WIDTHS
from tests.helpers.typist import Typist, at_the_keyboard


@pytest.fixture
def desk(office: Office) -> Desk:
    body = Body("Wharf Board", members=(Person("A Kinver", "Cllr"), Person("B Marden", "Cllr")))
    desk = office.sit_down(office.prepare(body, date(2027, 3, 24)))
    desk.agenda.list_items([{"title": "Lamps"}, {"title": "Rents"}])
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    desk.paragraphs.write("The lamps were lit.")
    return desk


def words(office: Office, desk: Desk) -> list[str]:
    meeting = office.sit_down(desk.meeting.ident).meeting
    return [e.matter.text for e in meeting.entries() if hasattr(e.matter, "text")]


async def test_a_command_ends_the_editing_so_that_private_words_replace_nothing_public(
    office: Office, desk: Desk
) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        await typist.command("edit")
        await typist.press("ctrl+u")
        await typist.command("private", "3")
        await typist.line("The price was five million.")
    assert words(office, desk) == ["The lamps were lit.", "The price was five million."]
    assert "million" not in office.papers.minutes(office.sit_down(desk.meeting.ident).meeting)


async def test_an_emptied_pad_ends_the_editing(office: Office, desk: Desk) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        await typist.command("edit")
        await typist.press("ctrl+u")
        await typist.line("They went out.")
    assert words(office, desk) == ["The lamps were lit.", "They went out."]


async def test_an_edit_in_progress_is_still_an_edit_after_the_program_was_killed(
    office: Office, desk: Desk
) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        await typist.command("edit")
        await typist.type(" Twice.")
        assert office.unfinished.writer.wait_until_saved()
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        await typist.press("enter")
    assert words(office, desk) == ["The lamps were lit. Twice."]


async def test_two_copies_on_one_meeting_keep_a_pad_each(office: Office, desk: Desk) -> None:
    one, two = (ClerkApp(office, desk.meeting.ident) for _ in range(2))
    async with one.run_test(size=(80, 24)) as first, two.run_test(size=(80, 24)) as second:
        await first.pause()
        await Typist(first).type("AAA")
        await Typist(second).type("BBB")
        assert office.unfinished.writer.wait_until_saved()
    later = ClerkApp(office, desk.meeting.ident)
    async with later.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(later.screen, MeetingScreen)
        assert set(later.screen.pad.text.split("\n")) == {"AAA", "BBB"}


@pytest.mark.parametrize("typed", ["/v ²", f"/v {'9' * 3000}", "/count ²", "/x @", "/q @²"])
async def test_nothing_typed_can_stop_the_program(office: Office, desk: Desk, typed: str) -> None:
    desk.motions.move("That it be so", "@1", "@2")
    app = ClerkApp(office, desk.meeting.ident)
    async with at_the_keyboard(app) as typist:
        await typist.line(typed)
        assert isinstance(app.screen, MeetingScreen)
    assert office.sit_down(desk.meeting.ident).meeting.taken


@pytest.mark.parametrize(
    "typed",
    ["title The secret sale", "section Secret", "venue Secret", "closing Secret",
     "who S Secret", "sub kinver: S Secret", "say The secret.", "opening Secret",
     "v all in favour of the secret"],
)  # fmt: skip
async def test_what_prints_in_public_cannot_be_changed_while_the_public_are_excluded(
    office: Office, desk: Desk, typed: str
) -> None:
    desk.motions.move("That it be so", "@1", "@2")
    desk.private_business.exclude_public("paragraph 3")
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await Typist(pilot).type(f"/{typed}")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MeetingScreen)
        assert "public" in app.screen.line.refusal
    meeting = office.sit_down(desk.meeting.ident).meeting
    assert "ecret" not in office.papers.minutes(meeting)


async def test_a_paragraph_filed_just_before_a_crash_is_not_in_the_pad_again(
    office: Office, desk: Desk
) -> None:
    saved_text = "The lamps were lit.\nThen they"
    office.unfinished.writer.keep(desk.meeting.ident, "pad@dead", saved_text, len(saved_text))
    assert office.unfinished.writer.wait_until_saved()
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, MeetingScreen)
        assert app.screen.pad.text == "Then they"
        assert app.screen.pad.cursor_offset == len("Then they")


async def test_what_is_found_after_a_correction_is_told_once_it_is_known(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background_checks, "PAUSE_SECONDS", 0.05)
    desk.paragraphs.write("Cllr Kinver thanked Mr Kynver.")
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        await typist.command("rename", "kinver: A Kinvar")
        line = typist.app.screen.query_one(GuidingLine)
        assert line.done.startswith("A Kinvar: 1 sentence reworded (1)")
        for _ in range(100):
            if "found" in line.done or "settled" in line.done:
                break
            await typist.pilot.pause(0.05)
        assert line.done == "A Kinvar: 1 sentence reworded (1); 1 finding settled."


async def test_the_undo_steps_of_old_texts_are_forgotten(office: Office, desk: Desk) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        for number in range(FILED_UNDO_STEPS):
            await typist.line(f"Lamp {number} was lit.")
        pad = typist.app.screen.query_one(MinutePad)
        assert len(pad.history.undo_stack) <= FILED_UNDO_STEPS + 1
        await typist.type("Twice")
        await typist.press("ctrl+z")
        assert "Twice" not in pad.text


async def test_a_word_that_wraps_onto_a_new_row_stays_in_sight_at_each_key(
    office: Office, desk: Desk
) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        pad = typist.app.screen.query_one(MinutePad)
        await typist.type("lantern " * 33)
        rows = {pad.wrapped_document.height}
        for letter in "beacon lanterns " * 5:
            await typist.type(letter)
            rows.add(pad.wrapped_document.height)
            assert pad.cursor_screen_offset.y < pad.content_region.bottom
        assert len(rows) > 1
        assert max(rows) > pad.size.height


async def test_how_wide_filed_letters_were_is_forgotten(office: Office, desk: Desk) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        for number in range(2 * MOST_WIDTHS // 40):
            await typist.line(f"Lamp {number} was lit, and so were the others.")
        assert cached_cell_len.cache_info().currsize < MOST_WIDTHS + 400


async def test_what_was_filed_last_stays_in_sight_when_the_line_below_it_grows(
    office: Office, desk: Desk
) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        for number in range(24):
            await typist.line(f"Lamp {number} was lit, and the keeper reported that it was.")
        minuted = typist.app.screen.query_one(MinutesPanel)
        typist.app.screen.query_one(GuidingLine).done = "Everything is saved again. " * 5
        await typist.pilot.pause(0.2)
        assert minuted.scroll_offset.y == minuted.max_scroll_y > 0


async def test_each_entry_is_in_sight_as_soon_as_it_is_filed(office: Office, desk: Desk) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        minuted = typist.app.screen.query_one(MinutesPanel)
        for number in range(24):
            await typist.line(f"Lamp {number} was lit.")
            rows = range(minuted.size.height)
            shown = " ".join(minuted.render_line(y).text for y in rows)
            assert f"Lamp {number} was lit" in shown
        assert minuted.max_scroll_y > 0


KEYS = {"a": "a", "é": "é", " ": " ", "@": "@", "left": "", "home": "", "backspace": "", "end": ""}


@pytest.mark.parametrize("seed", range(6))
async def test_what_is_typed_in_a_burst_is_what_is_typed_key_by_key(
    office: Office, desk: Desk, seed: int
) -> None:
    chance = Random(seed)
    keys = chance.choices(list(KEYS), weights=[9, 3, 3, 1, 1, 1, 2, 1], k=120)
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        pad = typist.app.screen.query_one(MinutePad)
        shown = []
        for pause in (True, False):
            await typist.press("ctrl+u")
            pad.set_text("")
            for key in keys:
                typist.app.post_message(events.Key(key, KEYS[key] or None))
                if pause:
                    await typist.pilot.pause()
            await typist.pilot.pause()
            shown.append((pad.text, pad.cursor_offset))
        assert shown[0] == shown[1]
        assert len(shown[0][0]) > 20


async def test_letters_that_wait_are_put_in_together(office: Office, desk: Desk) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        pad = typist.app.screen.query_one(MinutePad)
        before = len(pad.history.undo_stack)
        await typist.type("Quayside")
        assert pad.text == "Quayside"
        assert len(pad.history.undo_stack) == before + 1
        await typist.press("ctrl+z")
        assert pad.text == ""


@pytest.mark.parametrize(
    ("typed", "minuted", "left"),
    [
        ("/edit\n and more", ["The lamps were lit."], "The lamps were lit. and more"),
        ("/edit\n and more\n", ["The lamps were lit. and more"], ""),
        ("/edit\n and\nAnother.\n", ["The lamps were lit. and", "Another."], ""),
        ("/edit\n and\nAnoth", ["The lamps were lit. and"], "Anoth"),
        ("/edit\n/note Dim\nNext.\n", ["The lamps were lit.", "Dim", "Next."], ""),
    ],
)
async def test_what_is_typed_before_the_entry_stands_in_the_pad_goes_after_it(
    office: Office, desk: Desk, typed: str, minuted: list[str], left: str
) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        for char in typed:
            key = events.Key("enter", "\r") if char == "\n" else events.Key(char, char)
            typist.app.post_message(key)
        await typist.pilot.pause()
        await typist.pilot.pause()
        assert typist.app.screen.query_one(MinutePad).text == left
    assert words(office, desk) == minuted


async def test_an_entry_that_is_edited_is_kept_by_the_key_that_goes_on(
    office: Office, desk: Desk
) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        await typist.command("edit")
        await typist.type(" All of them.")
        await typist.press("f2")
    assert words(office, desk) == ["The lamps were lit. All of them."]
    meeting = office.sit_down(desk.meeting.ident).meeting
    assert meeting.current == meeting.items[1].ident


async def test_what_is_typed_before_a_command_is_offered_becomes_its_words(
    office: Office, desk: Desk
) -> None:
    desk.motions.move("That the lamps be lit", mover=desk.meeting.people[0].key)
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        for key in (events.Key("enter", "\r"), *(events.Key(c, c) for c in "7 3 1 so")):
            typist.app.post_message(key)
        await typist.pilot.pause()
        assert typist.app.screen.query_one(MinutePad).text == "/v 7 3 1 so"


async def test_a_long_entry_filed_leaves_the_next_step_in_sight(office: Office, desk: Desk) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        line = typist.app.screen.query_one(GuidingLine)
        line.done = f"Action: write to {'every harbour of the coast, ' * 12}by 3 May"
        line.guidance = "Type what is said, or F2 for the next item"
        await typist.pilot.pause(0.2)
        rows = " ".join(line.render_line(y).text.strip() for y in range(line.size.height))
        assert "✓ Action: write to every" in rows
        assert "by 3 May" in rows
        assert "or F2 for the next item" in rows


async def test_a_long_refusal_is_shown_to_its_end_where_what_to_do_stands(
    office: Office, desk: Desk
) -> None:
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        line = typist.app.screen.query_one(GuidingLine)
        line.refusal = f"{'The Act of 1960 has no numbered grounds. ' * 6}Type: /private because …"
        await typist.pilot.pause(0.2)
        rows = [line.render_line(y).text for y in range(line.size.height)]
        assert "/private because" in " ".join(rows)
