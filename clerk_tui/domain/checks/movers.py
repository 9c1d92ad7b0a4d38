"""Checks of those who moved and seconded."""

from collections.abc import Iterator

from clerk_tui.domain.checks.bars import Bars
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import motions, movers, of_the_roll
from clerk_tui.domain.voting.room_history import Rooms

REMEDY = "Put the roll right (F3, /correct), or the name: remove the motion and minute it again."


def mover_not_in_the_room(meeting: Meeting) -> Iterator[Finding]:
    """A mover or seconder who was not in the room (practice: a member speaks in their place).

    One who did not attend at all is found by the check of apologies.
    """
    places, rooms = Places(meeting), Rooms(meeting)
    for entry, name, did, found in _named(meeting, places):
        if not rooms.called or found is None or found.standing != "member":
            continue
        here = {a.key for a in rooms.room(entry).here}
        if found.key not in here and (found.attended or found.presence == "expected"):
            who = places.who(name, private=entry.private)
            said = f"{who} {did} a motion in {places.of_entry(entry)}, but was not in the room."
            yield Finding("mover-absent", "error", said, REMEDY, entry.item, entry.ident)


def mover_not_a_member(meeting: Meeting) -> Iterator[Finding]:
    """A mover or seconder who is no member (practice: motions are the members').

    A name that is nobody's on the list may be spelt otherwise there, and is only a warning.
    """
    places = Places(meeting)
    for entry, name, did, found in _named(meeting, places):
        if found and found.standing == "member":
            continue
        who = places.who(name, private=entry.private)
        said = f"{who} {did} a motion in {places.of_entry(entry)}, but is not "
        said += "a member." if found else "on the list of members."
        severity: Severity = "error" if found else "warning"
        yield Finding("mover-no-member", severity, said, REMEDY, entry.item, entry.ident)


def mover_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """A mover or seconder whose interest bars them from the item (Localism Act 2011 s31(4)).

    Council tax in arrears bars the vote alone (Local Government Finance Act 1992 s106).
    """
    places = Places(meeting)
    bars = Bars(meeting, places)
    for entry, name, did, found in _named(meeting, places):
        bar = bars.on(found.key if found else name, entry.item)
        if bar is not None and bar.silences:
            who = places.who(name, private=entry.private or bar.entry.private)
            said = f"{who} {did} a motion in {places.of_entry(entry)}, "
            said += f"but declared {bar.named}."
            remedy = "Put the name or the declaration right; with a dispensation, say so in it."
            yield Finding("mover-barred", "error", said, remedy, entry.item, entry.ident)


def _named(meeting: Meeting, places: Places) -> Iterator[tuple[Entry, str, str, Attendee | None]]:
    """Everybody who moved or seconded, what they did, and who that is on the list."""
    for entry, motion in motions(of_the_roll(meeting)):
        for name, did in movers(motion):
            yield entry, name, did, places.find(name)
