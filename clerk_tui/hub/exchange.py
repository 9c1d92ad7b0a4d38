"""One meeting compared with the hub and brought together: same, added, behind or diverged."""

from datetime import datetime
from functools import partial
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.errors import Busy, Refusal
from clerk_tui.domain.transfer import Carried, CarriedEvent
from clerk_tui.hub.answers import Head
from clerk_tui.hub.book.book_rows import book_rows
from clerk_tui.hub.remote import Hub
from clerk_tui.office import Office
from clerk_tui.storage.transfer.chains import first_digest, read_transaction
from clerk_tui.storage.transfer.pack import pack_meeting
from clerk_tui.storage.transfer.unpack import unpack_meeting

Outcome = Literal["same", "sent", "received", "diverged"]
_MOST_RACES = 5


class Exchange(Struct, frozen=True):
    """The outcome of an exchange of one meeting with the hub."""

    outcome: Outcome
    events: int = 0
    """The events sent or received."""
    packed: Carried | None = None
    """The record as it is here, where it was read."""
    withdrawn_from: tuple[str, ...] = ()
    """The places to which something had gone that is public no longer."""
    leak: str = ""
    """Why nothing of it is published."""
    other_papers: int = 0
    """The papers that say something else at the hub."""


def exchange(office: Office, hub: Hub, ident: str, body: str, *, dry_run: bool = False) -> Exchange:
    """Bring one meeting of this database and the hub together.

    Raises Refusal where a record is not whole, another window is minuting what is to be added to,
    or the hub refuses.
    """
    for _ in range(_MOST_RACES):
        with read_transaction(office.record.db):
            packed = pack_meeting(office.record.db, ident)
        head = hub.head(ident)
        if head is None:
            return _send(office, hub, packed, body, 0, dry_run=dry_run)
        hub_count, own_count = head.n, len(packed.events)
        if hub_count <= own_count:
            if packed.events[hub_count - 1].digest != head.digest:
                return Exchange("diverged", packed=packed)
            send_result = _send(office, hub, packed, body, hub_count, dry_run=dry_run)
            if send_result.outcome != "received":
                return send_result
            continue  # somebody sent more in between
        if hub.digest_at(ident, own_count) != packed.events[-1].digest:
            return Exchange("diverged", packed=packed)
        if not dry_run:
            receive(office, hub, head, packed.events)
        return Exchange("received", hub_count - own_count, packed)
    raise Busy("Somebody else is adding to this meeting just now.", "It is tried again later.")


def _send(
    office: Office, hub: Hub, packed: Carried, body: str, hub_count: int, *, dry_run: bool
) -> Exchange:
    """Send the events after the first *hub_count*, with the papers and the rows of the book."""
    new_events = packed.events[hub_count:]
    if dry_run:
        return Exchange("sent" if new_events else "same", len(new_events), packed)
    meeting = office.minute_book.meeting(packed.meeting)
    style, steps = office.papers.style_of_meeting(meeting), office.record.steps(packed.meeting)
    rows = book_rows(meeting, steps, style, partial(first_digest, office.record.db))
    digest = packed.events[hub_count - 1].digest if hub_count else ""
    with hub.as_one():
        answer = hub.append(packed.meeting, body, hub_count, digest, new_events)
        if answer.answer == "behind":
            return Exchange("received", packed=packed)
        if answer.answer == "diverged":
            return Exchange("diverged", packed=packed)
        other_papers = hub.add_papers(packed.meeting, packed.papers)
        places = hub.replace_book(packed.meeting, len(packed.events), rows)
    outcome: Outcome = "sent" if answer.answer == "added" else "same"
    return Exchange(outcome, len(new_events), packed, tuple(places), rows.leak, other_papers)


def receive(
    office: Office, hub: Hub, head: Head, own_events: tuple[CarriedEvent, ...] = ()
) -> None:
    """Take what the hub has of a meeting after the events that are *own_events*."""
    hub_record = carried_from(hub, head, own_events)
    unpack_meeting(office.record, hub_record, office.clock.now())


def carried_from(hub: Hub, head: Head, own_events: tuple[CarriedEvent, ...] = ()) -> Carried:
    """Return the hub's whole record of a meeting, which begins with *own_events*.

    Raises Refusal where it is not what the hub's own head says: it was altered there, or on the
    way.
    """
    events = (*own_events, *hub.read_events(head.meeting, len(own_events)))
    hub_events = events[: head.n]
    if len(hub_events) < head.n or hub_events[-1].digest != head.digest:
        raise altered_at_hub()
    return Carried(
        head.meeting,
        head.body,
        "",
        public=False,
        events=events,
        papers=hub.read_papers(head.meeting),
    )


def altered_at_hub() -> Refusal:
    """Return the Refusal that says that the hub's record is not what was written."""
    return Refusal(
        "The hub's record of it was altered, there or on the way.",
        "Nothing was changed here. Tell whoever runs the hub; others have it whole.",
    )


def minuted_at(packed: Carried) -> datetime:
    """Return the time of the newest event of *packed*."""
    return datetime.fromisoformat(packed.events[-1].at)
