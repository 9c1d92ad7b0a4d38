"""Findings about motions and amendments."""

from typing import cast

from msgspec.structs import replace

from clerk_tui.domain.checks import motions as ch
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.votes import Vote
from tests.domain.checks.check_assertions import (
    accepts,
    finds,
    in_session,
    last,
    motion,
)
from tests.helpers.ostermere import ADA, LOON, ONEIL, ROOKE


def test_a_motion_without_an_outcome_is_found() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    message = "A motion has no outcome, in “Dredging” (minute 1)."
    assert finds(ch.motion_undecided, desk, "warning", message).entry == last(desk).ident
    desk.timings.conclude()
    finds(ch.motion_undecided, desk, "error", message)


def test_a_motion_carried_withdrawn_or_replaced_by_a_substantive_one_is_in_order() -> None:
    desk = in_session()
    motion(desk, ROOKE, ADA)
    desk.motions.move("That the basin be filled in", LOON, ADA)
    desk.motions.settle("withdrawn")
    desk.motions.move("That the basin be widened", LOON, ADA)
    desk.motions.amend("That the basin be widened by ten feet", ADA, ROOKE)
    desk.motions.settle("carried")
    desk.motions.restate("That the basin be widened by ten feet")
    desk.motions.settle("carried")
    accepts(ch.motion_undecided, desk)


def test_an_amendment_left_open_is_found() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.motions.amend("That “twice” be added", LOON, ONEIL)
    finds(ch.amendment_left_open, desk, "warning", "An amendment is left open, in “Dredging”")


def test_an_amendment_left_open_though_the_motion_was_put_is_found() -> None:
    desk = in_session()
    ident = desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.motions.amend("That “twice” be added", LOON, ONEIL)
    desk.voting.vote(Vote(in_favour=6, against=0), motion=ident, override="put all the same")
    desk.timings.conclude()
    finds(ch.amendment_left_open, desk, "error", "though its motion was put")


def test_an_amendment_that_was_lost_is_in_order() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.motions.amend("That “twice” be added", LOON, ONEIL)
    desk.voting.vote(Vote(in_favour=1, against=5))
    accepts(ch.amendment_left_open, desk)


def test_a_motion_carried_as_amended_is_found_unless_it_was_written_out() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.motions.amend("add “twice”", LOON, ONEIL)
    desk.voting.vote(Vote(in_favour=6, against=0))
    accepts(ch.substantive_unwritten, desk)
    desk.voting.vote(Vote(in_favour=6, against=0))
    finds(ch.substantive_unwritten, desk, "note", "in words made from its amendments")
    desk.undo()
    desk.motions.restate("That the basin be dredged twice")
    desk.voting.vote(Vote(in_favour=6, against=0))
    accepts(ch.substantive_unwritten, desk)


def test_a_motion_carried_as_amended_in_no_words_is_found_until_it_is_resolved() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", ROOKE, ADA)
    desk.motions.amend("as Councillor Quill had said", LOON, ONEIL)
    desk.voting.vote(Vote(in_favour=6, against=0))
    desk.voting.vote(Vote(in_favour=6, against=0))
    finds(ch.substantive_unwritten, desk, "warning", "its words are nowhere")
    desk.decisions.resolve(["That the basin be dredged as Councillor Quill had said."])
    accepts(ch.substantive_unwritten, desk)


def test_a_motion_put_without_a_seconder_is_noted() -> None:
    desk = in_session()
    motion(desk, ROOKE)
    finds(ch.motion_without_seconder, desk, "note", "without a seconder")


def test_a_motion_that_failed_for_want_of_a_seconder_is_in_order() -> None:
    desk = in_session()
    desk.motions.move("That the basin be dredged", LOON)
    desk.motions.settle("not seconded")
    motion(desk, ROOKE, ADA)
    motion(desk)
    desk.motions.move("That the question be now put", LOON, kind="procedural")
    desk.motions.settle("carried")
    accepts(ch.motion_without_seconder, desk)
    desk.corrections.correct(
        last(desk).ident, replace(cast("Motion", last(desk).matter), kind="original")
    )
    finds(ch.motion_without_seconder, desk, "note")
