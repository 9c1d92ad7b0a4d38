"""At the desk: the running order."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import ItemAmended
from clerk_tui.domain.numbering.numbers import minute_numbers


def ident(desk: Desk, title: str) -> str:
    """The item of this title."""
    return next(item.ident for item in desk.meeting.items if item.title == title)


def titles(desk: Desk) -> list[str]:
    """The agenda."""
    return [item.title for item in desk.meeting.items]


def titles_taken(desk: Desk) -> list[str]:
    """The order of business."""
    return [item.title for item in desk.meeting.taken_items]


def test_the_next_item_is_the_first_that_was_not_taken_after_the_one_in_hand(desk: Desk) -> None:
    desk.agenda.next_item()
    desk.agenda.open_item(ident(desk, "Cranes"))
    desk.agenda.next_item()
    desk.agenda.next_item()
    assert titles_taken(desk) == ["Apologies", "Cranes", "Dredging", "Buoys"]
    with pytest.raises(Refusal, match="no more items on the agenda") as refused:
        desk.agenda.next_item()
    assert "/close" in refused.value.remedy


def test_going_to_the_item_in_hand_does_nothing(desk: Desk) -> None:
    before = desk.agenda.next_item()
    assert desk.agenda.open_item(before.current) is before


def test_going_back_to_an_item_keeps_its_place_and_counts_both_times(desk: Desk) -> None:
    desk.agenda.next_item()
    desk.agenda.next_item()
    desk.agenda.open_item(ident(desk, "Apologies"))
    desk.agenda.leave_item()
    assert titles_taken(desk) == ["Apologies", "Buoys"]
    apologies = desk.meeting.items[0]
    assert (len(apologies.opened), len(apologies.left)) == (2, 2)
    assert desk.meeting.in_hand is None
    assert desk.agenda.leave_item() is desk.meeting


def test_an_item_that_is_not_there_cannot_be_opened(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no longer in the minutes"):
        desk.agenda.open_item("i99")


def test_a_deferred_item_is_numbered_and_no_longer_waits(desk: Desk) -> None:
    desk.agenda.next_item()
    desk.agenda.dispose("deferred", ident(desk, "Buoys"))
    assert titles_taken(desk) == ["Apologies", "Buoys"]
    desk.agenda.next_item()
    assert desk.meeting.in_hand == desk.meeting.item(ident(desk, "Cranes"))
    desk.agenda.dispose("withdrawn")
    assert [item.disposition for item in desk.meeting.items] == ["", "deferred", "withdrawn", ""]


def test_nothing_can_be_deferred_when_nothing_is_open(desk: Desk) -> None:
    with pytest.raises(Refusal, match="No item of business is open"):
        desk.agenda.dispose("deferred")


def test_items_taken_en_bloc_each_have_a_number_and_the_last_is_in_hand(desk: Desk) -> None:
    desk.agenda.next_item()
    idents = [ident(desk, title) for title in ("Dredging", "Buoys")]
    desk.agenda.take_en_bloc(idents)
    assert titles_taken(desk) == ["Apologies", "Dredging", "Buoys"]
    assert desk.meeting.current == ident(desk, "Buoys")
    desk.undo()
    assert titles_taken(desk) == ["Apologies"], "it was one step"


@pytest.mark.parametrize("count", [0, 1])
def test_en_bloc_needs_two_different_items(desk: Desk, count: int) -> None:
    with pytest.raises(Refusal, match="needs two or more"):
        desk.agenda.take_en_bloc([desk.meeting.items[0].ident] * (count * 2))


def test_urgent_business_comes_after_the_item_in_hand_and_is_opened(desk: Desk) -> None:
    desk.agenda.next_item()
    desk.agenda.add_item("A sunken barge")
    assert titles(desk)[:3] == ["Apologies", "A sunken barge", "Buoys"]
    assert titles_taken(desk) == ["Apologies", "A sunken barge"]
    assert desk.meeting.items[1].private is False


def test_an_item_needs_a_title_and_keeps_it_on_one_line(desk: Desk) -> None:
    for add in (desk.agenda.list_item, desk.agenda.add_item):
        with pytest.raises(Refusal, match="An item needs a title"):
            add("  \n ")
    desk.agenda.list_item("Piers\nand quays")
    assert titles(desk)[-1] == "Piers and quays"
    with pytest.raises(Refusal, match="An item needs a title"):
        desk.agenda.amend_item(desk.meeting.items[0].ident, title="")


def test_an_item_listed_after_another_stands_there_and_after_none_at_the_end(desk: Desk) -> None:
    desk.agenda.list_item("Pilots", after=ident(desk, "Buoys"))
    desk.agenda.list_item("Close")
    assert titles(desk) == ["Apologies", "Buoys", "Pilots", "Cranes", "Dredging", "Close"]
    with pytest.raises(Refusal, match="no longer in the minutes"):
        desk.agenda.list_item("Lost", after="i99")


def test_an_item_without_entries_can_be_struck_and_one_with_entries_cannot(desk: Desk) -> None:
    desk.agenda.next_item()
    desk.paragraphs.write("None were received.")
    with pytest.raises(Refusal, match="Something is minuted under that item") as refused:
        desk.agenda.strike_item(ident(desk, "Apologies"))
    assert "mark it withdrawn" in refused.value.remedy
    desk.agenda.next_item()
    desk.agenda.strike_item(ident(desk, "Buoys"))
    assert titles(desk) == ["Apologies", "Cranes", "Dredging"]
    assert desk.meeting.in_hand is None
    assert titles_taken(desk) == ["Apologies"]


def test_an_item_is_moved_to_after_another_or_to_the_top(desk: Desk) -> None:
    desk.agenda.move_item(ident(desk, "Dredging"), ident(desk, "Apologies"))
    desk.agenda.move_item(ident(desk, "Cranes"))
    assert titles(desk) == ["Cranes", "Apologies", "Dredging", "Buoys"]
    for wrong in (("i99", ""), (ident(desk, "Buoys"), "i99"), (ident(desk, "Buoys"),) * 2):
        with pytest.raises(Refusal):
            desk.agenda.move_item(*wrong)
    assert titles(desk) == ["Cranes", "Apologies", "Dredging", "Buoys"]


def test_a_number_set_by_hand_is_kept_until_it_is_given_back_to_the_pattern(desk: Desk) -> None:
    desk.agenda.next_item()
    desk.agenda.number_item(" 9A\n")
    assert minute_numbers(desk.meeting)[desk.meeting.current].printed == "9A"
    desk.agenda.number_item(None)
    assert minute_numbers(desk.meeting)[desk.meeting.current].printed == "1"


def test_amending_an_item_keeps_what_is_minuted_and_does_not_record_it_again(
    desk: Desk,
) -> None:
    desk.agenda.next_item()
    desk.paragraphs.write("Kept.")
    desk.agenda.amend_item(title="Absence", section="PART 1")
    item = desk.meeting.items[0]
    assert (item.title, item.section, len(item.entries), len(item.opened)) == (
        "Absence",
        "PART 1",
        1,
        1,
    )
    last = desk._recorder.record.events(desk.meeting.ident)[-1]
    assert isinstance(last, ItemAmended)
    assert last.item.entries == ()


def test_several_items_are_listed_in_one_step(desk: Desk) -> None:
    desk.agenda.list_items([{"title": "Pilots"}, {"title": "Close", "agenda_number": "9"}])
    assert titles(desk)[-2:] == ["Pilots", "Close"]
    desk.undo()
    assert titles(desk)[-1] == "Dredging"
    assert desk.agenda.list_items([]) is desk.meeting
