"""Findings about votes that members asked to have recorded."""

from clerk_tui.domain.checks.voting import own_votes as ch
from clerk_tui.domain.model.votes import Vote, named_vote
from tests.domain.checks.check_assertions import accepts, finds, in_session, motion
from tests.helpers.ostermere import ADA, LOON, ROOKE


def test_an_own_vote_that_the_vote_put_right_contradicts_is_found() -> None:
    desk = in_session()
    ident = motion(desk, vote=Vote(in_favour=2, against=1))
    desk.voting.own_vote(LOON, "against")
    accepts(ch.own_vote_against_the_vote, desk)
    desk.voting.vote(named_vote((ROOKE, ADA, LOON)), motion=ident)
    finds(ch.own_vote_against_the_vote, desk, "error", "van der Loon had their vote recorded")
