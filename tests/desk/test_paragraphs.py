"""At the desk: the minute pad, and putting right what was written there."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from tests.helpers.minuted import matters, texts


@pytest.fixture(autouse=True)
def in_hand(desk: Desk) -> None:
    """The first item is open."""
    desk.agenda.next_item()


def test_what_is_typed_is_filed_as_it_was_typed(desk: Desk) -> None:
    desk.paragraphs.write("  <b>Rooke</b> said “1. no\x07”  ", margin=" P\nR ", sub=True)
    assert matters(desk) == [mt.Paragraph("<b>Rooke</b> said “1. no”", "P R", sub=True)]


def test_the_pad_files_each_line_and_knows_bullets_and_headings(desk: Desk) -> None:
    desk.paragraphs.jot("One.\n\n- two\n• three\n## Four\n-5 degrees\n#6")
    assert matters(desk) == [
        mt.Paragraph("One."),
        mt.Bullet("two"),
        mt.Bullet("three"),
        mt.SubHeading("Four"),
        mt.Paragraph("-5 degrees"),
        mt.Paragraph("#6"),
    ]
    desk.undo()
    assert matters(desk) == [], "it was one step"


def test_lines_filed_after_an_entry_stand_after_it_in_their_order(desk: Desk) -> None:
    desk.paragraphs.write("First.")
    first = desk.corrections.last_entry().ident
    desk.paragraphs.write("Last.")
    desk.agenda.next_item()
    desk.paragraphs.jot("a\nb", after=first)
    assert texts(desk) == ["First.", "a", "b", "Last."]
    assert texts(desk, 1) == []


def test_a_heading_a_bullet_and_a_note_need_words(desk: Desk) -> None:
    for file in (
        desk.paragraphs.write,
        desk.paragraphs.head,
        desk.paragraphs.bullet,
        desk.paragraphs.note,
        desk.paragraphs.jot,
    ):
        with pytest.raises(Refusal, match="nothing to file yet"):
            file(" \n\t ")
    assert matters(desk) == []


def test_nothing_can_be_filed_when_no_item_is_open(desk: Desk) -> None:
    desk.agenda.leave_item()
    with pytest.raises(Refusal, match="No item of business is open") as refused:
        desk.paragraphs.write("To nobody.")
    assert "F2" in refused.value.remedy


def test_a_table_grows_row_by_row_until_something_else_is_written(desk: Desk) -> None:
    desk.paragraphs.table(["Berth", "Fee"], caption="Fees")
    desk.paragraphs.row(["East", "£40"])
    desk.paragraphs.row(["West", ""])
    with pytest.raises(Refusal, match="The table has 2 columns and this row 1"):
        desk.paragraphs.row(["Pier"])
    desk.paragraphs.write("So be it.")
    desk.paragraphs.row(["Pier", "£9"])
    assert matters(desk) == [
        mt.Table(("Berth", "Fee"), (("East", "£40"), ("West", "")), "Fees"),
        mt.Paragraph("So be it."),
        mt.Table((), (("Pier", "£9"),)),
    ]
