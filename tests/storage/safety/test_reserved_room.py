"""Room held on the disk: when nothing else takes what is typed, it lands there, and comes back."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clerk_tui.office import Office
from clerk_tui.paths import rescue_folders
from clerk_tui.run import run_app
from clerk_tui.screens.meeting.save_status import NOT_KEPT, NOT_SAVED, SaveStatus
from clerk_tui.storage.autosave import reserved_space as reserved_room
from clerk_tui.storage.autosave.journal import TypingJournal
from clerk_tui.storage.autosave.rescue_file import read_rescue_file
from clerk_tui.storage.autosave.reserved_space import (
    HALF_SIZE,
    ReservedSpace,
    find_reserved_texts,
    read_reserved_text,
)
from clerk_tui.storage.doctor import examine
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in
from tests.helpers.shell import run_command
from tests.performance.hardships import full_disk, small_disk
from tests.performance.terminal import Terminal

SENTENCE = "Mr Tovey said that the slipway had been washed away, and nobody had been told of it. "
# A program that types on where another one has filled the disk, and is killed.
DYING = """
import os, sys, time
from pathlib import Path
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
office = Office(Path(sys.argv[1]), FixedClock())
office.unfinished.rescue_folders = (Path(sys.argv[1]).parent / "rescued",)
office.claims.claim(sys.argv[2])
def typed(text):
    office.unfinished.writer.keep(sys.argv[2], f"pad@{office.unfinished.copy}", text, len(text))
typed("M")
until = time.monotonic() + 5
while not list(Path(sys.argv[1]).parent.glob(".*-open/*.room")) and time.monotonic() < until:
    time.sleep(0.05)
time.sleep(0.2)
print("ready", flush=True)
sys.stdin.readline()
text = sys.argv[3] * 40
for end in range(1, len(text) + 1, 7):
    typed(text[:end])
typed(text)
print(office.unfinished.writer.is_newest_unsaved, flush=True)
os._exit(9)
"""


@pytest.fixture
def one_disk() -> Iterator[Path]:
    try:
        with small_disk() as disk:
            yield disk
    except PermissionError as error:
        pytest.skip(str(error))


def test_on_one_full_disk_a_killed_program_loses_nothing_that_was_shown(one_disk: Path) -> None:
    office = Office(one_disk / "minutes.db", FixedClock())
    ident = desk_in(office.record).meeting.ident
    office.close()
    argv = [sys.executable, "-c", DYING, str(office.database), ident, SENTENCE]
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        argv, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as dying:
        assert dying.stdin is not None
        assert dying.stdout is not None
        assert dying.stdout.readline() == "ready\n"
        terminal = Terminal.__new__(Terminal)  # the disk is filled from outside
        hardship = full_disk(terminal, office.database)
        next(hardship)
        output, _ = dying.communicate("go on\n", timeout=60)
        assert dying.returncode == 9
    assert output == "False\n"
    for _ in range(2):  # while the disk is full still, and once there is room
        again = Office(office.database, FixedClock())
        again.unfinished.rescue_folders = (one_disk / "rescued",)
        [left_text] = again.unfinished.left_at(ident)
        assert left_text.text == SENTENCE * 40
        again.close()
        next(hardship, None)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office no folder of which takes a rescue file, nor a note of what is typed."""
    monkeypatch.setattr(TypingJournal, "note", lambda *_: False)
    monkeypatch.setattr("clerk_tui.storage.autosave.writer.RETRY_SECONDS", 0.05)
    (tmp_path / "no folder").touch()
    office = Office(tmp_path / "minutes.db", FixedClock())
    office.unfinished.rescue_folders = (tmp_path / "no folder" / "rescued",)
    yield office
    office.close()


def typing(office: Office, *, held: bool) -> str:
    """Somebody types at a meeting; the room is *held*, or there was none for it."""
    ident = desk_in(office.record).meeting.ident
    office.claims.claim(ident)
    office.unfinished.writer.keep(ident, f"pad@{office.unfinished.copy}", "M", 1)
    assert office.unfinished.writer.wait_until_saved()
    rescue = office.unfinished.writer._rescue_file
    assert rescue is not None
    if held:
        rescue.reserve_space()
    return ident


def until(office: Office, *, nowhere: bool) -> None:
    end = time.monotonic() + 5
    while office.unfinished.writer.is_newest_unsaved != nowhere and time.monotonic() < end:
        time.sleep(0.02)
    assert office.unfinished.writer.is_newest_unsaved == nowhere


def test_the_words_in_the_room_are_shown_named_and_go_when_the_database_has_them(
    office: Office,
) -> None:
    ident = typing(office, held=True)
    with closing(sqlite3.connect(office.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        office.unfinished.writer.keep(ident, f"pad@{office.unfinished.copy}", SENTENCE, 3)
        end = time.monotonic() + 5
        while not find_reserved_texts(office.database) and time.monotonic() < end:
            time.sleep(0.02)
        [room] = find_reserved_texts(office.database)
        assert [text.text for text in read_rescue_file(room, office.database)] == [SENTENCE]
        assert SENTENCE.strip() in run_command(office.database, "rescued", str(room)).stdout
        if os.name != "nt":
            assert room.stat().st_mode & 0o077 == 0
        assert not office.unfinished.writer.is_newest_unsaved
    assert office.unfinished.writer.wait_until_saved()
    assert find_reserved_texts(office.database) == []
    assert SENTENCE.encode() not in room.read_bytes()
    office.close()
    assert not room.exists()
    assert examine(office.database).is_well


def test_where_nothing_takes_the_words_another_sentence_says_so(office: Office) -> None:
    troubles: list[str] = []
    office.unfinished.tell_trouble = troubles.append
    ident = typing(office, held=False)

    class Host:
        is_running = False

        def __init__(self) -> None:
            self.office = office

    status = SaveStatus(Host(), None, None)  # type: ignore[arg-type]
    status._typing_problem = "The database cannot be written."
    with closing(sqlite3.connect(office.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        office.unfinished.writer.keep(ident, f"pad@{office.unfinished.copy}", SENTENCE, 3)
        until(office, nowhere=True)
        assert "on this screen alone" in [trouble for trouble in troubles if trouble][-1]
        assert status.saving == NOT_KEPT
    assert office.unfinished.writer.wait_until_saved()
    until(office, nowhere=False)
    assert status.saving == NOT_SAVED


def test_what_no_file_took_is_shown_when_the_app_is_left(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ident = typing(office, held=False)

    class App:
        return_code = 0

        def __init__(self, *_: object) -> None:
            pass

        def run(self) -> None:
            office.unfinished.writer.keep(
                ident, f"pad@{office.unfinished.copy}", f"One.\n{SENTENCE}", 3
            )
            until(office, nowhere=True)

    monkeypatch.setattr("clerk_tui.app.ClerkApp", App)
    printed: list[str] = []
    with closing(sqlite3.connect(office.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        run_app(office, ident, printed.append)
    assert printed[-2:] == ["One.", SENTENCE]
    assert "Copy it from here" in printed[0]


def test_a_half_that_was_being_written_when_the_program_was_killed_leaves_the_other(
    tmp_path: Path,
) -> None:
    chance = random.Random(7)
    (tmp_path / ".minutes.db-open").mkdir()
    room = ReservedSpace(tmp_path / "minutes.db", "0123abcd")
    room.reserve()
    assert read_reserved_text(room.path) == b""
    for number in range(40):
        before = b"%d " % number * chance.randrange(1, 9000)
        assert room.write(before)
        assert read_reserved_text(room.path) == before
        half = ((room._writes + 1) % 2) * HALF_SIZE
        content = room.path.read_bytes()
        torn = chance.randbytes(chance.randrange(1, HALF_SIZE))
        room.path.write_bytes(content[:half] + torn + content[half + len(torn) :])
        assert read_reserved_text(room.path) == before
    assert not room.write(b"x" * HALF_SIZE)
    assert read_reserved_text(room.path) == before
    room.clear()
    assert read_reserved_text(room.path) == b""
    room.close()


def test_the_room_of_a_killed_program_is_given_back(office: Office) -> None:
    ident = desk_in(office.record).meeting.ident
    room = ReservedSpace(office.database, "0123abcd")
    room.reserve()
    assert office.unfinished.left_at(ident) == []
    assert not room.path.exists()
    room.close()


def test_a_disk_too_full_for_a_temporary_folder_keeps_no_meeting_shut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr("tempfile.gettempdir", none)
    assert len(rescue_folders()) == 1


def test_the_room_is_no_larger_than_it_need_be() -> None:
    assert 2 * reserved_room.HALF_SIZE <= 512 * 1024
