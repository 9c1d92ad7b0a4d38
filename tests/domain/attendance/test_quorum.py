"""Who is in the room, and whether they are enough."""

from datetime import time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.attendance.quorum import missing_for_quorum, quorum_needed
from clerk_tui.domain.model.attendees import members_here
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.model.people import Person
from tests.helpers.ostermere import ADA, LAMB, OKAFOR, ONEIL, ROOKE, a_desk, harbours


@pytest.mark.parametrize(
    ("quorum", "seats", "needed"),
    [
        (Quorum(), 9, 0),
        (Quorum(number=4), 9, 4),
        (Quorum(fraction="1/3", floor=3), 7, 3),
        (Quorum(fraction="1/3", floor=3), 5, 3),
        (Quorum(fraction="1/3", floor=3), 11, 4),
        (Quorum(fraction="1/4"), 45, 12),
        (Quorum(fraction="1/4"), 44, 11),
        (Quorum(fraction="2/3"), 12, 8),
    ],
)
def test_a_quorum_is_rounded_up_and_never_below_its_floor(
    quorum: Quorum, seats: int, needed: int
) -> None:
    assert quorum.needed(seats) == needed


def test_a_quorum_may_need_a_member_from_each_authority() -> None:
    desk = a_desk(harbours(quorum=Quorum(number=2, each="authority")))
    desk.roll.mark_all_present([ROOKE, ADA])
    assert missing_for_quorum(desk.meeting) == ("a member from Saltby District",)
    desk.roll.mark(ONEIL, "present")
    assert missing_for_quorum(desk.meeting) == ()
    stand_in = desk.roll.substitute(ONEIL, Person("F Dunmore", "Councillor"))
    assert missing_for_quorum(desk.meeting) == (), "a substitute comes for the same authority"
    desk.room.depart(stand_in, time(10, 40))
    assert missing_for_quorum(desk.meeting) == ("a member from Saltby District",)


def test_a_quorum_of_named_parties_alone_needs_those() -> None:
    rule = Quorum(number=5, each="party", each_of=("Uplands",))
    desk = a_desk(harbours(quorum=rule))
    desk.roll.mark_all_present([ROOKE, ADA, OKAFOR])
    assert missing_for_quorum(desk.meeting) == ("2 more members", "a member of Uplands")


def test_a_share_of_the_current_members_grows_with_a_member_co_opted() -> None:
    desk = a_desk(harbours(quorum=Quorum(fraction="1/2", of="current members"), vacancies=6))
    assert quorum_needed(desk.meeting) == 3
    desk.timings.commence(time(10, 0))
    desk.attendance.admit(Person("F Dunmore"), "coopted", time(10, 20))
    assert quorum_needed(desk.meeting, time(10, 10)) == 3
    assert quorum_needed(desk.meeting) == 4


def here(desk: Desk) -> list[str]:
    """The keys of the members in the room."""
    return [a.key for a in members_here(desk.meeting.people)]


def test_nobody_is_here_before_the_roll_is_called() -> None:
    assert here(a_desk()) == []


def test_the_members_here_are_those_marked_present_and_not_the_officers() -> None:
    desk = a_desk()
    desk.roll.mark(ADA, "present")
    desk.roll.mark(LAMB, "present")
    desk.roll.mark(ONEIL, "apologies")
    assert here(desk) == [ADA]


def test_a_member_out_of_the_room_does_not_count_until_they_are_back() -> None:
    desk = a_desk()
    desk.roll.mark_all_present()
    desk.room.depart(ADA, time(10, 40))
    assert ADA not in here(desk)
    assert len(here(desk)) == 5
    desk.room.arrive(ADA, time(10, 50))
    assert ADA in here(desk)


def test_a_member_who_sent_apologies_and_comes_after_all_counts() -> None:
    desk = a_desk()
    desk.roll.mark(OKAFOR, "apologies")
    desk.room.arrive(OKAFOR, time(11, 0))
    assert here(desk) == [OKAFOR]


def test_a_substitute_counts_and_the_absent_member_does_not() -> None:
    desk = a_desk()
    desk.roll.mark_all_present([ROOKE])
    stand_in = desk.roll.substitute(ADA, Person("F Dunmore", "Councillor"))
    assert here(desk) == [ROOKE, stand_in]


def test_vacancies_count_among_the_seats() -> None:
    body: Body = harbours(vacancies=5, quorum=Quorum(fraction="1/3", floor=3))
    assert body.seats == 11
    assert body.quorum.needed(body.seats) == 4


def test_whoever_left_still_attended() -> None:
    desk = a_desk()
    desk.room.arrive(ADA, time(10, 0))
    desk.room.depart(ADA, time(10, 5))
    ada = desk.person(ADA)
    assert ada.attended
    assert not ada.in_the_room
