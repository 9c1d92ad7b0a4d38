"""The record on disk: what was done is there again, and is never changed."""

import hashlib
import sqlite3
import stat
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.replay.replay import replay
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.meeting_acts import Done, acts, carry_out
from tests.helpers.ostermere import ROOKE, desk_in, opened

Again = Callable[[str], Desk]


def rows(path: Path, query: str) -> list[tuple[str, ...]]:
    """Return the rows that another program reads in the file."""
    with closing(sqlite3.connect(path)) as reader:
        return reader.execute(query).fetchall()


def test_what_was_minuted_is_there_when_the_file_is_opened_again(again: Again, desk: Desk) -> None:
    desk.roll.mark(ROOKE, "present")
    desk.paragraphs.write("The buoys were painted.")
    desk.decisions.resolve(["That they be lit"])
    assert again(desk.meeting.ident).meeting == desk.meeting


@settings(max_examples=15)
@given(acts(most=12))
def test_whatever_a_clerk_did_is_there_when_the_file_is_opened_again(done: list[Done]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "minutes.db"
        record = SqliteRecord(path)
        desk = carry_out(opened(desk_in(record), "Apologies", "Buoys"), done)
        record.close()
        reader = SqliteRecord(path)
        try:
            assert replay(reader.events(desk.meeting.ident)) == desk.meeting
        finally:
            reader.close()


def test_undo_and_redo_survive_a_restart(again: Again, desk: Desk) -> None:
    desk.paragraphs.write("One.")
    one = desk.meeting
    desk.paragraphs.write("Two.")
    two = desk.meeting
    desk.undo()
    later = again(desk.meeting.ident)
    assert later.meeting == one
    assert later.redo() == two
    later.undo()
    later.paragraphs.write("Another two.")
    with pytest.raises(Refusal, match="nothing to bring back"):
        later.redo()


def test_undo_takes_nothing_out_of_the_record(desk: Desk, path: Path) -> None:
    desk.paragraphs.write("A sentence that is taken back.")
    desk.undo()
    stored_rows = rows(path, "SELECT kind, payload FROM event ORDER BY seq")
    assert [kind for kind, _ in stored_rows[-2:]] == ["Written.Paragraph", "StepUndone"]
    assert "taken back" in stored_rows[-2][1]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET payload = '{}'",
        "DELETE FROM event",
        "DELETE FROM event WHERE seq = 1",
        "REPLACE INTO event SELECT * FROM event WHERE seq = 1",
        "INSERT OR REPLACE INTO event SELECT seq, meeting, 9, at, kind, payload, digest FROM event",
        "INSERT INTO event SELECT seq, meeting, step, at, 'X', payload, digest FROM event WHERE 1 "
        "ON CONFLICT (seq) DO UPDATE SET kind = excluded.kind",
    ],
)
def test_no_statement_changes_what_was_recorded(
    path: Path, desk: Desk, again: Again, statement: str
) -> None:
    before = desk.meeting
    with (
        closing(sqlite3.connect(path)) as other,
        pytest.raises(sqlite3.IntegrityError, match="the record is never changed"),
    ):
        other.execute(statement)
    assert again(desk.meeting.ident).meeting == before


def test_each_event_carries_the_digest_of_the_one_before_it(path: Path, desk: Desk) -> None:
    desk.paragraphs.write("The buoys were painted.")
    desk.undo()
    before = ""
    for meeting, at, kind, payload, digest in rows(
        path, "SELECT meeting, at, kind, payload, digest FROM event ORDER BY seq"
    ):
        digested = "\x1f".join((before, meeting, at, kind, payload))
        assert digest == hashlib.sha256(digested.encode()).hexdigest()
        before = digest
    assert before


def test_only_the_clerk_may_read_the_file(path: Path, desk: Desk) -> None:
    desk.paragraphs.write("In the file, and in its journal.")
    files = [path, *path.parent.glob("minutes.db-*")]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert len(files) == 3


def test_the_folder_of_a_new_database_is_made_and_is_the_clerks_own(tmp_path: Path) -> None:
    SqliteRecord(tmp_path / "a" / "b" / "minutes.db").close()
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
