"""Votes typed without their command, in words too: while a motion waits they are its vote."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.commands.registry import carry_out, find_command, run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from tests.helpers.ferry_table import ferry_table


@pytest.fixture
def waiting() -> Table:
    """A motion moved by Harker, who presides over six members."""
    table = ferry_table()
    run(table, "/m harker lisle That the fares be held at two pounds")
    return table


def enter(table: Table, typed: str) -> str:
    """Type *typed* in the pad; return what became of the motion, or "words" for a paragraph."""
    vote = vote_of_figures(typed, motion_waits=table.desk.meeting.open_motion() is not None)
    if vote is None:
        return "words"
    carry_out(table, *find_command(vote.command), vote)
    entry = table.desk.corrections.last_entry()
    assert isinstance(entry.matter, Motion)
    return entry.matter.outcome


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("nem con", "carried"),
        ("unan", "carried"),
        ("Agreed unanimously.", "carried"),
        ("Carried.", "carried"),
        ("all agreed", "carried"),
        ("The motion was carried by four votes to two.", "carried"),
        ("four to two", "carried"),
        ("Vote: 4-2", "carried"),
        ("3 all, chair's casting vote against", "lost"),
        ("lost", "lost"),
        ("On being put to the vote the motion was lost 2 to 4", "lost"),
        ("withdrawn", "withdrawn"),
        ("The motion was withdrawn.", "withdrawn"),
    ],
)
def test_a_vote_in_words_is_the_vote_of_the_motion_that_waits(
    waiting: Table, typed: str, outcome: str
) -> None:
    assert enter(waiting, typed) == outcome


@pytest.mark.parametrize(
    "typed",
    [
        "The chairman declined.", "Councillor Penn agreed.", "The members were thanked.",
        "The Chairman put the motion to the vote.", "Members voted.", "two", " unan",
        "No one spoke against the motion.", "All the members present rose.", " 4 2",
    ],
)  # fmt: skip
def test_a_sentence_stays_a_paragraph_while_a_motion_waits(waiting: Table, typed: str) -> None:
    assert enter(waiting, typed) == "words"


@pytest.mark.parametrize("typed", ["unan", "Carried.", "all agreed", "four to two", "withdrawn"])
def test_without_a_motion_the_same_words_are_a_paragraph(typed: str) -> None:
    assert enter(ferry_table(), typed) == "words"


@pytest.mark.parametrize(
    "typed",
    [
        "amendment withdrawn", "amendment lost", "won on the chair's casting vote",
        "fell for want of a seconder", "no seconder", "six to three", "3 all",
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_asked_about_and_leaves_the_motion_open(
    waiting: Table, typed: str
) -> None:
    with pytest.raises(Refusal):
        enter(waiting, typed)
    assert waiting.desk.meeting.open_motion() is not None


def test_the_vote_of_the_motion_is_not_taken_for_that_of_its_amendment(waiting: Table) -> None:
    run(waiting, "/amend penn quist delete two, insert three")
    with pytest.raises(Refusal, match="The amendment is before the meeting"):
        run(waiting, "/v motion carried 4 2")
    run(waiting, "/v amendment lost 2 4")
    with pytest.raises(Refusal, match="No amendment is before the meeting"):
        run(waiting, "/v amendment lost 2 4")
    run(waiting, "/v motion carried 4 2")
    assert waiting.desk.meeting.open_motion() is None


@pytest.mark.parametrize("tail", ["amendment lost", "the amendment was carried 4 2"])
def test_a_motion_ends_with_no_vote_on_an_amendment(tail: str) -> None:
    table = ferry_table()
    with pytest.raises(Refusal, match="No amendment"):
        run(table, f"/m harker lisle That the fares be held; {tail}")
    assert table.desk.meeting.open_motion() is None


def test_a_member_between_two_sides_of_a_recorded_vote_is_asked_about(waiting: Table) -> None:
    with pytest.raises(Refusal, match="Is “Cllr Okoro” for, or against"):
        run(waiting, "/named for harker, lisle, Cllr Okoro against penn rest absent")
    run(waiting, "/named for harker, lisle, okoro, against penn, rest abstained")
    matter = waiting.desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    assert matter.vote is not None
    assert (matter.vote.in_favour, matter.vote.against, matter.vote.abstained) == (3, 1, 2)


def test_a_mistyped_outcome_is_named_in_the_question(waiting: Table) -> None:
    with pytest.raises(Refusal, match="“carreid”: is that “carried”"):
        run(waiting, "/v 4 2 carreid")
    with pytest.raises(Refusal, match="vote by names"):
        run(waiting, "/v recorded vote 4 2")
    with pytest.raises(Refusal, match="4 to 2 are not equal votes"):
        run(waiting, "/v 4-2 on the chair's casting vote")
