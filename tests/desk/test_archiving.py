"""A meeting put away is not listed, counts for nothing, and loses nothing."""

import pytest

from clerk_tui.domain.attendance.statistics import attendance_marks
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import a_desk, desk_in, opened


def test_what_is_put_away_takes_no_step_until_it_is_brought_back() -> None:
    desk = a_desk()
    desk.agenda.list_items([{"title": "Dredging"}])
    before = desk.meeting
    desk.archive.put_away()
    assert desk.meeting.state == "put away"
    for step in (desk.timings.commence, desk.archive.put_away, desk.roll.mark_all_present):
        with pytest.raises(Refusal):
            step()
    assert attendance_marks(desk.meeting) == ()
    desk.archive.bring_back()
    assert desk.meeting == before
    with pytest.raises(Refusal, match="was not put away"):
        desk.archive.bring_back()


def test_once_an_item_was_taken_it_is_too_late() -> None:
    with pytest.raises(Refusal, match="only one in preparation"):
        opened(a_desk()).archive.put_away()


def test_no_other_meeting_finds_the_minutes_of_one_that_is_put_away(
    record: SqliteRecord,
) -> None:
    desk = desk_in(record)
    body = desk.meeting.body.name
    assert [ident for ident, _ in record.meetings_of(body)] == [desk.meeting.ident]
    desk.archive.put_away()
    assert record.meetings_of(body) == []
    desk.undo()
    assert [ident for ident, _ in record.meetings_of(body)] == [desk.meeting.ident]
