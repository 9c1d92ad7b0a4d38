"""Backups and the doctor from the command line."""

from pathlib import Path

import pytest

from tests.helpers.shell import run_command, wharf_book


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return wharf_book(tmp_path)


def test_a_backup_is_written_listed_and_put_back(database: Path) -> None:
    assert "There are no backups" in run_command(database, "restore").stdout
    assert run_command(database, "backup").exit_code == 0
    output = run_command(database, "restore").stdout
    name = output.split("\t")[0]
    assert name.endswith(".db")
    database.unlink()
    done = run_command(database, "restore", name)
    assert done.exit_code == 0, done.stderr
    assert "Wharf Board" in run_command(database, "meetings").stdout


def test_a_backup_that_is_not_there_costs_a_sentence(database: Path, tmp_path: Path) -> None:
    result = run_command(database, "restore", "nowhere.db")
    assert result.exit_code == 1
    assert "cannot be read" in result.stderr
    result = run_command(tmp_path / "none.db", "backup")
    assert result.exit_code == 1
    assert "There is no database" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_the_doctor_says_which_meetings_are_whole(database: Path) -> None:
    well = run_command(database, "doctor")
    assert well.exit_code == 0
    assert "1 of 1 meetings are whole." in well.stdout
    data = database.read_bytes()
    at = data.index(b"Lighting", data.index(b'"title"'))
    database.write_bytes(data.replace(data[at - 9 : at + 8], data[at - 9 : at] + b"Lightinh"))
    ill = run_command(database, "doctor")
    assert ill.exit_code == 1
    assert "0 of 1 meetings are whole." in ill.stdout
    assert "clerk-tui restore" in ill.stdout
    assert "Traceback" not in ill.output
