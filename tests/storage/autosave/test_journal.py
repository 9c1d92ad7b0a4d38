"""What was shown is there though the program was killed before the database had it."""

import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clerk_tui.office import Office
from clerk_tui.storage.autosave import writer as unfinished
from clerk_tui.storage.autosave.journal import TypingJournal
from clerk_tui.storage.autosave.journal_files import find_journals
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in

# A program whose database takes a second for each text, killed as soon as the last is handed over.
DYING = """
import os, sys, time
from pathlib import Path
from clerk_tui.office import Office
from clerk_tui.storage.autosave.writer import UnfinishedTextWriter
from tests.helpers.fakes import FixedClock
write = UnfinishedTextWriter._write
UnfinishedTextWriter._write = lambda self, batch: (time.sleep(1), write(self, batch))
office = Office(Path(sys.argv[1]), FixedClock())
office.claims.claim(sys.argv[2])
pad = f"pad@{office.unfinished.copy}"
for end in range(1, len(sys.argv[3]) + 1):
    office.unfinished.writer.keep(sys.argv[2], pad, sys.argv[3][:end], end - 1)
os._exit(9)
"""
TYPED = "Councillor Rooke said that the pier \N{EM DASH} "


@pytest.fixture
def killed(tmp_path: Path) -> tuple[Office, str]:
    """An office and a meeting in which a program was killed in mid-typing."""
    office = Office(tmp_path / "minutes.db", FixedClock())
    ident = desk_in(office.record).meeting.ident
    argv = [sys.executable, "-c", DYING, str(office.database), ident, TYPED]
    ended = subprocess.run(argv, check=False, cwd=Path(__file__).parents[3])
    assert ended.returncode == 9
    return office, ident


def test_a_program_killed_before_the_database_had_it_loses_nothing_that_was_shown(
    killed: tuple[Office, str],
) -> None:
    office, ident = killed
    for _ in range(2):
        [left_text] = office.unfinished.left_at(ident)
        assert (left_text.text, left_text.cursor) == (TYPED, len(TYPED) - 1)
        assert find_journals(office.database) == []  # it is in the database by then
    office.close()


def test_what_another_window_has_in_hand_is_left_to_it(tmp_path: Path) -> None:
    mine, other = (Office(tmp_path / "minutes.db", FixedClock()) for _ in range(2))
    ident = desk_in(mine.record).meeting.ident
    other.claims.claim(ident)
    other.unfinished.writer.keep(ident, f"pad@{other.unfinished.copy}", TYPED, 0)
    assert mine.unfinished.left_at(ident) == []
    assert len(find_journals(mine.database)) == 1
    for office in (other, mine):
        office.close()
    assert find_journals(mine.database) == []


def test_what_the_database_had_later_is_not_undone(tmp_path: Path) -> None:
    office = Office(tmp_path / "minutes.db", FixedClock())
    ident = desk_in(office.record).meeting.ident
    ahead = TypingJournal(office.database, "0123abcd")
    for place, text, hour in (("pad", "early", 9), ("recalled", "half \ud83d", 10)):
        at = datetime(2027, 3, 24, hour, tzinfo=UTC).isoformat()
        ahead.note(ident, f"{place}@0123abcd", text, 0, at)
    with find_journals(office.database)[0].open("a") as file:
        file.write('["cut short by a kil')
    office.unfinished.writer.keep(
        ident, "pad@0123abcd", "late", 0
    )  # by the clock of the tests, 10.30
    assert office.unfinished.writer.wait_until_saved()
    left_texts = {
        left_texts.place: left_texts.text for left_texts in office.unfinished.left_at(ident)
    }
    assert left_texts == {"pad@0123abcd": "late", "recalled@0123abcd": "half ?"}
    office.close()


def test_the_file_is_emptied_in_the_next_pause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unfinished, "RETRY_SECONDS", 0.05)
    office = Office(tmp_path / "minutes.db", FixedClock())
    ident = desk_in(office.record).meeting.ident
    office.unfinished.writer.keep(ident, f"pad@{office.unfinished.copy}", TYPED, 0)
    [file] = find_journals(office.database)
    until = time.monotonic() + 5
    while file.stat().st_size and time.monotonic() < until:
        time.sleep(0.02)
    assert file.stat().st_size == 0
    if os.name != "nt":
        assert file.stat().st_mode & 0o077 == 0
    office.close()
