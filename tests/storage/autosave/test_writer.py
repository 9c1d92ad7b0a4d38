"""Text that was typed and not yet filed: on the disk before the clerk has drawn breath."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.ports import UnfinishedText
from clerk_tui.office import Office
from clerk_tui.storage.autosave.fsync import SYNC_DELAY_SECONDS
from clerk_tui.storage.autosave.rescue_file import read_rescue_file
from clerk_tui.storage.autosave.writer import UnfinishedTextWriter, read_unfinished
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock

Troubles = list[str]


@pytest.fixture
def troubles() -> Troubles:
    """Return the list that takes the troubles which the writer reports."""
    return []


@pytest.fixture
def pad(path: Path, desk: Desk, troubles: Troubles) -> Iterator[UnfinishedTextWriter]:
    """The writer of what is in the pad."""
    writer = UnfinishedTextWriter(path, FixedClock().now, troubles.append)
    yield writer
    writer.close()


def read_texts(record: SqliteRecord, desk: Desk) -> list[UnfinishedText]:
    """Return the meeting's unfinished texts in the file."""
    return read_unfinished(record.db.conn, desk.meeting.ident)


def test_the_newest_of_many_quick_keys_is_on_the_disk(
    pad: UnfinishedTextWriter, record: SqliteRecord, desk: Desk
) -> None:
    pad.keep(desk.meeting.ident, "pad", "T", 1)
    assert pad.wait_until_saved(1)
    for end in range(1, 21):
        pad.keep(desk.meeting.ident, "pad", "The buoys were painted."[:end], end)
    assert pad.wait_until_saved(1)
    assert read_texts(record, desk) == [UnfinishedText("pad", "The buoys were paint", 20)]


def test_each_place_keeps_its_own_newest_text_and_an_empty_one_is_gone(
    pad: UnfinishedTextWriter, record: SqliteRecord, desk: Desk
) -> None:
    ident = desk.meeting.ident
    pad.keep(ident, "pad", "in the pad", 10)
    pad.keep(ident, "motion", "in the form", 11)
    pad.keep(ident, "pad", "in the pad, later", 17)
    assert pad.wait_until_saved(1)
    assert sorted(text.text for text in read_texts(record, desk)) == [
        "in the form",
        "in the pad, later",
    ]
    pad.keep(ident, "pad", "", 0)
    pad.close()
    assert [text.text for text in read_texts(record, desk)] == ["in the form"]


def test_what_is_waiting_is_written_before_the_program_ends(
    pad: UnfinishedTextWriter, record: SqliteRecord, desk: Desk
) -> None:
    pad.keep(desk.meeting.ident, "pad", "the last words", 14)
    pad.close()
    assert [text.text for text in read_texts(record, desk)] == ["the last words"]


def test_half_a_character_does_not_stop_the_writer(
    pad: UnfinishedTextWriter, record: SqliteRecord, desk: Desk
) -> None:
    pad.keep(desk.meeting.ident, "pad", "half \ud83d", 6)
    assert pad.wait_until_saved(1)
    pad.keep(desk.meeting.ident, "pad", "a whole sentence", 16)
    assert pad.wait_until_saved(1)
    assert [text.text for text in read_texts(record, desk)] == ["a whole sentence"]


def test_a_file_that_is_in_use_is_told_and_tried_again(
    path: Path, desk: Desk, record: SqliteRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.storage.autosave.writer.LOCK_WAIT_MS", 20)
    troubles: Troubles = []
    pad = UnfinishedTextWriter(path, FixedClock().now, troubles.append)
    record.db.execute("BEGIN IMMEDIATE")
    pad.keep(desk.meeting.ident, "pad", "typed while it was locked", 25)
    assert not pad.wait_until_saved(0.2)
    assert any("another program is writing to it" in trouble for trouble in troubles)
    record.db.conn.rollback()
    assert pad.wait_until_saved(2)
    assert troubles[-1] == "", "it is well again"
    assert [text.text for text in read_texts(record, desk)] == ["typed while it was locked"]
    pad.close()


def test_a_mistake_in_the_thread_is_told_and_the_thread_goes_on(
    pad: UnfinishedTextWriter,
    troubles: Troubles,
    record: SqliteRecord,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("a private word")

    monkeypatch.setattr(pad, "_write", fails)
    pad.keep(desk.meeting.ident, "pad", "typed meanwhile", 15)
    assert not pad.wait_until_saved(0.2)
    assert troubles[-1] == "a mistake in the program (ValueError)"
    monkeypatch.undo()
    assert pad.wait_until_saved(2)
    assert [text.text for text in read_texts(record, desk)] == ["typed meanwhile"]


def test_no_key_waits_for_a_slow_disk_to_outlive_the_program(
    pad: UnfinishedTextWriter, record: SqliteRecord, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = threading.Event()
    monkeypatch.setattr("clerk_tui.storage.autosave.fsync.sync_if_there", lambda _: slow.wait(5))
    pad.keep(desk.meeting.ident, "pad", "first", 5)
    time.sleep(SYNC_DELAY_SECONDS + 0.1)  # the disk is at it now
    pad.keep(desk.meeting.ident, "pad", "first and second", 16)
    assert pad.wait_until_saved(1)
    assert [text.text for text in read_texts(record, desk)] == ["first and second"]
    slow.set()


DYING = """
import os, sys
from pathlib import Path
from clerk_tui.storage.autosave.fsync import SYNC_DELAY_SECONDS
from clerk_tui.storage.autosave.writer import UnfinishedTextWriter
from tests.helpers.fakes import FixedClock
pad = UnfinishedTextWriter(Path(sys.argv[1]), FixedClock().now)
for end in range(1, len(sys.argv[3]) + 1):
    pad.keep(sys.argv[2], "pad", sys.argv[3][:end], end)
pad.wait_until_saved()
os._exit(9)
"""


def test_what_was_on_the_screen_outlives_the_program(
    path: Path, desk: Desk, record: SqliteRecord
) -> None:
    typed = "Councillor Rooke said that the pier — "
    ended = subprocess.run(
        [sys.executable, "-c", DYING, str(path), desk.meeting.ident, typed],
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert ended.returncode == 9
    assert read_texts(record, desk) == [UnfinishedText("pad", typed, len(typed))]


def test_what_the_database_would_not_take_is_rescued_to_a_file_when_the_app_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.storage.autosave.writer.LOCK_WAIT_MS", 20)
    office = Office(tmp_path / "minutes.db", FixedClock())
    meeting = office.prepare(Body("Wharf Board"), date(2027, 3, 24))
    office.unfinished.rescue_folders = (tmp_path / "elsewhere",)
    office.unfinished.writer.keep(meeting, "pad", "Before.", 0)
    assert office.unfinished.writer.wait_until_saved()
    other = sqlite3.connect(tmp_path / "minutes.db")
    other.execute("BEGIN EXCLUSIVE")
    office.unfinished.writer.keep(meeting, "pad", "Half a sentence", 0)
    rescued = office.close()
    other.rollback()
    other.close()
    assert rescued is not None
    assert [text.text for text in read_rescue_file(rescued, office.database)] == ["Half a sentence"]
    assert rescued.stat().st_mode & 0o077 == 0
    assert Office(tmp_path / "minutes.db", FixedClock()).close() is None
