"""In a real terminal: the cursor stands where the eye is, and the mouse is understood.

Braille displays and magnifiers follow the terminal's cursor.
"""

import sys
from pathlib import Path

import pytest

from tests.performance.books import book
from tests.performance.table import at_the_pad, clerk, running
from tests.performance.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")


@pytest.fixture
def minute_book(tmp_path: Path) -> Path:
    """A book with a few meetings, one of them in session."""
    path = tmp_path / "minutes.db"
    book(path, meetings=4, entries=10, people=8)
    return path


def line_of_cursor(app: Terminal) -> str:
    return app.screen.display[app.screen.cursor.y]


def test_in_a_list_the_cursor_stands_on_the_highlighted_row(
    minute_book: Path, tmp_path: Path
) -> None:
    with running(clerk("--database", str(minute_book)), tmp_path) as app:
        app.wait("Long Wharf Council")
        app.quiet()
        first = line_of_cursor(app)
        assert "Council" in first
        app.press("down")
        app.quiet()
        assert "Small Creek" in line_of_cursor(app)
        assert line_of_cursor(app) != first


def test_the_cursor_follows_the_row_in_hand_on_the_roll_and_in_the_review(
    minute_book: Path, tmp_path: Path
) -> None:
    app = at_the_pad(minute_book, tmp_path, "thelongone")
    try:
        app.press("f3")
        app.wait("Roll call")
        app.quiet(0.5)
        first = app.screen.cursor.y
        app.press("down")
        app.quiet()
        assert app.screen.cursor.y == first + 1
        app.press("escape")
        app.quiet()
        app.press("/review")
        app.press("enter")
        app.quiet(1.0)
        assert "▶" in line_of_cursor(app)
        app.press("down")
        app.quiet()
        assert "▶" in line_of_cursor(app)
    finally:
        app.close()


def test_while_a_menu_is_open_the_cursor_stays_in_the_pad(
    minute_book: Path, tmp_path: Path
) -> None:
    app = at_the_pad(minute_book, tmp_path, "thelongone")
    try:
        app.press("/de")
        app.wait("Commands that begin with de")
        app.press("down")
        app.wait("▸ /dec")
        app.quiet()
        assert "/de" in line_of_cursor(app)
        assert "▌" in line_of_cursor(app)
        assert app.screen.cursor.x == line_of_cursor(app).index("/de") + len("/de")
    finally:
        app.close()


def test_the_mouse_of_a_terminal_chooses_a_row_and_turns_the_wheel(
    minute_book: Path, tmp_path: Path
) -> None:
    app = at_the_pad(minute_book, tmp_path, "thelongone")
    try:
        app.press("/def")
        app.wait("Commands that begin with def")
        app.quiet()
        row = next(n for n, line in enumerate(app.screen.display, 1) if " /defer " in line)
        app.press(f"\x1b[<0;6;{row}M\x1b[<0;6;{row}m")
        app.quiet()
        assert "/defer" in line_of_cursor(app)
        app.press("escape")
        app.quiet()
        before = app.text()
        for _ in range(6):
            app.press("\x1b[<64;10;8M")
        app.quiet()
        assert app.text() != before
    finally:
        app.close()
