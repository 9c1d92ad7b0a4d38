"""A meeting that was carried here, put into the database: never over what is there already."""

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import PureWindowsPath
from sqlite3 import Connection
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.replay.soundness import check_sound, check_text
from clerk_tui.domain.transfer import Carried, CarriedEvent, CarriedPaper, CarriedText
from clerk_tui.storage.database.transactions import sqlite_errors_explained, write_transaction
from clerk_tui.storage.event_log.codec import decode
from clerk_tui.storage.event_log.steps import REDONE, UNDONE
from clerk_tui.storage.record import SqliteRecord
from clerk_tui.storage.transfer.pack import (
    check_record,
    read_carried_papers,
    read_events,
    rename_as_copy,
)

MOST_COPIES = 100
_SEND_AGAIN = "Nothing was changed. Have it packed and sent again."
TYPED_TEXTS = ("pad", "recalled", "withheld", "editing")
PRIVACY_MARKS = ("out", "held", "before")  # that they are private, or held back, and which are not


class UnpackResult(Struct, frozen=True):
    """What became of a meeting that was carried here.

    `how` is "new" where it was not here, "same" where nothing was to be added, "added" where what
    was new in it was added to what was here, "copy" where it was put beside it under an ident
    of its own. `events` and `texts` count what was added.
    """

    meeting: Meeting
    outcome: Literal["new", "same", "added", "copy"]
    events: int = 0
    texts: int = 0


def unpack_meeting(
    record: SqliteRecord, carried: Carried, at: datetime, *, as_copy: bool = False
) -> UnpackResult:
    """Put *carried* into *record*; with *as_copy* beside the meeting that is here.

    Raises Refusal, and changes nothing, where its record is not whole, where the one here is newer
    or says something else, or where another window is minuting the meeting.
    """
    meeting = check_record(carried)
    _check_events_sound(carried)
    _check_letterhead_path(meeting)
    known = len(read_events(record.db, carried.meeting))
    if as_copy and known:
        carried = _free_copy(record, carried)
        meeting = check_record(carried)
    try:
        with sqlite_errors_explained(record.path), write_transaction(record.db):
            done = _add_missing(record, carried, meeting, at)
    finally:
        record.minute_book.forget(carried.meeting)
    return UnpackResult(done.meeting, "copy", done.events) if as_copy and known else done


def _check_events_sound(carried: Carried) -> None:
    """Raise Refusal where it says what no desk would have recorded: its digests may be forged."""
    try:
        for event in carried.events:
            datetime.fromisoformat(event.at)
            if event.kind not in (UNDONE, REDONE):
                check_sound(decode(event.kind, event.payload))
        texts = [each.text for each in carried.texts] + [each.text for each in carried.papers]
        for text in texts:
            check_text(text)
    except ValueError:
        raise Refusal("It says of a step no time at which it was made.", _SEND_AGAIN) from None
    except Refusal as refusal:
        raise Refusal(refusal.what, _SEND_AGAIN) from refusal


def _check_letterhead_path(meeting: Meeting) -> None:
    """Raise Refusal where its committee names a letterhead outside the folder of committees.

    Whoever sent the file would otherwise choose which document of this machine is opened.
    """
    named = meeting.body.letterhead
    if PureWindowsPath(named).anchor or named.startswith("/") or ".." in re.split(r"[/\\]", named):
        raise Refusal(
            "The committee in it keeps its letterhead outside its own folder.",
            "Nothing was changed. It should lie beside the committee file, and be named alone.",
        )


def _free_copy(record: SqliteRecord, carried: Carried) -> Carried:
    """*Carried* under the first ident that is free, or that this very copy has already."""
    for number in range(1, MOST_COPIES + 1):
        ident = f"{carried.meeting}-copy{number if number > 1 else ''}"
        copy = rename_as_copy(carried, ident)
        here = read_events(record.db, ident)
        if not here or here == copy.events:
            return copy
    raise Refusal(f"There are {MOST_COPIES} copies of this meeting already.", "Nothing was added.")


def _add_missing(
    record: SqliteRecord, carried: Carried, meeting: Meeting, at: datetime
) -> UnpackResult:
    """Add what is missing here, within the caller's transaction."""
    db = record.db
    here = read_events(db, carried.meeting)
    new = carried.events[len(here) :]
    if here != carried.events[: len(here)]:
        raise _record_differs(carried, newer=here[: len(carried.events)] == carried.events)
    papers = _papers_to_add(carried, read_carried_papers(db, carried.meeting))
    texts = _texts_to_add(db.conn, carried)
    if new or papers or texts:
        record.locks.check(carried.meeting)
    if new:
        record.minute_book.update(meeting, at)
    _insert_rows(db.conn, carried.meeting, new, papers, texts)
    changed: Literal["same", "added"] = "added" if new or papers or texts else "same"
    return UnpackResult(
        meeting, changed if here else "new", len(new), sum(map(_is_typed_text, texts))
    )


def _insert_rows(
    connection: Connection,
    ident: str,
    events: Sequence[CarriedEvent],
    papers: Sequence[CarriedPaper],
    texts: Sequence[CarriedText],
) -> None:
    """Add rows to the meeting called *ident*, as they were where they come from."""
    connection.executemany(
        "INSERT INTO event (meeting, step, at, kind, payload, digest) VALUES (?, ?, ?, ?, ?, ?)",
        [(ident, e.step, e.at, e.kind, e.payload, e.digest) for e in events],
    )
    if papers:
        connection.executemany(
            "INSERT INTO paper (meeting, kind, number, private, form, at, text, lines) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (ident, p.kind, p.number, int(p.private), p.form, p.at, p.text, p.lines)
                for p in papers
            ],
        )
    connection.executemany(
        "INSERT OR IGNORE INTO unfinished (meeting, place, text, cursor, at) VALUES (?,?,?,?,?)",
        [(ident, t.place, t.text, t.cursor, t.at) for t in texts],
    )


def _record_differs(carried: Carried, *, newer: bool) -> Refusal:
    if newer:
        return Refusal(
            f"The meeting {carried.meeting} is here already, and yours is newer.",
            "Nothing was changed.",
        )
    if carried.public:
        return Refusal(
            "An earlier public copy of this meeting is here, and says something else.",
            "Nothing was changed. To put this one beside it: --as-copy",
        )
    return Refusal(
        f"The meeting {carried.meeting} is here already, and something else was minuted in each.",
        "Nothing was changed. To put this one beside yours, to be read: --as-copy",
    )


def _papers_to_add(carried: Carried, here: Sequence[CarriedPaper]) -> list[CarriedPaper]:
    """The papers that are not here. Raises Refusal where one here says something else."""

    def of(paper: CarriedPaper) -> tuple[str, int, bool, str]:
        return paper.kind, paper.number, paper.private, paper.form

    known = {of(paper): paper for paper in here}
    if any(known.get(of(paper), paper) != paper for paper in carried.papers):
        raise _record_differs(carried, newer=False)
    return [paper for paper in carried.papers if of(paper) not in known]


def _texts_to_add(connection: Connection, carried: Carried) -> list[CarriedText]:
    """Return what was being typed there and is in no pad here, as left by a window that has gone.

    What says of a window's texts that they are private, or held back, comes with them.
    """
    query = "SELECT place, text FROM unfinished WHERE meeting = ?"
    rows = connection.execute(query, [carried.meeting])
    known = {(place.partition("@")[0], text) for place, text in rows}
    windows: dict[str, list[CarriedText]] = {}
    for text in carried.texts:
        windows.setdefault(text.place.partition("@")[2], []).append(text)
    added = []
    for texts in windows.values():
        new = [
            text
            for text in texts
            if _is_typed_text(text) and (_place_name(text), text.text) not in known
        ]
        said = [text for text in texts if new and _place_name(text) in PRIVACY_MARKS]
        window = hashlib.sha256(
            "\n".join(f"{each.place}\n{each.text}" for each in (*new, *said)).encode()
        ).hexdigest()[:8]
        added += [
            CarriedText(f"{_place_name(text)}@{window}", text.text, text.cursor, text.at)
            for text in (*new, *said)
        ]
    return added


def _place_name(text: CarriedText) -> str:
    return text.place.partition("@")[0]


def _is_typed_text(text: CarriedText) -> bool:
    """Return whether *text* was typed, and does not only say something of others."""
    return _place_name(text) in TYPED_TEXTS or ":" in _place_name(
        text
    )  # in a box other than the pad
