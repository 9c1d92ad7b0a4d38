"""Files that cannot be the database: said in a sentence, and left exactly as they were."""

import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.versions import APPLICATION_ID
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import desk_in, opened


def refusal_of(path: Path) -> str:
    """Return the refusal of the file at *path*, which is the same byte for byte afterwards."""
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(Refusal) as refused:
        SqliteRecord(path)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert refused.value.remedy
    return refused.value.what


def make_database(path: Path, *statements: str) -> Path:
    """A database at *path* in which *statements* were carried out."""
    with closing(sqlite3.connect(path)) as other:
        for statement in statements:
            other.execute(statement)
        other.commit()
    return path


def test_a_file_that_is_no_database(path: Path) -> None:
    path.write_text("Dear Ada, here are the minutes. " * 100)
    assert refusal_of(path) == f"The database {path} is not a database."


def test_the_database_of_another_program_is_refused_and_left_untouched(path: Path) -> None:
    make_database(path, "CREATE TABLE invoice (n)", "INSERT INTO invoice VALUES (7)")
    assert refusal_of(path) == f"{path} is a database of another program, and was left untouched."


def test_another_programs_database_without_tables_is_refused(path: Path) -> None:
    make_database(path, "PRAGMA application_id = 252006673")
    assert "another program" in refusal_of(path)


def test_a_database_of_a_newer_version_is_refused_and_left_untouched(path: Path) -> None:
    SqliteRecord(path).close()
    make_database(path, "PRAGMA user_version = 99")
    assert refusal_of(path) == (
        f"{path} was made by a newer version of clerk-tui, and was left untouched."
    )


def test_a_folder_in_place_of_a_file_is_refused(path: Path) -> None:
    path.mkdir()
    assert refusal_of(path) == f"The database {path} cannot be opened."
    assert list(path.iterdir()) == []


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("not a folder")
    path = tmp_path / "letter.txt" / "minutes.db"
    assert refusal_of(path).startswith(f"The database {path} cannot be opened (")
    assert (tmp_path / "letter.txt").read_text() == "not a folder"


def test_a_damaged_database_is_refused(path: Path) -> None:
    record = SqliteRecord(path)
    opened(desk_in(record), "Buoys").paragraphs.write("x" * 20_000)
    record.close()
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * 4000 + content[4100:])
    assert refusal_of(path) == f"The database {path} is damaged."


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    SqliteRecord(path).close()
    assert make_database(path).stat().st_size > 0
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that every user of this computer may look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def run_as_another_user(action: Callable[[], str]) -> str:
    """Return what *action* returns when it runs as a user who is no administrator."""
    if not hasattr(os, "fork"):
        pytest.skip("this system has no users of the kind the test needs")
    if os.getuid() != 0:
        return action()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
        os.write(writing, action().encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        return pipe.read()


def refusal_sentence(path: Path, write: bool = False) -> str:
    """Return the refusal of opening *path*, or with *write* of minuting in it."""
    try:
        record = SqliteRecord(path)
        if write:
            desk_in(record)
    except Refusal as refusal:
        return refusal.what
    return "nothing"


def test_a_read_only_file_is_not_written_to(shared_folder: Path) -> None:
    path = shared_folder / "minutes.db"
    SqliteRecord(path).close()
    path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    before = path.read_bytes()
    refusal_text = run_as_another_user(lambda: refusal_sentence(path, write=True))
    assert refusal_text == f"The database {path} cannot be written: it is read-only."
    assert path.read_bytes() == before


def test_a_file_the_clerk_may_not_read_is_not_opened(shared_folder: Path) -> None:
    path = shared_folder / "minutes.db"
    SqliteRecord(path).close()
    path.chmod(0)
    assert (
        run_as_another_user(lambda: refusal_sentence(path))
        == f"The database {path} cannot be opened."
    )


def test_a_folder_the_clerk_may_not_write_to(shared_folder: Path) -> None:
    shared_folder.chmod(0o555)
    path = shared_folder / "deeper" / "minutes.db"
    refusal_text = run_as_another_user(lambda: refusal_sentence(path))
    assert refusal_text == f"The database {path} cannot be opened (permission denied)."
