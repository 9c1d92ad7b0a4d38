"""The tables, as migrations that are applied once each and in order.

`event` is the record and is never changed: triggers refuse UPDATE, DELETE and REPLACE. The same
holds for `paper`, the texts of drafts and of files that were sent back. All other tables except
`unfinished` are worked out from the record and can be rebuilt from it at any time.

A database stores the names of the migrations that were applied to it, so a name never changes.
"""

from sqlite3 import Connection

from sqlite_utils import Database, Migrations

from clerk_tui.storage.database.schema_about import table_descriptions
from clerk_tui.storage.database.schema_book import MINUTE_BOOK_TABLES
from clerk_tui.storage.database.versions import APPLICATION_ID

migrations = Migrations("clerk-tui")

_RECORD_TABLES = """
CREATE TABLE meeting (
  ident TEXT PRIMARY KEY, body TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL,
  venue TEXT NOT NULL, state TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_date ON meeting (date);
CREATE TABLE event (
  seq INTEGER PRIMARY KEY, meeting TEXT NOT NULL REFERENCES meeting (ident),
  step INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)), digest TEXT NOT NULL
) STRICT;
CREATE INDEX event_meeting ON event (meeting, seq);
CREATE TRIGGER event_stands_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TRIGGER event_stands_replace BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TRIGGER event_stands_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TABLE number (
  meeting TEXT NOT NULL REFERENCES meeting (ident), sequence TEXT NOT NULL,
  body TEXT NOT NULL, stretch TEXT NOT NULL, printed TEXT NOT NULL, n INTEGER,
  title TEXT NOT NULL
) STRICT;
CREATE INDEX number_sequence ON number (body, sequence, stretch, n);
CREATE INDEX number_meeting ON number (meeting);
CREATE TABLE unfinished (
  meeting TEXT NOT NULL REFERENCES meeting (ident), place TEXT NOT NULL,
  text TEXT NOT NULL, cursor INTEGER NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (meeting, place)
) STRICT;
"""


@migrations(name="the_record_and_what_is_read_off_it")
def create_record_tables(db: Database) -> None:
    """Create the tables of meetings, events, minute numbers, and text not yet filed."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _run_script(db, 1, _RECORD_TABLES)


@migrations(name="who_holds_a_meeting")
def create_holder_table(db: Database) -> None:
    """Create the table of the copies that may add to a meeting (see `meeting_lock`)."""
    _run_script(
        db,
        2,
        "CREATE TABLE holder (meeting TEXT PRIMARY KEY REFERENCES meeting (ident), "
        "copy TEXT NOT NULL) STRICT;",
    )


@migrations(name="the_minute_book")
def create_minute_book_tables(db: Database) -> None:
    """Create the tables for search, the action log, attendance, and table descriptions.

    `minute_book.rebuild` fills them when the database is opened.
    """
    _run_script(db, 3, MINUTE_BOOK_TABLES)
    _write_descriptions(db)


_PAPER_TABLE = """
CREATE TABLE paper (
  meeting TEXT NOT NULL REFERENCES meeting (ident), kind TEXT NOT NULL,
  number INTEGER NOT NULL, private INTEGER NOT NULL, form TEXT NOT NULL, at TEXT NOT NULL,
  text TEXT NOT NULL, lines TEXT NOT NULL CHECK (json_valid(lines)),
  PRIMARY KEY (meeting, kind, number, private, form)
) STRICT;
CREATE TRIGGER paper_stands_update BEFORE UPDATE ON paper
BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TRIGGER paper_stands_replace BEFORE INSERT ON paper
WHEN EXISTS (SELECT 1 FROM paper WHERE meeting = NEW.meeting AND kind = NEW.kind
  AND number = NEW.number AND private = NEW.private AND form = NEW.form)
BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TRIGGER paper_stands_delete BEFORE DELETE ON paper
BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
"""


@migrations(name="drafts_and_what_the_chairman_sent_back")
def create_paper_table(db: Database) -> None:
    """Create the table of the texts of drafts and of files that were sent back."""
    _run_script(db, 4, _PAPER_TABLE)
    _write_descriptions(db)


_ATTENDANCE_VIEW = """
DROP VIEW attendance;
CREATE VIEW attendance AS
SELECT member, body, year, sum(how <> 'substitute') AS expected, sum(how = 'present') AS present,
sum(how = 'apologies') AS apologies, sum(how = 'absent') AS absent, sum(how = 'away') AS away,
sum(how = 'observed') AS observed, sum(how = 'not recorded') AS not_recorded,
sum(how = 'substitute') AS substitute,
round(100.0 * sum(how = 'present') / nullif(sum(how <> 'substitute'), 0)) AS percentage
FROM attended GROUP BY member, body, year;
"""


@migrations(name="who_only_observed")
def count_observers_in_attendance_view(db: Database) -> None:
    """Count members who followed from elsewhere apart from those present."""
    _run_script(db, 5, _ATTENDANCE_VIEW)
    _write_descriptions(db)


_RESOLUTION_VIEWS = """
DROP VIEW resolutions;
CREATE VIEW resolutions AS
SELECT date, body, minute, item, lead, text AS resolution, meeting, entry
FROM minuted WHERE kind LIKE '%resolution';
DROP VIEW motions;
CREATE VIEW motions AS
SELECT date, body, minute, item, people, text AS motion, meeting, entry
FROM minuted WHERE kind LIKE 'motion%';
"""


@migrations(name="resolved_by_vote")
def list_carried_motions_as_resolutions(db: Database) -> None:
    """List a motion that was carried among the resolutions too."""
    _run_script(db, 6, _RESOLUTION_VIEWS)
    _write_descriptions(db)


_PUBLIC_NOTES_VIEW = """
DROP VIEW actions;
CREATE VIEW actions AS
SELECT ref, body, date, title AS item, text AS action, owner, due, due_on,
CASE WHEN state = 'open' AND EXISTS (
SELECT 1 FROM action AS later WHERE later.origin = action.origin
AND (later.date, later.meeting, later.entry) > (action.date, action.meeting, action.entry)
) THEN 'carried over' ELSE state END AS state,
coalesce((SELECT note FROM action_note AS said WHERE said.meeting = action.meeting
AND said.entry = action.entry AND note <> '' AND NOT said.private
ORDER BY n DESC LIMIT 1), '') AS note,
meeting, entry FROM action WHERE NOT private;
"""


@migrations(name="notes_made_in_private")
def leave_private_notes_out_of_action_view(db: Database) -> None:
    """Leave progress reported in private session out of the public list of actions."""
    _run_script(db, 7, _PUBLIC_NOTES_VIEW)
    _write_descriptions(db)


def apply_migrations(connection: Connection) -> None:
    """Apply the migrations that have not been applied yet. Raises sqlite3.Error."""
    migrations.apply(Database(connection, execute_plugins=False))


def _run_script(db: Database, version: int, script: str) -> None:
    """Run the statements of *script*, which bring the tables to *version*."""
    for statement in _split_statements(script):
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {version}")


def _write_descriptions(db: Database) -> None:
    """Replace the descriptions of the tables, views and columns."""
    db.execute("DELETE FROM about")
    for row in table_descriptions():
        db.execute("INSERT INTO about VALUES (?, ?, ?)", row)


def _split_statements(script: str) -> list[str]:
    """Return the statements of *script*, a trigger with its body as one."""
    statements: list[str] = []
    statement = ""
    for line in script.strip().splitlines():
        statement += f"{line}\n"
        is_trigger = "CREATE TRIGGER" in statement
        if line.endswith("END;" if is_trigger else ";"):
            statements.append(statement)
            statement = ""
    return statements
