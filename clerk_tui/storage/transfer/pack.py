"""Packing a meeting to be carried to another database, after its record was checked."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, MeetingPrepared
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.replay.replay import replay
from clerk_tui.domain.text import is_clean
from clerk_tui.domain.transfer import Carried, CarriedEvent, CarriedPaper, CarriedText
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.event_log.codec import decode, encode
from clerk_tui.storage.event_log.digests import event_digest
from clerk_tui.storage.event_log.steps import REDONE, UNDONE, Steps

# The errors that a replay of events that do not belong together may raise.
_REPLAY_ERRORS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def pack_meeting(db: Database, ident: str) -> Carried:
    """Pack the whole meeting called *ident*. Raises Refusal if its record is not whole."""
    carried = Carried(
        ident,
        "",
        "",
        public=False,
        events=read_events(db, ident),
        texts=read_texts(db, ident),
        papers=read_carried_papers(db, ident),
    )
    meeting = check_record(carried)
    return replace(carried, body=meeting.body.name, date=meeting.details.date.isoformat())


def pack_public_copy(ident: str, at: datetime, events: Sequence[Event]) -> Carried:
    """Pack the public part of a meeting, as a copy with one step.

    Args:
        ident: The ident of the copy.
        at: The time at which its step is recorded.
        events: The events that make the copy.

    Raises:
        Refusal: The events do not make a meeting.
    """
    rows = [(1, at.isoformat(), *encode(event)) for event in events]
    carried = Carried(ident, "", "", public=True, events=chain_events(ident, rows))
    meeting = check_record(carried)
    return replace(carried, body=meeting.body.name, date=meeting.details.date.isoformat())


def chain_events(
    ident: str, event_rows: Iterable[tuple[int, str, str, str]]
) -> tuple[CarriedEvent, ...]:
    """Return *event_rows* of (step, at, kind, payload) as the record of the meeting *ident*."""
    events: list[CarriedEvent] = []
    digest = ""
    for step, at, kind, payload in event_rows:
        digest = event_digest(digest, ident, at, kind, payload)
        events.append(CarriedEvent(step, at, kind, payload, digest))
    return tuple(events)


def rename_as_copy(carried: Carried, ident: str) -> Carried:
    """Return *carried* as a copy called *ident*, which names the original and has its own digests.

    Unfinished text stays with the original, as nobody continues it in a copy.
    """
    first_event = carried.events[0]
    prepared = decode(first_event.kind, first_event.payload)
    if not isinstance(prepared, MeetingPrepared):
        raise _altered_record()
    original = prepared.copy_of or carried.meeting
    kind, payload = encode(replace(prepared, meeting=ident, copy_of=original))
    rows = [(e.step, e.at, e.kind, e.payload) for e in carried.events[1:]]
    events = chain_events(ident, [(first_event.step, first_event.at, kind, payload), *rows])
    return replace(carried, meeting=ident, events=events, texts=())


def check_record(carried: Carried) -> Meeting:
    """Return the meeting that *carried* holds. Raises Refusal if its record was altered."""
    digest, step = "", 0
    for event in carried.events:
        digest = event_digest(digest, carried.meeting, event.at, event.kind, event.payload)
        if digest != event.digest or event.step not in (step, step + 1) or event.step < 1:
            raise _altered_record()
        step = event.step
    try:
        datetime.fromisoformat(carried.events[-1].at)
        standing_steps = set(
            Steps.from_rows((e.step, e.kind, e.payload) for e in carried.events).standing
        )
        meeting = replay(
            decode(event.kind, event.payload)
            for event in carried.events
            if event.step in standing_steps and event.kind not in (UNDONE, REDONE)
        )
    except Refusal as refusal:
        raise Refusal(
            "It holds what this version of clerk-tui cannot read.",
            f"{refusal.what} Nothing was changed. Bring this program up to date.",
        ) from refusal
    except _REPLAY_ERRORS:
        raise _altered_record() from None
    if meeting.ident != carried.meeting or not _is_printable(carried):
        raise _altered_record()
    return meeting


def _is_printable(carried: Carried) -> bool:
    """Return True if no text holds a control character, which a terminal or paper would obey."""
    payloads = [event.payload for event in carried.events if "\\u00" in event.payload]
    json_texts = [*payloads, *(paper.lines for paper in carried.papers)]
    plain_texts = [paper.text for paper in carried.papers] + [text.text for text in carried.texts]
    is_plain_clean = all(is_clean(text.replace("\r", "").replace("\t", "")) for text in plain_texts)
    return is_plain_clean and all(_has_no_escaped_controls(text) for text in json_texts)


def _has_no_escaped_controls(json: str) -> bool:
    """Return True if no text in *json* holds a control character but line ends, even escaped."""
    import msgspec

    try:
        return _is_clean_value(msgspec.json.decode(json))
    except (msgspec.MsgspecError, RecursionError):
        return False


def _is_clean_value(value: object) -> bool:
    """Return True if every text in *value*, which was read from JSON, is fit to be printed."""
    if isinstance(value, str):
        return is_clean(value)
    if isinstance(value, dict):
        return all(
            _is_clean_value(key) and _is_clean_value(member) for key, member in value.items()
        )
    return all(_is_clean_value(member) for member in value) if isinstance(value, list) else True


def _altered_record() -> Refusal:
    return Refusal(
        "The record in it is not what was written.",
        "Nothing was changed. Have it packed and sent again.",
    )


def read_events(db: Database, ident: str) -> tuple[CarriedEvent, ...]:
    """Return the record of a meeting, row by row."""
    rows = db.execute(
        "SELECT step, at, kind, payload, digest FROM event WHERE meeting = ? ORDER BY seq", [ident]
    )
    return tuple(CarriedEvent(*row) for row in rows.fetchall())


def read_texts(db: Database, ident: str) -> tuple[CarriedText, ...]:
    """Return the unfinished texts of a meeting."""
    rows = db.execute(
        "SELECT place, text, cursor, at FROM unfinished WHERE meeting = ? AND text <> '' "
        "ORDER BY place",
        [ident],
    )
    return tuple(CarriedText(*row) for row in rows.fetchall())


def read_carried_papers(db: Database, ident: str) -> tuple[CarriedPaper, ...]:
    """Return the texts of the drafts of a meeting, and of the files that were sent back."""
    rows = db.execute(
        "SELECT kind, number, private, form, at, text, lines FROM paper WHERE meeting = ? "
        "ORDER BY kind, number, private, form",
        [ident],
    )
    return tuple(
        CarriedPaper(kind, number, bool(private), *rest)
        for kind, number, private, *rest in rows.fetchall()
    )
