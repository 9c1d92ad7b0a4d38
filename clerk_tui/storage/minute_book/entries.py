"""The rows of the table `entry`, one for each thing minuted, which searches read.

The rows of one step are written in its transaction; triggers keep the word index (FTS5) in step
with them. See `schema_book`.
"""

from datetime import date
from sqlite3 import Connection

from clerk_tui.domain.minute_book.entry_text import SearchableEntry, searchable_entry
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.storage.minute_book.diff import MeetingChanges

# An id has the day in its high bits, then the number of the meeting of that day, then of the entry.
_DAY_SHIFT, _MEETING_SHIFT = 40, 24
SHORTEST_WORD = 4  # letters; the index itself finds shorter beginnings (its prefixes)

_UPSERT = """
INSERT INTO entry (id, meeting, entry, item, date, body, kind, title, people, text, private, lead,
interest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET item = excluded.item, kind = excluded.kind,
body = excluded.body, title = excluded.title, people = excluded.people, text = excluded.text,
private = excluded.private, lead = excluded.lead, interest = excluded.interest
"""
_ROWS_OF_MEETING = """
SELECT entry, item, kind, title, people, text, private, lead, interest, id, body
FROM entry WHERE meeting = ?
"""


def first_id(day: date, place: int) -> int:
    """Return the lowest id of the meeting with the number *place* (from 0) among those of *day*."""
    return (day.toordinal() << _DAY_SHIFT) | (place << _MEETING_SHIFT)


def write_entries(db: Connection, meeting: Meeting, place: int, changes: MeetingChanges) -> None:
    """Write the rows of the entries that changed, and delete those of removed entries.

    Args:
        db: The database, in a transaction.
        meeting: The meeting as it is now.
        place: Its number among the meetings of its day.
        changes: What changed since its rows were written.
    """
    if changes.everything:
        _write_all(db, meeting, place)
        return
    for ident, item_and_entry in changes.entries.items():
        if item_and_entry is None:
            db.execute("DELETE FROM entry WHERE meeting = ? AND entry = ?", (meeting.ident, ident))
        else:
            _write_row(db, meeting, place, searchable_entry(meeting, *item_and_entry))


def _write_all(db: Connection, meeting: Meeting, place: int) -> None:
    """Write, change or delete the rows of *meeting* that differ from its entries."""
    lowest_id = first_id(meeting.details.date, place)
    body_name = meeting.body.name
    stored: dict[str, SearchableEntry] = {}
    for *row, row_id, row_body in db.execute(_ROWS_OF_MEETING, (meeting.ident,)):
        stored_entry = SearchableEntry(
            row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), *row[7:]
        )
        is_in_place = row_id == lowest_id + _entry_number(stored_entry.entry)
        if is_in_place and row_body == body_name:
            stored[stored_entry.entry] = stored_entry
        else:  # the day of the meeting has changed, and with it the id of each row
            db.execute("DELETE FROM entry WHERE id = ?", (row_id,))
    for item in meeting.items:
        for entry in item.entries:
            current_entry = searchable_entry(meeting, item, entry)
            if stored.pop(entry.ident, None) != current_entry:
                _write_row(db, meeting, place, current_entry)
    for ident in stored:
        db.execute("DELETE FROM entry WHERE meeting = ? AND entry = ?", (meeting.ident, ident))


def _write_row(db: Connection, meeting: Meeting, place: int, searchable: SearchableEntry) -> None:
    day = meeting.details.date
    row = (
        first_id(day, place) + _entry_number(searchable.entry),
        meeting.ident,
        searchable.entry,
        searchable.item,
        day.isoformat(),
        meeting.body.name,
        searchable.kind,
        searchable.title,
        searchable.people,
        searchable.text,
        int(searchable.private),
        searchable.lead,
        searchable.interest,
    )
    db.execute(_UPSERT, row)
    words = index_words(f"{searchable.title} {searchable.people} {searchable.text}")
    db.executemany("INSERT OR IGNORE INTO word VALUES (?)", [(word,) for word in words])


def _entry_number(ident: str) -> int:
    """Return the number in the ident of an entry, which counts in the order of filing."""
    return int("".join(c for c in ident if c in "0123456789") or 0)


def index_words(text: str) -> set[str]:
    """Return the words of *text* that are long enough to be completed, as the index folds them."""
    return {word for word in folded(text.replace("_", " ")).split() if len(word) >= SHORTEST_WORD}
