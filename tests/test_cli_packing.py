"""Packing and unpacking from the command line."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clerk_tui.bootstrap import Office
from clerk_tui.cli import main
from clerk_tui.domain.body import Body
from tests.fakes import FixedClock


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A minute book with one meeting."""
    office = Office(tmp_path / "minutes.db", FixedClock())
    ident = office.prepare(Body("Wharf Board"), date(2027, 3, 24))
    office.sit_down(ident).list_item("Lighting")
    office.close()
    return office.database


def run(database: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--database", str(database), *arguments])


def test_a_meeting_goes_to_another_machine_and_says_so(database: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "wharf.clerkpack")
    packed = run(database, "pack", "last", "--out", file)
    assert "not encrypted" in packed.stdout
    there = tmp_path / "there" / "minutes.db"
    assert "is here now, whole." in run(there, "unpack", file).stdout
    assert "nothing was changed" in run(there, "unpack", file).stdout
    assert "Wharf Board" in run(there, "meetings").stdout


def test_a_public_copy_says_what_it_is(database: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "wharf.clerkpack")
    assert "marked as a copy" in run(database, "pack", "last", "--public", "--out", file).stdout
    there = tmp_path / "there" / "minutes.db"
    assert "it is there to be read" in run(there, "unpack", file).stdout
    assert "public copy" in run(there, "meetings").stdout


def test_a_file_that_is_no_packed_meeting_costs_a_sentence(database: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Notes")
    result = run(database, "unpack", str(tmp_path / "notes.txt"))
    assert result.exit_code == 1
    assert "is not a meeting packed by clerk-tui" in result.stderr
    assert "There is no file" in run(database, "unpack", str(tmp_path / "none")).stderr
