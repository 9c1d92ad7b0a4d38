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
        "/defer 6 moved kinver marden because the officer was ill",
        "/defer 6 carried 4-2",
        "/withdraw 6 because it was late; 4 2",
        "/adjournitem 14 April: an officer is ill, carried 4-2",
        "/adjournitem moved kinver marden 14 April: an officer is ill",
        "/refer Cabinet: the cost was not stated, carried 4-2",
        "/extend 10.30 pm for the sake of it",
    ],
)
def test_neither_movers_nor_votes_print_in_a_reason(table: Table, typed: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="kinver marden"):
        run(table, typed)
    assert table.desk.meeting == before


@pytest.mark.parametrize(
    ("typed", "disposition", "words"),
    [
        ("/defer moved kinver marden", "deferred", "That the item be deferred"),
        ("/defer kinver marden 5-1 because the officer was ill", "deferred",
         "That the item be deferred because the officer was ill"),
        ("/defer because the officer was ill, moved kinver seconded marden, carried 4-2",
         "deferred", "That the item be deferred because the officer was ill"),
        ("/withdraw because it was late (kinver/marden) 4-2", "withdrawn",
         "That the item be withdrawn because it was late"),
        ("/adjournitem 14 April: an officer is ill moved kinver marden nem con", "adjourned",
         "That consideration of this item be adjourned to 14 April because an officer is ill"),
        ("/refer Cabinet: the cost was not stated; moved kinver marden 3-1", "referred back",
         "That the matter be referred back to Cabinet, because the cost was not stated"),
    ],
)  # fmt: skip
def test_what_becomes_of_an_item_is_moved_and_voted_on_in_one_line(
    table: Table, typed: str, disposition: str, words: str
) -> None:
    run(table, typed)
    item = table.desk.meeting.in_hand
    assert item is not None
    assert item.disposition == disposition
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    assert (motion.text, motion.mover, motion.outcome) == (words, "@1", "carried")
    run(table, "/undo")
    assert not table.desk.meeting.debate.motions


def test_an_item_named_is_deferred_under_its_own_minute_and_the_one_in_hand_stays(
    table: Table,
) -> None:
    in_hand = table.desk.meeting.current
    assert run(table, "/defer 5 moved kinver marden; 5 1").startswith("Deferred: 5")
    assert table.desk.meeting.current == in_hand
    [deferred] = (item for item in table.desk.meeting.items if item.disposition)
    assert [type(entry.matter) for entry in deferred.entries] == [Motion]


def test_an_item_stays_where_the_motion_to_defer_it_is_lost(table: Table) -> None:
    assert "lost" in run(table, "/defer moved kinver marden 1-5")
    assert not any(item.disposition for item in table.desk.meeting.items)


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
