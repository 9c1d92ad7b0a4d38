"""The doctor: what was changed outside the program shows, and only what can be remade is mended."""

import sqlite3
from pathlib import Path

import pytest

from clerk_tui.desk import Desk
from clerk_tui.storage.doctor import examine
from clerk_tui.storage.record import SqliteRecord
from tests.performance.flipped_bits import flip_bytes


@pytest.fixture
def minuted(path: Path, record: SqliteRecord, desk: Desk) -> Path:
    """A database with some minutes in it, and nobody at it."""
    desk.paragraphs.jot("The buoys were painted.")
    desk.paragraphs.jot("The cranes were greased, and the chains with them.")
    desk.undo()
    desk.agenda.next_item()
    desk.paragraphs.jot("A lamp was lit.")
    record.close()
    return path


def test_a_sound_database_is_in_order(minuted: Path) -> None:
    report = examine(minuted)
    assert report.is_well
    assert list(report.record_faults.values()) == [""]


def test_what_is_read_off_the_record_is_made_anew_and_the_record_is_not_touched(
    minuted: Path,
) -> None:
    db = sqlite3.connect(minuted)
    db.execute("UPDATE number SET printed = '99'")
    db.execute("UPDATE meeting SET venue = 'Elsewhere'")
    db.commit()
    events = db.execute("SELECT * FROM event").fetchall()
    db.close()
    assert examine(minuted).stale_tables == ["meeting", "number"]
    assert examine(minuted, mend=True).is_well
    assert examine(minuted).is_well
    db = sqlite3.connect(minuted)
    assert db.execute("SELECT * FROM event").fetchall() == events
    db.close()


@pytest.mark.parametrize("column", ["payload", "at", "kind", "digest"])
def test_an_event_that_is_not_what_was_written_shows_and_is_not_mended(
    minuted: Path, column: str
) -> None:
    db = sqlite3.connect(minuted)
    db.execute("DROP TRIGGER event_stands_update")
    if column == "payload":
        db.execute("UPDATE event SET payload = replace(payload, 'painted', 'tainted')")
    else:
        db.execute(f"UPDATE event SET {column} = {column} || '0' WHERE seq = 3")
    db.commit()
    db.close()
    report = examine(minuted, mend=True)
    assert not report.is_record_whole
    assert not report.is_well


def test_an_event_taken_away_from_the_middle_shows(minuted: Path) -> None:
    db = sqlite3.connect(minuted)
    db.execute("DROP TRIGGER event_stands_delete")
    db.execute("DELETE FROM event WHERE seq = 4")
    db.commit()
    db.close()
    assert not examine(minuted).is_record_whole


def test_a_flipped_byte_is_noticed_wherever_it_changes_what_stands_there(
    minuted: Path, tmp_path: Path
) -> None:
    flips = flip_bytes(minuted, tmp_path / "hurt.db", 150)
    assert flips.missed == 0
    assert flips.noticed > 10
