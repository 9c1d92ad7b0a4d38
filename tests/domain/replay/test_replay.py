"""Whatever happens at the table, the meeting is what its events say, and undo is exact."""

import pytest
from hypothesis import given

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import ItemLeft, MeetingPrepared
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.replay.replay import replay
from tests.helpers.fakes import MemoryRecord
from tests.helpers.meeting_acts import Done, acts, carry_out
from tests.helpers.ostermere import a_desk, desk_in, opened


def under_way() -> tuple[MemoryRecord, Desk]:
    """Return the record and the desk of a meeting with the first of three items in hand."""
    record = MemoryRecord()
    return record, opened(desk_in(record), "Apologies", "Buoys", "Cranes")


def states(desk: Desk, done: list[Done]) -> list[Meeting]:
    """Return the meeting before each of the acts that was not refused, and after the last."""
    meetings = [desk.meeting]
    for act in done:
        carry_out(desk, [act])
        if desk.meeting is not meetings[-1]:
            meetings.append(desk.meeting)
    return meetings


def undo_if_possible(desk: Desk) -> bool:
    """Undo the last step, and return True; False if there was none."""
    try:
        desk.undo()
    except Refusal as refusal:
        assert refusal.what == "There is nothing to undo."  # noqa: PT017 - the end of the record
        return False
    return True


@given(acts())
def test_the_meeting_at_the_desk_is_the_replay_of_its_record(done: list[Done]) -> None:
    record, desk = under_way()
    carry_out(desk, done)
    assert desk.meeting == replay(record.events(desk.meeting.ident))


@given(acts())
def test_undo_goes_back_exactly_one_step_and_redo_forward_again(done: list[Done]) -> None:
    _, desk = under_way()
    meetings = states(desk, done)
    for before in reversed(meetings[:-1]):
        assert desk.undo() == before
    for after in meetings[1:]:
        assert desk.redo() == after


@given(acts())
def test_undoing_everything_leads_back_to_the_preparation(done: list[Done]) -> None:
    desk = a_desk()
    prepared = desk.meeting
    carry_out(desk, done)
    while undo_if_possible(desk):
        continue
    assert desk.meeting == prepared


@given(acts(most=40))
def test_nothing_is_ever_in_two_places(done: list[Done]) -> None:
    _, desk = under_way()
    meeting = carry_out(desk, done).meeting
    entries = [entry.ident for entry in meeting.entries()]
    items = [item.ident for item in meeting.items]
    for idents in (entries, items, list(meeting.taken), [a.key for a in meeting.people]):
        assert len(idents) == len(set(idents))
    assert set(meeting.taken) <= set(items)
    assert all(entry.item == item.ident for item in meeting.items for entry in item.entries)
    assert set(minute_numbers(meeting)) == set(meeting.taken)
    assert meeting.current in ("", *items)


def test_an_item_moved_is_moved_in_the_order_of_business_too() -> None:
    desk = opened(a_desk(), "Apologies", "Buoys", "Cranes", "Dredging")
    apologies, buoys, cranes, dredging = (item.ident for item in desk.meeting.items)
    desk.agenda.open_item(cranes)
    desk.agenda.open_item(dredging)
    desk.agenda.move_item(dredging, apologies)
    assert [i.title for i in desk.meeting.taken_items] == ["Apologies", "Dredging", "Cranes"]
    desk.agenda.move_item(cranes, buoys)
    assert [i.title for i in desk.meeting.taken_items] == ["Apologies", "Dredging", "Cranes"]
    desk.agenda.move_item(cranes)
    assert [i.title for i in desk.meeting.taken_items] == ["Cranes", "Apologies", "Dredging"]


def test_a_record_without_a_preparation_is_refused() -> None:
    desk = a_desk()
    with pytest.raises(Refusal, match="There is no such meeting"):
        replay([])
    with pytest.raises(Refusal, match="does not begin with its preparation"):
        replay([ItemLeft("i1", desk.now)])
    begun = replay([MeetingPrepared("m", desk.meeting.body, desk.meeting.details)])
    assert begun.state == "in preparation"
