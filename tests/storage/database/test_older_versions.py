"""Databases of every version there was: the same minutes afterwards; a newer one is left alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.storage.database.schema import migrations
from clerk_tui.storage.database.versions import SCHEMA_VERSION
from clerk_tui.storage.doctor import examine
from clerk_tui.storage.record import SqliteRecord
from clerk_tui.storage.safety.backups import list_backups
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, opened

_KEPT = ("meeting", "event", "number", "unfinished")  # the tables that each version has


@pytest.fixture
def minuted(tmp_path: Path) -> Office:
    """A meeting minuted with today's program, something of it still in the pad."""
    office = Office(tmp_path / "today" / "minutes.db", FixedClock())
    desk = opened(desk_in(office.record), "Buoys", "Cranes")
    desk.paragraphs.write("The buoys were painted.")
    desk.agenda.next_item()
    desk.paragraphs.write("The cranes were not.")
    desk.undo()
    desk.paragraphs.write("The cranes were sold.")
    office.unfinished.writer.keep(desk.meeting.ident, "pad@0123abcd", "Half a sente", 12)
    office.unfinished.writer.wait_until_saved()
    return office


def as_of(version: int, path: Path, office: Office) -> None:
    """The same record in a database as *version* of its tables was made."""
    first = Migrations("clerk-tui")
    for migration in migrations.pending(Database(memory=True))[:version]:
        first(name=migration.name)(migration.fn)
    with closing(sqlite3.connect(path)) as old:
        first.apply(Database(old, execute_plugins=False))
        for table in _KEPT:
            columns = [row[1] for row in old.execute(f"PRAGMA table_info({table})")]
            rows = office.record.db.execute(f"SELECT {', '.join(columns)} FROM {table}")
            marks = ", ".join("?" * len(columns))
            old.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        old.commit()
        assert old.execute("PRAGMA user_version").fetchone() == (version,)


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_database_of_each_version_opens_with_the_same_minutes(
    minuted: Office, tmp_path: Path, version: int
) -> None:
    path = tmp_path / "then" / "minutes.db"
    path.parent.mkdir()
    as_of(version, path, minuted)
    [meeting] = minuted.minute_book.meetings()
    before = minuted.sit_down(meeting.ident).meeting
    opened_now = Office(path, FixedClock())
    after = opened_now.sit_down(meeting.ident).meeting
    assert after == before
    for private in (False, True):
        now, then = opened_now.papers, minuted.papers
        assert now.minutes(after, private=private) == then.minutes(before, private=private)
    assert [text.text for text in opened_now.unfinished.left_at(meeting.ident)] == ["Half a sente"]
    assert opened_now.record.digest(meeting.ident) == minuted.record.digest(meeting.ident)
    opened_now.close()
    assert examine(path).is_well
    reasons = [backup.reason for backup in list_backups(path)]
    assert reasons == ([f"before-version-{version + 1}"] if version < SCHEMA_VERSION else [])
    minuted.close()


def test_a_database_of_a_newer_version_is_refused_byte_for_byte_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    SqliteRecord(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("CREATE TABLE of_the_future (what TEXT)")
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        newer.commit()
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    with pytest.raises(Refusal, match="made by a newer version of clerk-tui"):
        SqliteRecord(path)
    after = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    assert after == before


def test_migrations_keep_the_names_that_databases_store() -> None:
    assert [migration.name for migration in migrations.pending(Database(memory=True))] == [
        "the_record_and_what_is_read_off_it",
        "who_holds_a_meeting",
        "the_minute_book",
        "drafts_and_what_the_chairman_sent_back",
        "who_only_observed",
        "resolved_by_vote",
        "notes_made_in_private",
    ]
