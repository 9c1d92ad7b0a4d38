"""Commands of the shell, run in this process on a database of the test's own."""

from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result

from clerk_tui.cli.main import main
from clerk_tui.domain.model.body import Body
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock


def run_command(database: Path, *arguments: str, typed: str = "") -> Result:
    """Run a command on *database*, with *typed* as the answers to its prompts."""
    return CliRunner().invoke(main, ["--database", str(database), *arguments], input=typed)


def wharf_book(folder: Path) -> Path:
    """Make a database with one meeting, of the Wharf Board."""
    office = Office(folder / "minutes.db", FixedClock())
    ident = office.prepare(Body("Wharf Board"), date(2027, 3, 24))
    office.sit_down(ident).agenda.list_item("Lighting")
    office.close()
    return office.database
