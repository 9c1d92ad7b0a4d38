"""Findings about the budget decision of a principal council."""

from clerk_tui.domain.checks.voting import budget as ch
from clerk_tui.domain.model.votes import Vote, named_vote
from tests.domain.checks.check_assertions import accepts, finds, in_session, motion
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, harbours

COUNCIL = harbours(kind="borough council")
ALL = (ROOKE, ADA, ONEIL, LOON, OKAFOR, TESS)


def test_a_vote_on_the_budget_without_names_is_found_until_they_are_taken() -> None:
    desk = in_session("Budget and council tax 2027/28", "Close", body=COUNCIL)
    ident = motion(desk, vote=Vote(in_favour=6, against=0))
    finds(ch.budget_not_confirmed, desk, "warning", "may be the budget decision")
    desk.budget.decide_budget()
    accepts(ch.budget_not_confirmed, desk)
    finds(ch.budget_without_names, desk, "error", "has no names")
    desk.budget.leave_without_names("the voting system failed")
    finds(ch.budget_without_names, desk, "note", "a reason was given")
    desk.budget.decide_budget()
    desk.voting.vote(named_vote(ALL), motion=ident)
    accepts(ch.budget_without_names, desk)


def test_other_items_and_other_bodies_need_no_names() -> None:
    desk = in_session("Budget monitoring", "Close", body=COUNCIL)
    motion(desk, vote=Vote(in_favour=6, against=0))
    accepts(ch.budget_not_confirmed, desk)
    accepts(ch.budget_without_names, desk)
    desk = in_session("Budget 2027/28", body=harbours(kind="parish council"))
    motion(desk, vote=Vote(in_favour=6, against=0))
    accepts(ch.budget_not_confirmed, desk)
