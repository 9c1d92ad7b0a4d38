"""The panels of the meeting screen: the running order, the minutes as they grow, the room."""

from datetime import time
from typing import Any, cast

import pytest
from textual._styles_cache import StylesCache
from textual.geometry import Size
from textual.screen import Screen

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Group
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from clerk_tui.screens.meeting.entries import NOTHING_YET, minutes_so_far, shown_entries
from clerk_tui.screens.meeting.panels import item_subheading, order_rows, room_rows, time_left
from clerk_tui.widgets.guiding_line import GuidingLine
from clerk_tui.widgets.panels.block_panel import BlockPanel
from clerk_tui.widgets.panels.look import Look
from clerk_tui.widgets.panels.minutes_panel import ITEM_LINE, MinutesPanel, ShownEntry
from clerk_tui.widgets.panels.room_panel import RoomPanel
from clerk_tui.widgets.panels.running_order import RunningOrder
from clerk_tui.widgets.panels.vote_bar import VoteBar, bar_lines
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ADA, DAY, LOON, OKAFOR, ONEIL, ROOKE, a_desk, harbours, opened
from tests.helpers.screen_hosts import ODD
from tests.helpers.screen_hosts import a_desk as a_stored_desk
from tests.helpers.typist import at_the_keyboard

CARRIED, LOST = Vote(in_favour=4, against=2), Vote(in_favour=2, against=4)
NO_LOOK = Look({})


def set_clock(desk: Desk, hour: int, minute: int) -> None:
    cast("FixedClock", desk._recorder.clock).set_to(time(hour, minute), DAY)


def seated(*titles: str) -> Desk:
    """Everybody is here, and the first item is in hand."""
    desk = opened(a_desk(), *titles)
    desk.roll.mark_all_present()
    return desk


def drawn(panel: BlockPanel[Any]) -> str:
    """Return what *panel* shows, line by line."""
    return "\n".join(panel.render_line(y).text.rstrip() for y in range(panel.size.height))


def entries(desk: Desk) -> tuple[ShownEntry, ...]:
    return shown_entries(desk.meeting, style_of(desk.meeting.body))


def flags(desk: Desk) -> dict[str, list[str]]:
    return {row.name: [flag.text for flag in row.flags] for row in room_rows(desk.meeting)}


def test_a_panel_that_draws_nothing_of_its_own_cannot_be_made() -> None:
    class Empty(BlockPanel[str]):
        """A panel whose author forgot to draw its blocks."""

    with pytest.raises(TypeError, match="abstract"):
        Empty(id="empty")  # type: ignore[abstract]


# The running order


def test_each_item_shows_how_long_it_took_and_what_is_left_at_this_pace() -> None:
    desk = seated("Dredging", "Moorings", "Lamps", "Lease")
    set_clock(desk, 10, 40)
    desk.agenda.next_item()
    set_clock(desk, 11, 0)
    desk.agenda.next_item()
    rows = order_rows(desk.meeting, desk.now)
    assert [row.time for row in rows] == ["0:10", "0:20", "0:00", ""]
    assert [row.state for row in rows] == ["done", "done", "current", ""]
    assert time_left(desk.meeting, desk.now) == "3 of 4 · about 0:30 left"


def test_less_than_a_minute_left_is_not_told_as_none() -> None:
    desk = seated("Buoys", "Lamps", "Fees")
    for _ in range(2):
        desk.agenda.next_item()
    assert time_left(desk.meeting, desk.now) == "3 of 3"


def test_the_names_of_a_large_vote_stand_side_below_side() -> None:
    people = tuple(Person(f"A{n} Member", "Councillor") for n in range(14))
    desk = opened(a_desk(harbours(members=people)), "Buoys")
    desk.roll.mark_all_present()
    desk.motions.move("That the buoys be lit", "@1", "@2")
    keys = tuple(attendee.key for attendee in desk.meeting.people[:14])
    desk.voting.vote(named_vote(keys[:9], keys[9:]))
    (motion,) = [entry for entry in entries(desk) if entry.vote]
    assert [line[:16] for line in motion.note.split("\n")] == [
        "for: A0 Member, ",
        "against: A9 Memb",
    ]


def test_nothing_is_said_of_the_time_left_before_there_is_a_pace() -> None:
    assert time_left(seated("Dredging", "Moorings").meeting, seated().now) == "1 of 2"


async def test_titles_stand_on_two_lines_and_private_items_are_named(office: Office) -> None:
    desk = a_stored_desk(office)
    long = "Independent custody visitors: the annual report of the scheme and what it cost"
    desk.agenda.list_items([{"title": long}, {"title": "Lease of the quay", "private": True}])
    desk.roll.mark_all_present()
    desk.agenda.next_item()
    async with ClerkApp(office, desk.meeting.ident).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        shown = drawn(pilot.app.screen.query_one(RunningOrder)).split("\n")
    first = next(n for n, line in enumerate(shown) if "Independent" in line)
    assert "custody" in shown[first] + shown[first + 1]
    assert all("PRIV" in line for line in shown if "Lease of" in line)
    assert any(line.startswith("▒") for line in shown)


# The minutes as they grow


def test_an_item_just_opened_shows_the_end_of_the_one_before() -> None:
    desk = seated("Dredging", "Moorings")
    desk.paragraphs.write("The bar had silted up.")
    desk.agenda.next_item()
    shown = minutes_so_far(desk.meeting, style_of(desk.meeting.body))
    assert [(e.sign == ITEM_LINE, e.text) for e in shown] == [
        (True, "Dredging"), (False, "The bar had silted up."), (True, "Moorings"),
        (False, NOTHING_YET),
    ]  # fmt: skip
    assert [e.earlier for e in shown if e.sign == "¶"] == [True]


def test_going_back_shows_more_of_the_meeting() -> None:
    desk = seated("Dredging", "Moorings")
    for number in range(30):
        desk.paragraphs.write(f"Load {number} was landed.")
    desk.agenda.next_item()
    for number in range(8):
        desk.paragraphs.write(f"Buoy {number} was laid.")
    style = style_of(desk.meeting.body)
    assert not any("Load" in e.text for e in minutes_so_far(desk.meeting, style))
    assert sum("Load" in e.text for e in minutes_so_far(desk.meeting, style, 60)) == 30


def test_a_motion_holds_its_amendments_in_the_order_in_which_they_were_taken() -> None:
    desk = seated()
    desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Red was dear.")
    desk.motions.amend("That it be green", OKAFOR, ONEIL)
    desk.paragraphs.write("Green was dark.")
    desk.voting.vote(LOST)
    desk.motions.amend("That it be blue", OKAFOR, ROOKE)
    desk.voting.vote(CARRIED)
    desk.voting.vote(CARRIED)
    shown = [(e.depth, e.movers or e.words or e.text, e.outcome) for e in entries(desk)]
    assert shown == [
        (0, "Moved Ada Quill, seconded J van der Loon", ""),
        (1, "Red was dear.", ""),
        (1, "Amendment moved B Okafor, seconded Siobhán O'Neil", ""),
        (2, "Green was dark.", ""),
        (1, "The vote on the amendment:", "✗ LOST"),
        (1, "Amendment moved B Okafor, seconded P. Rooke", "✔ CARRIED"),
        (0, "As amended, and put:", "✔ CARRIED"),
    ]


def test_each_entry_has_its_time_and_a_sign_of_its_kind() -> None:
    desk = seated()
    set_clock(desk, 11, 5)
    desk.paragraphs.write("The bar had silted up.")
    desk.questions.ask(ADA, "who would dredge it")
    desk.actions.add("To ask for tenders", "HL")
    desk.interests.declare([ADA], kind="personal")
    assert [(e.time, e.sign) for e in entries(desk)] == [
        ("11.05", "¶"), ("11.05", "?"), ("11.05", "→"), ("11.05", "◆"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("vote", "lines"),
    [
        (VoteBar(8, 2, 1), ["████████▓▓▒ 8 for · 2 against · 1 abstained"]),
        (VoteBar(3, 0), ["███ 3 for · 0 against"]),
        (VoteBar(words="unanimous"), ["unanimous"]),
        (VoteBar(2, 2, words="casting vote for"), ["██▓▓ 2 for · 2 against · casting vote for"]),
    ],
)  # fmt: skip
def test_a_vote_is_told_by_shape_and_figures(vote: VoteBar, lines: list[str]) -> None:
    assert [line.plain for line in bar_lines(vote, 60, NO_LOOK)] == lines


def test_a_hundred_votes_fit_and_a_single_one_is_still_seen() -> None:
    (bar, *_) = bar_lines(VoteBar(98, 1, 1), 30, NO_LOOK)
    assert {"█", "▓", "▒"} <= set(bar.plain)
    assert bar.cell_length <= 30


# The room


def test_people_stand_in_the_groups_of_the_house_with_what_to_know_of_them() -> None:
    body = harbours(groups=(Group("{value}:", split="authority"),))
    desk = opened(a_desk(body), "Declarations", "Moorings", "Lamps")
    desk.roll.mark_all_present()
    desk.chair.preside(ROOKE)
    moorings = desk.meeting.items[1].ident
    desk.interests.declare([ADA], kind="disclosable pecuniary", items=(moorings,))
    set_clock(desk, 11, 12)
    desk.room.depart(OKAFOR)
    headings = [row.name for row in room_rows(desk.meeting) if not row.key]
    assert headings[:2] == ["Ostermere Borough", "Saltby District"]
    shown = flags(desk)
    assert shown["P. Rooke"] == ["chair"]
    assert shown["Ada Quill"] == ["⚑ 2"]
    assert shown["B Okafor"] == ["out 11.12"]
    desk.agenda.next_item()
    assert flags(desk)["Ada Quill"][0] == "⚑ no vote"


async def test_a_hundred_members_and_odd_names_are_shown_whole(office: Office) -> None:
    desk = a_stored_desk(office, 100)
    async with ClerkApp(office, desk.meeting.ident).run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        room = pilot.app.screen.query_one(RoomPanel)
        assert "A0 Member" in drawn(room)
        room.scroll_end(animate=False)
        await pilot.pause()
        assert "A99 Member" in drawn(room) or "H Pell" in drawn(room)


# The panels and the width


def shown_panels(app: object) -> list[str]:
    screen = app.screen  # type: ignore[attr-defined]
    return [p for p in ("order", "minutes", "room") if screen.query_one(f"#{p}").display]


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
async def test_the_panels_take_the_width_there_is(office: Office, width: int) -> None:
    ident = a_stored_desk(office).meeting.ident
    async with ClerkApp(office, ident).run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        wide = width >= 100
        assert shown_panels(pilot.app) == (["order", "minutes", "room"] if wide else ["minutes"])
        panels = [pilot.app.screen.query_one(f"#{p}") for p in shown_panels(pilot.app)]
        assert sum(panel.outer_size.width for panel in panels) == width
        assert pilot.app.screen.query_one("StatusLine").region.y == 0


@pytest.mark.parametrize(
    ("width", "steps"),
    [
        (80, [["room"], ["order"], ["minutes"]]),
        (120, [["minutes"], ["order"], ["room"], ["order", "minutes", "room"]]),
    ],
)
async def test_a_key_shows_one_panel_after_another_and_that_is_kept(
    office: Office, width: int, steps: list[list[str]]
) -> None:
    ident = a_stored_desk(office).meeting.ident
    async with ClerkApp(office, ident).run_test(size=(width, 24)) as pilot:
        for panels in steps:
            await pilot.press("ctrl+l")
            assert shown_panels(pilot.app) == panels
        await pilot.press("ctrl+l")
    async with ClerkApp(office, ident).run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        assert shown_panels(pilot.app) == steps[0]


async def test_a_hidden_panel_stays_hidden_until_it_is_asked_for(office: Office) -> None:
    ident = a_stored_desk(office).meeting.ident
    async with at_the_keyboard(ClerkApp(office, ident)) as typist:
        await typist.pilot.resize_terminal(120, 30)
        await typist.line("/room")
        assert shown_panels(typist.app) == ["order", "minutes"]
        await typist.line("/panel minutes")
        assert shown_panels(typist.app) == ["minutes"]
        await typist.line("/panel all")
        assert shown_panels(typist.app) == ["order", "minutes", "room"]
        await typist.line("/panel cellar")
        assert "no panel “cellar”" in typist.app.screen.line.refusal  # type: ignore[attr-defined]


async def test_page_up_goes_back_and_what_is_filed_shows_the_newest(office: Office) -> None:
    desk = opened(a_stored_desk(office))
    for number in range(80):
        desk.paragraphs.write(f"Load {number} was landed by {ODD}.")
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        panel = typist.app.screen.query_one(MinutesPanel)
        for _ in range(12):
            await typist.press("pageup")
        assert "Load 0 was" in drawn(panel)
        await typist.line("The last load.")
        assert "The last load." in drawn(panel)


async def test_a_panel_is_drawn_anew_only_if_it_changed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(a_stored_desk(office))
    drawings: list[str] = []
    draw = RoomPanel.draw_lines

    def note_and_draw(panel: RoomPanel) -> None:
        drawings.append(panel.heading)
        draw(panel)

    monkeypatch.setattr(RoomPanel, "draw_lines", note_and_draw)
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        await typist.line("/panel room")
        drawings.clear()
        await typist.line("The lamps were lit.")
        assert not drawings
        await typist.line("/here edgley")
        assert drawings


@pytest.mark.parametrize(("panel", "type_of"), [("room", RoomPanel), ("order", RunningOrder)])
async def test_a_panel_that_comes_into_sight_shows_what_happened_meanwhile(
    office: Office, panel: str, type_of: type[RoomPanel | RunningOrder]
) -> None:
    desk = opened(a_stored_desk(office), "Lamps on the quay", "Dredging")
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        widget = typist.app.screen.query_one(type_of)
        assert not widget.blocks  # which cost nothing as the meeting was opened
        await typist.line(f"/panel {panel}")
        in_sight = widget.blocks
        await typist.line("/panel minutes")
        await typist.line("/next")
        await typist.line("/here edgley")
        assert widget.blocks == in_sight  # nobody sees it, so it is not kept up
        await typist.line(f"/panel {panel}")
        assert widget.blocks != in_sight


async def test_lines_drawn_before_are_those_that_textual_would_draw_anew(office: Office) -> None:
    desk = opened(a_stored_desk(office), "Lamps on the quay", "Lease of the quay")
    for number in range(30):
        desk.paragraphs.jot(f"Load {number} of gravel was landed at the far end of the quay.")
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        panel = typist.app.screen.query_one(MinutesPanel)
        for line in ("The last load.", "/theme clerk-light", "/private 3", "/next", "A note."):
            await typist.line(line)
            region = panel.outer_size.region
            remembered = panel.render_lines(region)
            anew = StylesCache().render_widget(panel, region)
            assert [list(strip.simplify()) for strip in remembered] == [
                list(strip.simplify()) for strip in anew
            ], line


async def test_an_entry_is_shown_without_laying_the_screen_out_anew(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(a_stored_desk(office))
    for number in range(30):
        desk.paragraphs.jot(f"Load {number} was landed.")
    layouts: list[bool] = []
    lay_out = Screen._refresh_layout

    def note_and_lay_out(
        screen: Screen[object], size: Size | None = None, scroll: bool = False
    ) -> None:
        layouts.append(scroll)
        lay_out(screen, size, scroll)

    monkeypatch.setattr(Screen, "_refresh_layout", note_and_lay_out)
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        panel = typist.app.screen.query_one(MinutesPanel)
        layouts.clear()
        await typist.line("The last load was landed.")
        assert "The last load was landed." in drawn(panel)
        assert panel.vertical_scrollbar.window_virtual_size == panel.virtual_size.height
        assert not layouts
        line = typist.app.screen.query_one(GuidingLine)
        line.done = "Lamps."
        await typist.pilot.pause()
        layouts.clear()
        line.done = "Quay."  # as long: it takes no line more
        await typist.pilot.pause()
        assert not layouts
        line.done = "The lamps on the quay. " * 5
        await typist.pilot.pause()
        assert layouts
        assert line.size.height > 1


@pytest.mark.parametrize(("printed", "shown"), [("1.", "1"), ("(a)", "(a)"), ("2.1", "2.1")])
def test_the_stop_of_an_agenda_number_does_not_end_the_line_of_the_item(
    printed: str, shown: str
) -> None:
    desk = a_desk()
    desk.agenda.list_items([{"title": "Dredging", "agenda_number": printed}, {"title": "Lamps"}])
    desk.agenda.next_item()
    assert item_subheading(desk.meeting) == f"agenda item {shown} of 2"
