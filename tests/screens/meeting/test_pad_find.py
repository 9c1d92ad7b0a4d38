"""Finding at the table: the minutes show where the words are while they stand in the pad."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.minutes.room_display.board import board_lines, board_of
from clerk_tui.minutes.room_display.page import to_page
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from clerk_tui.screens.find import FindScreen
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.widgets.panels.minutes_panel import MinutesPanel
from tests.helpers.meeting_screens import at_the_table, hint, screen_of
from tests.helpers.ostermere import opened
from tests.helpers.screen_hosts import a_desk as a_stored_desk
from tests.helpers.screen_waits import until
from tests.helpers.typist import Typist


@pytest.fixture
def desk(office: Office) -> Desk:
    desk = opened(a_stored_desk(office), "Buoys", "Lamps", "The quay")
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.paragraphs.write("The buoys were painted by Siân Ellacott.")
    desk.agenda.next_item()
    desk.paragraphs.write("The Harbour Master’s lamps were lit.")
    for number in range(30):
        desk.paragraphs.write(f"Remark {number} was made.")
    desk.agenda.next_item()
    desk.paragraphs.write("A lamp on the quay was out.")
    return desk


def shown(typist: Typist) -> list[str]:
    panel = screen_of(typist.app).query_one(MinutesPanel)
    return [panel.render_line(y).text.rstrip() for y in range(panel.size.height)]


def in_hand(typist: Typist) -> str:
    return next((line for line in shown(typist) if "▶" in line), "")


async def type_and_rest(typist: Typist, text: str) -> None:
    await typist.type(text)
    await typist.pilot.pause(0.2)


async def test_while_words_stand_in_the_pad_the_line_counts_the_places(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await type_and_rest(typist, "/find lam")
        assert hint(typist.app).startswith("3 places: items 2, 3")
        assert "A lamp on the quay" in in_hand(typist), "the nearest is the newest"
        await type_and_rest(typist, "ps")
        assert hint(typist.app).startswith("2 places: item 2 ")
        assert "lamps were lit" in in_hand(typist)
        await type_and_rest(typist, " xyz")
        assert hint(typist.app) == "✗ “lamps xyz” stands nowhere in these minutes."
        assert not in_hand(typist)


async def test_enter_and_arrows_go_from_place_to_place_and_round(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await type_and_rest(typist, "/find lamp")
        assert "A lamp on the quay" in in_hand(typist)
        for key, words in (
            ("enter", "lamps were lit"),
            ("up", "2 Lamps"),
            ("up", "A lamp on the quay"),
            ("down", "2 Lamps"),
        ):
            await typist.press(key)
            assert words in in_hand(typist)
        assert screen_of(typist.app).pad.text == "/find lamp"
        assert screen_of(typist.app).desk.meeting == desk.meeting


async def test_enter_before_the_place_was_shown_goes_to_it(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        screen = screen_of(typist.app)
        screen.pad.set_text("/find lamp")
        assert screen.pad_menu.take_key("enter")
        await typist.pilot.pause()
        assert "A lamp on the quay" in in_hand(typist)


async def test_the_words_are_marked_where_they_stand(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await type_and_rest(typist, "/find LAMPS")
        panel = screen_of(typist.app).query_one(MinutesPanel)
        marked = [
            text
            for y in range(panel.size.height)
            for text, style, _ in panel.render_line(y)
            if style is not None and style.reverse and y < panel.rows_shown
        ]
        assert {"lamps", "Lamps"} <= set(marked)


@pytest.mark.parametrize(
    "typed", ["sian ellacott", "SIÂN", "master's", "master’s lamps", "lit master’s", "painted sian"]
)
async def test_capitals_accents_apostrophes_and_order_do_not_matter(
    office: Office, desk: Desk, typed: str
) -> None:
    async with at_the_table(office, desk) as typist:
        await type_and_rest(typist, f"/find {typed}")
        assert hint(typist.app).startswith("1 place")


async def test_escape_gives_back_the_place_and_the_pad(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        before = shown(typist)
        await typist.type("Half a sentence")
        await typist.press("ctrl+f")
        assert screen_of(typist.app).pad.text == "/find "
        await type_and_rest(typist, "master")
        assert shown(typist) != before
        await typist.press("escape")
        assert shown(typist) == before
        assert screen_of(typist.app).pad.text == "Half a sentence"


async def test_escape_goes_back_to_where_the_clerk_was_reading(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("pageup", "pageup")
        before = shown(typist)
        await type_and_rest(typist, "/find quay")
        assert shown(typist) != before
        await typist.press("escape")
        assert shown(typist) == before


async def test_an_entry_being_edited_is_still_edited_after_finding(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.line("/edit")
        await typist.press("ctrl+f")
        await type_and_rest(typist, "buoys")
        await typist.press("escape")
        assert screen_of(typist.app).pad.text == "A lamp on the quay was out."
        await typist.type(" It was mended.")
        await typist.press("enter")
        entries = [entry.matter for entry in screen_of(typist.app).desk.meeting.entries()]
        assert len(entries) == len(list(desk.meeting.entries()))


async def test_words_put_aside_come_back_once_the_find_is_taken_out(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("Half")
        await typist.press("ctrl+f")
        await typist.press("ctrl+u")
        assert screen_of(typist.app).pad.text == "Half"


async def test_private_words_aside_do_not_come_back_with_the_public(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.line("/private 3")
        await typist.type("The tenant offered less")
        await typist.press("ctrl+f")
        screen = screen_of(typist.app)
        screen.obey("/public")
        await typist.press("escape")
        assert "tenant" not in screen.pad.text


async def test_a_hidden_panel_of_minutes_is_shown_while_finding(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.line("/panel room")
        await type_and_rest(typist, "/find lamp")
        assert screen_of(typist.app).query_one(MinutesPanel).display
        await typist.press("escape")
        assert not screen_of(typist.app).query_one(MinutesPanel).display


async def test_tab_lists_the_places_and_the_find_goes_on_after(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/find lamp")
        await typist.press("tab")
        await until(typist.pilot, lambda: isinstance(typist.app.screen, FindScreen))
        await typist.press("escape")
        await until(typist.pilot, lambda: isinstance(typist.app.screen, MeetingScreen))
        assert screen_of(typist.app).pad.text == "/find lamp"


async def test_an_item_still_to_come_is_found_by_its_title(office: Office, desk: Desk) -> None:
    desk.agenda.list_item("Dredging")
    async with at_the_table(office, desk) as typist:
        await type_and_rest(typist, "/find dredg")
        assert hint(typist.app).startswith("1 place: item")
        assert "Dredging" in in_hand(typist)


async def test_what_is_found_in_private_is_seen_by_the_clerk_alone(
    office: Office, desk: Desk
) -> None:
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write("The rent of Zzbrook was too low.")
    desk.private_business.readmit_public()
    async with at_the_table(office, desk) as typist:
        await type_and_rest(typist, "/find zzbrook")
        assert "PRIVATE" in in_hand(typist)
        other_window = Office(office.database)
        meeting = other_window.sit_down(desk.meeting.ident).meeting
        board = board_of(meeting, style_of(meeting.body), desk.now)
        assert "zzbrook" not in "\n".join(board_lines(board)).casefold()
        assert b"zzbrook" not in to_page(board).lower()
        other_window.close()
