"""What is said at once, and quietly, of somebody who takes part with an interest."""

from collections.abc import Iterator

from clerk_tui.domain.matters import Motion
from clerk_tui.domain.meeting import Entry, Meeting
from clerk_tui.domain.minuted import movers, speakers, voters
from clerk_tui.domain.presence import room_at


def flagged(before: Meeting, after: Meeting) -> str:
    """Who took part in what was just done, though an interest bars them; nothing where nobody.

    A disclosable interest bars the discussion and the vote (Localism Act 2011 s31(4)). It is
    minuted as it was all the same: the clerk is told, and nothing is refused.
    """
    if after is before or not after.current:
        return ""
    barred = room_at(after).barred
    named = [key for key in _took_part(before, after) if key in barred]
    if not named:
        return ""
    attendee = after.attendee(named[0])
    who = attendee.person.name if attendee else named[0]
    return f"  ⚑ {who} has a {barred[named[0]]} in this item."


def _took_part(before: Meeting, after: Meeting) -> Iterator[str]:
    """The keys of those who spoke, moved, seconded or voted in what is new or changed."""
    item, known = after.in_hand, {id(each) for each in before.items}
    if item is not None and id(item) not in known:
        same = {id(each) for each in after.items}  # nothing under those is new
        changed = (each for each in before.items if id(each) not in same)
        was = {entry.ident: entry for each in changed for entry in each.entries}
        for entry in item.entries:
            if was.get(entry.ident) != entry:
                yield from _in(entry)
    if after.speeches[len(before.speeches) :]:
        yield after.speeches[-1].who


def _in(entry: Entry) -> Iterator[str]:
    yield from speakers(entry)
    if isinstance(entry.matter, Motion):
        yield from (who for who, _ in movers(entry.matter))
        if entry.matter.vote:
            yield from voters(entry.matter.vote)
