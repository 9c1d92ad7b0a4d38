"""A contested election: nominations, a ballot, one elected."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.voting.elections import candidacy_in
from tests.helpers.printed import minutes, read


def printed(table: Table) -> str:
    return " ".join(read(minutes(table.desk.meeting)).split())


@pytest.fixture
def contested(table: Table) -> Table:
    """Kinver and Marden both nominated for the chair."""
    run(table, "/nominate kinver findern edgley")
    table.desk.paragraphs.write("Councillor Dawley asked for a ballot.")
    run(table, "/nominate marden dawley edgley")
    return table


def role(table: Table, key: str) -> str:
    return table.desk.person(key).person.role


def test_a_ballot_elects_one_and_is_one_step(contested: Table) -> None:
    before = contested.desk.meeting
    assert run(contested, "/ballot kinver 2 marden 4") == "B Marden is elected Chairman."
    said = printed(contested)
    assert said.count("RESOLVED") == 1
    assert "RESOLVED: That Councillor B Marden be elected Chairman for the ensuing year." in said
    counts = "On a ballot the votes were: Councillor A Kinver 2 and Councillor B Marden 4."
    assert said.count(counts) == 1
    assert contested.desk.meeting.presiding == "@2"
    assert role(contested, "@2") == "Chairman"
    contested.desk.undo()
    assert contested.desk.meeting == before


def test_where_two_are_equal_the_casting_vote_elects(contested: Table) -> None:
    with pytest.raises(Refusal, match="The votes are equal") as refused:
        run(contested, "/ballot kinver 3 marden 3")
    assert refused.value.wanting
    run(contested, "/ballot kinver 3 marden 3 casting kinver")
    assert "exercised the casting vote for Councillor A Kinver." in printed(contested)
    assert "RESOLVED: That Councillor A Kinver be elected" in printed(contested)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("/ballot kinver 4", "B Marden is nominated too, and has no figure"),
        ("/ballot kinver 4 marden 2 dawley 0", "A Dawley is not nominated"),
        ("/ballot kinver 4 marden 3", "7 were counted and only 6 may vote"),
        ("/ballot kinver 4 marden 2 casting marden", "not equal"),
        ("/ballot kinver marden", "Each name has its votes"),
        ("/ballot", "Who had how many"),
        ("/elect kinver", "are nominated. Take the ballot"),
        ("/elect dawley", "not among those nominated"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_minuted(
    contested: Table, typed: str, why: str
) -> None:
    before = contested.desk.meeting
    with pytest.raises(Refusal, match=why):
        run(contested, typed)
    assert contested.desk.meeting == before


def test_of_three_one_needs_more_than_half_or_it_was_announced_so(contested: Table) -> None:
    run(contested, "/nominate dawley findern edgley")
    with pytest.raises(Refusal, match="Nobody has more than half"):
        run(contested, "/ballot kinver 3 marden 2 dawley 1")
    run(contested, "/ballot kinver 3 marden 2 dawley 1 announced because the most votes elect")
    assert printed(contested).count("RESOLVED") == 1


def test_one_who_is_nominated_alone_is_elected_by_name(table: Table) -> None:
    run(table, "/nominate kinver findern edgley")
    assert run(table, "/elect kinver") == "A Kinver is elected Chairman."
    assert printed(table).count("RESOLVED") == 1
    assert table.desk.meeting.presiding == "@1"


def test_one_is_elected_to_an_office_however_it_is_typed(table: Table) -> None:
    run(table, "/elect kinver")
    for typed in (
        "/elect marden",
        "/r That Councillor Marden be elected Chairman.",
        "/m marden dawley That Councillor Marden be elected as Chairman of the Committee; 6 0",
        "/r moved marden dawley That B Marden be appointed chairman for the year",
    ):
        with pytest.raises(Refusal, match="A Kinver was elected Chairman under this item already"):
            run(table, typed)
    run(table, "/elect marden vice")
    run(table, "/r That Councillor Dawley be elected to the Joint Board.")
    assert printed(table).count("be elected") == 3


def test_of_two_motions_for_one_office_one_is_carried(table: Table) -> None:
    run(table, "/m findern edgley That Councillor Kinver be elected Chairman")
    run(table, "/m dawley edgley That Councillor Marden be elected Chairman")
    run(table, "/v 4 2")
    with pytest.raises(Refusal, match="Marden was elected Chairman under this item already"):
        run(table, "/v 4 2")
    run(table, "/v 2 4")
    assert printed(table).count("RESOLVED") == 1


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("That Councillor A Kinver be elected Chairman for the ensuing year.", "chair"),
        ("Cllr Kinver be re-elected as Vice-Chairman of the Committee until May", "vice"),
        ("That A Kinver be appointed Mayor", "chair"),
        ("That A Kinver be elected a trustee of the pier", ""),
        ("That the Chairman be thanked", ""),
        ("That the election be deferred", ""),
    ],
)
def test_which_words_elect_to_an_office(words: str, office: str) -> None:
    found = candidacy_in(words)
    assert (found.office if found else "") == office
