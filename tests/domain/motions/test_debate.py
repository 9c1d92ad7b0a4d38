"""The law of debate: what a motion may become next, and what may not happen to it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.debate import debate_of
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.substantive import draft_substantive_motion
from clerk_tui.domain.motions.versions import are_versions
from clerk_tui.domain.word_diff import mark_phrases
from tests.domain.checks.check_assertions import in_session
from tests.helpers.ostermere import ADA, LAMB, LOON, OKAFOR, ONEIL, ROOKE

CARRIED, LOST = Vote(in_favour=5, against=1), Vote(in_favour=1, against=5)
LIT = "That the basin be dredged in the spring"


def desk_with_amended_motion() -> Desk:
    """Return a desk with a motion, and an amendment to it that was carried."""
    desk = in_session()
    desk.motions.move(LIT, ROOKE, ADA)
    desk.motions.amend("That the basin be dredged twice in the spring", LOON, OKAFOR)
    desk.voting.vote(CARRIED)
    return desk


def motion_in(desk: Desk, ident: str) -> Motion:
    """Return the motion of the entry called *ident*."""
    matter = desk.meeting.entry(ident).matter
    assert isinstance(matter, Motion)
    return matter


def test_a_carried_amendment_makes_the_substantive_motion_on_which_the_vote_is() -> None:
    desk = desk_with_amended_motion()
    (original,) = desk.meeting.debate.main_motions
    assert (
        draft_substantive_motion(desk.meeting.debate)
        == "That the basin be dredged twice in the spring"
    )
    ident = desk.motions.restate("That the basin be dredged twice in the spring and autumn")
    assert desk.meeting.open_motion() == desk.meeting.entry(ident)
    desk.voting.vote(CARRIED)
    assert (motion_in(desk, ident).outcome, motion_in(desk, original.ident).outcome) == (
        "carried",
        "",
    )
    with pytest.raises(Refusal, match="the substantive motion stands in its place"):
        desk.voting.vote(CARRIED, motion=original.ident, override="so")


def test_a_substantive_motion_may_be_amended_again() -> None:
    desk = desk_with_amended_motion()
    first = desk.motions.restate("That the basin be dredged twice")
    desk.motions.amend("That the basin be dredged thrice", ADA, ONEIL)
    desk.voting.vote(CARRIED)
    desk.motions.restate("That the basin be dredged thrice")
    assert debate_of(desk.meeting.items[0].entries).state(desk.meeting.entry(first)) == "replaced"
    desk.undo()
    assert desk.meeting.debate.main_motion == desk.meeting.entry(first)


def test_an_amendment_that_only_says_what_to_change_is_written_into_the_motion() -> None:
    desk = in_session()
    desk.motions.move(LIT, ROOKE, ADA)
    desk.motions.amend(
        "After “dredged” insert “twice, and no more than that, by Fenn and Sons”", LOON
    )
    desk.voting.vote(CARRIED)
    assert draft_substantive_motion(desk.meeting.debate) == LIT.replace(
        "dredged", "dredged twice, and no more than that, by Fenn and Sons"
    )


@pytest.mark.parametrize(
    "words",
    [LIT, " "],
)
def test_the_substantive_motion_needs_words_of_its_own(words: str) -> None:
    desk = desk_with_amended_motion()
    with pytest.raises(Refusal, match="words from before the amendment"):
        desk.motions.restate(words)


def test_nothing_becomes_substantive_without_a_carried_amendment() -> None:
    desk = in_session()
    with pytest.raises(Refusal, match="no motion to restate"):
        desk.motions.restate("That it be so")
    desk.motions.move(LIT, ROOKE, ADA)
    with pytest.raises(Refusal, match="No amendment to this motion has been carried"):
        desk.motions.restate("That it be so")
    desk.motions.amend("That it be so", LOON, ADA)
    with pytest.raises(Refusal, match="An amendment is before the meeting"):
        desk.motions.restate("That it be so")


def test_an_amendment_on_which_the_substantive_motion_rests_stays_carried() -> None:
    desk = desk_with_amended_motion()
    amendment = desk.meeting.debate.unwritten_amendments[0].ident
    desk.motions.restate("That the basin be dredged twice")
    with pytest.raises(Refusal, match="rests on that amendment"):
        desk.voting.vote(LOST, motion=amendment)
    desk.voting.vote(Vote(in_favour=4, against=2), motion=amendment)


def test_a_procedural_motion_interrupts_and_is_neither_amended_nor_interrupted() -> None:
    desk = in_session()
    main = desk.motions.move(LIT, ROOKE, ADA)
    amendment = desk.motions.amend("That it be otherwise", LOON)
    procedural = desk.motions.procedural("That the question be now put", ADA, ONEIL)
    for refused_step, refusal in (
        (lambda: desk.motions.amend("That it be later", LOON), "A procedural motion"),
        (lambda: desk.motions.procedural("That we adjourn", LOON), "procedural motion is before"),
        (lambda: desk.motions.move("That it be else", LOON), "procedural motion is before"),
        (lambda: desk.voting.vote(LOST, motion=amendment), "procedural motion is before"),
        (lambda: desk.voting.vote(LOST, motion=main), "procedural motion is before"),
    ):
        with pytest.raises(Refusal, match=refusal):
            refused_step()
    assert desk.meeting.open_motion() == desk.meeting.entry(procedural)
    desk.voting.vote(CARRIED)
    assert desk.meeting.open_motion() == desk.meeting.entry(amendment)


def test_a_decided_motion_is_not_withdrawn_and_a_seconded_one_does_not_fall() -> None:
    desk = in_session()
    main = desk.motions.move(LIT, ROOKE, ADA)
    with pytest.raises(Refusal, match="The motion was seconded"):
        desk.motions.settle("not seconded")
    desk.voting.vote(CARRIED)
    with pytest.raises(Refusal, match="was carried already"):
        desk.motions.settle("withdrawn", main)
    desk.motions.move("That it be so", LOON)
    desk.motions.settle("not seconded")
    desk.motions.move("That it be so", LOON)
    desk.motions.second(ADA)
    with pytest.raises(Refusal, match="seconded already"):
        desk.motions.second(ONEIL)
    desk.motions.settle("withdrawn")
    assert desk.meeting.open_motion() is None


def test_an_officer_neither_moves_nor_seconds_unless_it_was_announced() -> None:
    desk = in_session()
    for mover, seconder in ((LAMB, ADA), (ADA, LAMB)):
        with pytest.raises(Refusal, match="H Lamb is an officer, not a member"):
            desk.motions.move(LIT, mover, seconder)
    ident = desk.motions.move(LIT, LAMB, ADA, override="announced so")
    assert motion_in(desk, ident).override == "announced so"
    assert (
        motion_in(desk, desk.motions.move(LIT, ROOKE, ADA, override="announced so")).override == ""
    )


def test_the_change_is_marked_word_by_word_without_colour() -> None:
    before = "That the dues be raised by two per cent"
    assert mark_phrases(before, "That the dues be raised by three per cent now") == (
        "That the dues be raised by [-two-] {+three+} per cent {+now+}"
    )
    assert are_versions(before, "That the dues be raised by three per cent")
    assert not are_versions(before, "Delete everything")


STEPS: list[Callable[[Desk], object]] = [
    lambda d: d.motions.move(LIT, ROOKE, ADA),
    lambda d: d.motions.amend("That the basin be dredged twice in the spring", LOON, ADA),
    lambda d: d.motions.amend("That it be widened", OKAFOR),
    lambda d: d.motions.procedural("That the question be now put", ADA),
    lambda d: d.motions.restate(f"That it be widened {d.meeting.sequence} times"),
    lambda d: d.motions.second(ONEIL),
    lambda d: d.voting.vote(CARRIED),
    lambda d: d.voting.vote(LOST),
    lambda d: d.voting.vote(CARRIED, motion=d.meeting.debate.motions[0].ident),
    lambda d: d.voting.vote_together(CARRIED),
    lambda d: d.voting.own_vote(ADA, "for"),
    lambda d: d.voting.own_vote(LOON, "against"),
    lambda d: d.motions.settle("withdrawn"),
    lambda d: d.motions.settle("not put"),
    lambda d: d.motions.settle("not seconded"),
]


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.booleans()), max_size=25))
def test_no_debate_has_two_open_amendments_and_each_step_is_undone_and_done_again(
    steps: list[tuple[Callable[[Desk], object], bool]],
) -> None:
    desk = in_session()
    for step, back in steps:
        before = desk.meeting
        try:
            step(desk)
        except (Refusal, IndexError):
            assert desk.meeting == before
            continue
        after = desk.meeting
        desk.undo()
        assert desk.meeting == before
        desk.redo()
        assert desk.meeting == after
        if back:
            desk.undo()
        debate = desk.meeting.debate
        motions = [e.matter for e in debate.motions if isinstance(e.matter, Motion)]
        open_ones = [m for m in motions if not m.outcome]
        assert sum(1 for m in open_ones if m.kind == "amendment") <= 1
        assert sum(1 for m in open_ones if m.kind == "procedural") <= 1
