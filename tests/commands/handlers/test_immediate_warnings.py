"""What contradicts the minutes is said with the reply, and minuted all the same."""

from datetime import date, time
from typing import cast

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Happening
from clerk_tui.minutes.wording.sentences import Sentences
from tests.helpers.fakes import FixedClock

FLAG = "  ⚑ "


def flags(table: Table, typed: str) -> list[str]:
    """Return the warnings in the reply to a command; a check finds each of them as well."""
    _, *warnings = run(table, typed).split(FLAG)
    messages = {finding.message for finding in findings(table.desk.meeting)}
    assert all(warning.strip() in messages for warning in warnings)
    return [warning.strip() for warning in warnings]


def clock(table: Table) -> FixedClock:
    return cast("FixedClock", table.desk._recorder.clock)


def test_a_question_by_somebody_who_sent_apologies_is_warned_of(table: Table) -> None:
    run(table, "/sorry edgley")
    (warning,) = flags(table, "/q edgley what the lamps would cost")
    assert "S Edgley" in warning
    assert "did not attend by the roll" in warning


def test_apologies_of_somebody_who_put_a_question_are_warned_of(table: Table) -> None:
    run(table, "/q edgley what the lamps would cost")
    (warning,) = flags(table, "/sorry edgley")
    assert "did not attend by the roll" in warning


def test_leaving_before_a_vote_already_taken_is_warned_of(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be mended")
    clock(table).forward(20)
    run(table, "/v 6 0")
    (warning,) = flags(table, "/out edgley 10.35")
    assert "S Edgley left at 10.35, before the vote in “Apologies”" in warning
    assert flags(table, "/out dawley") == []


def test_a_declaration_after_none_were_minuted_is_warned_of(table: Table) -> None:
    run(table, "/next")
    run(table, "/dec")
    (warning,) = flags(table, "/dec marden 5 personal member of the club")
    assert "nobody declared an interest" in warning


def test_a_declaration_minuted_twice_is_warned_of(table: Table) -> None:
    run(table, "/next")
    assert flags(table, "/dec marden 5 personal member of the club") == []
    (warning,) = flags(table, "/dec marden 5 personal member of the club")
    assert "declared twice" in warning
    assert flags(table, "/dec marden 6 personal member of the club") == []


def test_minutes_approved_twice_are_warned_of(table: Table) -> None:
    run(table, "/goto 3")
    assert flags(table, "/approve 9 February 2027") == []
    (warning,) = flags(table, "/approve 9 February 2027")
    assert "The minutes of 9 February 2027 are approved twice" in warning


@pytest.mark.parametrize("command", ["/start", "/start 10.31"])
def test_a_start_on_another_day_is_warned_of(table: Table, command: str) -> None:
    clock(table).forward(24 * 60)
    (warning,) = flags(table, command)
    assert "called to order on 25 March 2027" in warning
    assert flags(table, "/start 19.00") == []


def test_a_close_far_from_the_clock_is_warned_of(table: Table) -> None:
    clock(table).set_to(time(12, 50))
    (warning,) = flags(table, "/close now 2.30 pm")
    assert "closed at 14.30 by the minutes" in warning
    assert flags(table, "/close now 12.45") == []


def test_the_day_on_which_a_meeting_goes_on_is_said_and_printed(table: Table) -> None:
    run(table, "/adjourn 11.00")
    clock(table).set_to(time(10, 15), date(2027, 3, 26))
    assert run(table, "/resume") == "Back in session, on 26 March 2027."
    entry = table.desk.meeting.items[0].entries[-1]
    sentence = Sentences(table.desk.meeting, table.style).happening(cast("Happening", entry.matter))
    assert sentence == "The meeting reconvened on Friday, 26 March 2027 at 10.15 a.m."
    run(table, "/undo")
    clock(table).set_to(time(11, 0), date(2027, 3, 24))
    with pytest.raises(Refusal, match=r"on another day: /resume 11.30 next day"):
        run(table, "/resume 9.15")
    assert run(table, "/resume 9.15 next day") == "Back in session, on 25 March 2027."
