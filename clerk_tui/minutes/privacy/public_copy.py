"""The public part of a meeting as a meeting of its own, for another clerk to read.

An allow-list like `public_part`, of the meeting and of those who attended: what is not named here
is not in the copy, and a field added to either is left out until somebody decides otherwise.
"""

from datetime import UTC, datetime, time

from msgspec.structs import replace

from clerk_tui.domain.dates.sittings import made_as
from clerk_tui.domain.events import Event, MeetingPrepared, PublicPartTaken
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.lifecycle import Afterwards, Approval, Draft, LaterCorrection
from clerk_tui.domain.model.meeting import Adjournment, Meeting
from clerk_tui.domain.numbering.numbers import action_numbers, entry_numbers, minute_numbers
from clerk_tui.minutes.privacy.public_part import leaves_a_gap, public_part
from clerk_tui.minutes.privacy.unprinted import public_body, without_unprinted
from clerk_tui.minutes.style.house_style import HouseStyle


def public_copy_events(meeting: Meeting, style: HouseStyle) -> list[Event]:
    """What makes a copy of the public part of *meeting*, as one step of a record of its own.

    What later meetings amended is in it where the house *style* prints that.
    Two meetings that differ only in what was minuted in private give the same copy.
    """
    part = public_part(_numbered(meeting))
    printed = any("reason" in group.details for group in meeting.body.groups)
    body = public_body(part.body)
    named = {group.category for group in meeting.body.groups}
    ident = f"{meeting.copy_of or meeting.ident}-public"
    kept = Meeting(
        ident,
        body,
        part.details,
        people=tuple(_public_attendee(a, named, reason=printed) for a in part.people),
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
    )
    return [
        MeetingPrepared(ident, body, part.details, meeting.copy_of or meeting.ident),
        PublicPartTaken(kept),
    ]


def _public_adjournments(part: Meeting) -> tuple[Adjournment, ...]:
    """The breaks, each after the last public entry before it: not after how many private ones."""
    made = [made_as(entry.ident) for entry in part.entries()]
    return tuple(
        replace(stop, made=max((each for each in made if each <= stop.made), default=0))
        for stop in part.adjournments
    )


def _numbered(meeting: Meeting) -> Meeting:
    """*Meeting* with its numbers as printed: they have gaps where the private ones are left out."""
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


def public_copy_moment(events: list[Event]) -> datetime:
    """When a public copy is said to be made: at its newest entry, or on the day of the meeting.

    Not when it was asked for: the same copy made twice is the same record.
    """
    taken = events[-1]
    assert isinstance(taken, PublicPartTaken)  # noqa: S101 - `public_copy` made it
    moments = [entry.at for entry in taken.part.entries()]
    return max(moments, default=datetime.combine(taken.part.details.date, time(), UTC))


def _public_afterwards(part: Meeting, *, noted: bool) -> Afterwards:
    """Which draft it is, and whether it was approved and signed: not where files are, nor whose."""
    after = part.afterwards
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
        corrections=tuple(_public_correction(each) for each in after.corrections if noted),
    )


def _public_correction(later: LaterCorrection) -> LaterCorrection:
    return LaterCorrection(later.day, later.text, later.minute, private=False)


def _public_attendee(attendee: Attendee, categories: set[str], *, reason: bool) -> Attendee:
    """Without the reason for an absence, unless the house prints it: it may be an illness.

    What kind of absence it is stays where the house lists such absences by *categories*.
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
        ),
        reason=attendee.reason if reason else "",
    )
