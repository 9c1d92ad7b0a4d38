"""A time of the record, corrected by a change of the words that print it."""

import re
from collections.abc import Iterator
from datetime import time

from clerk_tui.domain.dates.times import TIME_AS_WRITTEN, parse_time
from clerk_tui.domain.drafts.fact_corrections import ManualCorrection, TimeCorrection, TimeHolder
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.text import single_spaced

_TIMES = re.compile(rf"\b{TIME_AS_WRITTEN}", re.IGNORECASE)


def find_time_correction(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> TimeCorrection | ManualCorrection | None:
    """Find the time of the record that the new words correct; None if no time changes."""
    old_times, new_times = _TIMES.findall(old_words), _TIMES.findall(new_words)
    changed = [
        (o, n) for o, n in zip(old_times, new_times, strict=False) if _folded(o) != _folded(n)
    ]
    if not old_times or (not changed and len(new_times) >= len(old_times)):
        return None
    minuted_time = entry.matter.time if isinstance(entry.matter, mt.Happening) else None
    times_before = [_as_time(moment, minuted_time) for moment in old_times]
    holders = list(_holders(meeting, entry, old_words, [t for t in times_before if t]))
    if minuted_time is None and not holders:
        return None
    nearest_time = minuted_time or next((t for t in times_before if t), None)
    at = (
        _as_time(changed[0][1], nearest_time)
        if len(changed) == 1 and len(old_times) == len(new_times)
        else None
    )
    if (
        at is None
        or len(holders) != 1
        or _as_time(changed[0][0], nearest_time) != _held_time(meeting, holders[0], nearest_time)
    ):
        typed = changed[0][1] if changed else ""
        return ManualCorrection(_time_by_hand(meeting, holders, typed))
    plain = (
        single_spaced(old_words.replace(*changed[0], 1)) == single_spaced(new_words)
        and not entry.wording
    )
    is_happening = isinstance(entry.matter, mt.Happening)
    return TimeCorrection(holders[0], at, worded=not (plain and is_happening))


def times_in(words: str, near: time | None) -> list[time]:
    """Return the times of day that *words* give; one without am or pm is that nearest to *near*."""
    return [moment for typed in _TIMES.findall(words) if (moment := _as_time(typed, near))]


def _as_time(typed: str, near: time | None) -> time | None:
    try:
        return parse_time(typed.rstrip(".") if typed[-2:-1].isdigit() else typed, near)
    except Refusal:
        return None


def _holders(
    meeting: Meeting, entry: Entry, old_words: str, times: list[time]
) -> Iterator[TimeHolder]:
    """Yield the places of the record whose time *entry* prints: its own, or of people it names."""
    happening = isinstance(entry.matter, mt.Happening)
    for attendee in meeting.people:
        is_named = (
            not happening and f" {folded(attendee.person.family_name)} " in f" {folded(old_words)} "
        )
        for n, movement in enumerate(attendee.movements):
            if movement.entry == entry.ident or (is_named and movement.time in times):
                yield TimeHolder("movement", attendee.key, n)
        if attendee.switches and attendee.switches[-1].entry == entry.ident:
            yield TimeHolder("switch", attendee.key)
    if meeting.chairs and meeting.chairs[-1].entry == entry.ident:
        yield TimeHolder("chair")
    ended = [moment.until for moment in meeting.exclusions if moment.ended]
    matter = entry.matter
    readmits = isinstance(matter, mt.Happening) and matter.kind == "readmitted"
    if readmits and ended and getattr(matter, "time", None) == ended[-1]:
        yield TimeHolder("public")


def _held_time(meeting: Meeting, holder: TimeHolder, minuted_time: time | None) -> time | None:
    attendee = meeting.attendee(holder.key)
    if holder.kind == "movement" and attendee is not None:
        return attendee.movements[holder.place].time
    return minuted_time


def _time_by_hand(meeting: Meeting, holders: list[TimeHolder], typed: str) -> str:
    """Tell the clerk which command corrects the time."""
    new_words = {"chair": "chair", "public": "public"}
    for holder in holders[:1]:
        attendee = meeting.attendee(holder.key)
        target = (
            attendee.person.family_name.casefold() if attendee else new_words.get(holder.kind, "")
        )
        if attendee and holder.kind == "movement":
            has_left = attendee.movements[holder.place].kind == "left"
            target = f"{target} {'left' if has_left else 'arrived'}"
        command = f"/correct {target} {typed}".rstrip()
        return f"It tells a time of the record: put that right with {command}"
    return (
        "It tells a time of the record. Put that right where it was minuted: /correct and who, "
        "chair, private or public; /start, /close, /adjourn or /resume and the time."
    )


def _folded(text: str) -> str:
    return folded(text).replace(" ", "")
