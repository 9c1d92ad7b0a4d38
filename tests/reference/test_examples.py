"""What the README says to type is taken in the demonstration that it opens."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.commands.registry import run
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from tests.helpers.fakes import FixedClock

ROOT = Path(__file__).parents[2]
TAUGHT = {
    "README.md": "## A first meeting",
    "docs/guide/first-meeting.md": "## 4. Minute",
}
OTHER_VOTE = "/v all in favour"  # the other way to take the vote needs another motion
MINUTED_ALREADY = {"/apologies", "/dec"}  # at the beginning of the demonstration


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    """The demonstration, just opened."""
    office = Office(tmp_path / "minutes.db", clock=FixedClock(), templates=tmp_path)
    desk = office.sit_down(demonstration(office))
    yield Table(desk, style_of(desk.meeting.body))
    office.close()


def lines_taught(page: str, heading: str) -> list[str]:
    """Return what the first column of the tables under *heading* says to type."""
    section = (ROOT / page).read_text(encoding="utf-8").split(heading)[1].split("\n## ")[0]
    cells = re.findall(r"^\| (.+?) \|", section, re.MULTILINE)
    typed = [line for cell in cells for line in re.findall(r"`([^`]+)`", cell)]
    return [line.replace("…", "that it was in hand") for line in typed]


@pytest.mark.parametrize("page", TAUGHT)
def test_every_line_of_the_first_table_is_taken_in_the_demonstration(
    page: str, table: Table
) -> None:
    typed = lines_taught(page, TAUGHT[page])
    assert len(typed) > 8
    for line in [line for line in typed if line not in MINUTED_ALREADY]:
        if line == OTHER_VOTE:
            run(table, "/m tarrow ashgrove That the lamps be lit")
        vote = vote_of_figures(line)
        run(table, vote.command if vote else line)
