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
    paper = printed(contested)
    assert paper.count("RESOLVED") == 1
    assert "RESOLVED: That Councillor B Marden be elected Chairman for the ensuing year." in paper
    counts = "On a ballot the votes were: Councillor A Kinver 2 and Councillor B Marden 4."
    assert paper.count(counts) == 1
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


def test_of_three_nominees_one_needs_more_than_half_unless_announced(contested: Table) -> None:
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
        ("That Councillor Marden be Chairman", "chair"),
        ("Cllr Marden to be elected", ""),
        ("That Cllr B Marden is duly elected as Vice Chair of the Panel.", "vice"),
        ("That the Committee elect Councillor Marden as Chairman for the year", "chair"),
        ("To appoint Councillor Marden Vice-Chairman", "vice"),
        ("That Councillor Marden not be elected Chairman", ""),
        ("That nobody be elected Chairman", ""),
        ("That the report be Chairman's business", ""),
        ("That the Chairman be thanked", ""),
        ("That the election be deferred", ""),
    ],
)
def test_which_words_elect_to_an_office(words: str, office: str) -> None:
    candidacy = candidacy_in(words)
    assert (candidacy.office if candidacy else "") == office


@pytest.fixture
def electing(table: Table) -> Table:
    """The election of the chairman is in hand, and the item before it was left."""
    table.desk.agenda.list_items(
        [
            {"title": "Election of Chairman", "agenda_number": "8"},
            {"title": "Election of Vice-Chairman", "agenda_number": "9"},
        ]
    )
    run(table, "/goto 8")
    return table


@pytest.mark.parametrize(
    "moved",
    [
        "/nominate marden findern edgley",
        "/m findern edgley That Councillor Marden be Chairman",
        "/m findern edgley That B Marden be elected as Chairman of the Committee for the year",
    ],
)
@pytest.mark.parametrize("decided", ["/v 4 2", "/v carried", "/v unanimous"])
def test_a_vote_that_elects_gives_the_office_and_the_chair(
    electing: Table, moved: str, decided: str
) -> None:
    run(electing, moved)
    before = electing.desk.meeting
    reply = run(electing, decided)
    assert electing.desk.meeting.presiding == "@2"
    assert role(electing, "@2") == "Chairman"
    assert "B Marden is elected Chairman and in the chair." in reply
    electing.desk.undo()
    assert electing.desk.meeting == before


def test_of_two_nominees_voted_on_in_turn_the_one_carried_has_the_chair(electing: Table) -> None:
    run(electing, "/nominate kinver findern edgley")
    run(electing, "/nominate marden dawley edgley")
    run(electing, "/v 2 4")
    run(electing, "/v 4 2")
    assert electing.desk.meeting.presiding in ("@1", "@2")
    [elected] = [key for key in ("@1", "@2") if role(electing, key) == "Chairman"]
    assert electing.desk.meeting.presiding == elected


@pytest.mark.parametrize(
    "moved",
    [
        "That Councillor Marden be elected Chairman of the Lighting Sub-Committee",
        "That Councillor Marden be Chairman for this meeting",
        "That C Marden be elected Chairman",
        "That the Mayor's dog be elected Chairman",
    ],
)
def test_another_office_or_another_person_has_no_office_by_the_vote(
    electing: Table, moved: str
) -> None:
    run(electing, f"/m findern edgley {moved}; 4 2")
    assert electing.desk.meeting.presiding == ""
    assert role(electing, "@2") == ""


def test_a_vice_chairman_elected_by_vote_does_not_take_the_chair(electing: Table) -> None:
    run(electing, "/goto 9")
    run(electing, "/m findern edgley That Councillor Marden be elected Vice-Chairman")
    assert "B Marden is elected Vice-Chairman." in run(electing, "/v 4 2")
    assert electing.desk.meeting.presiding == ""
    assert role(electing, "@2") == "Vice-Chairman"


def test_two_for_one_office_are_not_put_together(electing: Table) -> None:
    run(electing, "/nominate kinver findern edgley")
    run(electing, "/nominate marden dawley edgley")
    with pytest.raises(Refusal, match="both proposed as Chairman"):
        run(electing, "/v together 5 1")


def test_moving_or_rewording_an_entry_elects_nobody_else(electing: Table) -> None:
    run(electing, "/r That Councillor Marden be elected Chairman")
    second = electing.desk.corrections.last_entry()
    run(electing, "/goto 9")
    run(electing, "/r That Councillor Kinver be elected Chairman")
    entry = electing.desk.corrections.last_entry()
    before = electing.desk.meeting
    with pytest.raises(Refusal, match="was elected Chairman under that item already"):
        electing.desk.entry_moves.move_to_item(entry.ident, second.item)
    run(electing, "/r That the election of the Vice-Chairman be deferred")
    moved = electing.desk.corrections.last_entry()
    with pytest.raises(Refusal, match="under that item already"):
        electing.desk.corrections.reword(moved.ident, "That Councillor Dawley be Chairman")
    electing.desk.undo()
    assert electing.desk.meeting == before


def test_the_vote_of_an_election_is_not_put_right_into_another_result(electing: Table) -> None:
    run(electing, "/nominate kinver findern edgley")
    run(electing, "/nominate marden dawley edgley")
    run(electing, "/ballot kinver 4 marden 2")
    before = electing.desk.meeting
    with pytest.raises(Refusal, match="A ballot decided that election"):
        run(electing, "/correct vote 3 2")
    assert electing.desk.meeting == before
    electing.desk.undo()
    run(electing, "/settle withdrawn")
    run(electing, "/v 4 2")
    with pytest.raises(Refusal, match="office of Chairman rests on that vote"):
        run(electing, "/correct vote 2 4")
    run(electing, "/correct vote 3 2")
