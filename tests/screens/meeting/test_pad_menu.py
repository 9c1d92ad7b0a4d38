"""The menu over the pad: it offers, and never acts before it is asked."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.model.matters import Declaration
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.widgets.panels.choice_menu import ChoiceMenu
from tests.helpers.meeting_screens import at_the_table, hint, screen_of
from tests.helpers.ostermere import opened
from tests.helpers.screen_hosts import ODD
from tests.helpers.screen_hosts import a_desk as a_stored_desk
from tests.helpers.typist import Typist


@pytest.fixture
def desk(office: Office) -> Desk:
    desk = opened(a_stored_desk(office), "Buoys", "Lamps")
    desk.roll.mark_all_present()
    desk.timings.commence()
    return desk


def item_in_hand(typist: Typist) -> str:
    item = screen_of(typist.app).desk.meeting.in_hand
    return item.title if item else ""


def menu(typist: Typist) -> ChoiceMenu:
    return typist.app.screen.query_one(ChoiceMenu)


async def understood(typist: Typist) -> str:
    """Return the line below the pad once nobody has typed for a moment."""
    await typist.pilot.pause(0.3)
    return hint(typist.app)


def hint_drawn(typist: Typist) -> str:
    """Return the line below the pad as it is drawn."""
    line = typist.app.screen.query_one("#hint")
    return " ".join(strip.text.strip() for strip in line.render_lines(line.outer_size.region))


async def test_a_slash_opens_the_menu_and_the_keyboard_stays_in_the_pad(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/de")
        assert menu(typist).display
        assert menu(typist).chosen is None
        assert screen_of(typist.app).pad.has_focus
        await typist.press("backspace", "backspace", "backspace")
        assert not menu(typist).display


async def test_enter_does_what_was_typed_until_an_arrow_is_pressed(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.line("/dec")
        assert isinstance(screen_of(typist.app).desk.corrections.last_entry().matter, Declaration)
        await typist.type("/note")
        await typist.press("enter")
        assert screen_of(typist.app).line.refusal, "it wants words, and no row was taken"


async def test_an_arrow_chooses_and_enter_takes_the_row(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/def")
        await typist.press("down")
        assert hint(typist.app).startswith("▸ /defer 9 because")
        await typist.press("enter")
        assert screen_of(typist.app).pad.text == "/defer "
        await typist.press("escape")
        await typist.type("/nex")
        await typist.press("down", "enter")
        assert item_in_hand(typist) == "Lamps"


async def test_what_is_typed_after_an_arrow_is_what_enter_does(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/nex")
        await typist.press("down")
        await typist.line("t")
        assert item_in_hand(typist) == "Lamps"
        await typist.type("/und")
        await typist.press("down")
        await typist.line("x")
        assert "no command /undx" in screen_of(typist.app).line.refusal


async def test_tab_completes_the_first_row_or_the_one_chosen(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/de")
        first = menu(typist).blocks[0].name
        await typist.press("tab")
        assert screen_of(typist.app).pad.text.strip() == first
        await typist.press("escape")
        await typist.type("/out thor")
        await typist.press("tab")
        assert screen_of(typist.app).pad.text == "/out D Thornby "


async def test_up_on_an_empty_pad_recalls_and_goes_on_recalling(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.line("/zzz one")
        await typist.line("/zzz two")
        await typist.press("up", "up")
        assert screen_of(typist.app).pad.text == "/zzz one"
        await typist.line("/dek")
        await typist.press("escape", "up", "up")
        assert screen_of(typist.app).pad.text.startswith("/zzz")


async def test_escape_still_empties_the_pad_at_once(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/def")
        await typist.press("escape")
        assert screen_of(typist.app).pad.text == ""
        assert not menu(typist).display


async def test_a_greyed_row_says_why_and_does_nothing(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/amen")
        await typist.press("down", "enter")
        assert "no motion is before the meeting" in screen_of(typist.app).line.refusal
        assert screen_of(typist.app).desk.meeting.debate.pending is None


async def test_an_odd_name_is_offered_and_put_in_as_it_is(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("@onei")
        assert menu(typist).blocks[0].name == ODD
        await typist.press("down", "enter")
        assert ODD in screen_of(typist.app).pad.text


async def test_the_line_below_says_what_will_be_minuted(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/m thornby dawley That the buoys be lit")
        assert "Motion: moved D Thornby" in await understood(typist)
        await typist.press("enter")
        await typist.type("3 2")
        assert "3 for, 2 against of 5: carried" in await understood(typist)
        assert screen_of(typist.app).desk.meeting.debate.pending is not None, (
            "nothing is minuted before Enter"
        )
        await typist.press("escape")
        await typist.type("/out nobody at all")
        assert (await understood(typist)).startswith("✗ Nobody")


LONG = " ".join(f"and that buoy {number} be lit" for number in range(2, 12))


async def test_movers_and_vote_of_a_long_motion_are_seen_before_enter_at_80(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type(f"/m thornby/dawley That buoy 1 be lit {LONG}, carried 3-2")
        await understood(typist)
        shown = hint_drawn(typist)
        assert "Motion: moved D Thornby, seconded" in shown
        assert "…" in shown
        assert shown.endswith("3 for, 2 against of 5: carried")


async def test_a_long_line_takes_that_of_the_keys_until_the_pad_is_empty(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        screen = screen_of(typist.app)
        height = screen.query_one("#pad").region.y
        await typist.type("/v 9 2")
        await understood(typist)
        shown = hint_drawn(typist)
        assert shown.startswith("✗ There is no motion before the meeting")
        assert shown == " ".join(hint(typist.app).split()), "wholly, as Enter would say it"
        assert not screen.query_one("#keys").display
        assert screen.query_one("#pad").region.y == height, "nothing else moves"
        await typist.press("escape")
        await typist.pilot.pause()
        assert screen.query_one("#keys").display


async def test_nothing_is_written_while_one_types(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        before = len(office.record.events(screen_of(typist.app).desk.meeting.ident))
        for line in ("/remove", "/close now", "/x Clerk by 3 May: write", "/undo", "/private 1"):
            await typist.type(line)
            await understood(typist)
            await typist.press("escape")
        assert len(office.record.events(screen_of(typist.app).desk.meeting.ident)) == before


async def test_what_is_said_of_each_name_stands_in_one_column_beside_it(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/m ")
        shown = menu(typist)
        lines = [shown.line_at(y).content.plain for y, _ in enumerate(shown.blocks, 1)]
        lines = [line for line in lines if "Member" in line or "Councillor" in line]
        starts = {line.rstrip().rfind("  ") for line in lines}
        assert len(starts) == 1
        assert max(map(len, lines)) < 70, "and not at the far right"


async def test_a_row_can_be_clicked(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("/nex")
        await typist.pilot.click(ChoiceMenu, offset=(5, 2))
        await typist.pilot.pause()
        assert item_in_hand(typist) == "Lamps"
        assert screen_of(typist.app).pad.has_focus


async def test_a_slash_and_its_menu_are_drawn_together_with_every_row(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawings: list[str] = []
    draw = MeetingScreen._compositor_refresh

    def drawn(screen: MeetingScreen) -> None:
        draw(screen)
        drawings.append("\n".join(strip.text for strip in screen._compositor.render_strips()))

    async with at_the_table(office, desk) as typist:
        await typist.type("n")
        await typist.press("backspace")
        monkeypatch.setattr(MeetingScreen, "_compositor_refresh", drawn)
        await typist.press("/")
    assert drawings
    for row in ("Commands, the likeliest first", "/next", "Tab complete"):
        assert row in drawings[0]


async def test_a_step_cannot_be_sent_at_once_where_there_is_no_hub(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command("live")
        refusal = screen_of(typist.app).line.refusal
        assert refusal.startswith("This database shares with no hub. To join the office's: ")
