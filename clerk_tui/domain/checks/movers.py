"""Checks of movers and seconders."""

from collections.abc import Iterator

from clerk_tui.domain.checks.bars import Bars
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import motions, movers, without_second_meeting
from clerk_tui.domain.voting.room_history import RoomHistory

REMEDY = "Put the roll right (F3, /correct), or the name: remove the motion and minute it again."


def mover_not_in_the_room(meeting: Meeting) -> Iterator[Finding]:
    """Find a mover or seconder who was not in the room (practice: a member speaks in their place).

    A member who did not attend at all is found by the check of apologies.
    """
    describe, rooms = Describer(meeting), RoomHistory(meeting)
    for entry, name, verb, attendee in _named_in_motions(meeting, describe):
        if rooms.was_absent(attendee, entry):
            who = describe.person(name, private=entry.private)
            message = f"{who} {verb} a motion in {describe.entry(entry)}, but was not in the room."
            yield Finding("mover-absent", "error", message, REMEDY, entry.item, entry.ident)


def mover_not_a_member(meeting: Meeting) -> Iterator[Finding]:
    """Find a mover or seconder who is not a member (practice: only members move and second).

    A name that is not on the list may be spelt differently there, and is only a warning.
    """
    describe = Describer(meeting)
    for entry, name, verb, attendee in _named_in_motions(meeting, describe):
        if attendee and attendee.standing == "member":
            continue
        who = describe.person(name, private=entry.private)
        message = f"{who} {verb} a motion in {describe.entry(entry)}, but is not "
        message += "a member." if attendee else "on the list of members."
        severity: Severity = "error" if attendee else "warning"
        yield Finding("mover-no-member", severity, message, REMEDY, entry.item, entry.ident)


def mover_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """Find a mover or seconder whose interest bars them from the item (Localism Act 2011 s31(4)).

    Council tax in arrears bars the vote alone (Local Government Finance Act 1992 s106).
    """
    describe = Describer(meeting)
    bars = Bars(meeting, describe)
    for entry, name, verb, attendee in _named_in_motions(meeting, describe):
        bar = bars.find_bar(attendee.key if attendee else name, entry.item)
        if bar is not None and bar.bars_speaking:
            who = describe.person(name, private=entry.private or bar.entry.private)
            message = f"{who} {verb} a motion in {describe.entry(entry)}, "
            message += f"but declared {bar.description}."
            remedy = "Put the name or the declaration right; with a dispensation, say so in it."
            yield Finding("mover-barred", "error", message, remedy, entry.item, entry.ident)


def _named_in_motions(
    meeting: Meeting, describe: Describer
) -> Iterator[tuple[Entry, str, str, Attendee | None]]:
    """Yield everybody who moved or seconded: entry, name, "moved" or "seconded", and attendee."""
    for entry, motion in motions(without_second_meeting(meeting)):
        for name, verb in movers(motion):
            yield entry, name, verb, describe.find_attendee(name)
