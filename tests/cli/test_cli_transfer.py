"""Packing and unpacking from the command line."""

from pathlib import Path

import pytest

from tests.helpers.shell import run_command, wharf_book


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return wharf_book(tmp_path)


def test_a_meeting_goes_to_another_machine_and_says_so(database: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "wharf.clerkpack")
    packed = run_command(database, "pack", "last", "--out", file)
    assert "not encrypted" in packed.stdout
    there = tmp_path / "there" / "minutes.db"
    assert "is here now, whole." in run_command(there, "unpack", file).stdout
    assert "nothing was changed" in run_command(there, "unpack", file).stdout
    assert "Wharf Board" in run_command(there, "meetings").stdout


def test_a_public_copy_says_what_it_is(database: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "wharf.clerkpack")
    assert (
        "marked as a copy"
        in run_command(database, "pack", "last", "--public", "--out", file).stdout
    )
    there = tmp_path / "there" / "minutes.db"
    assert "it is there to be read" in run_command(there, "unpack", file).stdout
    assert "public copy" in run_command(there, "meetings").stdout


def test_a_file_that_is_no_packed_meeting_costs_a_sentence(database: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Notes")
    result = run_command(database, "unpack", str(tmp_path / "notes.txt"))
    assert result.exit_code == 1
    assert "is not a meeting packed by clerk-tui" in result.stderr
    assert "There is no file" in run_command(database, "unpack", str(tmp_path / "none")).stderr
