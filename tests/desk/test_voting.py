"""At the desk: motions, amendments one at a time, votes and ties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.votes import SIDES, Method, Vote, named_vote
from clerk_tui.domain.voting.tally import tally
from tests.domain.checks.check_assertions import in_session
from tests.helpers.ostermere import ADA, LAMB, LOON, OKAFOR, ONEIL, ROOKE, TESS


@pytest.fixture(autouse=True)
def in_hand(desk: Desk) -> None:
    """Everybody is there, and the first item is open."""
    desk.roll.mark_all_present()
    desk.agenda.next_item()


def motion(desk: Desk, ident: str) -> mt.Motion:
    """A motion by its entry."""
    matter = desk.meeting.entry(ident).matter
    assert isinstance(matter, mt.Motion)
    return matter


def test_a_member_cannot_second_their_own_motion(desk: Desk) -> None:
    with pytest.raises(Refusal, match="cannot second their own motion"):
        desk.motions.move("That it be", ADA, ADA)
    assert desk.motions.move("That it be", "", "")


def test_amendments_are_taken_one_at_a_time(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no motion to amend"):
        desk.motions.amend("That it be otherwise", ADA)
    main = desk.motions.move("That it be", ROOKE, ADA)
    amendment = desk.motions.amend("That it be otherwise", LOON, OKAFOR)
    assert motion(desk, amendment).kind == "amendment"
    assert motion(desk, amendment).amends == main
    with pytest.raises(Refusal, match="An amendment is before the meeting already") as refused:
        desk.motions.amend("That it be something else", ONEIL)
    assert "withdraw it" in refused.value.remedy
    desk.motions.settle("withdrawn")
    assert motion(desk, amendment).outcome == "withdrawn"
    second = desk.motions.amend("That it be something else", ONEIL)
    desk.voting.vote(Vote(in_favour=1, against=5))
    assert (motion(desk, second).outcome, motion(desk, main).outcome) == ("lost", "")
    desk.voting.vote(Vote(in_favour=5, against=1))
    assert motion(desk, main).outcome == "carried"
    with pytest.raises(Refusal, match="no motion before the meeting"):
        desk.voting.vote(Vote(in_favour=6))


def test_the_figures_decide_unless_the_outcome_is_given(desk: Desk) -> None:
    main = desk.motions.move("That two thirds agree", ROOKE, ADA)
    desk.voting.vote(Vote(in_favour=3, against=2), "lost", override="two thirds were needed")
    assert motion(desk, main).outcome == "lost"
    vote = motion(desk, main).vote
    assert vote
    assert (vote.in_favour, vote.against) == (3, 2)


def test_a_tie_waits_for_the_casting_vote_of_whoever_presides(desk: Desk) -> None:
    main = desk.motions.move("That it be", LOON, ADA)
    with pytest.raises(Refusal, match="The votes are equal") as refused:
        desk.voting.vote(Vote(in_favour=3, against=3))
    assert "casting vote" in refused.value.remedy
    assert motion(desk, main).outcome == ""
    desk.voting.vote(Vote(in_favour=3, against=3, casting="against", casting_by=ROOKE))
    assert motion(desk, main).outcome == "lost"


def test_there_is_no_casting_vote_where_the_votes_are_not_equal(desk: Desk) -> None:
    desk.motions.move("That it be", LOON, ADA)
    with pytest.raises(Refusal, match="The votes are not equal"):
        desk.voting.vote(Vote(in_favour=4, against=3, casting="for"))


def test_words_alone_do_not_say_whether_it_was_carried(desk: Desk) -> None:
    main = desk.motions.move("That it be", LOON, ADA)
    with pytest.raises(Refusal, match="figures do not say") as refused:
        desk.voting.vote(Vote(words="most agreed"))
    assert "/v carried or /v lost" in refused.value.remedy
    desk.voting.vote(Vote(words="most agreed"), "carried")
    assert motion(desk, main).outcome == "carried"


def test_a_recorded_vote_keeps_every_name_and_can_be_corrected(desk: Desk) -> None:
    main = desk.motions.move("That it be", LOON, ADA)
    desk.voting.vote(named_vote((ADA, LOON), (OKAFOR,), (ONEIL,)))
    assert motion(desk, main).outcome == "carried"
    desk.voting.vote(named_vote((ADA,), (OKAFOR, LOON), (ONEIL,)), motion=main)
    vote = motion(desk, main).vote
    assert vote
    assert vote.names_against == (OKAFOR, LOON)
    assert motion(desk, main).outcome == "lost"
    desk.undo()
    assert motion(desk, main).outcome == "carried"


def test_only_a_motion_can_be_voted_on(desk: Desk) -> None:
    desk.paragraphs.write("A paragraph.")
    with pytest.raises(Refusal, match="no motion before the meeting"):
        desk.voting.vote(Vote(in_favour=1), motion=desk.corrections.last_entry().ident)
    with pytest.raises(Refusal, match="no longer in the minutes"):
        desk.motions.settle("withdrawn", "e99")


def test_a_motion_of_another_item_is_not_before_the_meeting(desk: Desk) -> None:
    desk.motions.move("That it be", LOON, ADA)
    desk.agenda.next_item()
    assert desk.meeting.open_motion() is None
    with pytest.raises(Refusal, match="no motion before the meeting"):
        desk.motions.settle("carried")


def test_who_has_no_vote_is_not_named_in_one_unless_it_was_announced(desk: Desk) -> None:
    desk.room.depart(ONEIL)
    desk.interests.declare([LOON], kind="council tax arrears", items=(desk.meeting.current,))
    for name, message in (
        (LAMB, "H Lamb is an officer, not a member"),
        (ONEIL, "O'Neil was not in the room"),
        (LOON, "may not vote on this: council tax arrears"),
    ):
        main = desk.motions.move("That it be", ROOKE, ADA)
        with pytest.raises(Refusal, match=message):
            desk.voting.vote(named_vote((ADA, name)))
        with pytest.raises(Refusal, match=message):
            desk.voting.vote(named_vote((ADA,), names_not_voting=(name,)))
        desk.voting.vote(named_vote((ADA, name)), override="announced so")
        vote = motion(desk, main).vote
        assert vote
        assert vote.override == "announced so"


EVERYBODY = (ROOKE, ADA, ONEIL, LOON, OKAFOR, TESS)


@pytest.mark.parametrize(
    "vote",
    [
        Vote(in_favour=6, against=1),
        Vote("count", 6, 1),
        Vote("secret ballot", 3, 3, 0, 1),
        Vote("unanimous", 7),
        Vote("recorded", 5, 0, 1, 1),
    ],
)
def test_more_than_may_vote_are_refused_however_the_vote_was_taken(desk: Desk, vote: Vote) -> None:
    main = desk.motions.move("That it be", ROOKE, ADA)
    with pytest.raises(Refusal, match="7 were counted and only 6 may vote"):
        desk.voting.vote(vote, "carried" if vote.tied else "")
    desk.voting.vote(vote, "carried", override="announced so")
    assert motion(desk, main).outcome == "carried"


@pytest.mark.parametrize("method", ["show of hands", "count", "secret ballot", "recorded"])
def test_a_tie_however_taken_waits_for_the_person_presiding_alone(
    desk: Desk, method: Method
) -> None:
    desk.chair.preside(ROOKE)
    desk.motions.move("That it be", LOON, ADA)
    tied = Vote(method, 2, 2, 1, 1)
    if method == "recorded":
        tied = named_vote((ADA, LOON), (ONEIL, OKAFOR), (TESS,), (), (ROOKE,))
    with pytest.raises(Refusal, match="The votes are equal"):
        desk.voting.vote(tied)
    with pytest.raises(Refusal, match="belongs to the person presiding alone"):
        desk.voting.vote(replace(tied, casting="for", casting_by=ADA))
    desk.voting.vote(replace(tied, casting="for", casting_by=ROOKE))


def test_names_and_figures_that_differ_are_refused(desk: Desk) -> None:
    desk.motions.move("That it be", LOON, ADA)
    with pytest.raises(Refusal, match="2 are named for, and 3 were counted"):
        desk.voting.vote(replace(named_vote((ADA, LOON)), in_favour=3))
    with pytest.raises(Refusal, match="some against is not unanimous"):
        desk.voting.vote(Vote("unanimous", 5, 1))


def test_a_secret_ballot_takes_no_names_even_where_somebody_says_so(desk: Desk) -> None:
    desk.motions.move("That it be", LOON, ADA)
    with pytest.raises(Refusal, match="takes no names"):
        desk.voting.vote(replace(named_vote((ADA,)), method="secret ballot"), override="announced")
    desk.voting.vote(Vote("secret ballot", 4, 2))
    with pytest.raises(Refusal, match="The ballot was secret"):
        desk.voting.own_vote(ADA, "against", override="announced")


def test_a_member_asks_that_their_own_vote_be_recorded(desk: Desk) -> None:
    with pytest.raises(Refusal, match="Nothing has been voted on"):
        desk.voting.own_vote(ADA, "against")
    main = desk.motions.move("That it be", LOON, ADA)
    desk.voting.vote(Vote(in_favour=5, against=1))
    desk.voting.own_vote(OKAFOR, "against")
    for who, side, message in (
        (OKAFOR, "for", "recorded already"),
        (ONEIL, "against", "By the figures 1 voted against"),
        (LAMB, "for", "is an officer, not a member"),
    ):
        with pytest.raises(Refusal, match=message):
            desk.voting.own_vote(who, side)  # type: ignore[arg-type]
    vote = motion(desk, main).vote
    assert vote
    assert [(own_vote.who, own_vote.side) for own_vote in vote.own] == [(OKAFOR, "against")]
    desk.undo()
    assert motion(desk, main).vote == replace(vote, own=())


def test_an_own_vote_is_held_against_the_names(desk: Desk) -> None:
    desk.motions.move("That it be", LOON, ADA)
    desk.voting.vote(named_vote(EVERYBODY[:4], (OKAFOR,), (), (), (TESS,)))
    with pytest.raises(Refusal, match="Okafor is named as against"):
        desk.voting.own_vote(OKAFOR, "for")
    with pytest.raises(Refusal, match="Quill is named as not voting"):
        desk.voting.own_vote(TESS, "abstained")
    desk.voting.own_vote(OKAFOR, "against")


def test_motions_put_together_are_decided_by_one_vote_and_undone_as_one_step(desk: Desk) -> None:
    with pytest.raises(Refusal, match="needs two or more"):
        desk.voting.vote_together(Vote(in_favour=5))
    idents = [desk.motions.move(f"That {n} be so", LOON, ADA) for n in (1, 2, 3)]
    desk.voting.vote_together(Vote(in_favour=5, against=1))
    assert [motion(desk, ident).outcome for ident in idents] == ["carried"] * 3
    vote = motion(desk, idents[0]).vote
    assert vote
    assert vote.bloc == tuple(idents)
    desk.undo()
    assert [motion(desk, ident).outcome for ident in idents] == [""] * 3


@given(st.lists(st.sampled_from(("", "away", "barred", "left")), min_size=6, max_size=6), st.data())
def test_a_complete_recorded_vote_accounts_for_everybody_who_may_vote(
    room: list[str], data: st.DataObject
) -> None:
    desk = in_session()
    for key, presence in zip(EVERYBODY, room, strict=True):
        if presence == "away":
            desk.roll.mark(key, "apologies")
        elif presence == "left":
            desk.room.depart(key)
        elif presence == "barred":
            desk.interests.declare(
                [key], kind="disclosable pecuniary", items=(desk.meeting.current,)
            )
    voting = [a.key for a in room_at(desk.meeting).voting]
    if not voting:
        return
    main = desk.motions.move("That it be")
    sides = {key: data.draw(st.sampled_from(SIDES)) for key in voting}
    lists = [tuple(key for key in voting if sides[key] == side) for side in SIDES]
    vote = named_vote(lists[0], lists[1], lists[2], (), lists[3])
    desk.voting.vote(replace(vote, casting="for" if vote.tied else ""))
    motion_vote = motion(desk, main).vote
    assert motion_vote
    counted = tally(desk.meeting, motion_vote)
    figures = [motion_vote.figures[side] or 0 for side in SIDES]
    assert sum(figures) == motion_vote.counted == counted.eligible == len(voting)
    assert counted.missing == 0
