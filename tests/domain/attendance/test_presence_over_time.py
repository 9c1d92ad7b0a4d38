"""For any sequence of comings and goings the room is what a careful observer would have noted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.desk import Desk
from clerk_tui.domain.attendance.chair import presiding_at
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.attendance.quorum import inquorate_since
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Quorum
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.tally import tally
from clerk_tui.domain.voting.validity import vote_objection
from tests.helpers.fakes import FixedClock
from tests.helpers.meeting_acts import Done, acts, carry_out
from tests.helpers.ostermere import a_desk, harbours

KEYS = tuple(f"@{n}" for n in range(1, 7))
Step = tuple[str, int]
STEPS = ("in", "out", "withdraw", "remote", "in person", "interest", "next", "vote", "chair")
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 5)), max_size=30)


@dataclass
class Observer:
    """Keeps by hand the members here, those who attend remotely, and those barred from an item."""

    here: set[str] = field(default_factory=lambda: set(KEYS))
    remote: set[str] = field(default_factory=set)
    barred: dict[str, set[str]] = field(default_factory=dict)
    chair: str = ""


def take_step(desk: Desk, observer: Observer, step: str, key: str) -> None:
    """Take one step of a meeting, at the desk and in the observer's own notes."""
    if step == "next":
        desk.agenda.next_item()
    elif step == "interest":
        item = desk.meeting.current
        desk.interests.declare([key], kind="disclosable pecuniary", items=(item,))
        observer.barred.setdefault(item, set()).add(key)
    elif step in ("remote", "in person"):
        desk.attendance.attend(key, remote=step == "remote")
        observer.remote = observer.remote ^ {key}
    elif step == "chair":
        desk.chair.preside(key)
        observer.chair = key
    elif step == "in":
        desk.room.arrive(key)
        observer.here.add(key)
    elif step in ("out", "withdraw"):
        desk.room.depart(key, interest=step == "withdraw")
        observer.here.discard(key)


def open_session(desk: Desk) -> None:
    """Begin the meeting with six members here and the first of eight items in hand."""
    desk.agenda.list_items([{"title": f"Item {n}"} for n in range(8)])
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()


@given(done=steps)
@settings(max_examples=60, deadline=None)
def test_who_may_vote_is_who_was_here_counting_and_not_barred(done: list[Step]) -> None:
    desk, observer = a_desk(harbours()), Observer()
    open_session(desk)
    noted: list[tuple[time, str, set[str], str]] = []
    for step, who in done:
        cast("FixedClock", desk._recorder.clock).forward(1)
        try:
            take_step(desk, observer, step, KEYS[who])
        except Refusal:
            continue
        item = desk.meeting.current
        eligible = observer.here - observer.remote - observer.barred.get(item, set())
        noted.append((desk.time_of_day(), item, eligible, observer.chair))
        if step == "vote":
            vote = Vote(in_favour=len(eligible), against=who, at=desk.time_of_day(), item=item)
            assert tally(desk.meeting, vote).missing == -who
            assert bool(vote_objection(desk.meeting, vote)) == (who > 0 and bool(eligible))
    later = desk.meeting
    first = later.chairs[0].key if later.chairs else ""  # who presided from the start
    for at, item, eligible, chair in noted:
        voting = {a.key for a in room_at(later, at, item).voting}
        assert voting == eligible - observer.barred.get(item, set())
        assert presiding_at(later, at) in (chair, first)


# Close to one another, so that what is corrected often falls on something else.
times = st.integers(29, 40).map(lambda minute: time(10, minute))


MOVES = ("in", "out", "withdraw", "remote", "in person", "chair")
moves = st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 1)), min_size=6, max_size=12)


@given(done=moves, at=times, who=st.integers(0, 1), which=st.integers(0, 9))
@settings(max_examples=250, deadline=None)
def test_correcting_a_time_and_correcting_it_back_changes_nothing(
    done: list[Step], at: time, who: int, which: int
) -> None:
    desk, observer = a_desk(harbours(quorum=Quorum(5))), Observer()
    open_session(desk)
    for step, place in done:
        cast("FixedClock", desk._recorder.clock).forward(1)
        try:
            take_step(desk, observer, step, KEYS[place])
            if since := inquorate_since(desk.meeting):
                desk.paragraphs.happen("inquorate", at=since)
        except Refusal:
            continue
    attendee = desk.person(KEYS[who])
    corrections: list[tuple[time | None, Callable[[time], object]]] = [
        (m.time, lambda t, n=n: desk.attendance_corrections.correct_movement(KEYS[who], t, n))  # type: ignore[misc]
        for n, m in enumerate(attendee.movements)
    ]
    corrections += [
        (s.time, lambda t: desk.attendance_corrections.correct_switch(KEYS[who], t))
        for s in attendee.switches[-1:]
    ]
    corrections += [
        (c.time, desk.attendance_corrections.correct_chair) for c in desk.meeting.chairs[-1:]
    ]
    timed = [(old, correct) for old, correct in corrections if old is not None]
    if not timed:
        return
    old_time, correct = timed[which % len(timed)]
    before = desk.meeting
    correct(at)
    correct(old_time)
    assert desk.meeting == before


@given(done=acts(), back=st.integers(1, 6))
@settings(max_examples=60, deadline=None)
def test_steps_undone_and_redone_leave_the_meeting_as_it_was(done: list[Done], back: int) -> None:
    desk = carry_out(a_desk(), done)
    before = desk.meeting
    undone = 0
    for _ in range(back):
        try:
            desk.undo()
        except Refusal:
            break
        undone += 1
    for _ in range(undone):
        desk.redo()
    assert desk.meeting == before
