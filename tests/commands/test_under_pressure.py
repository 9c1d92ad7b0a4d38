"""What a clerk in a hurry types, and what happens within one minute."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from tests.helpers.last_entry import last_sentence


def error_checks(table: Table) -> set[str]:
    return {f.check for f in findings(table.desk.meeting) if f.severity == "error"}


def voted_six(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/v 6 0")


def test_who_walks_out_in_the_minute_of_a_vote_was_there_for_it(table: Table) -> None:
    voted_six(table)
    for name in ("kinver", "marden", "findern", "edgley"):
        run(table, f"/out {name}")
    assert error_checks(table) == set()
    assert guide(table.desk).command == "/inquorate"


def test_who_is_named_in_a_vote_and_then_walks_out_was_there_for_it(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/named all for")
    run(table, "/out dawley")
    assert error_checks(table) == set()


def test_who_walked_out_in_the_same_minute_before_a_motion_was_not_there(table: Table) -> None:
    for name in ("kinver", "marden", "findern", "edgley"):
        run(table, f"/out {name}")
    run(table, "/r That the lamps be lit")
    assert error_checks(table) == {"inquorate"}


def test_who_left_in_the_minute_between_a_motion_and_its_vote_is_not_missed(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/out dawley")
    run(table, "/v 5 0")
    assert "tally" not in {f.check for f in findings(table.desk.meeting)}


def test_in_private_the_line_does_not_ask_for_a_reason_that_would_be_refused(table: Table) -> None:
    for name in ("kinver", "marden", "findern", "edgley"):
        run(table, f"/out {name}")
    run(table, "/r That the lamps be lit")
    run(table, "/goto 6")
    run(table, "/private 1")
    assert guide(table.desk).command != "/stands "
    run(table, "/public")
    assert guide(table.desk).command == "/stands "


@pytest.mark.parametrize("kind", ["council tax arrears", "arrears"])
def test_council_tax_in_arrears_bars_the_vote_where_no_profile_lists_it(
    table: Table, kind: str
) -> None:
    run(table, f"/dec edgley 1 {kind}")
    run(table, "/m kinver edgley That the lamps be lit")
    with pytest.raises(Refusal, match="only 5 may vote"):
        run(table, "/v 6 0")


@pytest.mark.parametrize("typed", ["-3 2", "3.5 2", "7,3", "999999999 2"])
def test_what_is_no_figure_is_not_minuted_as_the_words_of_a_vote(table: Table, typed: str) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    with pytest.raises(Refusal, match="not figures of a vote"):
        run(table, f"/v {typed}")


def test_the_time_of_leaving_is_put_right_after_the_member_came_back(table: Table) -> None:
    run(table, "/out dawley 10.40")
    leaving_entry = table.desk.corrections.last_entry().ident
    run(table, "/in dawley 10.50")
    before = table.desk.meeting
    run(table, "/correct dawley left 10.35")
    times = [m.time for m in table.desk.person("@5").movements]
    assert [f"{t:%H.%M}" for t in times if t] == ["10.35", "10.50"]
    assert getattr(table.desk.meeting.entry(leaving_entry).matter, "time", None) == times[0]
    run(table, "/undo")
    assert table.desk.meeting == before
    run(table, "/correct dawley returned 10.55")
    assert "10.55" in last_sentence(table)


def test_a_coming_that_never_was_has_no_time_to_put_right(table: Table) -> None:
    run(table, "/out dawley 10.40")
    with pytest.raises(Refusal, match="has not arrived"):
        run(table, "/correct dawley in 10.50")
