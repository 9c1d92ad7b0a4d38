"""Nothing private is on the screen in the room: at no moment, whatever is typed, or crashes."""

import signal
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json

from clerk_tui.commands.command import Table
from clerk_tui.minutes.room_display.board import Board, board_lines, board_of
from clerk_tui.minutes.room_display.page import to_page
from clerk_tui.office import Office
from tests.helpers.fakes import MemoryRecord
from tests.helpers.private_session import table_of, type_lines
from tests.helpers.shell import run_command
from tests.helpers.typed_lines import COMING_AND_GOING, EVERY_COMMAND, REALISTIC
from tests.performance.table import at_the_pad

SECRET = "Zqwxv"
CHOOSING = ("/goto", "/moveitem", "/enbloc", "/defer", "/withdraw", "/undo", "/redo", "/public")
WORDED = tuple(line for line in (*REALISTIC, *EVERY_COMMAND) if not line.startswith(CHOOSING))
OPEN = "open words"


def board(table: Table) -> Board:
    """Return what the room is shown now."""
    return board_of(table.desk.meeting, table.style, table.desk.now)


def everything_on(shown: Board) -> str:
    """Return every word of the board, as text, as a page and as it is held."""
    page = to_page(shown).decode()
    return "\n".join([*board_lines(shown), page, json.encode(shown).decode()])


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(COMING_AND_GOING) | st.sampled_from(WORDED), min_size=5, max_size=40)
)
def test_at_no_moment_is_a_word_typed_in_private_on_the_screen(lines: list[str]) -> None:
    table = table_of(MemoryRecord())
    for line in lines:
        meeting = table.desk.meeting
        is_private = meeting.public_excluded and meeting.ended is None
        type_lines(table, [line.format(*[SECRET if is_private else OPEN] * 3)])
        assert SECRET.casefold() not in everything_on(board(table)).casefold(), line


@pytest.mark.parametrize("own_item", [False, True])
def test_no_line_typed_in_private_is_on_the_screen_when_the_public_are_back(
    own_item: bool,
) -> None:
    for line in WORDED:
        table = table_of(MemoryRecord())
        type_lines(table, ["/private 3", *["/next"] * own_item, line.format(*[SECRET] * 3)])
        for after in ("/public", "/m kinver marden That we go on", "/v 3 0 0", "/goto 1"):
            type_lines(table, [after])
            assert SECRET.casefold() not in everything_on(board(table)).casefold(), line


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDED), min_size=1, max_size=8))
def test_the_screen_is_the_same_whatever_is_said_in_private(lines: list[str]) -> None:
    shown: list[list[Board]] = []
    for secret in ("That lamps; *b*", "That the LAMPS; <i>"):
        table = table_of(MemoryRecord())
        type_lines(table, ["/private 3"])
        boards = []
        for line in (*lines, "/public", "The public came back.", "/next"):
            type_lines(table, [line.format(*[secret] * 3)])
            boards.append(board(table))
        shown.append(boards)
    assert shown[0] == shown[1]


def test_who_had_the_floor_in_private_is_not_named_when_the_public_are_back() -> None:
    table = table_of(MemoryRecord())
    type_lines(table, ["/private 3", f"/speaking {SECRET} of the county", "/public"])
    assert board(table).state == "in session"
    assert board(table).speaker is None
    type_lines(table, ["/speaking kinver"])
    assert board(table).speaker is not None


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")
def test_what_a_killed_program_held_in_private_is_not_on_the_screen(
    tmp_path: Path, office: Office
) -> None:
    table = table_of(office.record)
    type_lines(table, ["/private 3", f"A {SECRET} was discussed."])
    ident = table.desk.meeting.ident
    office.close()
    app = at_the_pad(office.database, tmp_path, ident)
    app.send(f"/speaking {SECRET}".encode())
    app.wait(f"/speaking {SECRET}")
    app.signal(signal.SIGKILL)
    app.wait_for_end()
    shown = run_command(office.database, "display", ident, "--once").output
    assert "The press and public are excluded" in shown
    assert SECRET not in shown
