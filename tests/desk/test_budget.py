"""At the desk: the budget decision is not left while a vote in it has no names."""

from collections.abc import Callable

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.domain.voting.budget import needs_recorded_budget_vote
from tests.domain.checks.check_assertions import in_session
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, harbours

ALL = (ROOKE, ADA, ONEIL, LOON, OKAFOR, TESS)


@pytest.fixture
def desk() -> Desk:
    """A council that has decided an amendment to its budget by a show of hands."""
    desk = in_session("Council tax", "Parks", "Close", body=harbours(kind="council"))
    desk.budget.decide_budget()
    desk.motions.move("That the council tax be £180", ROOKE, ADA)
    desk.motions.amend("That the council tax be £190", LOON, ONEIL)
    desk.voting.vote(Vote(in_favour=2, against=4))
    desk.voting.vote(named_vote(ALL))
    return desk


LEAVING: list[Callable[[Desk], object]] = [
    lambda d: d.agenda.next_item(),
    lambda d: d.agenda.open_item(d.meeting.items[1].ident),
    lambda d: d.agenda.leave_item(),
    lambda d: d.agenda.add_item("Urgent business"),
    lambda d: d.agenda.take_en_bloc([d.meeting.items[1].ident, d.meeting.items[2].ident]),
    lambda d: d.agenda.dispose("deferred", d.meeting.items[1].ident),
    lambda d: d.timings.conclude(),
]


@pytest.mark.parametrize("leave", LEAVING)
def test_no_way_leads_out_of_it_but_names_or_a_reason(
    desk: Desk, leave: Callable[[Desk], object]
) -> None:
    before = desk.meeting
    with pytest.raises(Refusal, match="the amendment here was not") as refused:
        leave(desk)
    assert desk.meeting == before
    assert "/division" in refused.value.remedy
    assert "/budget override" in refused.value.remedy
    desk.budget.leave_without_names("the members' sheets were lost")
    leave(desk)
    assert desk.meeting.items[0].budget_reason == "the members' sheets were lost"


def test_once_the_names_are_taken_it_may_be_left(desk: Desk) -> None:
    amendment = desk.meeting.debate.motions[1].ident
    desk.voting.vote(named_vote((LOON, ONEIL), (ROOKE, ADA, OKAFOR, TESS)), motion=amendment)
    assert desk.agenda.next_item().current == desk.meeting.items[1].ident


def test_a_motion_that_was_not_voted_on_yet_holds_the_item_unless_it_is_put_off() -> None:
    desk = in_session("Council tax", "Parks", body=harbours(kind="council"))
    desk.budget.decide_budget()
    desk.motions.move("That the council tax be £180", ROOKE, ADA)
    with pytest.raises(Refusal, match="the motion here was not"):
        desk.agenda.next_item()
    desk.agenda.dispose("deferred")
    assert desk.agenda.next_item().current == desk.meeting.items[1].ident


def test_a_decision_minuted_without_any_vote_has_no_names_either() -> None:
    desk = in_session("Council tax", "Parks", body=harbours(kind="council"))
    desk.budget.decide_budget()
    desk.decisions.resolve(["That the budget be set."])
    with pytest.raises(Refusal, match="the decision here was not"):
        desk.agenda.next_item()


def test_an_override_needs_its_reason_and_a_budget(desk: Desk) -> None:
    with pytest.raises(Refusal, match="needs its reason"):
        desk.budget.leave_without_names(" ")
    desk.budget.decide_budget(here=False)
    with pytest.raises(Refusal, match="not the budget decision"):
        desk.budget.leave_without_names("so")
    desk.agenda.next_item()


@pytest.mark.parametrize(
    ("kind", "profile", "needed"),
    [
        ("council", "by kind", True),
        ("County Council", "by kind", True),
        ("parish council", "by kind", False),
        ("town council", "by kind", False),
        ("committee", "by kind", False),
        ("committee", "yes", True),
        ("council", "no", False),
    ],
)
def test_the_profile_says_which_bodies_must_vote_by_names(
    kind: str, profile: str, needed: bool
) -> None:
    body: Body = harbours(kind=kind, recorded_budget_vote=profile)
    desk = in_session("Council tax", body=body)
    assert needs_recorded_budget_vote(desk.meeting) is needed
    if not needed:
        with pytest.raises(Refusal, match="By law only a county, district or London borough"):
            desk.budget.decide_budget()
