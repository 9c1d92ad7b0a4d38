"""Findings about who came or went, by what was minuted late."""

from datetime import time

from clerk_tui.domain.checks import late_entries as ch
from clerk_tui.domain.model.votes import Vote
from tests.domain.checks.check_assertions import accepts, finds, in_session, later
from tests.helpers.ostermere import ADA, ONEIL, ROOKE


def test_a_member_minuted_to_have_left_before_a_vote_already_taken_is_found() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.voting.vote(Vote(method="voice", words="all in favour"), "carried")
    later(desk, 10)
    desk.room.depart(ONEIL, time(10, 20))
    message = "O'Neil left at 10.20, before the vote in “Dredging” (minute 1), by what was minuted"
    finds(ch.moved_before_a_vote, desk, "note", message)


def test_figures_that_counted_a_member_who_had_left_are_found() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.voting.vote(Vote(in_favour=4, against=2))
    later(desk, 10)
    desk.room.depart(ONEIL, time(10, 20))
    finds(ch.moved_before_a_vote, desk, "note", "left at 10.20")


def test_a_member_who_left_later_or_was_not_counted_is_in_order() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.voting.vote(Vote(in_favour=3, against=2))
    later(desk, 10)
    desk.room.depart(ADA, time(10, 35))
    accepts(ch.moved_before_a_vote, in_session())
    desk.room.depart(ONEIL, time(10, 20))
    accepts(ch.moved_before_a_vote, desk)


def test_a_member_who_came_before_a_vote_already_taken_is_found() -> None:
    desk = in_session()
    desk.room.depart(ONEIL, time(10, 5))
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.voting.vote(Vote(method="voice", words="all in favour"), "carried")
    desk.room.arrive(ONEIL, time(10, 25))
    finds(ch.moved_before_a_vote, desk, "note", "arrived at 10.25")
