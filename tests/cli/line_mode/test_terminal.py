"""The line mode in a real terminal: prompts, Up, killed in the middle, 60 columns."""

import signal
import sys
from pathlib import Path

import pytest

from tests.helpers.lines import minute, printed
from tests.performance.table import clerk, environment
from tests.performance.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")


def at_the_lines(home: Path, columns: int = 80) -> Terminal:
    """The line mode in a terminal, at the meeting in *home*, begun and at its first item."""
    argv = clerk("--database", str(home / "minutes.db"), "minute", "last")
    terminal = Terminal(argv, environment(home), home, columns=columns, lines=60)
    terminal.wait("> ")
    return terminal


def enter(terminal: Terminal, line: str, answer: str) -> None:
    terminal.send(f"{line}\r".encode())
    terminal.wait(answer)


@pytest.fixture
def minuted_home(home: Path) -> Path:
    minute(home, "")
    return home


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
def test_a_line_that_was_answered_is_on_the_disk_however_the_program_ends(
    minuted_home: Path, number: int
) -> None:
    terminal = at_the_lines(minuted_home)
    try:
        enter(terminal, "The lamps were lit.", "Minuted under 1")
        terminal.signal(number)
    finally:
        terminal.close()
    assert "The lamps were lit." in printed(minuted_home)


def test_a_line_half_typed_when_it_was_killed_is_told_when_it_is_opened_again(
    minuted_home: Path,
) -> None:
    terminal = at_the_lines(minuted_home)
    try:
        terminal.send(b"The quay was sw")
        terminal.wait("The quay was sw")
        terminal.quiet(1.0)
        terminal.signal(signal.SIGKILL)
    finally:
        terminal.close()
    result = minute(minuted_home, "", begun=False)
    assert "Not filed when it was last left: The quay was sw" in result.stdout


def test_the_prompt_says_who_hears_it_and_up_brings_nothing_private_to_the_public(
    minuted_home: Path,
) -> None:
    terminal = at_the_lines(minuted_home)
    try:
        enter(terminal, "/private 3", "PRIVATE> ")
        enter(terminal, "The secret price.", "Minuted in private")
        enter(terminal, "/public", "In public again")
        terminal.quiet()
        terminal.press("up")
        terminal.press("up")
        terminal.quiet()
        assert terminal.screen.display[terminal.screen.cursor.y].strip() == ">"
        enter(terminal, "/private 99", "HELD> ")
    finally:
        terminal.close()
    files = [path for path in minuted_home.rglob("*") if path.is_file() and "history" in path.name]
    assert not files, "what was typed is in no file of history"


def test_control_c_breaks_a_line_off_and_control_d_leaves(minuted_home: Path) -> None:
    terminal = at_the_lines(minuted_home)
    try:
        terminal.send(b"Half a thou")
        terminal.wait("Half a thou")
        terminal.quiet()  # a signal that comes while a key is read waits for the next key
        terminal.press("ctrl+c")
        terminal.wait("Ctrl+D leaves.")
        enter(terminal, "The lamps were lit.", "Minuted under 1")
        terminal.quiet()  # the system drops a Ctrl+D that comes before the next prompt
        terminal.send(b"\x04")
        terminal.wait_for_end()
    finally:
        terminal.close()
    result = minute(minuted_home, "", begun=False)
    assert "Not filed when it was last left: Half a thou" in result.stdout
    assert "The lamps were lit." in printed(minuted_home)


def test_a_dot_puts_what_wants_words_into_the_line_and_tab_completes_a_name(
    minuted_home: Path,
) -> None:
    terminal = at_the_lines(minuted_home)
    try:
        enter(terminal, "/m marden kinver That the lamps be lit", "begins /v")
        terminal.send(b".\r")
        terminal.wait("> /v ")
        enter(terminal, "2 0", "was carried")
        terminal.send(b"/dec mar\t")
        terminal.wait("> /dec Bob Marden", 5)
    finally:
        terminal.close()


def test_up_brings_back_what_was_not_filed_when_the_meeting_was_left(minuted_home: Path) -> None:
    minute(minuted_home, "/actoin Clerk: mend the lamps\n", begun=False)
    terminal = at_the_lines(minuted_home)
    try:
        terminal.quiet()
        terminal.press("up")
        terminal.wait("> /actoin Clerk: mend the lamps", 5)
    finally:
        terminal.close()


def test_every_answer_fits_sixty_columns_between_words(minuted_home: Path) -> None:
    terminal = at_the_lines(minuted_home, columns=60)
    try:
        enter(terminal, "/m marden kinver That the lamps be lit at dusk", "begins /v")
        enter(terminal, "/where", "Open: the motion")
        enter(terminal, "/readback", "dusk”")
        terminal.quiet()
        rows = [row.rstrip() for row in terminal.screen.display]
    finally:
        terminal.close()
    text = " ".join(row for row in rows if row)
    assert "It was moved by Councillor Bob Marden and seconded by Councillor Ann Kinver" in text
