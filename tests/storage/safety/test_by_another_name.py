"""A database asked for by a symbolic link: the same database, with all that lies beside it."""

import os
import sys
from pathlib import Path

import pytest

from clerk_tui.office import Office
from clerk_tui.paths import DATABASE_VARIABLE, database_path
from clerk_tui.storage.safety.unsafe_folders import unsafe_folder_warning
from tests.helpers.fakes import FixedClock
from tests.helpers.shell import run_command, wharf_book

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need leave on Windows")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    (tmp_path / "real").mkdir()
    return wharf_book(tmp_path / "real")


@pytest.fixture
def link(database: Path, tmp_path: Path) -> Path:
    """A link to the folder in which there is a link to the database."""
    (tmp_path / "real" / "ours.db").symlink_to(database)
    (tmp_path / "folder").symlink_to(tmp_path / "real")
    return tmp_path / "folder" / "ours.db"


def test_of_two_windows_by_two_names_one_minutes_and_the_other_follows(
    database: Path, link: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATABASE_VARIABLE, str(link))
    one, other = (Office(database_path(name), FixedClock()) for name in (database, None))
    ident = one.minute_book.find("last").ident
    assert one.claims.claim(ident)
    assert not other.claims.claim(ident)
    one.close()
    other.close()


def test_restoring_through_a_link_replaces_the_database_and_leaves_the_link(
    database: Path, link: Path
) -> None:
    assert run_command(link, "backup").exit_code == 0
    [backup] = (database.parent / "backups").glob("*.db")
    database.unlink()
    done = run_command(link, "restore", backup.name)
    assert done.exit_code == 0, done.stderr
    assert link.is_symlink()
    assert "Wharf Board" in run_command(database, "meetings").stdout
    databases = {p.name for p in database.parent.glob("*.db") if not p.is_symlink()}
    assert databases == {"minutes.db"}


def test_a_second_name_that_is_no_link_is_told(database: Path) -> None:
    assert unsafe_folder_warning(database) == ""
    os.link(database, database.with_name("other.db"))
    assert "has a second name on this disk" in unsafe_folder_warning(database)
