"""Items under an item, and several items of the agenda under one minute."""

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers


def numbers(meeting: Meeting) -> dict[str, str]:
    """Return the number of each item taken, by its title."""
    printed = minute_numbers(meeting)
    return {item.title: printed[item.ident].printed for item in meeting.taken_items}


def test_items_of_the_agenda_are_minuted_under_one_number(table: Table) -> None:
    reply = run(table, "/with 2 3")
    item = table.desk.meeting.in_hand
    assert item is not None
    assert item.title == "Apologies; Declarations of interest; Minutes of the previous meeting"
    assert item.agenda_number == "1, 2, 3"
    assert "Minuted as one" in reply
    assert "Questions" in run(table, "/next")
    assert list(numbers(table.desk.meeting).values()) == ["HC1", "HC2"]


def test_what_was_taken_or_is_private_joins_no_public_item(table: Table) -> None:
    run(table, "/next")
    with pytest.raises(Refusal, match="was taken or dealt with"):
        run(table, "/with agenda 1")
    with pytest.raises(Refusal, match="not minuted as one"):
        run(table, "/with 6")


def test_a_withheld_title_is_withheld_where_items_are_joined(table: Table) -> None:
    run(table, "/private 3")
    run(table, "/goto 6")
    table.desk.agenda.amend_item(public_title="A staffing matter")
    private = table.desk.agenda.list_item("A sale", private=True, public_title="")
    table.desk.agenda.minute_together([private])
    item = table.desk.meeting.in_hand
    assert item is not None
    assert (item.title, item.public_title) == ("Staffing; A sale", "A staffing matter")


def test_a_part_of_an_item_stands_under_it_until_it_is_taken_out(table: Table) -> None:
    run(table, "/new Grants")
    parent = table.desk.meeting.current
    assert "under Grants (minute HC2)" in run(table, "/subitem Boats")
    run(table, "/subitem Sails")
    assert [item.under for item in table.desk.meeting.taken_items] == ["", "", parent, parent]
    run(table, "/under none")
    run(table, "/under Boats")
    run(table, "/goto Boats")
    with pytest.raises(Refusal, match="under itself"):
        run(table, "/under Sails")


@pytest.mark.parametrize(
    ("pattern", "boats", "after"),
    [("{item}({n:a})", "HC2(a)", "HC3"), ("none", "", "HC3"), ("", "HC3", "HC4")],
)
def test_the_parts_of_an_item_have_numbers_of_their_own(
    table: Table, pattern: str, boats: str, after: str
) -> None:
    run(table, "/new Grants")
    run(table, "/subitem Boats")
    run(table, "/new Thanks")
    numbering = Numbering("HC{n}", subitem=pattern)
    meeting = table.desk.meeting
    body = replace(meeting.body, numbering=numbering)
    counted = numbers(replace(meeting, body=body))
    assert (counted["Boats"], counted["Thanks"]) == (boats, after)
