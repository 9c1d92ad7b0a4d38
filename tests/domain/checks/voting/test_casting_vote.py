"""Findings about the casting vote."""

from clerk_tui.domain.checks.voting import casting_vote as ch
from clerk_tui.domain.model.votes import Vote
from tests.domain.checks.check_assertions import (
    accepts,
    finds,
    in_session,
    motion,
    overwrite_vote,
)
from tests.helpers.ostermere import ADA, ROOKE

TIE = Vote(in_favour=3, against=3, casting="for", casting_by=ROOKE)


def test_a_casting_vote_without_a_tie_is_found() -> None:
    desk = in_session()
    motion(desk, vote=TIE)
    overwrite_vote(desk, in_favour=4, against=2)
    finds(ch.casting_vote_without_a_tie, desk, "error", "no equality of votes")


def test_a_casting_vote_announced_without_a_tie_is_a_note_with_its_reason() -> None:
    desk = in_session()
    motion(desk, vote=Vote(in_favour=4, against=2, casting="for", override="so"))
    finds(ch.casting_vote_without_a_tie, desk, "note", "(announced so)")


def test_a_casting_vote_at_a_tie_is_in_order() -> None:
    desk = in_session()
    motion(desk, vote=TIE)
    accepts(ch.casting_vote_without_a_tie, desk)


def test_a_casting_vote_of_another_than_the_person_presiding_is_found() -> None:
    desk = in_session()
    motion(desk, vote=TIE)
    overwrite_vote(desk, casting_by=ADA)
    message = ("Councillor Ada Quill gave the casting vote", "but Councillor P. Rooke presides.")
    finds(ch.casting_vote_not_by_chair, desk, "warning", *message)


def test_a_casting_vote_of_the_person_presiding_is_in_order() -> None:
    desk = in_session()
    motion(desk, vote=TIE)
    accepts(ch.casting_vote_not_by_chair, desk)
    overwrite_vote(desk, casting_by="the Chairman")
    accepts(ch.casting_vote_not_by_chair, desk)
