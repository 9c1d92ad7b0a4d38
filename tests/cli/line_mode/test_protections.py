"""What protects the pad protects the line mode: private words, the other window, the clock."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from clerk_tui.cli.line_mode.line_table import LineTable
from clerk_tui.domain.dates.times import print_time
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.lines import minute, printed


def table_in(home: Path, moment: datetime | None = None) -> LineTable:
    """Sit down at the meeting in *home*, on its day unless another *moment* is given."""
    clock = FixedClock(moment or datetime(2026, 3, 11, 19, 3, tzinfo=UTC))
    office = Office(home / "minutes.db", clock)
    table = LineTable(office, office.minute_book.find("last").ident, lambda: None)
    table.open()
    return table


def leave(table: LineTable) -> None:
    table.leave()
    table.office.close()


def test_a_refused_exclusion_holds_back_what_follows_until_the_public_are_out(home: Path) -> None:
    result = minute(
        home, "/private 99\nThe secret price.\n/private 3\nThe secret price.\n/public\n"
    )
    assert "refused: HELD: the public are still in" in result.stdout
    assert "The secret price." not in printed(home)
    assert "The secret price." in printed(home, "--private")


def test_the_hold_outlives_the_session(home: Path) -> None:
    minute(home, "/private 99\n")
    result = minute(home, "The secret price.\n", begun=False)
    assert "HELD" in result.stdout
    assert "secret" not in printed(home, "--private")


def test_refused_private_words_are_a_private_note_once_the_public_are_back(
    home: Path,
) -> None:
    minute(home, "/private 3\n/actoin the secret price\nThe price was set.\n/public\n")
    assert "secret" not in printed(home)
    reopened = minute(home, "", begun=False)
    assert "secret" not in reopened.stdout
    with closing(sqlite3.connect(home / "minutes.db")) as book:
        assert any("not filed" in line and "secret" in line for line in book.iterdump())


def test_up_brings_back_nothing_that_was_typed_in_private(home: Path) -> None:
    forgotten: list[bool] = []
    office = Office(home / "minutes.db", FixedClock(datetime(2026, 3, 11, 19, 3, tzinfo=UTC)))
    table = LineTable(office, office.minute_book.find("last").ident, lambda: forgotten.append(True))
    table.open()
    for line in ("/start", "/next", "/private 3", "The secret price.", "/public"):
        assert not table.enter(line).is_refused
    assert forgotten
    leave(table)


def test_another_window_keeps_the_meeting_until_it_is_taken_over(home: Path) -> None:
    first = table_in(home)
    first.enter("/start")
    first.enter("/next")
    result = minute(home, "Typed in the wrong window.\n", begun=False)
    assert "being minuted in another window" in result.stdout
    assert result.exit_code == 1
    result = minute(home, "/takeover\nTyped after it was taken over.\n", begun=False)
    assert result.exit_code == 0
    answer = first.enter("Typed in the first.")
    assert not answer.is_refused, "the other has left, so that this one may go on"
    leave(first)
    text = printed(home)
    assert "Typed after it was taken over." in text
    assert "wrong window" not in text


def test_a_line_begun_in_private_is_not_filed_once_another_window_let_the_public_in(
    home: Path,
) -> None:
    first = table_in(home)
    for line in ("/start", "/next", "/private 3", "The price was named."):
        assert not first.enter(line).is_refused
    minute(home, "/takeover\n/public\n", begun=False)
    answer = first.enter("The secret price was agreed.")
    assert answer.is_refused
    assert "the public are in again" in answer.lines[0]
    assert not first.pad.recalled, "it is withheld, and Up does not bring it"
    leave(first)
    assert "secret" not in printed(home)


def test_the_clock_of_a_meeting_that_sits_now_cannot_be_set(home: Path) -> None:
    table = table_in(home)
    answer = table.enter("@ 19.20")
    assert answer.is_refused
    assert "goes by this computer's clock" in answer.lines[0]
    leave(table)


def test_the_clock_of_a_meeting_still_to_come_cannot_be_set(home: Path) -> None:
    table = table_in(home, datetime(2026, 3, 10, 9, 0, tzinfo=UTC))
    assert table.enter("@ 8.00").is_refused
    leave(table)


def test_a_meeting_written_up_next_morning_goes_by_the_times_that_are_typed(home: Path) -> None:
    table = table_in(home, datetime(2026, 3, 12, 9, 0, tzinfo=UTC))
    assert not table.enter("@ 19.03").is_refused
    table.enter("/start")
    assert not table.enter("@ 19.20").is_refused
    table.enter("/next")
    assert table.desk.now - table.desk.meeting.taken_items[0].opened[0] == timedelta()
    assert table.desk.meeting.started == time(19, 3)
    leave(table)


def test_a_meeting_written_up_goes_on_where_it_was_left_and_not_at_this_hour(home: Path) -> None:
    minute(home, "")
    table = table_in(home, datetime(2026, 3, 13, 9, 0, tzinfo=UTC))
    table.enter("/next")
    assert print_time(table.desk.now.time()) == "7.03 pm"
    leave(table)


def test_a_refused_line_is_left_for_whoever_opens_the_meeting_next(home: Path) -> None:
    minute(home, "/actoin Clerk by May: mend the lamps\n")
    result = minute(home, "/x Clerk by May: mend the lamps\n", begun=False)
    assert "Not filed when it was last left: /actoin Clerk by May: mend the lamps" in result.stdout


def test_a_refused_line_that_was_put_right_is_left_for_nobody(home: Path) -> None:
    lines = "/m marden kinver That the lamps be lit\n/v 9 9 1\n2 0\n/out dawly\n/out dawley\n"
    minute(home, lines)
    assert "Not filed" not in minute(home, "", begun=False).stdout


def test_a_fault_of_the_program_costs_no_line_and_shows_no_traceback(home: Path) -> None:
    table = table_in(home)
    table.enter("/start")
    table.enter("/next")
    table.forms.where = lambda: 1 / 0  # type: ignore[method-assign,return-value,assignment]
    answer = table.enter("/where")
    assert answer.is_refused
    assert "through a fault in this program" in answer.lines[0]
    assert not table.enter("The lamps were lit.").is_refused
    leave(table)


def test_the_review_reads_private_business_only_where_it_is_asked_for(home: Path) -> None:
    result = minute(home, "/private 3\nThe secret price.\n/public\n/review\n")
    assert "The secret price." not in result.stdout
    assert "The secret price." in minute(home, "/review private\n", begun=False).stdout


def test_a_clock_that_is_typed_never_goes_behind_what_is_minuted(home: Path) -> None:
    result = minute(home, "@ 19.30\nThe lamps were lit.\n@ 19.10\n")
    assert "It is 7.30 pm in the record already" in result.stdout
    assert "/out marden 7.10 pm" in result.stdout


def test_a_clock_set_back_is_said_once(home: Path) -> None:
    table = table_in(home)
    for line in ("/start", "/next", "The lamps were lit."):
        table.enter(line)
    clock = table.office.opened_database.clock
    assert isinstance(clock, FixedClock)
    clock.forward(-30)
    assert any("clock was set back" in line for line in table.enter("It was late.").lines)
    assert not any("clock was set back" in line for line in table.enter("It was later.").lines)
    leave(table)


def test_what_is_not_saved_is_said_with_the_next_answer(home: Path) -> None:
    table = table_in(home)
    tell_trouble = table.office.unfinished.tell_trouble
    table.office.unfinished.tell_trouble = lambda _: None  # the real disk is well
    tell_trouble("The disk is full.")
    assert "The disk is full." in table.enter("/start").lines
    assert "The disk is full." not in table.enter("/next").lines
    leave(table)


@pytest.mark.parametrize(
    ("typed", "reads_so"),
    [
        ("Carried, Dawley abstaining", True),
        ("Cllr Dawley abstained.", True),
        ("Members thanked the Chairman.", False),
        ("The clerk was asked to write.", False),
    ],
)
def test_a_paragraph_that_reads_like_a_vote_is_filed_and_the_clerk_is_told(
    home: Path, typed: str, reads_so: bool
) -> None:
    table = table_in(home)
    for line in ("/start", "/next", "/m marden kinver That the lamps be lit"):
        table.enter(line)
    answer = table.enter(typed)
    assert not answer.is_refused
    assert ("reads like the vote" in answer.lines[0]) is reads_so
    leave(table)


def test_the_words_of_the_clerk_are_not_read_as_keys_in_an_answer(home: Path) -> None:
    result = minute(home, "/next\n/v F6 A3 B2\n")
    assert "F6 A3 B2" in result.stdout
