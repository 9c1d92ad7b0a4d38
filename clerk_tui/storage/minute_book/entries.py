"""Everything minuted, a row each: what the minute book is searched in.

The rows of one step are written with it, in its transaction; triggers keep the index of words
(FTS5) in step with the rows. See `schema_book`.
"""

from datetime import date
from sqlite3 import Connection

from clerk_tui.domain.minute_book.entry_text import SearchableEntry, searchable_entry
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.storage.minute_book.diff import MeetingChanges

# id: the day, then the meeting of that day, then the entry of that meeting; see `schema_book`.
_DAY_SHIFT, _MEETING_SHIFT = 40, 24
SHORTEST_WORD = 4  # shorter beginnings are in the index itself (its prefixes)

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
    """The lowest id of the meeting that is *place* (from 0) among those of its day."""
    return (day.toordinal() << _DAY_SHIFT) | (place << _MEETING_SHIFT)


def write_entries(db: Connection, meeting: Meeting, place: int, found: MeetingChanges) -> None:
    """Write the rows of the entries that changed, and take out those that are gone."""
    if found.everything:
        _write_all(db, meeting, place)
        return
    for ident, there in found.entries.items():
        if there is None:
            db.execute("DELETE FROM entry WHERE meeting = ? AND entry = ?", (meeting.ident, ident))
        else:
            _write_row(db, meeting, place, searchable_entry(meeting, *there))


def _write_all(db: Connection, meeting: Meeting, place: int) -> None:
    """Make the rows those of *meeting*, touching only the ones that differ."""
    first = first_id(meeting.details.date, place)
    name = meeting.body.name
    held: dict[str, SearchableEntry] = {}
    for *row, known, body in db.execute(_ROWS_OF_MEETING, (meeting.ident,)):
        told = SearchableEntry(
            row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), *row[7:]
        )
        if known == first + _entry_number(told.entry) and body == name:
            held[told.entry] = told
        else:  # the day has changed: it goes to another place in the book
            db.execute("DELETE FROM entry WHERE id = ?", (known,))
    for item in meeting.items:
        for entry in item.entries:
            now = searchable_entry(meeting, item, entry)
            if held.pop(entry.ident, None) != now:
                _write_row(db, meeting, place, now)
    for ident in held:
        db.execute("DELETE FROM entry WHERE meeting = ? AND entry = ?", (meeting.ident, ident))


def _write_row(db: Connection, meeting: Meeting, place: int, told: SearchableEntry) -> None:
    day = meeting.details.date
    row = (
        first_id(day, place) + _entry_number(told.entry),
        meeting.ident,
        told.entry,
        told.item,
        day.isoformat(),
        meeting.body.name,
        told.kind,
        told.title,
        told.people,
        told.text,
        int(told.private),
        told.lead,
        told.interest,
    )
    db.execute(_UPSERT, row)
    words = index_words(f"{told.title} {told.people} {told.text}")
    db.executemany("INSERT OR IGNORE INTO word VALUES (?)", [(word,) for word in words])


def _entry_number(entry: str) -> int:
    """The place of an entry in the order in which they were made, which is in its ident."""
    return int("".join(c for c in entry if c in "0123456789") or 0)


def index_words(text: str) -> set[str]:
    """The words of *text* that are long enough to be completed, as the index folds them."""
    return {word for word in folded(text.replace("_", " ")).split() if len(word) >= SHORTEST_WORD}
