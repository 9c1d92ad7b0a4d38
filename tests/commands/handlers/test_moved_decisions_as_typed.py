"""Approvals, permissions, extensions and deferrals as clerks type them, with movers and votes."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Resolution
from tests.helpers.last_entry import last_matter


def moved(table: Table) -> str:
    """Return the movers of the motion last minuted, its outcome and its vote."""
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    names = {a.key: a.person.family_name for a in table.desk.meeting.people}
    movers = " ".join(names[key] for key in (motion.mover, motion.seconder) if key)
    counted = (motion.vote.in_favour, motion.vote.against) if motion.vote else ()
    figures = "-".join(str(n) for n in counted if n is not None)
    return " ".join(part for part in (movers, motion.outcome, figures) if part)


@pytest.mark.parametrize(
    ("beside", "motion"),
    [
        ("moved kinver marden", "Kinver Marden carried"),
        ("moved kinver marden 5 1", "Kinver Marden carried 5-1"),
        ("moved kinver marden; 5 1", "Kinver Marden carried 5-1"),
        ("moved kinver marden, carried 5-1", "Kinver Marden carried 5-1"),
        ("moved kinver marden, carried unanimously", "Kinver Marden carried"),
        ("kinver/marden 5-1", "Kinver Marden carried 5-1"),
        ("(Kinver/Marden)", "Kinver Marden carried"),
        (". Proposed Kinver, seconded Marden. Carried 5-1.", "Kinver Marden carried 5-1"),
        ("moved kinver marden; 3 3 casting for", "Kinver Marden carried 3-3"),
        ("moved kinver marden subject to minute 2 being amended to read “carried 4-2”; 5 1",
         "Kinver Marden carried 5-1"),
    ],
)  # fmt: skip
def test_minutes_are_approved_by_motion_and_vote_in_one_line(
    table: Table, beside: str, motion: str
) -> None:
    run(table, f"/approve 9 February 2027 {beside}")
    assert moved(table) == motion


@pytest.mark.parametrize("beside", ["; carried", ", carried 5-1", "moved kinver marden; 1 5"])
def test_minutes_are_not_approved_by_a_vote_without_movers_or_that_was_lost(
    table: Table, beside: str
) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="Nothing was minuted"):
        run(table, f"/approve 9 February 2027 {beside}")
    assert table.desk.meeting == before


def test_a_vote_within_the_words_of_an_amendment_is_no_vote_on_the_approval(table: Table) -> None:
    run(table, "/approve 9 February 2027 subject to minute 2 being amended to read “carried 4-2”")
    assert isinstance(last_matter(table), Resolution)


@pytest.mark.parametrize(
    "typed",
    [
        "moved kinver marden: loss of light | noise, carried 4-2",
        "kinver marden: loss of light | noise; 4 2",
        "kinver/marden 4-2: loss of light | noise",
        "(kinver/marden): loss of light | noise. Carried 4-2",
        "proposed by kinver, seconded by marden: loss of light | noise, 4 votes to 2",
    ],
)
def test_permission_is_refused_by_a_motion_however_it_is_typed(table: Table, typed: str) -> None:
    run(table, f"/permission refused {typed}")
    assert moved(table) == "Kinver Marden carried 4-2"
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    assert motion.text.splitlines()[1:] == ["(1) Loss of light.", "(2) Noise."]


@pytest.mark.parametrize(
    ("typed", "motion"),
    [
        ("10.30 pm kinver marden 5 1", "Kinver Marden carried 5-1"),
        ("10.30 pm moved by kinver, seconded marden; 5 1", "Kinver Marden carried 5-1"),
        ("10.30 pm; unanimous", "carried"),
        ("10.30 pm kinver/marden", "Kinver Marden"),
    ],
)
def test_the_meeting_is_extended_with_every_word_that_was_typed(
    table: Table, typed: str, motion: str
) -> None:
    run(table, f"/extend {typed}")
    assert moved(table) == motion


@pytest.mark.parametrize(
    "typed",
    [
        "/permission granted: the trees stay, carried 4-2",
        "/defer 6 because the officer was ill, carried 4-2",
        "/defer moved kinver marden",
        "/defer 6 moved kinver marden because the officer was ill",
        "/defer 6 carried 4-2",
        "/withdraw 6 because it was late (kinver/marden)",
        "/adjournitem 14 April: an officer is ill, carried 4-2",
        "/adjournitem 14 April moved kinver marden",
        "/refer Cabinet: the cost was not stated, carried 4-2",
        "/extend 10.30 pm for the sake of it",
    ],
)
def test_neither_movers_nor_votes_print_in_a_reason(table: Table, typed: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="kinver marden"):
        run(table, typed)
    assert table.desk.meeting == before


def test_a_substantive_motion_is_minuted_with_its_vote(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit at dusk")
    run(table, "/amend findern edgley delete dusk, insert noon, carried 4-2")
    with pytest.raises(Refusal, match="has the movers"):
        run(table, "/substantive kinver marden That the lamps be lit at noon")
    run(table, "/substantive That the lamps be lit at noon, carried 5-1")
    assert moved(table) == "carried 5-1"
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    assert motion.text == "That the lamps be lit at noon"
