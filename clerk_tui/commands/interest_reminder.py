"""Warnings at once of what was just minuted against the law; it is minuted all the same."""

from collections.abc import Iterator

from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.model.matters import Declaration, Motion, Resolution
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import movers, speakers, voters
from clerk_tui.domain.text import with_article


def warn_of_contradictions(before: Meeting, after: Meeting) -> str:
    """Warn of what contradicts the minutes, or the law, in what was just done; else nothing.

    The clerk is told, and nothing is refused: it is minuted as it was.
    """
    if after is before:
        return ""
    changed = list(changed_entries(before, after))
    warnings = [_barred(before, after, changed), *_contradictions(before, after, changed)]
    return "".join(f"  ⚑ {warning}" for warning in warnings if warning)


def _barred(before: Meeting, after: Meeting, changed: list[Entry]) -> str:
    """Warn of somebody who took part in what was just done though barred; "" if nobody did.

    A disclosable interest bars the discussion and the vote (Localism Act 2011 s31(4)).
    """
    if not after.current:
        return ""
    barred = room_at(after).barred
    took_part = [
        who for entry in changed if entry.item == after.current for who in _participants(entry)
    ]
    if after.speeches[len(before.speeches) :]:
        took_part.append(after.speeches[-1].who)
    barred_keys = [key for key in took_part if key in barred]
    if not barred_keys:
        return ""
    attendee = after.attendee(barred_keys[0])
    who = attendee.person.name if attendee else barred_keys[0]
    return f"{who} has {with_article(barred[barred_keys[0]])} in this item."


def _contradictions(before: Meeting, after: Meeting, changed: list[Entry]) -> Iterator[str]:
    """Yield the findings that are new by what was just done."""
    from clerk_tui.domain.checks import (
        immediate,  # a meeting is shown before they are loaded
    )

    matters = [type(entry.matter) for entry in changed]
    checks = [
        *(immediate.OF_DECLARATIONS if Declaration in matters else ()),
        *(immediate.OF_DECISIONS if {Resolution, Motion} & set(matters) else ()),
        *(immediate.OF_TAKING_PART if any(map(_takes_part, changed)) else ()),
        *(immediate.OF_TAKING_PART if _presences(before) != _presences(after) else ()),
        *(immediate.OF_MOVEMENTS if _movements(before) < _movements(after) else ()),
        *(immediate.OF_THE_START if after.started_at != before.started_at else ()),
        *(immediate.OF_THE_CLOSE if after.ended_at != before.ended_at else ()),
    ]
    for check in dict.fromkeys(checks):
        earlier_messages = {finding.message for finding in check(before)}
        yield from (f.message for f in check(after) if f.message not in earlier_messages)


def changed_entries(before: Meeting, after: Meeting) -> Iterator[Entry]:
    """Yield the entries that are new or changed; items that are the same are not looked at."""
    old_items = {id(item) for item in before.items}
    unchanged_items = {id(item) for item in after.items}
    items = [item for item in after.items if id(item) not in old_items]
    if items:
        changed = (item for item in before.items if id(item) not in unchanged_items)
        earlier_entries = {entry.ident: entry for item in changed for entry in item.entries}
        yield from (e for item in items for e in item.entries if earlier_entries.get(e.ident) != e)


def _presences(meeting: Meeting) -> list[str]:
    return [a.presence for a in meeting.people]


def _movements(meeting: Meeting) -> int:
    return sum(len(a.movements) for a in meeting.people)


def _takes_part(entry: Entry) -> bool:
    return any(_participants(entry))


def _participants(entry: Entry) -> Iterator[str]:
    """Yield the keys of those who spoke, moved, seconded or voted."""
    yield from speakers(entry)
    if isinstance(entry.matter, Motion):
        yield from (who for who, _ in movers(entry.matter))
        if entry.matter.vote:
            yield from voters(entry.matter.vote)
