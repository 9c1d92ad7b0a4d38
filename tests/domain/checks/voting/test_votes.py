"""Findings about the figures of a vote."""

from datetime import time
from typing import Any

import pytest

from clerk_tui.domain.checks.voting import votes as ch
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.votes import Vote, named_vote
from tests.domain.checks.check_assertions import (
    accepts,
    finds,
    in_private,
    in_session,
    later,
    motion,
    overwrite_vote,
)
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, a_desk, opened


def test_too_many_votes_after_a_corrected_time_are_found() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ONEIL)
    desk.voting.vote(Vote(in_favour=4, against=2))
    desk.room.depart(ADA, time(10, 40))
    accepts(ch.figures_do_not_add_up, desk)
    desk.attendance_corrections.correct_movement(ADA, time(10, 20))
    message = "The vote in “Dredging” (minute 1) counts more members than could vote"
    finding = finds(ch.figures_do_not_add_up, desk, "error", f"{message}: 6 counted, 5 entitled.")
    assert finding.item == desk.meeting.items[0].ident


def test_movements_in_the_minute_of_a_vote_count_in_recorded_order() -> None:
    desk = in_session()
    desk.room.depart(ADA, time(10, 20))
    desk.motions.move("That the basin be dredged", ROOKE, ONEIL)
    at = desk.time_of_day()
    desk.voting.vote(Vote(in_favour=3, against=2))
    desk.room.arrive(ADA, at)
    accepts(ch.figures_do_not_add_up, desk)
    desk.motions.move("That the basin be filled in", ROOKE, ONEIL)
    desk.voting.vote(Vote(in_favour=4, against=2))
    desk.room.depart(LOON, at)
    accepts(ch.figures_do_not_add_up, desk)
    with pytest.raises(Refusal, match="was not in the room"):
        desk.voting.own_vote(ADA, "for", motion=desk.meeting.debate.motions[0].ident)


def test_the_figures_of_a_private_vote_are_not_quoted() -> None:
    desk = in_session()
    motion(desk, vote=Vote(in_favour=5, against=4, override="so"))
    (finding,) = ch.figures_do_not_add_up(in_private(desk.meeting))
    message = finding.message.replace("minute 1", "")
    assert not any(c.isdigit() for c in message)
    assert "announced so" not in message


def test_too_many_votes_with_a_reason_are_a_note_with_the_reason() -> None:
    desk = in_session()
    motion(desk, vote=Vote(in_favour=5, against=4, override="so"))
    finds(ch.figures_do_not_add_up, desk, "note", "9 counted, 6 entitled", "(announced so)")


def test_a_vote_that_leaves_a_member_out_is_found() -> None:
    desk = in_session()
    motion(desk, vote=Vote(in_favour=4, against=1))
    finds(ch.figures_do_not_add_up, desk, "warning", "5 counted, 6 entitled")


def test_a_member_out_for_an_interest_is_not_missing_from_the_figures() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind="disclosable pecuniary", items=(desk.meeting.current,))
    desk.room.depart(ADA, time(10, 20), interest=True)
    motion(desk, vote=Vote(in_favour=4, against=0, abstained=1))
    accepts(ch.figures_do_not_add_up, desk)


def test_a_vote_by_voice_and_a_vote_before_the_roll_have_nothing_to_add_up() -> None:
    desk = in_session()
    motion(desk, vote=Vote(words="all in favour"))
    accepts(ch.figures_do_not_add_up, desk)
    uncalled = opened(a_desk())
    motion(uncalled, vote=Vote(in_favour=9, against=0))
    accepts(ch.figures_do_not_add_up, uncalled)


def test_each_vote_is_counted_at_its_own_time() -> None:
    desk = in_session()
    motion(desk, vote=Vote(in_favour=6, against=0))
    later(desk, 10)
    desk.room.depart(TESS)
    later(desk, 10)
    motion(desk, vote=Vote(in_favour=5, against=0))
    accepts(ch.figures_do_not_add_up, desk)


def test_a_vote_minuted_next_day_is_counted_against_all_who_attended() -> None:
    desk = in_session()
    desk.room.depart(ADA, time(11, 0))
    desk.timings.conclude(time(11, 30))
    later(desk, 24 * 60 + 120)
    desk.motions.move("That the basin be dredged", item=desk.meeting.items[0].ident)
    desk.voting.vote(Vote(in_favour=6, against=0), motion=desk.meeting.items[0].entries[-1].ident,
              override="announced")  # fmt: skip
    accepts(ch.figures_do_not_add_up, desk)


def test_somebody_who_left_at_no_known_time_may_have_voted_or_not() -> None:
    desk = in_session()
    desk.room.depart(ADA, timed=False)
    motion(desk, vote=Vote(in_favour=5, against=1, override="counted"))
    motion(desk, vote=Vote(in_favour=5, against=0))
    accepts(ch.figures_do_not_add_up, desk)


@pytest.mark.parametrize(
    ("vote", "outcome"),
    [
        (Vote(in_favour=2, against=4), "carried"),
        (Vote(in_favour=4, against=2), "lost"),
        (Vote(in_favour=3, against=3), "lost"),
    ],
)
def test_an_outcome_that_the_figures_do_not_give_is_found(vote: Vote, outcome: Any) -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.voting.vote(vote, outcome, override="announced so")
    finds(ch.outcome_against_figures, desk, "warning", "“Dredging” (minute 1)")


@pytest.mark.parametrize(
    "vote",
    [
        Vote(in_favour=4, against=2),
        Vote(in_favour=3, against=3, casting="for"),
        Vote(words="carried by a large majority"),
    ],
)
def test_an_outcome_that_the_figures_give_is_in_order(vote: Vote) -> None:
    desk = in_session()
    motion(desk, vote=vote)
    accepts(ch.outcome_against_figures, desk)


def test_a_motion_that_needs_two_thirds_of_all_members_is_lost_by_a_bare_majority() -> None:
    desk = in_session()
    desk.motions.move("That the precept be vetoed", ROOKE, ADA, needs=4)
    desk.voting.vote(Vote(in_favour=3, against=2, abstained=1), "lost")
    accepts(ch.outcome_against_figures, desk)


def test_a_recorded_vote_with_fewer_names_than_figures_is_found() -> None:
    desk = in_session()
    motion(desk, vote=named_vote((ROOKE, ADA, ONEIL), (OKAFOR,)))
    overwrite_vote(desk, in_favour=4)
    finds(ch.names_against_figures, desk, "error", "recorded vote in “Dredging”")


def test_a_recorded_vote_with_every_name_is_in_order() -> None:
    desk = in_session()
    motion(desk, vote=named_vote((ROOKE, ADA, ONEIL), (OKAFOR,), (TESS,), (LOON,)))
    accepts(ch.names_against_figures, desk)


def test_own_words_with_other_figures_than_the_vote_are_found() -> None:
    desk = in_session()
    ident = desk.motions.move("That the basin be dredged", ROOKE, ONEIL)
    desk.voting.vote(Vote(in_favour=4, against=2))
    for right in ("Carried: 4 for, 2 against.", "Carried, four in favour, as “7 for tea” was."):
        desk.corrections.reword(ident, right)
        accepts(ch.wording_against_figures, desk)
    for wrong in ("4 for, 3 against.", "For: 5. Against (2).", "Carried with one abstention."):
        desk.corrections.reword(ident, wrong)
        finds(ch.wording_against_figures, desk, "error", "give other figures")
