"""The action log: from the meeting that asked for it until it is done."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.next_agenda import describe_open_action
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.action_log import LoggedAction, sort_actions
from clerk_tui.domain.model.body import Numbering
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from clerk_tui.screens.meeting.entries import shown_entries
from clerk_tui.storage.minute_book.actions import read_action_log
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, harbours, opened
from tests.helpers.printed import minutes
from tests.helpers.shell import run_command

BOARD = harbours(style="board", numbering=Numbering(action="{year}/{n:02}", resets="meeting"))
MARCH, APRIL, MAY = date(2027, 3, 24), date(2027, 4, 21), date(2027, 5, 19)


def log(record: SqliteRecord, *, settled: bool = False) -> list[LoggedAction]:
    return read_action_log(record.db.conn, settled=settled)


def states(record: SqliteRecord) -> list[tuple[str, str, str]]:
    return [(a.day.isoformat(), a.ref, a.state) for a in log(record, settled=True)]


def test_an_action_is_taken_up_with_its_reference_and_what_was_said_of_it(
    record: SqliteRecord,
) -> None:
    march = opened(desk_in(record, BOARD, day=MARCH), "Cranes")
    march.actions.add("To oil the crane", "Mrs H Lamb", "3 May")
    march.actions.add("To paint the buoys", "Councillor Ada Quill")
    (oil, _) = log(record)
    march.actions.report(oil.entry, "open", "The oil is on order.")
    april = opened(desk_in(record, BOARD, day=APRIL), "Action log")
    april.actions.take_up_all()
    april.actions.add("To count the gulls")
    printed = minutes(april.meeting)
    assert "2027/01: To oil the crane **Mrs H Lamb**" in printed
    assert "The oil is on order." in printed
    assert "2027/03: To count the gulls" in printed
    assert states(record) == [
        ("2027-03-24", "2027/01", "carried over"),
        ("2027-03-24", "2027/02", "carried over"),
        ("2027-04-21", "2027/01", "open"),
        ("2027-04-21", "2027/02", "open"),
        ("2027-04-21", "2027/03", "open"),
    ]
    first = log(record)[0]
    assert [report.note for report in first.history] == ["The oil is on order."] * 2
    assert first.due_on == date(2027, 5, 3)


def test_an_action_done_at_a_later_meeting_is_open_no_more(record: SqliteRecord) -> None:
    opened(desk_in(record, BOARD, day=MARCH), "Cranes").actions.add("To oil the crane", "HL")
    april = opened(desk_in(record, BOARD, day=APRIL), "Action log")
    april.actions.update_action("2027/01", "done", "It was oiled.")
    assert log(record) == []
    assert "It was oiled." in minutes(april.meeting)
    april.actions.update_action("2027/01", None, "It was oiled twice.")
    assert "It was oiled.\n" not in minutes(april.meeting)
    assert [a.state for a in log(record, settled=True)] == ["carried over", "done"]
    april.undo()
    april.undo()
    assert [a.state for a in log(record)] == ["open"]


def test_a_due_day_without_a_year_is_read_from_the_day_it_was_first_minuted(
    record: SqliteRecord,
) -> None:
    february = opened(desk_in(record, BOARD, day=date(2027, 2, 24)), "Cranes")
    february.actions.add("To oil the crane", "HL", "23 March")
    for day in (APRIL, MAY):
        later = opened(desk_in(record, BOARD, day=day), "Action log")
        later.actions.take_up_all()
        (action,) = log(record)
        assert (action.day, action.first, action.due_on) == (
            day, date(2027, 2, 24), date(2027, 3, 23)
        )  # fmt: skip
        assert action.overdue(day)
    assert "Carried forward from 24 February 2027." in minutes(later.meeting)


def test_an_action_taken_up_already_says_at_the_table_how_it_stands(record: SqliteRecord) -> None:
    opened(desk_in(record, BOARD, day=MARCH), "Cranes").actions.add("To oil the crane", "HL")
    april = opened(desk_in(record, BOARD, day=APRIL), "Action log")
    april.actions.take_up_all()
    assert told_of(april) == "To oil the crane  HL\nCarried forward from 24 March 2027."
    april.actions.update_action("2027/01", "done", "It was oiled.")
    assert told_of(april) == "To oil the crane  HL\nIt was oiled."


def told_of(desk: Desk) -> str:
    return shown_entries(desk.meeting, style_of(BOARD))[-1].text


def test_what_was_printed_once_is_not_printed_again_at_the_meeting_after(
    record: SqliteRecord,
) -> None:
    opened(desk_in(record, BOARD, day=MARCH), "Cranes").actions.add("To oil the crane", "HL")
    april = opened(desk_in(record, BOARD, day=APRIL), "Action log")
    april.actions.update_action("2027/01", "open", "The oil is on order.")
    (oil,) = log(record)
    later = FixedClock(datetime(2027, 4, 30, 9, 0, tzinfo=UTC))
    Desk(record, later, oil.meeting).actions.report(oil.entry, "open", "The oil has come.")
    may = opened(desk_in(record, BOARD, day=MAY), "Action log")
    may.actions.take_up_all()
    assert "The oil has come." in minutes(may.meeting)
    assert "on order" not in minutes(may.meeting)


def test_progress_is_reported_on_signed_minutes_and_changes_none(record: SqliteRecord) -> None:
    desk = opened(desk_in(record, BOARD, day=MARCH), "Cranes")
    desk.actions.add("To oil the crane")
    desk.head_and_foot.describe(status="signed")
    before = minutes(desk.meeting)
    (action,) = log(record)
    desk.actions.report(action.entry, "withdrawn", "The crane was sold.")
    assert minutes(desk.meeting) == before
    assert [(a.state, a.note) for a in log(record, settled=True)] == [
        ("withdrawn", "The crane was sold.")
    ]
    with pytest.raises(Refusal, match="Nothing was reported"):
        desk.actions.report(action.entry, "withdrawn")


def test_a_private_action_stays_private(record: SqliteRecord) -> None:
    march = opened(desk_in(record, BOARD, day=MARCH), "Cranes")
    march.private_business.exclude_public("Paragraph 3")
    march.actions.add("To sell the crane")
    april = opened(desk_in(record, BOARD, day=APRIL), "Action log")
    april.actions.take_up_all()
    assert [a.private for a in log(record, settled=True)] == [True, True]
    assert "sell" not in minutes(april.meeting)
    assert record.db.execute("SELECT count(*) FROM actions").fetchone() == (0,)


def test_another_bodys_actions_and_later_ones_are_not_taken_up(record: SqliteRecord) -> None:
    opened(desk_in(record, harbours(name="Lights"), day=MARCH), "Lamps").actions.add(
        "To light them"
    )
    opened(desk_in(record, BOARD, day=MAY), "Cranes").actions.add("To oil the crane")
    april = opened(desk_in(record, BOARD, day=APRIL), "Action log")
    assert april.actions.open_actions() == []
    with pytest.raises(Refusal, match="No action"):
        april.actions.take_up_all()


def test_the_log_begins_with_what_is_overdue(record: SqliteRecord) -> None:
    desk = opened(desk_in(record, BOARD, day=MARCH), "Cranes")
    for text, due in (
        ("none", ""), ("june", "1 June"), ("late", "1 April"), ("words", "the next meeting"),
        ("later", "12/4/27"), ("wrong", "31 April"),
    ):  # fmt: skip
        desk.actions.add(text, "HL", due)
    sorted_actions = sort_actions(log(record), MAY)
    assert [a.text for a in sorted_actions] == ["late", "later", "june", "none", "words", "wrong"]
    assert [a.overdue(MAY) for a in sorted_actions[:3]] == [True, True, False]
    assert sorted_actions[-1].when == "31 April (not in the calendar)"


def test_private_notes_on_a_public_action_are_not_in_its_public_history(
    record: SqliteRecord,
) -> None:
    march = opened(desk_in(record, BOARD, day=MARCH), "Cranes")
    march.actions.add("To oil the crane", "HL")
    march.actions.report(march.corrections.last_entry().ident, "open", "The oil is on order.")
    april = opened(desk_in(record, BOARD, day=APRIL), "Action log")
    april.private_business.exclude_public("paragraph 3")
    april.actions.update_action("2027/01", "open", "Harbottle refuses to be oiled.")
    taken_up = april.corrections.last_entry().ident
    first, second = log(record, settled=True)
    assert (first.private, second.private) == (False, True)
    for action in (first, second):
        assert action.public_note == "The oil is on order."
        assert action.note == "Harbottle refuses to be oiled."
    april.private_business.readmit_public()
    april.private_business.mark_public(taken_up, "agreed")
    assert {a.public_note for a in log(record, settled=True)} == {"Harbottle refuses to be oiled."}


def test_an_action_made_public_later_prints_no_private_report_of_it(
    record: SqliteRecord,
) -> None:
    march = opened(desk_in(record, BOARD, day=MARCH), "Cranes")
    march.actions.add("To oil the crane", "HL")
    april = opened(desk_in(record, BOARD, day=APRIL), "Action log")
    april.private_business.exclude_public("paragraph 3")
    april.actions.update_action("2027/01", "open", "Harbottle refuses to be oiled.")
    april.private_business.readmit_public()
    may = opened(desk_in(record, BOARD, day=MAY), "Action log")
    may.actions.take_up_all()
    may.private_business.mark_public(may.corrections.last_entry().ident, "agreed")
    (newest,) = log(record)
    assert not newest.private
    assert "Harbottle" not in describe_open_action(newest)
    june = opened(desk_in(record, BOARD, day=date(2027, 6, 16)), "Action log")
    june.actions.take_up_all()
    assert "Harbottle" not in minutes(june.meeting)


def test_progress_reported_while_the_public_are_out_is_in_no_public_answer(tmp_path: Path) -> None:
    office = Office(tmp_path / "minutes.db", FixedClock())
    march = opened(desk_in(office.record, BOARD, day=MARCH), "Cranes")
    march.actions.add("To oil the crane", "HL")
    [action] = office.minute_book.actions()
    office.report(action, "open", "The oil is on order.")
    april = opened(desk_in(office.record, harbours(), day=APRIL), "Rents")
    april.private_business.exclude_public("paragraph 3")
    office.report(action, "open", "Harbottle refuses to be oiled.")
    april.private_business.readmit_public()
    [action] = office.minute_book.actions()
    assert action.note == "Harbottle refuses to be oiled."
    assert action.public_note == "The oil is on order."
    answers = [
        run_command(office.database, "actions", "--all", "--format", form).output
        for form in ("text", "csv", "json")
    ]
    answers += [str(office.record.db.execute("SELECT * FROM actions").fetchall())]
    assert all("oil is on order" in answer and "Harbottle" not in answer for answer in answers)
    office.report(action, "open", "The oil is here.")
    assert office.minute_book.actions()[0].public_note == "The oil is here."
    office.close()


def test_progress_reported_at_the_desk_of_a_meeting_in_private_is_private(
    record: SqliteRecord,
) -> None:
    march = opened(desk_in(record, BOARD, day=MARCH), "Cranes")
    march.actions.add("To oil the crane", "HL")
    march.private_business.exclude_public("paragraph 3")
    march.actions.report(next(march.meeting.entries()).ident, "done", "Harbottle was oiled.")
    [action] = log(record, settled=True)
    assert (action.note, action.public_note) == ("Harbottle was oiled.", "")
