"""A meeting may be written up by another clock than its own: who may vote is the same."""

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.desk import Desk
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.checks.movers import mover_not_in_the_room
from clerk_tui.domain.checks.quorum import decided_without_quorum
from clerk_tui.domain.checks.voting.voters import voter_not_in_the_room
from clerk_tui.domain.checks.voting.votes import figures_do_not_add_up
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.domain.voting.tally import tally
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ADA, LOON, ONEIL, ROOKE, a_desk, harbours, opened

CHECKS = (
    decided_without_quorum, figures_do_not_add_up, mover_not_in_the_room, voter_not_in_the_room,
)  # fmt: skip
STEPS = ("in", "out", "withdraw", "vote", "adjourn", "next")
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 5)), max_size=25)


def hold_meeting(acts: list[tuple[str, int]], hours: int) -> tuple[list[set[str]], list[list[str]]]:
    """Return who might vote at each vote, then and by the record afterwards, and the findings.

    The times are typed, a minute for each step, from half past ten on and *hours* later.
    """
    desk = a_desk(harbours())
    clock = desk._recorder.clock
    assert isinstance(clock, FixedClock)
    desk.agenda.list_items([{"title": f"Item {n}"} for n in range(30)])
    desk.roll.mark_all_present()
    typed = datetime.combine(date(2027, 3, 24), time(10, 30)) + timedelta(hours=hours)
    desk.timings.commence(typed.time())
    desk.agenda.next_item()
    voted: list[set[str]] = []
    for act, n in acts:
        clock.forward(1)
        typed += timedelta(minutes=1)
        take_step(desk, act, f"@{n + 1}", typed.time(), voted)
    voters_again = [
        {a.key for a in room_at(desk.meeting, v.at, v.item, v.sequence).voting}
        for e in desk.meeting.entries()
        if (v := getattr(e.matter, "vote", None))
    ]
    assert voters_again == voted
    return voted, [sorted(f.message for f in check(desk.meeting)) for check in CHECKS]


def take_step(desk: Desk, act: str, key: str, at: time, voted: list[set[str]]) -> None:
    """One step of a meeting at its typed time, where it can be taken."""
    is_in_room = desk.person(key).in_the_room
    if act == "next":
        desk.agenda.next_item()
    elif act == "adjourn":
        desk.timings.adjourn(at)
        desk.timings.reconvene(at)
    elif act == "in" and not is_in_room:
        desk.room.arrive(key, at)
    elif act in ("out", "withdraw") and is_in_room:
        desk.room.depart(key, at, interest=act == "withdraw")
    elif act == "vote":
        voters = room_at(desk.meeting, desk.moment()).voting
        if len(voters) > 1:
            ident = desk.motions.move("That it be dredged", voters[0].key, voters[1].key)
            desk.voting.vote(named_vote(tuple(a.key for a in voters)))
            assert ident
            voted.append({a.key for a in voters})


@given(acts=steps, hours=st.integers(-10, 12))
@settings(max_examples=60)
def test_voting_rights_are_the_same_whatever_the_clock_shows(
    acts: list[tuple[str, int]], hours: int
) -> None:
    assert hold_meeting(acts, hours) == hold_meeting(acts, 0)


def test_a_late_member_votes_in_minutes_written_up_next_morning() -> None:
    desk = a_desk(harbours())
    for key in ("@1", "@2", "@3", "@4", "@6"):
        desk.roll.mark(key, "present")
    desk.timings.commence(time(19))
    opened(desk, "Dredging")
    desk.room.arrive("@5", time(19, 6))
    desk.motions.move("That it be dredged", ROOKE, ADA)
    assert tally(desk.meeting, Vote(at=desk.moment())).eligible == 6
    desk.voting.vote(Vote(in_favour=6, against=0))
    desk.room.depart(ONEIL, time(19, 40))
    desk.motions.move("That it be sold", ROOKE, LOON)
    desk.voting.vote(Vote(in_favour=5, against=0))
    desk.attendance_corrections.correct_movement("@5", time(19, 10))
    assert not [f for check in CHECKS for f in check(desk.meeting)]


def test_a_time_typed_slightly_ahead_of_the_clock_counts() -> None:
    desk = opened(a_desk(harbours()), "Dredging")
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.room.depart(ADA, time(10, 32))
    assert len(room_at(desk.meeting, desk.moment()).voting) == 5
