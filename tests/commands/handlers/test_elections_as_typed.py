"""Elections of a chairman as clerks type them: who proposed and seconded, and the vote."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from tests.helpers.last_entry import last_matter


def movers_and_vote(table: Table) -> str:
    """Return the movers of the election last minuted, and its vote."""
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    assert motion.text == "That Councillor A Kinver be elected Chairman for the ensuing year."
    names = {a.key: a.person.family_name for a in table.desk.meeting.people}
    counted = (motion.vote.in_favour, motion.vote.against) if motion.vote else ()
    figures = "-".join(str(n) for n in counted if n is not None)
    return " ".join([names[motion.mover], names[motion.seconder], motion.outcome, figures]).strip()


@pytest.mark.parametrize(
    "typed",
    [
        "kinver marden dawley",
        "kinver, proposed marden, seconded dawley",
        "kinver moved by marden, seconded by dawley",
        "Kinver (Marden/Dawley)",
        "kinver prop marden sec dawley",
        "Cllr Kinver, seconded by Dawley, moved by Marden",
    ],
)
def test_a_nomination_says_who_proposed_and_who_seconded(table: Table, typed: str) -> None:
    run(table, f"/nominate {typed}")
    assert movers_and_vote(table) == "Marden Dawley"


@pytest.mark.parametrize(
    ("vote", "figures"),
    [("; 5-1", "5-1"), (" 5 1", "5-1"), (", carried 5-1", "5-1"), ("; unanimous", "")],
)
def test_an_election_takes_its_vote_on_its_own_line_and_the_elected_preside(
    table: Table, vote: str, figures: str
) -> None:
    run(table, f"/elect kinver, proposed marden, seconded dawley{vote}")
    assert movers_and_vote(table) == f"Marden Dawley carried {figures}".strip()
    meeting = table.desk.meeting
    kinver = next(a for a in meeting.people if a.person.name == "A Kinver")
    assert (meeting.presiding, kinver.person.role) == (kinver.key, "Chairman")


def test_an_election_that_was_lost_gives_no_office(table: Table) -> None:
    run(table, "/elect kinver marden dawley; 1 5")
    assert movers_and_vote(table) == "Marden Dawley lost 1-5"
    assert not table.desk.meeting.presiding


def test_those_nominated_are_voted_on_by_ballot(table: Table) -> None:
    run(table, "/nominate kinver marden dawley")
    with pytest.raises(Refusal, match="by ballot"):
        run(table, "/elect kinver; 5 1")
