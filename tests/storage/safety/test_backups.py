"""Backups: made while a meeting is minuted, thinned by a rule, and put back without losing any."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.record import SqliteRecord
from clerk_tui.storage.safety import backups as bk
from tests.helpers.fakes import FixedClock

NOW = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)


def minuted_texts(record: SqliteRecord, desk: Desk) -> list[str]:
    """Return the texts minuted in the database now."""
    again = Desk(record, FixedClock(), desk.meeting.ident)
    return [getattr(entry.matter, "text", "") for entry in again.meeting.entries()]


def test_a_backup_is_made_while_the_meeting_goes_on_and_is_put_back_whole(
    path: Path, record: SqliteRecord, desk: Desk
) -> None:
    desk.paragraphs.jot("The buoys were painted.")
    backup = bk.back_up(path, NOW)
    assert backup.stat().st_mode & 0o077 == 0
    desk.paragraphs.jot("The cranes were not.")
    record.close()
    before = bk.restore_backup(path, backup, NOW + timedelta(hours=1))
    again = SqliteRecord(path)
    assert minuted_texts(again, desk)[-1] == "The buoys were painted."
    again.close()
    assert before is not None
    assert bk.restore_backup(path, before, NOW + timedelta(hours=2))
    again = SqliteRecord(path)
    assert minuted_texts(again, desk)[-1] == "The cranes were not.", "nothing was lost by restoring"
    again.close()


def test_nothing_is_put_back_under_a_window_that_has_a_meeting_open(
    path: Path, record: SqliteRecord, desk: Desk
) -> None:
    backup = bk.back_up(path, NOW)
    record.locks.claim(desk.meeting.ident)
    with pytest.raises(Refusal, match="is open"):
        bk.restore_backup(path, backup, NOW)


@pytest.mark.usefixtures("desk")
def test_a_backup_with_one_byte_changed_is_not_put_back(path: Path, record: SqliteRecord) -> None:
    backup = bk.back_up(path, NOW)
    record.close()
    data = bytearray(backup.read_bytes())
    data[len(data) // 2] ^= 1
    backup.write_bytes(data)
    with pytest.raises(Refusal, match="was changed after it was made"):
        bk.restore_backup(path, backup, NOW)


@pytest.mark.usefixtures("desk")
def test_a_damaged_database_is_kept_byte_for_byte_when_a_backup_replaces_it(
    path: Path, record: SqliteRecord
) -> None:
    backup = bk.back_up(path, NOW)
    record.close()
    path.write_bytes(b"SQLite format 3\x00" + b"ruined" * 1000)
    before = bk.restore_backup(path, backup, NOW + timedelta(hours=1))
    assert before is not None
    assert before.read_bytes().endswith(b"ruined")
    SqliteRecord(path).close()


@pytest.mark.usefixtures("desk")
def test_what_is_not_kept_by_the_rule_goes(path: Path, record: SqliteRecord) -> None:
    first = bk.back_up(path, NOW, "daily")
    for hours in range(1, 24 * 40):
        at = NOW + timedelta(hours=hours)
        (first.parent / f"minutes-{at:%Y%m%d-%H%M%S}-daily.db").touch()
    special = first.parent / f"minutes-{NOW:%Y%m%d}-000000-before-version-2.db"
    special.touch()
    bk.thin_out_backups(path)
    backups = bk.list_backups(path)
    days = {backup.at.date() for backup in backups}
    assert len({backup.file for backup in backups[:10]}) == 10
    assert len(days) >= 14
    assert len(backups) < 10 + 14 + 8 + 24
    assert special in {backup.file for backup in backups}
    assert not bk.is_backup_due(path, backups[0].at + timedelta(hours=23))
    assert bk.is_backup_due(path, backups[0].at + timedelta(hours=25))


@pytest.mark.usefixtures("record")
def test_a_backup_is_never_written_over_another_file(path: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine")
    with pytest.raises(Refusal, match="left as it is"):
        bk.back_up(path, NOW, out=tmp_path / "mine.db")
    assert (tmp_path / "mine.db").read_text() == "mine"
    with pytest.raises(Refusal, match="could not be written"):
        bk.back_up(path, NOW, out=Path("/proc/nowhere/mine.db"))
