"""The menus over the pad: commands after a slash, names where one is wanted."""

import pytest

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Table
from clerk_tui.commands.menu.blocked import blocked_reason
from clerk_tui.commands.menu.command_rows import command_menu
from clerk_tui.commands.menu.name_rows import name_menu
from clerk_tui.commands.rehearsal import rehearse
from clerk_tui.desk import Desk
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import ADA, LOON, ONEIL, a_desk, opened


def table(desk: Desk) -> Table:
    return Table(desk, style_of(desk.meeting.body), lambda _: None)


def seated() -> Desk:
    desk = opened(a_desk(), "Buoys", "Lamps")
    desk.roll.mark_all_present()
    return desk


def command_names(desk: Desk, typed: str) -> list[str]:
    menu = command_menu(table(desk), typed)
    return [row.name for row in menu.rows] if menu else []


def people_named(desk: Desk, typed: str) -> list[str]:
    menu = name_menu(table(desk), typed, "{title} {name}")
    return [row.name for row in menu.rows] if menu else []


def test_names_that_begin_so_come_before_those_with_the_letters_in_order() -> None:
    names = command_names(seated(), "/de")
    begins = [name for name in names if name.startswith("/de")]
    assert names[: len(begins)] == begins
    assert {"/dec", "/defer", "/deferrest"} <= set(begins)
    assert "/adjournitem" not in begins
    assert "/adjournitem" in names


def test_a_name_typed_whole_is_the_first() -> None:
    assert command_names(seated(), "/a")[0] == "/a"
    assert command_names(seated(), "/private")[0] == "/private"


def test_what_is_before_the_meeting_comes_first() -> None:
    desk = seated()
    desk.motions.move("That the lamps be lit", ADA, LOON)
    assert command_names(desk, "/")[:3] == ["/v", "/amend", "/second"]
    desk.timings.adjourn()
    assert command_names(desk, "/")[0] == "/resume"


def test_at_the_end_of_the_agenda_the_close_is_among_the_first() -> None:
    desk = seated()
    assert "/close" not in command_names(desk, "/")[:7]
    desk.agenda.next_item()
    assert "/close" in command_names(desk, "/")[:2]
    desk.motions.move("That the lamps be lit", ADA, LOON)
    assert "/close" not in command_names(desk, "/")[:7]


def test_every_command_is_in_the_menu_of_a_slash() -> None:
    assert sorted(command_names(seated(), "/")) == sorted(f"/{c.name}" for c in ALL)


@pytest.mark.parametrize("typed", ["/zzz", "/q why", "/v 3", "words", "see /de", "/12"])
def test_no_menu_where_no_command_is_being_named(typed: str) -> None:
    assert command_menu(table(seated()), typed) is None


@pytest.mark.parametrize("state", ["no item", "an item", "a motion", "adjourned", "closed"])
def test_what_is_greyed_is_refused_when_it_is_typed(state: str) -> None:
    desk = a_desk() if state == "no item" else seated()
    if state == "a motion":
        desk.motions.move("That the lamps be lit", ADA, LOON)
    if state == "adjourned":
        desk.timings.adjourn()
    if state == "closed":
        desk.timings.conclude()
    blocked = [c for c in ALL if blocked_reason(desk.meeting, c.name)]
    assert blocked
    for command in blocked:
        assert rehearse(table(desk), command.example).refusal is not None, command.name


def test_the_reason_stands_in_the_row() -> None:
    menu = command_menu(table(seated()), "/v")
    assert menu is not None
    assert menu.rows[0].blocked == "no motion is before the meeting"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("@qui", ["Ada Quill", "T. Quill"]),
        ("The Panel thanked @on", ["Siobhán O'Neil", "J van der Loon"]),
        ("/out okaf", ["B Okafor"]),
        ("/m quill", ["Ada Quill", "T. Quill"]),
        ("/m ada loo", ["J van der Loon"]),
        ("/m ada loon Tha", []),
        ("/out okafor 11", []),
        ("/r That the", []),
        ("/v 3", []),
        ("an@example.org", []),
    ],
)
def test_names_are_offered_where_somebody_is_wanted(typed: str, names: list[str]) -> None:
    people = people_named(seated(), typed)
    assert people[: len(names)] == names
    assert names or not people


def test_one_letter_offers_everybody_whose_name_has_a_part_that_begins_so() -> None:
    assert set(people_named(seated(), "/m o")) >= {"Siobhán O'Neil", "B Okafor"}
    assert "Ada Quill" not in people_named(seated(), "/m o")
    assert people_named(seated(), "/out qu") == people_named(seated(), "/out q")


def test_who_arrives_is_looked_for_among_those_who_are_out() -> None:
    desk = seated()
    desk.room.depart(ONEIL)
    assert people_named(desk, "/in ")[0] == "Siobhán O'Neil"
    assert "Siobhán O'Neil" not in people_named(desk, "/out ")


def test_namesakes_are_told_apart_by_their_particulars() -> None:
    menu = name_menu(table(seated()), "/out quill", "{name}")
    assert menu is not None
    assert [row.help for row in menu.rows[:2]] == [
        "Vice-Chairman, Quayside, Ostermere Borough", "",
    ]  # fmt: skip
    assert [row.example for row in menu.rows[:2]] == ["Councillor", "Ms"]
