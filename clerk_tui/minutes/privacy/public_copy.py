"""The public part of a meeting as a record of its own, for another clerk to read.

Like `public_part` it is an allow-list, here of fields of the meeting and of those who attended:
a field that is not named here is not in the copy, until somebody decides that it is public.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from msgspec.structs import replace

from clerk_tui.domain.dates.sittings import entry_sequence
from clerk_tui.domain.events import Event, MeetingPrepared, PublicPartTaken
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.lifecycle import Afterwards, Approval, Draft, LaterCorrection
from clerk_tui.domain.model.meeting import Adjournment, Meeting
from clerk_tui.domain.numbering.numbers import action_numbers, entry_numbers, minute_numbers
from clerk_tui.minutes.privacy.public_part import leaves_a_gap, public_part
from clerk_tui.minutes.privacy.unprinted import public_body, without_unprinted
from clerk_tui.minutes.style.house_style import HouseStyle


def public_copy_events(meeting: Meeting, style: HouseStyle) -> list[Event]:
    """Return the events of a new record that holds the public part of *meeting*.

    Amendments of later meetings are in it if the house style prints them. Two meetings that
    differ only in their private business give the same events.
    """
    part = public_part(_numbered(meeting))
    prints_reasons = any("reason" in group.details for group in meeting.body.groups)
    body = public_body(part.body)
    categories = {group.category for group in meeting.body.groups}
    ident = f"{meeting.copy_of or meeting.ident}-public"
    public_meeting = Meeting(
        ident,
        body,
        part.details,
        people=tuple(
            _public_attendee(a, categories, has_reason=prints_reasons) for a in part.people
        ),
        presiding=part.presiding,
        items=tuple(without_unprinted(item, meeting, style) for item in part.items),
        taken=part.taken,
        started=part.started,
        started_at=part.started_at,
        ended=part.ended,
        adjournments=_public_adjournments(part),
        attachments=part.attachments,
        parts=part.parts,
        chairs=part.chairs,
        afterwards=_public_afterwards(part, noted=style.layout_choice("corrections") == "foot"),
        withheld=(*meeting.withheld, *(i.ident for i in meeting.items if leaves_a_gap(i))),
        edition=part.edition,
    )
    return [
        MeetingPrepared(
            ident, body, part.details, meeting.copy_of or meeting.ident, edition=part.edition
        ),
        PublicPartTaken(public_meeting),
    ]


def _public_adjournments(public_part: Meeting) -> tuple[Adjournment, ...]:
    """Return the breaks, each placed after the last public entry before it.

    Its place in the record would show how many private entries were made before.
    """
    sequences = [entry_sequence(entry.ident) for entry in public_part.entries()]
    return tuple(
        replace(stop, sequence=max((n for n in sequences if n <= stop.sequence), default=0))
        for stop in public_part.adjournments
    )


def _numbered(meeting: Meeting) -> Meeting:
    """Return *meeting* with its printed numbers, with gaps where private entries are left out."""
    minutes, references = minute_numbers(meeting), action_numbers(meeting)
    items = []
    for item in meeting.items:
        number = minutes.get(item.ident)
        printed = {**entry_numbers(meeting, item, number.printed if number else ""), **references}
        entries = tuple(
            replace(entry, number=printed[entry.ident].printed) if entry.ident in printed else entry
            for entry in item.entries
        )
        items.append(replace(item, entries=entries))
    return replace(meeting, items=tuple(items))


def public_copy_moment(events: Sequence[Event]) -> datetime:
    """Return the time of making that a public copy states: that of its newest entry.

    Without entries it is the day of the meeting. The clock is not read, so that the same copy
    made twice is the same record.
    """
    event = events[-1]
    assert isinstance(event, PublicPartTaken)  # noqa: S101 - `public_copy_events` made it
    moments = [entry.at for entry in event.part.entries()]
    return max(moments, default=datetime.combine(event.part.details.date, time(), UTC))


def _public_afterwards(public_part: Meeting, *, noted: bool) -> Afterwards:
    """Return the draft number, approval and signature, without file paths and names of persons."""
    after = public_part.afterwards
    draft, approval = after.in_hand, after.approval
    return Afterwards(
        drafts=(Draft(draft.number, draft.at),) if draft else (),
        issued=after.issued,
        published=after.published,
        touched=after.touched,
        approval=Approval(approval.day, "", "", approval.amendments if noted else (), False)
        if approval and (after.signed or not approval.private)
        else None,
        signed=after.signed,
        corrections=tuple(
            _public_correction(correction) for correction in after.corrections if noted
        ),
    )


def _public_correction(later: LaterCorrection) -> LaterCorrection:
    return LaterCorrection(later.day, later.text, later.minute, private=False)


def _public_attendee(attendee: Attendee, categories: set[str], *, has_reason: bool) -> Attendee:
    """Return *attendee* without the reason for an absence, which may be an illness.

    Args:
        attendee: The person.
        categories: The kinds of absence that the house style lists; another kind is left out.
        has_reason: Whether the house style prints reasons, so that the reason stays.
    """
    return replace(
        Attendee(
            attendee.key,
            attendee.person,
            attendee.standing,
            attendee.presence,
            category=attendee.category if attendee.category in categories else "",
            printed=attendee.printed,
            substitute_for=attendee.substitute_for,
            with_members=attendee.with_members,
            remote=attendee.remote,
            movements=attendee.movements,
            switches=attendee.switches,
            member_from=attendee.member_from,
            became=attendee.became,
            here_for=attendee.here_for,
        ),
        reason=attendee.reason if has_reason else "",
    )
