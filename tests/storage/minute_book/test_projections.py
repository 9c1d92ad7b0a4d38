"""What is read off the record: kept step by step it is what a rebuild makes of the record."""

import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from hypothesis import given, settings

from clerk_tui.desk import Desk
from clerk_tui.storage.minute_book.rebuild import rebuild_minute_book
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.meeting_acts import CORRECTIONS, Done, acts, carry_out, item
from tests.helpers.ostermere import ADA, ROOKE, desk_in, harbours, opened
from tests.storage.minute_book.book_rows import what_is_read_off, words_known

PLACES = [*CORRECTIONS, lambda d, n, t: d.agenda.open_item(item(d, n))]


@settings(max_examples=20)
@given(acts(most=20), acts(PLACES, most=12))
def test_the_minute_book_equals_a_rebuild_whatever_a_clerk_does(
    done: list[Done], later: list[Done]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        record = SqliteRecord(Path(folder) / "minutes.db")
        desk = _begin_meeting(opened(desk_in(record), "Apologies", "Buoys"))
        carry_out(desk, done)
        carry_out(_begin_meeting(opened(desk_in(record), "Cranes", "Piers")), later)
        _agrees_with_a_rebuild(record)
        _back_and_forth(desk)
        _agrees_with_a_rebuild(record)
        record.close()


def _begin_meeting(desk: Desk) -> Desk:
    """The same desk, with something minuted of each kind that other tables hold."""
    for n in range(3):
        desk.paragraphs.write(f"The buoys were counted {n} times.")
        desk.actions.add(f"To count them {n} times", "PR", "3 May")
    return desk


def _agrees_with_a_rebuild(record: SqliteRecord) -> None:
    rows_before, words_before = what_is_read_off(record.db), words_known(record.db)
    record.db.conn.execute("BEGIN")
    assert rebuild_minute_book(record.db) == []
    assert what_is_read_off(record.db) == rows_before
    assert words_known(record.db) <= words_before
    record.db.conn.rollback()


def _back_and_forth(desk: Desk) -> None:
    """Undo a little, bring some of it back, and go on."""
    carry_out(desk, [(lambda d, n, t: d.undo(), 0, "")] * 3)
    carry_out(desk, [(lambda d, n, t: d.redo(), 0, "")])
    carry_out(desk, [(lambda d, n, t: d.actions.add(t, "PR", "3 May"), 0, "To see to the buoys")])


def test_a_correction_of_a_name_or_a_title_reaches_every_entry(record: SqliteRecord) -> None:
    desk = opened(desk_in(record), "Buoys")
    desk.interests.declare([ADA], kind="personal", nature="owner of a boat")
    desk.agenda.amend_item(title="Lights")
    desk.roll.correct_person(ADA, name="Adela Quill-Hart")
    row = record.db.execute("SELECT title, people FROM entry").fetchone()
    assert row == ("Lights", "Councillor Adela Quill-Hart")


def test_another_day_puts_a_meeting_in_another_place(record: SqliteRecord) -> None:
    desk = opened(desk_in(record), "Buoys")
    desk.paragraphs.write("They were painted.")
    (before,) = record.db.execute("SELECT id FROM entry").fetchone()
    desk.head_and_foot.describe(date=date(2027, 4, 1))
    rows = record.db.execute("SELECT id, date FROM entry").fetchall()
    assert len(rows) == 1
    assert rows[0][0] > before
    assert rows[0][1] == "2027-04-01"


def test_meetings_of_one_day_have_places_of_their_own(record: SqliteRecord) -> None:
    for name in ("Harbours", "Lights", "Piers"):
        desk = opened(desk_in(record, harbours(name=name)), "Buoys")
        desk.paragraphs.write(f"Of the {name}.")
        desk.head_and_foot.describe(venue="Elsewhere")
    assert record.db.execute("SELECT count(DISTINCT id), count(*) FROM entry").fetchone() == (3, 3)


def test_what_another_copy_added_and_this_one_takes_back_is_gone(
    record: SqliteRecord, path: Path
) -> None:
    desk = opened(desk_in(record), "Buoys")
    other = SqliteRecord(path)
    there = Desk(other, desk._recorder.clock, desk.meeting.ident)
    there.paragraphs.write("Added in another window.")
    other.close()
    assert desk.follow()
    desk.undo()
    assert record.db.execute("SELECT count(*) FROM entry").fetchone() == (0,)


def test_filing_an_entry_writes_one_row_however_long_the_meeting(record: SqliteRecord) -> None:
    desk = opened(desk_in(record), "Buoys", "Cranes")
    for n in range(30):
        desk.paragraphs.write(f"Paragraph {n}.")
    desk.agenda.next_item()
    _writes_only_one_row(desk, record)


def test_the_first_entry_after_a_meeting_was_opened_writes_one_row_too(
    record: SqliteRecord, path: Path
) -> None:
    desk = opened(desk_in(record), "Buoys")
    for n in range(30):
        desk.paragraphs.write(f"Paragraph {n}.")
    record.close()
    again = SqliteRecord(path)
    _writes_only_one_row(Desk(again, desk._recorder.clock, desk.meeting.ident), again)
    _agrees_with_a_rebuild(again)
    again.close()


def _writes_only_one_row(desk: Desk, record: SqliteRecord) -> None:
    statements: list[str] = []
    record.db.conn.set_trace_callback(statements.append)
    desk.paragraphs.write("Only this one.")
    record.db.conn.set_trace_callback(None)
    inserts = {s for s in statements if s.lstrip().startswith("INSERT INTO entry (")}
    assert len(inserts) == 1
    read_off = ("FROM entry WHERE", "FROM number", "FROM action", "FROM attended")
    assert not any(words in statement for statement in statements for words in read_off)


def test_an_undo_cut_short_before_the_book_was_brought_up_to_date_is_made_good(
    record: SqliteRecord, path: Path
) -> None:
    desk = opened(desk_in(record), "Buoys")
    desk.paragraphs.write("The buoys were painted.")
    desk.paragraphs.note("Taken back.")
    desk.paragraphs.write("Taken back too.")
    for _ in range(2):
        record.undo(desk.meeting.ident, desk.now)  # and then the program is killed
    record.close()
    again = SqliteRecord(path)
    Desk(again, desk._recorder.clock, desk.meeting.ident).paragraphs.write("And seen to.")
    _agrees_with_a_rebuild(again)
    again.close()


def test_numbers_that_change_are_written_and_the_others_left(record: SqliteRecord) -> None:
    desk = opened(desk_in(record), "Buoys", "Cranes", "Piers")
    desk.agenda.next_item()
    statements: list[str] = []
    record.db.conn.set_trace_callback(statements.append)
    desk.agenda.next_item()
    record.db.conn.set_trace_callback(None)
    assert len([statement for statement in statements if "INTO number" in statement]) == 1
    _agrees_with_a_rebuild(record)


def test_a_database_of_the_first_schema_is_filled_when_it_is_opened(
    record: SqliteRecord, path: Path
) -> None:
    desk = opened(desk_in(record), "Buoys")
    desk.roll.mark(ROOKE, "present")
    desk.paragraphs.write("The buoys were painted.")
    desk.actions.add("To paint the crane", "HL", "3 May")
    rows_before = what_is_read_off(record.db)
    record.close()
    _as_the_first_schema(path)
    again = SqliteRecord(path)
    assert what_is_read_off(again.db) == rows_before
    again.close()


def _as_the_first_schema(path: Path) -> None:
    """Take everything out of the file that the first schema did not have."""
    with closing(sqlite3.connect(path)) as db, db:
        for (view,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
            db.execute(f"DROP VIEW {view}")
        for table in (
            *("entry_fts", "entry", "word", "action", "action_note", "attended", "book", "about"),
            *("holder", "paper"),
        ):
            db.execute(f"DROP TABLE {table}")
        db.execute("DROP INDEX number_ident")
        db.execute("ALTER TABLE number DROP COLUMN ident")
        db.execute("ALTER TABLE meeting DROP COLUMN place")
        db.execute(
            "DELETE FROM _sqlite_migrations WHERE name <> 'the_record_and_what_is_read_off_it'"
        )
        db.execute("PRAGMA user_version = 1")
