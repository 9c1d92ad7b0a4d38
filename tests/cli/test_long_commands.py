"""Commands of the shell that take long: a line on a terminal, and nothing half done on Ctrl+C."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, opened
from tests.performance.table import environment
from tests.performance.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")

# The program, in which what is said of the work takes a while each time.
SLOW = """
import time
import clerk_tui.domain.progress as progress
import clerk_tui.cli.output.progress as line
line.AFTER_SECONDS = 0.02
say = progress.say_progress
def say_slowly(*what):
    say(*what)
    time.sleep(0.3)
progress.say_progress = say_slowly
from clerk_tui.launch import main
main()
"""
# The program, which comes to a stop before a written file takes its name, and says so by a file.
HELD = """
import os, pathlib, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
marker = pathlib.Path(sys.argv.pop(1))
def hold(*_):
    marker.touch()
    for _ in range(3000):  # a signal that comes just before a sleep is heard after it
        time.sleep(0.02)
os.replace = hold
from clerk_tui.launch import main
main()
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Three meetings, each concluded, and a backup of them."""
    folder = tmp_path / "book"
    office = Office(folder / "minutes.db", FixedClock(), exports=folder)
    for month in (3, 4, 5):
        desk = opened(desk_in(office.record, day=date(2027, month, 24)), "Buoys")
        desk.paragraphs.write("The buoys were painted.")
        desk.timings.conclude()
    (folder / "agenda.txt").write_text("1. Apologies\n2. Buoys\n")
    office.safety.back_up()
    office.close()
    return office.database


def make_old(database: Path) -> None:
    """Let the minute book be one that an older version of the program made."""
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("UPDATE book SET value = 'of before' WHERE name = 'made as'")


def in_a_terminal(
    database: Path, folder: Path, *words: str, wait: str = "", **variables: str
) -> tuple[str, str]:
    """Run the command in a terminal; return what was shown at *wait*, and at the end."""
    argv = [sys.executable, "-c", SLOW, "--database", str(database), *words]
    terminal = Terminal(argv, {**environment(folder), **variables}, folder, 100, 24)
    with closing(terminal):
        if wait:
            terminal.wait(wait)
        meanwhile = terminal.text()
        terminal.wait_for_end()
        terminal.draw()
        return meanwhile, terminal.text()


@pytest.mark.parametrize(
    ("words", "activity", "answer"),
    [
        (("doctor",), "Examining the records, 1 of 3", "3 of 3 meetings are whole"),
        (("backup",), "Copying the database", "Wrote a backup of"),
        (("attendance", "--pictures"), "Reading the meetings, 1 of 3", "Quill"),
    ],
)
def test_a_terminal_says_how_far_the_work_is_and_keeps_the_answer_alone(
    database: Path, tmp_path: Path, words: tuple[str, ...], activity: str, answer: str
) -> None:
    meanwhile, end = in_a_terminal(database, tmp_path, *words, wait=activity)
    assert activity in meanwhile
    assert answer in end
    assert activity not in end


@pytest.mark.parametrize("words", [("meetings",), ("export", "2027-03-24", "--out", "x.md")])
def test_bringing_an_older_minute_book_up_to_date_is_said(
    database: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    make_old(database)
    activity = "Reading the meetings into the minute book, 2 of 3"
    meanwhile, end = in_a_terminal(database, tmp_path, *words, wait=activity)
    assert activity in meanwhile
    assert "minute book" not in end


def test_the_app_says_so_before_its_first_screen(database: Path, tmp_path: Path) -> None:
    make_old(database)
    argv = [sys.executable, "-c", SLOW, "--database", str(database)]
    with closing(Terminal(argv, environment(tmp_path), tmp_path)) as terminal:
        terminal.wait("Reading the meetings into the minute book, 1 of 3")
        terminal.wait("Ostermere Harbours Committee")
        assert "Reading the meetings" not in terminal.text()


def test_a_terminal_that_takes_no_line_away_has_it_once(database: Path, tmp_path: Path) -> None:
    _, end = in_a_terminal(database, tmp_path, "doctor", TERM="dumb")
    assert end.count("Examining") == 1
    assert end.splitlines()[0].rstrip().endswith(" …")


def test_without_colours_the_line_has_none(database: Path, tmp_path: Path) -> None:
    words = ("doctor",)
    argv = [sys.executable, "-c", SLOW, "--database", str(database), *words]
    env = {**environment(tmp_path), "NO_COLOR": "1"}
    with closing(Terminal(argv, env, tmp_path, 100, 24)) as terminal:
        terminal.wait("Examining the records, 1 of 3")
        cells = [cell for row in terminal.screen.buffer.values() for cell in row.values()]
        assert {(cell.fg, cell.bg) for cell in cells} == {("default", "default")}


@pytest.mark.parametrize("form", ["json", "csv"])
def test_an_answer_for_a_program_has_no_line_beside_it(
    database: Path, tmp_path: Path, form: str
) -> None:
    argv = [sys.executable, "-c", SLOW, "--database", str(database)]
    terminal = Terminal(
        [*argv, "attendance", "--format", form], environment(tmp_path), tmp_path, 100, 24
    )
    with closing(terminal):
        terminal.wait_for_end()
        assert b"Counting" not in b"".join(data for _, data, _ in terminal._chunks)


@pytest.mark.parametrize("words", [("doctor",), ("backup",), ("meetings",)])
def test_where_no_terminal_is_nothing_is_said_on_stderr(
    database: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    make_old(database)
    done = subprocess.run(
        [sys.executable, "-c", SLOW, "--database", str(database), *words],
        env=environment(tmp_path),
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert done.stdout


def files_in(folder: Path) -> dict[str, str]:
    """Return the digest of each file in *folder*; of a database, of its rows that are kept."""
    return {
        str(file.relative_to(folder)): sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and not file.name.endswith(("-wal", "-shm", ".lock"))
    }


@pytest.mark.parametrize(
    "words",
    [
        "export 2027-03-24 --format md",
        "export 2027-03-24 --format docx --private",
        "export 2027-03-24 --only decisions --format html",
        "draft 2027-03-24",
        "pack 2027-03-24",
        "backup",
        "restore {backup}",
        "attendance --out {folder}/year.html",
    ],
)
def test_ctrl_c_in_the_midst_of_a_writing_leaves_no_half_of_a_file(
    database: Path, tmp_path: Path, words: str
) -> None:
    backup = next((database.parent / "backups").glob("*.db"))
    arguments = [word.format(backup=backup, folder=database.parent) for word in words.split()]
    before, marker = files_in(database.parent), tmp_path / "held"
    with subprocess.Popen(
        [sys.executable, "-c", HELD, str(marker), *arguments, "--database", str(database)],
        env={**environment(tmp_path), "XDG_DOCUMENTS_DIR": str(database.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=database.parent,
    ) as running:
        limit = time.monotonic() + 20
        while not marker.exists() and running.poll() is None and time.monotonic() < limit:
            time.sleep(0.02)
        assert marker.exists(), running.communicate()
        running.send_signal(signal.SIGINT)
        printed, error = running.communicate(timeout=20)
    assert (printed, error) == (b"", b"clerk-tui: Stopped. Nothing was half written.\n")
    assert running.returncode == 130
    assert files_in(database.parent) == before
    assert not [file for file in tmp_path.rglob("*.part*") if file.is_file()]
