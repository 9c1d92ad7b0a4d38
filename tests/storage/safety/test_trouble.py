"""A full disk, another program, another window: refused in a sentence, and nothing is lost."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database import connect
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, minuted_texts, opened

LONG = "The harbour master reported at length. " * 3000


def test_a_full_disk_is_said_and_the_sentence_can_be_filed_when_there_is_room(
    record: SqliteRecord, desk: Desk
) -> None:
    # The disk is full as SQLite sees it: the file may not grow by a page more.
    pages = record.db.execute("PRAGMA page_count").fetchone()[0]
    record.db.execute(f"PRAGMA max_page_count = {pages}")
    before = desk.meeting
    with pytest.raises(Refusal, match="cannot be written: the disk is full") as refused:
        desk.paragraphs.write(LONG)
    assert refused.value.remedy == "Make room on the disk; what you typed is still here."
    assert desk.meeting == before
    record.db.execute("PRAGMA max_page_count = 1000000")
    desk.paragraphs.write("There is room again.")
    assert minuted_texts(Desk(record, FixedClock(), before.ident)) == ["There is room again."]


@contextmanager
def no_file_may_grow_beyond(size: int) -> Iterator[None]:
    """Refuse writes beyond a size, as a full disk does at the moment a write is made durable."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_refuses_the_last_write_of_a_step_leaves_the_desk_able_to_go_on(
    path: Path, desk: Desk
) -> None:
    desk.paragraphs.write("Before.")
    journal = path.with_name("minutes.db-wal").stat().st_size
    with (
        no_file_may_grow_beyond(journal),
        pytest.raises(Refusal, match="cannot be written: the disk refuses it"),
    ):
        desk.paragraphs.write("Meanwhile.")
    desk.paragraphs.write("After.")
    desk.undo()
    desk.redo()
    assert minuted_texts(desk) == ["Before.", "After."]


def test_a_file_locked_by_another_program_is_said_after_a_wait(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "LOCK_WAIT_MS", 50)
    record = SqliteRecord(path)
    desk = opened(desk_in(record), "Buoys")
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refusal, match="another program is writing to it") as refused:
            desk.paragraphs.write("A sentence.")
        assert refused.value.remedy == "Close that program, or wait a moment, and try again."
        other.rollback()
    desk.paragraphs.write("A sentence.")
    assert minuted_texts(desk) == ["A sentence."]
    record.close()


def test_a_lock_that_is_let_go_in_time_is_waited_for(path: Path, desk: Desk) -> None:
    other = sqlite3.connect(path, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.1, other.rollback).start()
    desk.paragraphs.write("A sentence.")
    assert minuted_texts(desk) == ["A sentence."]
    other.close()


@pytest.fixture
def other_window(path: Path, desk: Desk) -> Iterator[Desk]:
    """The same meeting open in a second window."""
    record = SqliteRecord(path)
    yield Desk(record, FixedClock(), desk.meeting.ident)
    record.close()


def test_two_windows_on_one_meeting_cannot_write_over_each_other(
    desk: Desk, other_window: Desk, record: SqliteRecord
) -> None:
    desk.paragraphs.write("From the first window.")
    with pytest.raises(Refusal, match="changed in another window") as refused:
        other_window.paragraphs.write("From the second.")
    assert "open it again" in refused.value.remedy
    with pytest.raises(Refusal, match="changed in another window"):
        other_window.undo()
    desk.paragraphs.write("From the first again.")
    reopened = Desk(record, FixedClock(), desk.meeting.ident)
    assert minuted_texts(reopened) == ["From the first window.", "From the first again."]
    assert reopened.meeting == desk.meeting


def test_a_window_that_opens_the_meeting_again_may_go_on(desk: Desk, other_window: Desk) -> None:
    desk.paragraphs.write("From the first window.")
    later = Desk(other_window._recorder.record, FixedClock(), desk.meeting.ident)
    later.paragraphs.write("From the second.")
    assert minuted_texts(later) == ["From the first window.", "From the second."]


def test_two_windows_may_minute_two_meetings(other_window: Desk, desk: Desk) -> None:
    second = opened(desk_in(other_window._recorder.record), "Cranes")
    desk.paragraphs.write("In the first meeting.")
    second.paragraphs.write("In the second.")
    assert minuted_texts(desk) == ["In the first meeting."]
    assert minuted_texts(second) == ["In the second."]
