"""Setting up a meeting: its committee of the day, and the numbers that go on from the last."""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from typing import Unpack
from uuid import uuid4

from msgspec.structs import replace

from clerk_tui.domain.attendance.membership import committee_on
from clerk_tui.domain.events import Event, MeetingPrepared, PersonListed
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.details import Details, DetailsFields
from clerk_tui.domain.model.editions import EDITION
from clerk_tui.domain.numbering.patterns import sequence_period
from clerk_tui.domain.ports import Clock, Record
from clerk_tui.domain.replay.replay import apply, prepared
from clerk_tui.domain.text import clean_texts


def prepare(
    record: Record,
    clock: Clock,
    body: Body,
    day: date,
    ident: str = "",
    **details: Unpack[DetailsFields],
) -> str:
    """Set up a meeting of *body* on *day* and return its ident.

    The members and officers of the committee of that day are put on its list, expected; the minute
    and action numbers go on from the body's last meeting where its patterns run on.
    """
    body = committee_on(body, day)
    ident = ident or uuid4().hex[:12]
    numbered = replace(Details(day), **first_numbers(record, body, day))
    if "{meeting" in f"{body.numbering.minute} {body.numbering.action}":
        numbered = replace(numbered, meeting_number=count_meetings(record, body, day) + 1)
    events = _first_events(ident, body, replace(numbered, **details))
    after = reduce(apply, events[1:], prepared(events[0]))
    record.append(after, clock.now(), events)
    return ident


def first_numbers(record: Record, body: Body, day: date) -> dict[str, int]:
    """Return the first minute and action number of a meeting on *day*, as fields of `Details`.

    They go on from the body's last meeting up to that day, in the stretch that its patterns run
    through.
    """
    numbering = body.numbering
    stretch = sequence_period(numbering.resets, day)
    last = record.last_number(body.name, "minute", stretch, day.isoformat()) if stretch else 0
    last_number = record.last_number(body.name, "action", str(day.year), day.isoformat())
    return {"first_number": last + 1 if last else numbering.first, "first_action": last_number + 1}


def count_meetings(record: Record, body: Body, day: date) -> int:
    """Return the meetings of *body* up to *day* in the period in which its pattern counts them."""
    period = sequence_period(body.numbering.meetings, day)
    days = (meeting_day for _, meeting_day in record.meetings_of(body.name))
    return sum(
        meeting_day <= day and sequence_period(body.numbering.meetings, meeting_day) == period
        for meeting_day in days
    )


def _first_events(ident: str, body: Body, details: Details) -> Sequence[Event]:
    body = clean_texts(body)
    events: list[Event] = [MeetingPrepared(ident, body, clean_texts(details), edition=EDITION)]
    people = [(person, "member") for person in body.members]
    people += [(person, "officer") for person in body.officers]
    for number, (person, standing) in enumerate(people, 1):
        attendee = Attendee(
            f"@{number}",
            person,
            "member" if standing == "member" else "officer",
            printed=person.remark,
        )
        events.append(PersonListed(attendee))
    return events
