"""Unpacking a meeting into the database, without ever changing what is there already."""

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import PureWindowsPath
from sqlite3 import Connection
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.digest import hex_digest
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.replay.soundness import check_sound
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
PRIVACY_MARKS = ("out", "held", "before")  # places that say which texts are private or held back


class UnpackResult(Struct, frozen=True):
    """The result of unpacking a meeting."""

    meeting: Meeting
    outcome: Literal["new", "same", "added", "copy"]
    """"new" if it was not here, "same" if it added nothing to the one here, "added" if it did,
    "copy" if it was put beside the one here under an ident of its own."""
    events: int = 0
    """The number of events added."""
    texts: int = 0
    """The number of unfinished texts added."""


def unpack_meeting(
    record: SqliteRecord, carried: Carried, at: datetime, *, as_copy: bool = False
) -> UnpackResult:
    """Add what *carried* has and *record* lacks.

    Args:
        record: The record of this database.
        carried: The packed meeting.
        at: The time for the rows of the minute book.
        as_copy: Put it beside the meeting that is here, under an ident of its own.

    Raises:
        Refusal: Its record is not whole, the one here is newer or differs, or another window is
            minuting the meeting; nothing was changed.
    """
    meeting = check_carried(carried)
    put_as_copy = as_copy and bool(read_events(record.db, carried.meeting))
    if put_as_copy:
        carried = find_free_copy(record, carried)
        meeting = check_record(carried)
    try:
        with sqlite_errors_explained(record.path), write_transaction(record.db):
            result = _add_missing(record, carried, meeting, at)
    finally:
        record.minute_book.forget(carried.meeting)
    return UnpackResult(result.meeting, "copy", result.events) if put_as_copy else result


def check_carried(carried: Carried) -> Meeting:
    """Return the meeting that *carried* holds. Raises Refusal where it may not be put in."""
    meeting = check_record(carried)
    _check_events_sound(carried)
    _check_letterhead_path(meeting)
    return meeting


def _check_events_sound(carried: Carried) -> None:
    """Raise Refusal if an event is one that the desk never records, as digests can be forged."""
    try:
        for event in carried.events:
            datetime.fromisoformat(event.at)
            if event.kind not in (UNDONE, REDONE):
                check_sound(decode(event.kind, event.payload))
        texts = [text.text for text in carried.texts] + [paper.text for paper in carried.papers]
        for text in texts:
            check_sound(text)
    except ValueError:
        raise Refusal("It says of a step no time at which it was made.", _SEND_AGAIN) from None
    except Refusal as refusal:
        raise Refusal(refusal.what, _SEND_AGAIN) from refusal


def _check_letterhead_path(meeting: Meeting) -> None:
    """Raise Refusal if its committee names a letterhead outside the folder of committees.

    Otherwise the sender could choose a document of this machine that is opened.
    """
    path = meeting.body.letterhead
    if PureWindowsPath(path).anchor or path.startswith("/") or ".." in re.split(r"[/\\]", path):
        raise Refusal(
            "The committee in it keeps its letterhead outside its own folder.",
            "Nothing was changed. It should lie beside the committee file, and be named alone.",
        )


def find_free_copy(record: SqliteRecord, carried: Carried) -> Carried:
    """Return *carried* as a copy under the first ident that is free.

    An ident that the same copy has already counts as free, or one that this goes on from.
    """
    for number in range(1, MOST_COPIES + 1):
        ident = f"{carried.meeting}-copy{number if number > 1 else ''}"
        copy = rename_as_copy(carried, ident)
        present_events = read_events(record.db, ident)
        if present_events == copy.events[: len(present_events)]:
            return copy
    raise Refusal(f"There are {MOST_COPIES} copies of this meeting already.", "Nothing was added.")


def _add_missing(
    record: SqliteRecord, carried: Carried, meeting: Meeting, at: datetime
) -> UnpackResult:
    """Add what the record lacks, in the caller's transaction."""
    db = record.db
    present = read_events(db, carried.meeting)
    new_events = carried.events[len(present) :]
    if present != carried.events[: len(present)]:
        is_newer = present[: len(carried.events)] == carried.events
        raise _record_differs(carried, present_is_newer=is_newer)
    papers = _papers_to_add(carried, read_carried_papers(db, carried.meeting))
    texts = _texts_to_add(db.conn, carried)
    if new_events or papers or texts:
        record.locks.check(carried.meeting)
    if new_events:
        record.minute_book.update(meeting, at)
    insert_rows(db.conn, carried.meeting, new_events, papers, texts)
    outcome: Literal["new", "same", "added"] = "added" if new_events or papers or texts else "same"
    if not present:
        outcome = "new"
    return UnpackResult(meeting, outcome, len(new_events), sum(map(_is_typed_text, texts)))


def insert_rows(
    connection: Connection,
    ident: str,
    carried_events: Sequence[CarriedEvent],
    papers: Sequence[CarriedPaper],
    carried_texts: Sequence[CarriedText],
) -> None:
    """Add rows to the meeting called *ident*, unchanged."""
    connection.executemany(
        "INSERT INTO event (meeting, step, at, kind, payload, digest) VALUES (?, ?, ?, ?, ?, ?)",
        [(ident, e.step, e.at, e.kind, e.payload, e.digest) for e in carried_events],
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
        [(ident, t.place, t.text, t.cursor, t.at) for t in carried_texts],
    )


def _record_differs(carried: Carried, *, present_is_newer: bool) -> Refusal:
    if present_is_newer:
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


def _papers_to_add(carried: Carried, present: Sequence[CarriedPaper]) -> list[CarriedPaper]:
    """Return the papers that are not *present*. Raises Refusal if one that is differs."""
    present_by_key = {_paper_key(paper): paper for paper in present}
    if any(present_by_key.get(_paper_key(paper), paper) != paper for paper in carried.papers):
        raise _record_differs(carried, present_is_newer=False)
    return [paper for paper in carried.papers if _paper_key(paper) not in present_by_key]


def _paper_key(paper: CarriedPaper) -> tuple[str, int, bool, str]:
    """Return the columns that identify a paper within its meeting."""
    return paper.kind, paper.number, paper.private, paper.form


def _texts_to_add(connection: Connection, carried: Carried) -> list[CarriedText]:
    """Return the unfinished texts that are in no pad here, as if a closed window had left them.

    The marks that say which texts of a window are private, or held back, come with them.
    """
    query = "SELECT place, text FROM unfinished WHERE meeting = ?"
    rows = connection.execute(query, [carried.meeting])
    present = {(place.partition("@")[0], text) for place, text in rows}
    windows: dict[str, list[CarriedText]] = {}
    for text in carried.texts:
        windows.setdefault(text.place.partition("@")[2], []).append(text)
    to_add = []
    for texts in windows.values():
        new_texts = [
            text
            for text in texts
            if _is_typed_text(text) and (_place_name(text), text.text) not in present
        ]
        marks = [text for text in texts if new_texts and _place_name(text) in PRIVACY_MARKS]
        window = _window_name((*new_texts, *marks))
        to_add += [
            CarriedText(f"{_place_name(text)}@{window}", text.text, text.cursor, text.at)
            for text in (*new_texts, *marks)
        ]
    return to_add


def _window_name(carried_texts: Sequence[CarriedText]) -> str:
    """Return the same name for the same texts, so that unpacking twice adds nothing."""
    content = "\n".join(f"{text.place}\n{text.text}" for text in carried_texts)
    return hex_digest(content.encode())[:8]


def _place_name(carried_text: CarriedText) -> str:
    """Return the place without its window: "pad" of "pad@0123abcd"."""
    return carried_text.place.partition("@")[0]


def _is_typed_text(carried_text: CarriedText) -> bool:
    """Return True if the clerk typed *carried_text*, so that it is no mark on other texts."""
    return _place_name(carried_text) in TYPED_TEXTS or ":" in _place_name(
        carried_text
    )  # in a box other than the pad
