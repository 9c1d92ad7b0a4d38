"""Times of day are put in order from the start of the sitting, round the clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.timers import item_clock
from clerk_tui.domain.attendance.chair import presiding_at
from clerk_tui.domain.attendance.participation import is_remote_at
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.attendance.quorum import inquorate_since, quorum_regained
from clerk_tui.domain.checks.quorum import decided_without_quorum
from clerk_tui.domain.checks.timings import (
    adjournments_out_of_order,
    ended_before_it_began,
    movement_outside_the_meeting,
    movements_out_of_order,
)
from clerk_tui.domain.dates.sittings import sittings, to_moment
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Movement
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.room_history import RoomHistory
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import (
    ADA,
    DAY,
    LOON,
    OKAFOR,
    ONEIL,
    ROOKE,
    TESS,
    a_desk,
    harbours,
    opened,
)

CHECKS = (
    adjournments_out_of_order, ended_before_it_began, movement_outside_the_meeting,
    movements_out_of_order,
)  # fmt: skip
NEXT_DAY = DAY + timedelta(days=1)


def desk_begun_at(at: time) -> tuple[Desk, FixedClock]:
    """Return the desk of a meeting that began at this time by the clock, everybody there."""
    desk = a_desk(harbours())
    clock = desk._recorder.clock
    assert isinstance(clock, FixedClock)
    clock.set_to(at, DAY)
    desk.roll.mark_all_present()
    desk.timings.commence()
    opened(desk, "Dredging", "Buoys")
    return desk, clock


def voters_now(desk: Desk) -> set[str]:
    """Return the keys of those who may vote now."""
    return {a.key for a in room_at(desk.meeting, desk.moment()).voting}


def carry_motion(desk: Desk, in_favour: int, seconder: str = TESS) -> None:
    """Move, second and carry a motion by so many votes."""
    desk.motions.move("That it be done.", ROOKE, seconder)
    desk.voting.vote(Vote(in_favour=in_favour, against=0))


def assert_no_findings(meeting: Meeting) -> None:
    """Assert that no check of times finds anything."""
    assert [f.message for check in CHECKS for f in check(meeting)] == []


@given(start=st.times(), gaps=st.tuples(*[st.integers(0, 20 * 60 - 1)] * 2))
def test_within_a_sitting_times_are_ordered_from_its_start(
    start: time, gaps: tuple[int, int]
) -> None:
    start = start.replace(second=0, microsecond=0)
    meeting = replace(a_desk().meeting, started=start)
    one, other = ((datetime.combine(DAY, start) + timedelta(minutes=gap)).time() for gap in gaps)
    before = to_moment(meeting, one), to_moment(meeting, other)
    assert (before[0] < before[1]) is (gaps[0] < gaps[1])  # type: ignore[operator]


def test_a_member_who_left_before_midnight_does_not_vote_after_it() -> None:
    desk, clock = desk_begun_at(time(19, 0))
    clock.set_to(time(19, 30))
    desk.room.depart(OKAFOR, time(19, 10))
    desk.room.arrive(OKAFOR, time(19, 30))
    clock.set_to(time(23, 50))
    desk.room.depart(ADA)
    clock.set_to(time(0, 10), NEXT_DAY)
    assert desk.moment() == time(0, 10)
    assert voters_now(desk) == {ROOKE, ONEIL, LOON, OKAFOR, TESS}
    desk.room.arrive(ADA)
    assert ADA in voters_now(desk)
    clock.set_to(time(1, 0))
    desk.timings.conclude()
    assert_no_findings(desk.meeting)


def test_a_quorum_lost_after_midnight_is_found() -> None:
    desk, clock = desk_begun_at(time(19, 0))
    clock.set_to(time(23, 50))
    for key in (ADA, ONEIL):
        desk.room.depart(key)
    clock.set_to(time(0, 10), NEXT_DAY)
    for key in (LOON, OKAFOR):
        desk.room.depart(key)
    assert inquorate_since(desk.meeting) == time(0, 10)
    clock.forward(1)
    carry_motion(desk, 2)
    inquorate = list(decided_without_quorum(desk.meeting))
    assert len(inquorate) == 1
    desk.room.arrive(ADA, time(0, 20))
    assert quorum_regained(desk.meeting, time(0, 10)) == time(0, 20)
    desk.attendance_corrections.correct_movement(LOON, time(0, 30))
    assert list(decided_without_quorum(desk.meeting)) == []


def test_an_entry_after_midnight_has_its_own_room() -> None:
    desk, clock = desk_begun_at(time(19, 0))
    clock.set_to(time(23, 50))
    desk.room.depart(ADA)
    clock.set_to(time(0, 10), NEXT_DAY)
    desk.paragraphs.jot("The harbour master answered.")
    entry = desk.meeting.items[0].entries[-1]
    rooms = RoomHistory(desk.meeting)
    assert rooms.is_placed(entry)
    assert ADA not in {a.key for a in rooms.room(entry).here}
    desk.timings.conclude(time(0, 30))
    clock.set_to(time(10, 0), NEXT_DAY)
    desk.paragraphs.jot("Put right next morning.", item=desk.meeting.items[0].ident)
    assert not RoomHistory(desk.meeting).is_placed(desk.meeting.items[0].entries[-1])


def test_a_meeting_of_a_long_day_is_in_order() -> None:
    desk, clock = desk_begun_at(time(9, 0))
    desk.room.depart(ADA, time(9, 10))
    clock.set_to(time(22, 20))
    desk.room.arrive(ADA)
    desk.room.depart(OKAFOR)
    clock.set_to(time(22, 25))
    assert voters_now(desk) == {ROOKE, ADA, ONEIL, LOON, TESS}
    desk.timings.conclude(time(22, 30))
    assert_no_findings(desk.meeting)
    assert {a.key for a in room_at(desk.meeting, time(12, 0)).here} == {
        ROOKE, ONEIL, LOON, OKAFOR, TESS,
    }  # fmt: skip


def test_the_chair_and_remote_attendance_follow_over_midnight() -> None:
    desk, clock = desk_begun_at(time(19, 0))
    desk.chair.preside(ROOKE)
    clock.set_to(time(23, 50))
    desk.attendance.attend(ADA, remote=True)
    clock.set_to(time(0, 10), NEXT_DAY)
    desk.chair.preside(ONEIL)
    desk.attendance.attend(ADA, remote=False)
    ada = desk.person(ADA)
    times = (time(23, 49), time(23, 55), time(0, 15))
    assert [is_remote_at(desk.meeting, ada, at) for at in times] == [False, True, False]
    assert not is_remote_at(desk.meeting, ada)
    assert presiding_at(desk.meeting, time(23, 0)) == ROOKE
    assert presiding_at(desk.meeting, time(0, 15)) == ONEIL


def adjourned_to_the_next_day() -> tuple[Desk, FixedClock]:
    """From four till six, when Ada left; then from ten the next morning, when she came at noon."""
    desk, clock = desk_begun_at(time(16, 0))
    clock.set_to(time(17, 0))
    desk.room.depart(ADA)
    clock.set_to(time(18, 0))
    desk.timings.adjourn()
    clock.set_to(time(10, 0), NEXT_DAY)
    desk.timings.reconvene()
    return desk, clock


def test_a_meeting_goes_on_the_next_day() -> None:
    desk, clock = adjourned_to_the_next_day()
    stop = desk.meeting.adjournments[0]
    assert (stop.another_day, stop.resumed_on) == (True, NEXT_DAY)
    clock.set_to(time(11, 0))
    assert voters_now(desk) == {ROOKE, ONEIL, LOON, OKAFOR, TESS}
    clock.set_to(time(12, 0))
    desk.room.arrive(ADA)
    clock.set_to(time(16, 30))
    desk.room.depart(OKAFOR)
    clock.set_to(time(16, 40))
    assert voters_now(desk) == {ROOKE, ADA, ONEIL, LOON, TESS}
    carry_motion(desk, 5)
    desk.timings.conclude(time(17, 0))
    assert_no_findings(desk.meeting)
    entry = desk.meeting.items[0].entries[-1]
    assert {a.key for a in RoomHistory(desk.meeting).room(entry).here} == {
        ROOKE,
        ADA,
        ONEIL,
        LOON,
        TESS,
    }


def test_a_vote_of_the_first_day_keeps_its_room_on_the_second() -> None:
    desk, clock = desk_begun_at(time(16, 0))
    desk.room.depart(ADA, time(16, 10))
    clock.set_to(time(16, 30))
    carry_motion(desk, 5)
    clock.set_to(time(18, 0))
    desk.timings.adjourn()
    clock.set_to(time(14, 0), NEXT_DAY)
    desk.timings.reconvene()
    desk.room.arrive(ADA)
    clock.set_to(time(16, 20))
    desk.room.depart(ADA)
    for key in (ONEIL, LOON, OKAFOR, TESS):
        desk.room.depart(key)
    assert inquorate_since(desk.meeting) == time(16, 20)
    vote = next(e for e in desk.meeting.entries() if getattr(e.matter, "vote", None))
    rooms = RoomHistory(desk.meeting)
    assert len(rooms.room(vote, vote.matter.vote).here) == 5  # type: ignore[union-attr]
    assert list(decided_without_quorum(desk.meeting)) == []
    assert_no_findings(desk.meeting)


def test_a_time_minuted_a_day_late_belongs_to_its_own_sitting() -> None:
    desk, clock = adjourned_to_the_next_day()
    clock.set_to(time(10, 30))
    desk.room.depart(OKAFOR, time(17, 30))
    place = sittings(desk.meeting).moment(time(17, 30), desk.meeting.sequence)
    assert (place.sitting, place.minutes) == (0, 90)
    assert_no_findings(desk.meeting)


def test_a_written_up_meeting_can_be_adjourned_to_the_next_day() -> None:
    desk, _ = desk_begun_at(time(9, 0))
    desk.timings.commence(time(19, 0))
    desk.timings.adjourn(time(21, 0))
    with pytest.raises(Refusal, match=r"/resume 11.30 next day"):
        desk.timings.reconvene(time(10, 0))
    desk.timings.reconvene(time(10, 0), next_day=True)
    desk.room.depart(ADA, time(10, 20))
    desk.timings.conclude(time(11, 0))
    assert_no_findings(desk.meeting)
    assert ADA not in {a.key for a in room_at(desk.meeting, time(10, 30)).here}


def test_timers_stand_still_over_the_night() -> None:
    desk, clock = adjourned_to_the_next_day()
    clock.set_to(time(10, 30))
    spent = item_clock(desk.meeting, desk.meeting.items[0], clock.now()).spent
    assert spent == timedelta(hours=2, minutes=30)


@pytest.mark.parametrize("end", [time(18, 55), time(12, 50), time(6, 0)])
def test_a_meeting_of_the_evening_does_not_end_in_the_morning(end: time) -> None:
    meeting = replace(a_desk().meeting, started=time(19, 0), ended=end)
    assert [f.check for f in ended_before_it_began(meeting)] == ["times"]


def test_a_member_who_came_early_was_there_throughout() -> None:
    desk, _ = desk_begun_at(time(19, 0))
    ada = desk.person(ADA)
    early = replace(ada, movements=(Movement("arrived", time(18, 50)),))
    people = tuple(early if a.key == ADA else a for a in desk.meeting.people)
    meeting = replace(desk.meeting, people=people)
    assert ADA in {a.key for a in room_at(meeting, time(19, 5)).here}
    assert len(list(movement_outside_the_meeting(meeting))) == 1


def test_the_day_of_a_time_is_known() -> None:
    meeting = replace(a_desk().meeting, started=time(19, 0))
    sitting = sittings(meeting).each[0]
    assert sitting.day_of(time(23, 0)) == DAY
    assert sitting.day_of(time(0, 30)) == date(2027, 3, 25)
    assert sittings(meeting).on_its_day(datetime(2027, 3, 25, 0, 30, tzinfo=UTC))
    assert not sittings(meeting).on_its_day(datetime(2027, 3, 25, 10, 0, tzinfo=UTC))
