"""The room while it is minuted: interests, quorum, votes that cannot be."""

from datetime import time

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.handlers.voting.votes import preview_vote
from clerk_tui.commands.registry import run
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Resolution
from tests.helpers.last_entry import last_sentence


def test_reaching_an_item_asks_whether_the_member_with_an_interest_has_left(table: Table) -> None:
    run(table, "/dec marden 5 dpi owns a boatyard")
    run(table, "/goto 5")
    hint = guide(table.desk)
    assert (
        hint.text == "B Marden has a disclosable pecuniary interest in this item: have they left?"
    )
    run(table, hint.command)
    assert last_sentence(table).startswith("Councillor B Marden, having declared an interest, left")
    run(table, "/goto 6")
    back = guide(table.desk)
    assert back.text == "B Marden may come back in"
    run(table, back.command)
    assert last_sentence(table) == "Councillor B Marden returned to the meeting at 10.30 a.m."


def test_a_member_brought_back_in_this_item_is_not_sent_out_again(table: Table) -> None:
    """Enter on the guiding line would do it; the finding says that they were there."""
    run(table, "/dec marden 5 dpi owns a boatyard")
    run(table, "/goto 5")
    run(table, "/leaves marden 10.31")
    run(table, "/in marden 10.32")
    assert "/leaves" not in guide(table.desk).command
    run(table, "/m kinver findern That the lights be mended; 5 0")
    assert any(f.check == "interest-stayed" for f in findings(table.desk.meeting))
    run(table, "/goto 6")
    run(table, "/goto 5")
    assert "/leaves" not in guide(table.desk).command


def test_a_member_who_arrives_late_for_their_interest_is_asked_about(table: Table) -> None:
    run(table, "/dec marden 5 dpi owns a boatyard")
    run(table, "/out marden")
    run(table, "/goto 5")
    run(table, "/in marden")
    assert guide(table.desk).command == "/leaves B Marden"


def test_more_hands_than_members_are_refused_and_can_be_kept_with_the_reason(table: Table) -> None:
    run(table, "/m kinver marden That the lights be mended")
    with pytest.raises(Refusal, match="9 were counted and only 6 may vote"):
        run(table, "/v 7 2")
    run(table, "/v 7 2 announced")
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert motion.vote.override == "as announced by the person presiding"


def test_a_member_barred_by_an_interest_is_not_among_those_who_may_vote(table: Table) -> None:
    run(table, "/dec marden 1 dpi owns a boatyard")
    assert preview_vote(table, "3 2") == "5 may vote, 5 counted: adds up"
    assert preview_vote(table, "") == "5 may vote"


def test_the_loss_of_the_quorum_is_told_at_once_and_minuted_with_a_key(table: Table) -> None:
    for name in ("kinver", "marden", "findern"):
        run(table, f"/out {name} 10.40")
    assert table.desk.meeting.state == "in session"
    run(table, "/out edgley 10.42")
    assert guide(table.desk).text == "INQUORATE since 10.42. Minute that"
    run(table, "/inquorate")
    assert last_sentence(table) == (
        "At 10.42 a.m. the meeting became inquorate; the remaining business was deferred."
    )
    assert guide(table.desk).command != "/inquorate"


def test_a_time_corrected_later_rewords_its_sentence_and_names_the_vote(table: Table) -> None:
    run(table, "/m kinver marden That the lights be mended")
    run(table, "/v 5 1")
    run(table, "/out dawley 11.30")
    reply = run(table, "/correct dawley 10.15")
    assert reply == (
        "Corrected; vote at HC1: 5 may vote, 6 counted: 1 TOO MANY; 1 sentence reworded (HC1); "
        "now found: Councillor A Dawley left at 10.15, before the meeting commenced."
    )
    entries = table.desk.meeting.in_hand.entries  # type: ignore[union-attr]
    assert entries[1].matter.time == time(10, 15)  # type: ignore[union-attr]
    before = table.desk.meeting
    run(table, "/correct dawley 11.30")
    run(table, "/undo")
    assert table.desk.meeting == before


def test_whoever_never_moved_has_no_time_to_correct(table: Table) -> None:
    with pytest.raises(Refusal, match="neither come nor gone"):
        run(table, "/correct kinver 11.00")


def test_a_veto_needs_two_thirds_of_all_members_and_not_of_those_present(table: Table) -> None:
    run(table, "/out dawley")
    reply = run(table, "/veto kinver marden That the precept be vetoed")
    assert reply.endswith("it needs 4 votes in favour.")
    run(table, "/v 3 1 1")
    assert "LOST" in last_sentence(table)
    run(table, "/veto kinver marden That the precept be vetoed")
    run(table, "/v 4 1")
    assert "CARRIED" in last_sentence(table)


def test_a_recommendation_says_to_whom(table: Table) -> None:
    run(table, "/rec Cabinet: That the scheme be approved.")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Resolution)
    assert (matter.lead, matter.clauses) == (
        "RECOMMENDED to Cabinet:",
        ("That the scheme be approved.",),
    )


def test_an_urgent_item_is_not_taken_without_the_chairmans_reason(table: Table) -> None:
    with pytest.raises(Refusal, match="chairman's reason"):
        run(table, "/urgent Storm damage")
    run(table, "/urgent Storm damage: the road is closed")
    assert last_sentence(table) == (
        "The Chairman was of the opinion that this item should be considered as a matter of "
        "urgency, because the road is closed."
    )


@pytest.mark.parametrize(
    "typed", ["x Clerk by 3 May: write", "the usual", "3million", "8", "1 and 13"]
)
def test_only_a_paragraph_or_section_excludes_the_public(table: Table, typed: str) -> None:
    with pytest.raises(Refusal, match="no paragraph"):
        run(table, f"/private {typed}")
    assert not table.desk.meeting.public_excluded


@pytest.mark.parametrize("typed", ["3", "1 and 3", "1, 2 and 7", "3(1)"])
def test_paragraphs_and_sections_are_named_as_clerks_name_them(table: Table, typed: str) -> None:
    run(table, f"/private {typed}")
    assert table.desk.meeting.public_excluded
