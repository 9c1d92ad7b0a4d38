"""Equal votes: the casting vote is asked for, and where nobody has one the motion is lost."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from tests.helpers.house_table import house_table
from tests.helpers.last_entry import last_matter

LIT = "/m kinver marden That the lamps be lit"


def outcome(table: Table) -> tuple[str, str]:
    """Return the outcome of the motion last minuted, and the side of the casting vote."""
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    return motion.outcome, motion.vote.casting if motion.vote else ""


@pytest.mark.parametrize(
    ("typed", "ready_line"),
    [
        ("/v 3 3", "/v 3 3 f, or /v 3 3 a"),
        ("/v 3 3 lost", "/v 3 3 a"),
        ("/v three all", "/v 3 3 f"),
        ("/v 2-2-2", "/v 2 2 a"),
    ],
)
def test_a_tie_names_its_own_figures_with_the_casting_vote_to_add(
    table: Table, typed: str, ready_line: str
) -> None:
    run(table, LIT)
    with pytest.raises(Refusal, match="votes are equal") as refused:
        run(table, typed)
    assert ready_line in refused.value.remedy
    assert outcome(table) == ("", "")


@pytest.mark.parametrize(
    ("typed", "decided"),
    [("3-3 CV for", ("carried", "for")), ("3 3 lost on CV", ("lost", "against"))],
)
def test_the_casting_vote_is_read_by_its_letters(
    table: Table, typed: str, decided: tuple[str, str]
) -> None:
    run(table, LIT)
    run(table, f"/v {typed}")
    assert outcome(table) == decided


@pytest.mark.parametrize("typed", ["/v 2 2", "/v 2 2 lost", "/v 2-2 tied", "/v two all"])
def test_where_nobody_has_a_casting_vote_equal_votes_are_lost(typed: str) -> None:
    table = house_table(equal_votes="lost")
    run(table, "/m pool rill That the lamps be lit")
    run(table, typed)
    assert outcome(table) == ("lost", "")
    run(table, "/m pool rill That the lamps be dimmed, lost 2-2")
    assert outcome(table) == ("lost", "")


def test_a_division_that_is_equal_carries_nothing_where_nobody_has_a_casting_vote() -> None:
    table = house_table(equal_votes="lost")
    run(table, "/m pool rill That the lamps be lit")
    run(table, "/amend dew brook That the lamps be dimmed")
    before = table.desk.meeting
    with pytest.raises(Refusal, match="nobody has a casting vote here"):
        run(table, "/between 2 2")
    assert table.desk.meeting == before


def test_a_vote_put_right_may_be_equal_too(table: Table) -> None:
    run(table, f"{LIT}; 4 2")
    with pytest.raises(Refusal, match="votes are equal"):
        run(table, "/cv 3 3 lost")


@pytest.mark.parametrize(("typed", "waits", "command"), [
    ("4/2", True, "/v 4/2"), ("4/2", False, ""), ("4/2/27", False, ""), ("3/2/1", True, "/v 3/2/1"),
])  # fmt: skip
def test_figures_with_strokes_are_a_vote_while_a_motion_waits(
    typed: str, waits: bool, command: str
) -> None:
    vote = vote_of_figures(typed, motion_waits=waits)
    assert (vote.command if vote else "") == command


@pytest.mark.parametrize("typed", ["3 3", "three all", "3-3"])
def test_a_tie_typed_with_its_motion_is_asked_for_in_that_line(table: Table, typed: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="votes are equal") as refused:
        run(table, f"{LIT}; {typed}")
    assert "; 3 3 f, or ; 3 3 a" in refused.value.remedy
    assert table.desk.meeting == before
    run(table, f"{LIT}; 3 3 f")
    assert outcome(table) == ("carried", "for")
