"""What is read straight off the command line, and what is left to the commands."""

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path
from time import monotonic

import pytest

from clerk_tui.app import GC_NORMAL_THRESHOLDS, STILL_SECONDS, ClerkApp
from clerk_tui.cli.output.plain_export import Wanted, read_export_arguments
from clerk_tui.launch import for_the_app, without_database
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import DAY, harbours, opened

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("last", Wanted("last")),
        ("--format docx last", Wanted("last", form="docx")),
        ("last --out m.txt --private", Wanted("last", Path("m.txt"), private=True)),
        ("last --out -", None),
        ("last --only decisions", None),
        ("last --format=md", None),
        ("last 2027-03-24", None),
        ("last --format md --format docx", None),
        ("last --format", None),
        ("--help", None),
        ("-h", None),
        ("", None),
    ],
)
def test_minutes_asked_for_in_the_plainest_words_are_written_at_once(
    words: str, wanted: Wanted | None
) -> None:
    assert read_export_arguments(words.split()) == wanted


def test_the_database_may_be_named_anywhere_but_only_once() -> None:
    for words in ("--database a.db export last", "export --database a.db last"):
        assert without_database(words.split()) == (["export", "last"], Path("a.db"))
    rest, _ = without_database("--database a.db export last --database b.db".split())
    assert read_export_arguments(rest[1:]) is None


def test_the_app_is_opened_where_nothing_else_is_asked_for() -> None:
    assert [for_the_app(w.split()) for w in ("", "open last")] == ["", "last"]
    assert [for_the_app(w.split()) for w in ("open -h", "demo", "open a b")] == [None] * 3


def test_rubbish_is_looked_for_only_once_the_app_stands(tmp_path: Path) -> None:
    gc.disable()
    try:
        ClerkApp(Office(tmp_path / "minutes.db"))._resume_garbage_collection()
        assert gc.isenabled()
        assert gc.get_threshold() == GC_NORMAL_THRESHOLDS
    finally:
        gc.enable()
        gc.unfreeze()


class Rubbish:
    """Something that only itself still holds."""

    def __init__(self) -> None:
        """Hold itself."""
        self.held = self


def test_rubbish_of_the_start_goes_once_the_clerk_is_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = ClerkApp(Office(tmp_path / "minutes.db"))
    waits: list[float] = []
    monkeypatch.setattr(app, "set_timer", lambda seconds, _: waits.append(seconds))
    gc.disable()
    try:
        rubbish = weakref.ref(Rubbish())
        gc.freeze()
        app._typed_at = monotonic()
        app._clear_garbage_of_start()
        assert rubbish() is not None
        assert 0 < waits[0] <= STILL_SECONDS
        app._typed_at = monotonic() - STILL_SECONDS
        app._clear_garbage_of_start()
        assert rubbish() is None
        assert gc.get_freeze_count() > 0
    finally:
        gc.enable()
        gc.unfreeze()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with one meeting."""
    office = Office(tmp_path / "minutes.db", FixedClock())
    desk = opened(office.sit_down(office.prepare(harbours(), DAY)), "Buoys")
    desk.paragraphs.jot("The buoys were seen.")
    office.close()
    return office.database


def _run(database: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program, told by Python what it loaded."""
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "clerk_tui", *words],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "CLERK_TUI_DATABASE": str(database)},
    )


def test_what_is_written_at_once_is_what_the_command_writes(database: Path) -> None:
    plain, full = database.with_name("plain.md"), database.with_name("full.md")
    quick = _run(database, "export", "last", "--out", str(plain))
    slow = _run(database, "export", "last", "--format=md", "--out", str(full))
    assert plain.read_bytes() == full.read_bytes()
    assert quick.stdout.replace("plain.md", "full.md") == slow.stdout
    assert " click\n" in slow.stderr
    assert " click\n" not in quick.stderr
    assert " textual\n" not in quick.stderr


def test_what_cannot_be_written_at_once_is_refused_by_the_command(database: Path) -> None:
    for words in (("nobody",), ("last", "--format", "pdf"), ("last", "--out", "/dev/null/m.md")):
        done = _run(database, "export", *words)
        assert done.returncode in (1, 2)
        assert done.stdout == ""
        assert "Traceback" not in done.stderr
        assert not done.stderr.rstrip().splitlines()[-1].startswith("import time")
