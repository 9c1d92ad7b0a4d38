"""A sheet or an extract by command, and the line that says what takes so long."""

import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clerk_tui.cli.output.progress import with_progress
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import DAY, ROOKE, harbours, opened


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with one meeting: two items, a decision and an action."""
    office = Office(tmp_path / "minutes.db", FixedClock())
    desk = opened(office.sit_down(office.prepare(harbours(), DAY)), "Buoys", "Cranes")
    desk.roll.mark_all_present([ROOKE])
    desk.agenda.next_item()
    desk.decisions.resolve(["That the crane be painted"])
    desk.actions.add("To buy the paint", "HL", "by May")
    office.close()
    return tmp_path / "minutes.db"


def run(database: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The export of the meeting, by the program itself."""
    return subprocess.run(
        [sys.executable, "-m", "clerk_tui", "--database", str(database), "export", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def test_a_sheet_and_an_extract_are_written_and_named(database: Path) -> None:
    out = str(database.parent)
    for options, called, file_name in (
        (("--only", "decisions"), "decisions", "decisions.docx"),
        (("--only", "actions"), "actions", "actions.docx"),
        (("--item", "2"), "minutes of item 2", "extract-2.docx"),
    ):
        output = run(database, "last", *options, "--format", "docx", "--out", out)
        assert f"public copy of the {called} (docx) to {out}" in output.stdout, output.stderr
        assert file_name in output.stdout
        assert output.stderr == ""
    output = run(database, "last", "--item", "9")
    assert output.returncode == 1
    assert output.stderr == (
        "clerk-tui: No item was taken that has the number “9”. The numbers are: 1, 2.\n"
    )


def test_nothing_is_drawn_where_nobody_looks(capfd: pytest.CaptureFixture[str]) -> None:
    def work() -> int:
        time.sleep(0.7)
        return 7

    assert with_progress("Writing", work) == 7
    assert capfd.readouterr().err == ""


def test_on_a_terminal_what_takes_long_is_said_and_then_wiped_away() -> None:
    script = (
        "import time, sys\n"
        "from clerk_tui.cli.output.progress import with_progress\n"
        "with_progress('Quick', lambda: 1)\n"
        "assert 'rich' not in sys.modules\n"
        "print(with_progress('Writing the [b]minutes', lambda: time.sleep(1) or 7))\n"
    )
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=theirs,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "TERM": "xterm"},
    ) as done:
        os.close(theirs)
        printed, _ = done.communicate()
    assert (printed.decode().strip(), done.returncode) == ("7", 0)
    drawn = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "Writing the [b]minutes …" in drawn
    assert "Quick" not in drawn


def test_what_the_work_refuses_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with pytest.raises(ZeroDivisionError):
        with_progress("Writing", lambda: 1 / 0)
