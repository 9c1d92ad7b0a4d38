"""The majority that a motion needs, casting votes that do not count, and equal votes by lot."""

from typing import Literal

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock
from tests.helpers.house_table import house_table
from tests.helpers.printed import minutes

Nation = Literal["England", "Scotland"]


def in_nation(table: Table, record: SqliteRecord, nation: Nation) -> Table:
    """Return the table of a meeting like it, of a body in another nation."""
    clock = FixedClock()
    meeting = table.desk.meeting
    body = replace(meeting.body, nation=nation)
    desk = Desk(record, clock, prepare(record, clock, body, meeting.details.date))
    desk.agenda.list_items([{"title": "Election of chairman", "agenda_number": "1"}])
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    return Table(desk, table.style)


def outcome(table: Table) -> str:
    motions = [e.matter for e in table.desk.meeting.entries() if isinstance(e.matter, Motion)]
    return motions[-1].outcome


@pytest.mark.parametrize(
    ("typed", "figures", "result"),
    [
        ("80%", "4 1", "carried"),
        ("80 per cent", "3 1", "lost"),
        ("two-thirds", "4 2", "carried"),
        ("2/3", "3 2", "lost"),
        ("2/3 of all members", "3 0 3", "lost"),
        ("2/3 of all members", "4 2", "carried"),
        ("simple", "3 2", "carried"),
    ],
)
def test_the_figures_are_held_against_the_majority_that_was_asked_for(
    table: Table, typed: str, figures: str, result: str
) -> None:
    run(table, "/m kinver marden That the standing orders be suspended")
    run(table, f"/majority {typed}")
    run(table, f"/v {figures}")
    assert outcome(table) == result


@pytest.mark.parametrize("typed", ["", "a lot", "120%", "3/2", "0%"])
def test_a_majority_that_is_none_is_refused_with_examples(table: Table, typed: str) -> None:
    run(table, "/m kinver marden That the standing orders be suspended")
    with pytest.raises(Refusal, match="What majority") as refusal:
        run(table, f"/majority {typed}")
    assert "/majority 2/3 of all members" in str(refusal.value)


def test_no_casting_vote_is_taken_towards_a_number_of_members(table: Table) -> None:
    run(table, "/m kinver marden That the standing orders be suspended")
    run(table, "/majority 2/3 of all members")
    with pytest.raises(Refusal, match="does not count towards the 4 votes"):
        run(table, "/v 3 3 f")


def test_an_appointment_in_scotland_is_not_decided_by_a_casting_vote(
    table: Table, record: SqliteRecord
) -> None:
    scottish = in_nation(table, record, "Scotland")
    run(scottish, "/m kinver marden That Councillor Edgley be appointed to the Ferry Board")
    with pytest.raises(Refusal, match="by lot, not a casting vote"):
        run(scottish, "/v 3 3 f")


def test_a_scottish_ballot_with_equal_votes_is_decided_by_lot(
    table: Table, record: SqliteRecord
) -> None:
    scottish = in_nation(table, record, "Scotland")
    run(scottish, "/nominate kinver findern edgley")
    run(scottish, "/nominate marden dawley edgley")
    with pytest.raises(Refusal, match="decided by lot: write lot"):
        run(scottish, "/ballot kinver 3 marden 3 casting kinver")
    run(scottish, "/ballot kinver 3 marden 3 lot marden")
    printed = minutes(scottish.desk.meeting)
    assert "it was decided by lot in favour of Councillor B Marden" in printed
    assert scottish.desk.meeting.presiding == scottish.desk.meeting.people[1].key


def test_an_english_ballot_keeps_its_casting_vote(table: Table, record: SqliteRecord) -> None:
    english = in_nation(table, record, "England")
    run(english, "/nominate kinver findern edgley")
    run(english, "/nominate marden dawley edgley")
    run(english, "/ballot kinver 3 marden 3 casting kinver")
    assert "exercised the casting vote for Councillor A Kinver" in minutes(english.desk.meeting)


def test_no_lot_is_drawn_where_the_votes_are_not_equal(table: Table, record: SqliteRecord) -> None:
    scottish = in_nation(table, record, "Scotland")
    run(scottish, "/nominate kinver findern edgley")
    run(scottish, "/nominate marden dawley edgley")
    with pytest.raises(Refusal, match="so there is no lot"):
        run(scottish, "/ballot kinver 4 marden 2 lot marden")


def test_a_motion_restated_as_amended_needs_the_majority_it_needed_before(table: Table) -> None:
    run(table, "/m kinver marden That the standing orders be suspended")
    run(table, "/majority 2/3")
    run(table, "/amend findern edgley That “standing orders” be replaced by “rules”")
    run(table, "/v 5 1")
    run(table, "/substantive That the rules be suspended")
    run(table, "/v 3 2")
    assert outcome(table) == "lost"


def test_a_veto_restated_as_amended_still_needs_two_thirds_of_all_members(table: Table) -> None:
    run(table, "/veto kinver marden That the precept be vetoed")
    run(table, "/amend findern edgley That “precept” be replaced by “budget”")
    run(table, "/v 5 1")
    run(table, "/substantive That the budget be vetoed")
    run(table, "/v 3 1")
    assert outcome(table) == "lost"


def test_no_vote_is_put_right_by_a_casting_vote_that_nobody_had(
    table: Table, record: SqliteRecord
) -> None:
    scottish = in_nation(table, record, "Scotland")
    run(scottish, "/m kinver marden That Councillor Edgley be appointed to the Ferry Board")
    run(scottish, "/v 4 2")
    with pytest.raises(Refusal, match="by lot, not a casting vote"):
        run(scottish, "/cv 3 3 f")
    assert outcome(scottish) == "carried"


def test_a_vote_put_right_as_equal_is_lost_where_nobody_has_a_casting_vote() -> None:
    house = house_table(equal_votes="lost")
    run(house, "/m pool rill That the lamps be red")
    run(house, "/v 3 2")
    with pytest.raises(Refusal, match="Nobody has a casting vote here"):
        run(house, "/cv 2 2 f")
    run(house, "/cv 2 2 1")
    assert outcome(house) == "lost"


def test_the_answer_names_the_amendment_that_needs_the_majority(table: Table) -> None:
    run(table, "/m kinver marden That the standing orders be suspended")
    run(table, "/amend findern edgley That “standing orders” be replaced by “rules”")
    assert run(table, "/majority 2/3").startswith("The amendment needs 2/3")
