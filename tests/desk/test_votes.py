"""At the desk: motions, amendments one at a time, votes and ties."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain import matters as mt
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.voting import Vote, named_vote
from tests.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE


@pytest.fixture(autouse=True)
def in_hand(desk: Desk) -> None:
    """Everybody is there, and the first item is open."""
    desk.mark_all_present()
    desk.next_item()


def motion(desk: Desk, ident: str) -> mt.Motion:
    """A motion by its entry."""
    matter = desk.meeting.entry(ident).matter
    assert isinstance(matter, mt.Motion)
    return matter


def test_a_member_cannot_second_their_own_motion(desk: Desk) -> None:
    with pytest.raises(Refusal, match="cannot second their own motion"):
        desk.move("That it be", ADA, ADA)
    assert desk.move("That it be", "", "")


def test_amendments_are_taken_one_at_a_time(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no motion to amend"):
        desk.amend("That it be otherwise", ADA)
    main = desk.move("That it be", ROOKE, ADA)
    amendment = desk.amend("That it be otherwise", LOON, OKAFOR)
    assert motion(desk, amendment).kind == "amendment"
    assert motion(desk, amendment).amends == main
    with pytest.raises(Refusal, match="An amendment is before the meeting already") as refused:
        desk.amend("That it be something else", ONEIL)
    assert "withdraw it" in refused.value.remedy
    desk.settle("withdrawn")
    assert motion(desk, amendment).outcome == "withdrawn"
    second = desk.amend("That it be something else", ONEIL)
    desk.vote(Vote(in_favour=1, against=5))
    assert (motion(desk, second).outcome, motion(desk, main).outcome) == ("lost", "")
    desk.vote(Vote(in_favour=5, against=1))
    assert motion(desk, main).outcome == "carried"
    with pytest.raises(Refusal, match="no motion before the meeting"):
        desk.vote(Vote(in_favour=6))


def test_the_figures_decide_unless_the_outcome_is_given(desk: Desk) -> None:
    main = desk.move("That two thirds agree", ROOKE, ADA)
    desk.vote(Vote(in_favour=3, against=2), "lost", override="two thirds were needed")
    assert motion(desk, main).outcome == "lost"
    vote = motion(desk, main).vote
    assert vote
    assert (vote.in_favour, vote.against) == (3, 2)


def test_a_tie_waits_for_the_casting_vote_of_whoever_presides(desk: Desk) -> None:
    main = desk.move("That it be", LOON, ADA)
    with pytest.raises(Refusal, match="The votes are equal") as refused:
        desk.vote(Vote(in_favour=3, against=3))
    assert "casting vote" in refused.value.remedy
    assert motion(desk, main).outcome == ""
    desk.vote(Vote(in_favour=3, against=3, casting="against", casting_by=ROOKE))
    assert motion(desk, main).outcome == "lost"


def test_there_is_no_casting_vote_where_the_votes_are_not_equal(desk: Desk) -> None:
    desk.move("That it be", LOON, ADA)
    with pytest.raises(Refusal, match="The votes are not equal"):
        desk.vote(Vote(in_favour=4, against=3, casting="for"))


def test_words_alone_do_not_say_whether_it_was_carried(desk: Desk) -> None:
    main = desk.move("That it be", LOON, ADA)
    with pytest.raises(Refusal, match="figures do not say") as refused:
        desk.vote(Vote(words="most agreed"))
    assert "/v carried or /v lost" in refused.value.remedy
    desk.vote(Vote(words="most agreed"), "carried")
    assert motion(desk, main).outcome == "carried"


def test_a_recorded_vote_keeps_every_name_and_can_be_corrected(desk: Desk) -> None:
    main = desk.move("That it be", LOON, ADA)
    desk.vote(named_vote((ADA, LOON), (OKAFOR,), (ONEIL,)))
    assert motion(desk, main).outcome == "carried"
    desk.vote(named_vote((ADA,), (OKAFOR, LOON), (ONEIL,)), motion=main)
    vote = motion(desk, main).vote
    assert vote
    assert vote.names_against == (OKAFOR, LOON)
    assert motion(desk, main).outcome == "lost"
    desk.undo()
    assert motion(desk, main).outcome == "carried"


def test_only_a_motion_can_be_voted_on(desk: Desk) -> None:
    desk.write("A paragraph.")
    with pytest.raises(Refusal, match="no motion before the meeting"):
        desk.vote(Vote(in_favour=1), motion=desk.last_entry().ident)
    with pytest.raises(Refusal, match="no longer in the minutes"):
        desk.settle("withdrawn", "e99")


def test_a_motion_of_another_item_is_not_before_the_meeting(desk: Desk) -> None:
    desk.move("That it be", LOON, ADA)
    desk.next_item()
    assert desk.meeting.open_motion() is None
    with pytest.raises(Refusal, match="no motion before the meeting"):
        desk.settle("carried")
