"""The action log in the database: each minuting of an action, and the reports on it."""

from collections import defaultdict
from datetime import date
from sqlite3 import Connection

from clerk_tui.domain.minute_book.action_log import CARRIED, ActionReport, LoggedAction, log_actions
from clerk_tui.domain.model.meeting import Meeting

_COLUMNS = (
    "meeting, entry, origin, ref, body, date, title, text, owner, due, due_on, state, private"
)
_FIRST = "(SELECT min(date) FROM action AS first WHERE first.origin = action.origin)"
_CARRIED = """
EXISTS (SELECT 1 FROM action AS later WHERE later.origin = action.origin AND
(later.date, later.meeting, later.entry) > (action.date, action.meeting, action.entry))
"""


def write_actions(db: Connection, meeting: Meeting) -> None:
    """Replace the rows of the actions of *meeting*."""
    db.execute("DELETE FROM action WHERE meeting = ?", (meeting.ident,))
    db.execute("DELETE FROM action_note WHERE meeting = ?", (meeting.ident,))
    for a in log_actions(meeting):
        due_on = a.due_on.isoformat() if a.due_on else None
        row = (a.meeting, a.entry, a.origin, a.ref, a.body, a.day.isoformat(), a.title, a.text)
        db.execute(
            f"INSERT INTO action ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, a.owner, a.due, due_on, a.state, int(a.private)),
        )
        db.executemany("INSERT INTO action_note VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _note_rows(a))


def _note_rows(action: LoggedAction) -> list[tuple[object, ...]]:
    """Return the rows of the reports on *action*; number 0 is the one that the minutes print."""
    history = action.history
    first_number = 0 if not history or history[0].printed else 1
    return [
        (
            *(action.meeting, action.entry, number, action.origin),
            *(report.on.isoformat(), report.state, report.note, int(report.private)),
        )
        for number, report in enumerate(history, first_number)
    ]


def read_action_log(
    db: Connection, *, settled: bool = False, body: str = "", before: str = ""
) -> list[LoggedAction]:
    """Return the open actions, private ones among them.

    Args:
        db: The database.
        settled: Return every minuting of every action; one that was minuted again later is then
            "carried over".
        body: The whole name of a body, or an empty text for all.
        before: The last day (ISO) of the meetings that count, or an empty text for all.
    """
    conditions = ["(? = '' OR body = ?)", "(? = '' OR date <= ?)"]
    conditions += [] if settled else ["state = 'open'", f"NOT {_CARRIED}"]
    rows = db.execute(
        f"SELECT {_COLUMNS}, {_CARRIED}, {_FIRST} FROM action WHERE {' AND '.join(conditions)} "
        "ORDER BY date, meeting, length(entry), entry",
        (body, body, before, before),
    ).fetchall()
    history = _read_history(db, {row[2] for row in rows}, before)
    return [_read_action(row, history) for row in rows]


def _read_action(
    database_row: tuple[object, ...], history: dict[str, list[ActionReport]]
) -> LoggedAction:
    meeting, entry, origin, ref, body, day, title, text, owner, due = map(str, database_row[:10])
    state = CARRIED if database_row[13] and database_row[11] == "open" else str(database_row[11])
    return LoggedAction(
        *(meeting, entry, origin, ref, body),
        *(date.fromisoformat(day), date.fromisoformat(str(database_row[14]))),
        *(title, text, owner, due),
        date.fromisoformat(str(database_row[10])) if database_row[10] else None,
        state,
        bool(database_row[12]),
        tuple(history[origin]),
    )


def _read_history(db: Connection, origins: set[str], before: str) -> dict[str, list[ActionReport]]:
    """Return the reports on each action at any meeting, by the action's origin, oldest first."""
    history: dict[str, list[ActionReport]] = defaultdict(list)
    for origin in origins:
        for day, state, note, number, private in db.execute(
            "SELECT date, state, note, n, private FROM action_note WHERE origin = ? "
            "AND (? = '' OR date <= ?) ORDER BY date, meeting, entry, n",
            (origin, before, before),
        ):
            history[origin].append(
                ActionReport(date.fromisoformat(day), state, note, number == 0, bool(private))
            )
    return history
