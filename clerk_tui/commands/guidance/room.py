"""The guiding line, of the room: a quorum lost, the chair empty, members out for an item."""

from clerk_tui.commands.guidance.guidance import Guidance
from clerk_tui.desk import Desk
from clerk_tui.domain.attendance.chair import office_elected, office_of
from clerk_tui.domain.attendance.interests import declared_on
from clerk_tui.domain.attendance.presence import (
    announced_out_but_here,
    barred_members_here,
    due_back,
    room_at,
    withdrawn_members,
)
from clerk_tui.domain.attendance.quorum import missing_for_quorum, quorum_lost
from clerk_tui.domain.dates.sittings import Moment, entry_moment
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model.attendees import Attendee, members_here
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.text import with_article


def guide_quorum(desk: Desk) -> Guidance | None:
    """Say since when there is no quorum and what it lacks, then what to do about it."""
    meeting = desk.meeting
    since = quorum_lost(meeting) if meeting.taken else None
    if since is None:
        return None
    from clerk_tui.domain.checks.quorum import decided_without_quorum  # rarely needed

    # While the public are out, /stands is refused for a decision that was taken in public.
    if any(
        f.severity == "error" and (not meeting.public_excluded or meeting.entry(f.entry).private)
        for f in decided_without_quorum(meeting)
    ):
        return Guidance("Decided without a quorum. It stands because:", "/stands ", fill=True)
    if not _is_loss_minuted(meeting, since):
        lacks = series([word for word in missing_for_quorum(meeting) if not word[0].isdigit()])
        since_text = (
            f"{print_time(since.time, '{h}.{mm}')}{' (needs ' + lacks + ')' if lacks else ''}"
        )
        return Guidance(f"INQUORATE since {since_text}. Minute that", "/inquorate")
    waiting_items = meeting.waiting_items
    if waiting_items:
        items = "item" if len(waiting_items) == 1 else f"{len(waiting_items)} items"
        return Guidance(f"Still no quorum. Defer the remaining {items}", "/deferrest")
    return None


def _is_loss_minuted(meeting: Meeting, since: Moment) -> bool:
    """Return True if it was minuted that the quorum was lost then, or at a time not given."""
    return any(
        isinstance(e.matter, Happening)
        and e.matter.kind == "inquorate"
        and (e.matter.time is None or entry_moment(meeting, e.matter.time, e.ident) >= since)
        for e in meeting.entries()
    )


def guide_chair(meeting: Meeting) -> Guidance | None:
    """Say that a chairman is to be elected, or that whoever presided has gone."""
    item = meeting.in_hand
    office = office_elected(item) if item is not None and not item.disposition else ""
    if item is not None and office and not item.entries:
        return Guidance("Who is elected? (and mover, seconder)", "/elect ", fill=True)
    presiding_member = meeting.attendee(meeting.presiding)
    has_left = (
        presiding_member is not None
        and presiding_member.movements
        and not presiding_member.in_the_room
    )
    if item is not None and presiding_member is not None and has_left:
        name = presiding_member.person.name_or_role
        return Guidance(f"{name} presided and has left. In the chair:", "/chair ", fill=True)
    return _guide_presiding(meeting) if presiding_member is None and not office else None


def _guide_presiding(meeting: Meeting) -> Guidance | None:
    """Offer the chair to the chairman, or the vice-chairman, where they are here."""
    people_here = [a.person for a in members_here(meeting.people) if a.person.name]
    for office in ("chair", "vice"):
        for person in people_here:
            if office_of(person.role) == office:
                text = f"{person.name} ({person.role}) is here. In the chair"
                return Guidance(text, f"/chair {person.name}")
    return None


def guide_interests(meeting: Meeting) -> Guidance | None:
    """Name who has an interest in the item in hand and is in the room, or may come back."""
    for attendee in barred_members_here(meeting):
        name = attendee.person.name
        if not _is_brought_back(meeting, attendee):
            kind = room_at(meeting).barred[attendee.key]
            text = f"{name} has {with_article(kind)} in this item: have they left?"
            return Guidance(text, f"/leaves {name}")
    barred = declared_on(meeting, meeting.current)
    for attendee in withdrawn_members(meeting):
        if attendee.key not in barred:
            name = attendee.person.name
            return Guidance(f"{name} may come back in", f"/in {name}")
    return None


def _is_brought_back(meeting: Meeting, attendee: Attendee) -> bool:
    """Return True if they left during the item in hand and were then brought back in.

    The clerk has said so: to propose their leaving again would send them out a second time.
    """
    item = meeting.in_hand
    entry_idents = {entry.ident for entry in item.entries} if item else set()
    last_movements = attendee.movements[-2:]
    return [m.kind for m in last_movements] == ["left", "arrived"] and all(
        m.entry in entry_idents for m in last_movements
    )


def guide_absences(meeting: Meeting) -> Guidance | None:
    """Name who is to leave for this item, or may come back after the one they were out for."""
    for attendee in announced_out_but_here(meeting):
        name = attendee.person.name
        return Guidance(f"{name} is out for this item. Minute their leaving", f"/out {name}")
    for attendee in due_back(meeting):
        name = attendee.person.name
        return Guidance(f"{name} may come back in", f"/in {name}")
    return None
