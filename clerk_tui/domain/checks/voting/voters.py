"""Checks of those who voted by name."""

from collections.abc import Iterator

from clerk_tui.domain.checks.bars import Bars
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import of_the_roll, voters, votes
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.room_history import Rooms

REMEDY = "Put the roll right (F3, /correct), or the names: /correct vote named and who was for."


def voter_not_in_the_room(meeting: Meeting) -> Iterator[Finding]:
    """A member named in a vote who was not in the room.

    Those present and voting decide (LGA 1972 Sch 12 para 39). One who did not attend at all is
    found by the check of apologies.
    """
    places, rooms = Places(meeting), Rooms(meeting)
    for entry, vote, name, found in _named(meeting, places):
        if not rooms.called or found is None or found.standing != "member":
            continue
        here = {a.key for a in rooms.room(entry, vote).here}
        if found.key not in here and (found.attended or found.presence == "expected"):
            who = places.who(name, private=entry.private)
            said = f"{who} is named in the vote in {places.of_entry(entry)}, "
            said += "but was not in the room."
            yield Finding("voter-absent", "error", said, REMEDY, entry.item, entry.ident)


def voter_not_entitled(meeting: Meeting) -> Iterator[Finding]:
    """Somebody named in a vote who is no member, or was there without a vote.

    Members vote, and in bodies under the LGA 1972 those who are present in the room (Sch 12
    para 39); a member does not while their substitute is there (standing orders). A name that is
    nobody's on the list may be spelt otherwise there: only a warning.
    """
    places, rooms = Places(meeting), Rooms(meeting)
    for entry, vote, name, found in _named(meeting, places):
        room = rooms.room(entry, vote)
        if (
            found
            and found.standing == "member"
            and found.key not in room.voteless
            and (not rooms.called or found.key in {a.key for a in (*room.counting, *room.voting)})
        ):
            continue
        why = "not on the list of members"
        if found and found.key in room.voteless:
            why = f"without a vote there: {room.voteless[found.key]}"
        elif found and found.standing == "member":
            if found.key not in {a.key for a in room.here} or found.key in room.barred:
                continue  # which is found as such
            stood_for = any(a.substitute_for == found.key for a in room.here)
            why = "represented by a substitute" if stood_for else "present from elsewhere"
            why += ", and so without a vote"
        who = places.who(name, private=entry.private)
        said = f"{who} is named in the vote in {places.of_entry(entry)}, but is {why}."
        severity: Severity = "error" if found else "warning"
        yield Finding("voter-not-entitled", severity, said, REMEDY, entry.item, entry.ident)


def voter_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """A member named in a vote whose interest bars them from it.

    Localism Act 2011 s31(4); for council tax in arrears Local Government Finance Act 1992 s106.
    """
    places = Places(meeting)
    bars = Bars(meeting, places)
    for entry, _, name, found in _named(meeting, places):
        bar = bars.on(found.key if found else name, entry.item)
        if bar is not None:
            who = places.who(name, private=entry.private or bar.entry.private)
            said = f"{who} is named in the vote in {places.of_entry(entry)}, "
            said += f"but declared {bar.named}."
            remedy = "Put the names or the declaration right; with a dispensation, say so in it."
            yield Finding("voter-barred", "error", said, remedy, entry.item, entry.ident)


def _named(meeting: Meeting, places: Places) -> Iterator[tuple[Entry, Vote, str, Attendee | None]]:
    """Everybody named in a vote, and who that is on the list."""
    for entry, vote in votes(of_the_roll(meeting)):
        for name in voters(vote):
            yield entry, vote, name, places.find(name)
