"""Findings about the quorum."""

from datetime import time

from clerk_tui.domain.checks import quorum as ch
from clerk_tui.domain.model.body import Quorum
from tests.domain.checks.check_assertions import (
    accepts,
    finds,
    in_session,
    later,
    motion,
)
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, a_desk, harbours, opened


def test_a_body_without_a_quorum_is_noted() -> None:
    desk = in_session(body=harbours(quorum=Quorum()))
    finds(ch.quorum_not_set, desk, "note", "Ostermere Harbours Committee")
    accepts(ch.decided_without_quorum, desk)


def test_a_body_with_a_quorum_is_in_order() -> None:
    accepts(ch.quorum_not_set, in_session())


def test_a_resolution_with_two_members_and_a_quorum_of_three_is_found() -> None:
    desk = in_session()
    for key in (ADA, ONEIL, LOON, TESS):
        desk.room.depart(key, time(10, 20))
    desk.decisions.resolve(["That the basin be dredged"])
    finds(ch.decided_without_quorum, desk, "error", "2 members were there", "the quorum is 3")


def test_a_vote_left_inquorate_by_a_correction_is_found_once_for_each_item() -> None:
    desk = in_session()
    for key in (ADA, ONEIL, LOON):
        desk.room.depart(key, time(10, 20))
    ident = motion(desk, ROOKE, OKAFOR)
    desk.room.depart(OKAFOR, time(10, 45))
    accepts(ch.decided_without_quorum, desk)
    desk.attendance_corrections.correct_movement(OKAFOR, time(10, 25))
    desk.decisions.resolve(["That the basin be dredged"])
    assert finds(ch.decided_without_quorum, desk, "error", "2 members").entry == ident
    assert len(list(ch.decided_without_quorum(desk.meeting))) == 1


def test_a_decision_before_the_members_left_is_in_order() -> None:
    desk = in_session()
    motion(desk, ROOKE, ADA)
    later(desk, 20)
    for key in (ADA, ONEIL, LOON, TESS):
        desk.room.depart(key)
    desk.paragraphs.write("The remaining business was put off.")
    accepts(ch.decided_without_quorum, desk)


def test_the_quorum_is_not_checked_before_the_roll_is_called() -> None:
    desk = opened(a_desk())
    desk.decisions.resolve(["That the basin be dredged"])
    accepts(ch.decided_without_quorum, desk)


def test_decisions_written_up_afterwards_are_not_called_inquorate() -> None:
    desk = in_session()
    desk.room.depart(ADA, time(11, 0))
    desk.timings.conclude(time(11, 30))
    later(desk, 24 * 60)
    for key in (ONEIL, LOON, TESS):
        desk.room.depart(key, time(11, 20), item=desk.meeting.items[0].ident)
    desk.decisions.resolve(["That the basin be dredged"], item=desk.meeting.items[0].ident)
    accepts(ch.decided_without_quorum, desk)


def test_an_inquorate_decision_with_a_reason_to_stand_is_a_note() -> None:
    desk = in_session()
    for key in (ADA, ONEIL, LOON, TESS):
        desk.room.depart(key, time(10, 20))
    desk.decisions.resolve(["That the basin be dredged"])
    assert desk.quorum.let_stand("the count was mistaken") == 1
    finds(ch.decided_without_quorum, desk, "note", "(the count was mistaken)")


def test_words_that_the_quorum_was_lost_are_found_if_it_was_not() -> None:
    desk = in_session()
    for key in (ADA, ONEIL, LOON, TESS):
        desk.room.depart(key, time(10, 20))
    desk.paragraphs.happen("inquorate", at=time(10, 20))
    accepts(ch.inquorate_in_words_only, desk)
    desk.room.arrive(ADA, time(10, 40))
    accepts(ch.inquorate_in_words_only, desk)
    desk.roll.correct_person(ADA, movements=())
    finds(ch.inquorate_in_words_only, desk, "warning", "there was a quorum at that time")


def test_a_decision_without_each_authority_lacks_its_quorum() -> None:
    desk = in_session(body=harbours(quorum=Quorum(number=2, each="authority")))
    for key in (ONEIL, LOON):
        desk.room.depart(key, time(10, 20))
    desk.decisions.resolve(["That the basin be dredged"])
    message = "while 4 members were there, without a member from Saltby District."
    finds(ch.decided_without_quorum, desk, "error", message)
