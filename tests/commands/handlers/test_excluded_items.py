"""The items that the public are excluded for, listed with their paragraph and the reason."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from tests.helpers.house_table import assert_prints, house_table, printed

LISTED = {
    "exclusion": "That the public be excluded under section 100A(4) for these items:",
    "exclusion_item": "{number} {title}: {paragraphs} ({description})",
    "exclusion_ground": "section 100A(4), {paragraphs}",
    "resolved": "RESOLVED",
}


def table_with_private_items(wording: dict[str, str]) -> Table:
    """Return a table at its first item, with nothing but private items still to be taken."""
    table = house_table(wording, {"law": "lga1972", "resolution": "own line"})
    table.desk.agenda.list_items(
        [
            {"title": "Staffing", "agenda_number": "7", "private": True, "exempt": "paragraph 1"},
            {"title": "Lease", "agenda_number": "8", "private": True},
        ]
    )
    run(table, "/goto Bells")
    run(table, "/goto Lamps")
    return table


def test_each_item_is_listed_with_its_own_paragraph_and_what_that_covers() -> None:
    table = table_with_private_items(LISTED)
    run(table, "/private 3")
    lines = printed(table)
    assert lines[1] == "That the public be excluded under section 100A(4) for these items:"
    assert lines[2].startswith("7 Staffing: paragraph 1 (")
    assert lines[3].startswith("8 Lease: paragraph 3 (")
    assert_prints(table, lines)


def test_a_moved_exclusion_lists_them_in_its_resolution() -> None:
    table = table_with_private_items(LISTED)
    run(table, "/private 3 moved pool rill 5 0")
    lines = [line for line in printed(table) if line.startswith(("7 ", "8 "))]
    assert [line[:10] for line in lines] == ["7 Staffing", "8 Lease: p"]


def test_a_house_that_lists_none_prints_the_resolution_alone() -> None:
    table = table_with_private_items({**LISTED, "exclusion_item": ""})
    run(table, "/private 3")
    assert not [line for line in printed(table) if "Staffing" in line]


@pytest.mark.parametrize("typed", ["3 and 1", "3 1 moved pool rill 5 0"])
def test_the_paragraph_of_an_item_is_read_from_the_words_of_its_agenda(typed: str) -> None:
    table = table_with_private_items(LISTED)
    exempt = "Exempt by virtue of paragraph 1 of Part 1 of Schedule 12A of the Act of 1972"
    table.desk.agenda.list_items(
        [{"title": "Pay", "agenda_number": "9", "private": True, "exempt": exempt}]
    )
    run(table, f"/private {typed}")
    assert any(line.startswith("9 Pay: paragraph 1 (") for line in printed(table))
    assert any("8 Lease: paragraphs 3 and 1 (" in line for line in printed(table))
