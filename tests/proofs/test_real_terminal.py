"""The app in a real terminal, as a process of its own: opened, typed into, killed, opened again."""

import signal
import sys
from pathlib import Path

import pytest

from tests.performance.books import book
from tests.performance.deaths import die
from tests.performance.table import at_the_pad, clerk, running

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")


@pytest.fixture(scope="module")
def minute_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with one short meeting."""
    path = tmp_path_factory.mktemp("book") / "minutes.db"
    book(path, entries=10, people=8)
    return path


@pytest.mark.parametrize("cause", ["kill", "hangup", "stop", "interrupt", "mistake in a thread"])
def test_what_was_on_the_screen_is_in_the_pad_when_the_app_is_opened_again(
    minute_book: Path, cause: str
) -> None:
    death = die(minute_book, "thelongone", cause, 1)
    assert death.seen > 0
    assert death.lost == 0
    assert death.cursor, "the cursor and the item in hand are where they were"


def test_a_window_that_is_closed_leaves_no_process_behind(tmp_path: Path) -> None:
    book(tmp_path / "minutes.db", entries=2, people=8)
    with running(clerk("--database", str(tmp_path / "minutes.db")), tmp_path) as app:
        app.wait("Long Wharf")
        app.quiet()
        app.hang_up()


def test_a_meeting_that_is_not_there_is_refused_without_opening_the_screen(
    minute_book: Path, tmp_path: Path
) -> None:
    argv = clerk("--database", str(minute_book), "open", "no such meeting")
    with running(argv, tmp_path) as app:
        app.wait_for_end()
        app.draw()
        assert "There is no meeting “no such meeting”" in app.text()
        assert "Traceback" not in app.text()


def test_a_paste_in_a_real_terminal_stands_once_with_its_words_apart(tmp_path: Path) -> None:
    with running(clerk("--database", str(tmp_path / "minutes.db")), tmp_path) as app:
        app.wait("Prepare one")
        app.press("n")
        app.wait("paste the agenda here")
        for _ in range(6):  # from the committees through the fields to the agenda
            app.press("\t")
        app.quiet()
        app.send(b"\x1b[200~" + "1. Quay\xa0lamps\u2029".encode() + b"\x1b[201~")
        app.wait("1. Quay lamps")
        app.quiet()
        assert app.text().count("1. Quay lamps") == 1


@pytest.mark.parametrize(
    ("keys", "typed", "notice", "again", "shown"),
    [
        (["/review\r", "\x1b[F", "\x1b[A", "e"], "Qqmoor", "words of an entry", "e", "Qqmoor"),
        (["\x1bOR", "n"], "Qqmoor", "a line of the roll", "n", "Qqmoor"),
        (["/m quayington quayerton That Z\r", "/division\r"], "ff", "recorded vote", "", "For 2"),
    ],
)
def test_what_was_typed_or_marked_elsewhere_outlives_kill_9(
    tmp_path: Path, keys: list[str], typed: str, notice: str, again: str, shown: str
) -> None:
    database = tmp_path / "minutes.db"
    meeting = book(database, entries=2, people=8)
    first = at_the_pad(database, tmp_path, meeting)
    for key in keys:
        first.press(key)
        first.quiet(0.4)
    for letter in typed:
        first.press(letter)
    first.wait(shown)
    first.signal(signal.SIGKILL)
    first.close()
    with running(clerk("--database", str(database), "open", meeting), tmp_path) as app:
        app.wait(notice)
        app.quiet()
        for key in [*(k for k in keys if not k.startswith("/m") and len(k) > 1), again]:
            app.press(key)
            app.quiet(0.4)
        assert shown in app.text()
