"""Backups and the doctor from the command line."""

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


def test_a_backup_is_written_listed_and_put_back(database: Path) -> None:
    assert "There are no backups" in run(database, "restore").stdout
    assert run(database, "backup").exit_code == 0
    listed = run(database, "restore").stdout
    name = listed.split("\t")[0]
    assert name.endswith(".db")
    database.unlink()
    done = run(database, "restore", name)
    assert done.exit_code == 0, done.stderr
    assert "Wharf Board" in run(database, "meetings").stdout


def test_a_backup_that_is_not_there_costs_a_sentence(database: Path, tmp_path: Path) -> None:
    result = run(database, "restore", "nowhere.db")
    assert result.exit_code == 1
    assert "cannot be read" in result.stderr
    result = run(tmp_path / "none.db", "backup")
    assert result.exit_code == 1
    assert "There is no database" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_the_doctor_says_which_meetings_are_whole(database: Path) -> None:
    well = run(database, "doctor")
    assert well.exit_code == 0
    assert "1 of 1 meetings are whole." in well.stdout
    data = database.read_bytes()
    at = data.index(b"Lighting", data.index(b'"title"'))
    database.write_bytes(data.replace(data[at - 9 : at + 8], data[at - 9 : at] + b"Lightinh"))
    ill = run(database, "doctor")
    assert ill.exit_code == 1
    assert "0 of 1 meetings are whole." in ill.stdout
    assert "clerk-tui restore" in ill.stdout
    assert "Traceback" not in ill.output
