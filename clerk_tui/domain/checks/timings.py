"""Checks of the times: of the meeting, its breaks, who came and went, and the public."""

from collections.abc import Iterator
from datetime import time
from itertools import pairwise

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.dates.sittings import (
    Moment,
    end_of,
    ends_before_it_began,
    entry_moment,
    sittings,
    start_of,
)
from clerk_tui.domain.model.attendees import Movement
from clerk_tui.domain.model.meeting import Exclusion, Meeting


def no_start(meeting: Meeting) -> Iterator[Finding]:
    """A meeting without the time at which it commenced (practice: the minutes give both)."""
    if meeting.taken and meeting.started is None:
        said = "The meeting has no time at which it commenced."
        yield Finding("start", "warning", said, "Give it, as in: /start 10.30")


def not_closed(meeting: Meeting) -> Iterator[Finding]:
    """A meeting that was not closed, and so has no time at which it concluded (practice)."""
    if (meeting.taken or meeting.started) and meeting.ended is None:
        said = "The meeting is not closed."
        yield Finding("close", "warning", said, "Close it with its time, as in: /close 12.50")


def ended_before_it_began(meeting: Meeting) -> Iterator[Finding]:
    """A conclusion before the commencement (practice: times run on)."""
    began = sittings(meeting).each[-1].start
    if meeting.started and meeting.ended and ends_before_it_began(began, meeting.ended):
        said = f"The meeting concluded at {_said(meeting.ended)}, before it {_began(meeting)} at "
        said += f"{_said(began)}."
        yield Finding("times", "error", said, "Put one right: /start 10.30 or /close 12.50")


def adjournments_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """An adjournment or its end that comes before what went before it (practice)."""
    last = start_of(meeting)
    for moment, did in _breaks(meeting):
        if moment:
            if last and moment < last:
                said = f"The meeting {did} at {_said(moment.time)}, after {_said(last.time)} had "
                said += "passed."
                remedy = "Take it back (/undo) and give the time, as in: /adjourn 11.15"
                yield Finding("adjournment", "error", said, remedy)
            last = moment


def _breaks(meeting: Meeting) -> Iterator[tuple[Moment | None, str]]:
    """When the meeting was adjourned and reconvened, in the order of the record."""
    order, sitting = sittings(meeting), 0
    for stop in meeting.adjournments:
        yield (order.within(sitting, stop.since) if stop.since else None), "adjourned"
        sitting += stop.another_day
        yield (order.within(sitting, stop.until) if stop.until else None), "reconvened"


def movements_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Somebody who came or went twice running, or came back before they had left (practice)."""
    places = Places(meeting)
    for a in meeting.people:
        for one, other in pairwise(a.movements):
            twice = f"{one.kind} twice running" if one.kind == other.kind else ""
            wrong = twice or _back_before(meeting, one, other)
            if wrong:
                said = f"By the record {places.who(a.key)} {wrong}."
                remedy = "Put the time right, as in: /correct dawley 11.10"
                yield Finding("movements", "error", said, remedy)


def _back_before(meeting: Meeting, one: Movement, other: Movement) -> str:
    """What is wrong where the later of two movements has the earlier time; nothing else."""
    before, after = _when(meeting, one), _when(meeting, other)
    if before is None or after is None or before <= after:
        return ""
    did = f"{one.kind} at {_said(before.time)}"
    return f"{other.kind} at {_said(after.time)}, having {did}"


def movement_outside_the_meeting(meeting: Meeting) -> Iterator[Finding]:
    """Somebody who came or went before the meeting began or after it had ended (practice)."""
    places = Places(meeting)
    for a in meeting.people:
        for m in a.movements:
            if m.time and (when := _outside(meeting, _when(meeting, m))):
                said = f"{places.who(a.key)} {m.kind} at {_said(m.time)}, {when}."
                remedy = "Put the time right (/correct), or the meeting's own (/start, /close)."
                yield Finding("movement-outside", "warning", said, remedy)


def exclusion_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Press and public excluded or readmitted before what went before it (practice: times run on).

    They cannot come back before they went, nor go again before they came back.
    """
    last: Moment | None = None
    went = ""
    for exclusion in meeting.exclusions:
        for moment, did, word in _of_exclusion(meeting, exclusion):
            if moment and last and moment < last:
                said = f"The public were {did} at {_said(moment.time)}, before they were {went} at "
                said += f"{_said(last.time)}."
                remedy = f"Put the time right, as in: /correct {word} 11.50"
                yield Finding("exclusion-times", "error", said, remedy)
            if moment:
                last, went = moment, did


def exclusion_outside_the_meeting(meeting: Meeting) -> Iterator[Finding]:
    """The public excluded or readmitted before the meeting began or after it ended (practice)."""
    for exclusion in meeting.exclusions:
        for moment, did, word in _of_exclusion(meeting, exclusion):
            when = _outside(meeting, moment)
            if moment and when:
                said = f"The public were {did} at {_said(moment.time)}, {when}."
                remedy = f"Put the time right, as in: /correct {word} 11.50"
                yield Finding("exclusion-outside", "warning", said, remedy)


def _of_exclusion(
    meeting: Meeting, exclusion: Exclusion
) -> Iterator[tuple[Moment | None, str, str]]:
    """The two times of an exclusion, what happened then, and the word that corrects it."""
    order, since, until = sittings(meeting), exclusion.since, exclusion.until
    yield (order.within(exclusion.sitting, since) if since else None), "excluded", "private"
    yield (order.within(exclusion.sitting_until, until) if until else None), "readmitted", "public"


def _began(meeting: Meeting) -> str:
    return "commenced" if meeting.sitting == 0 else "reconvened"


def _when(meeting: Meeting, movement: Movement) -> Moment | None:
    return entry_moment(meeting, movement.time, movement.entry) if movement.time else None


def _outside(meeting: Meeting, moment: Moment | None) -> str:
    """Where a moment lies outside the meeting: before it or after it; nothing where it does not."""
    began, ended = start_of(meeting), end_of(meeting)
    if moment and began and moment < began:
        return "before the meeting commenced"
    return "after it had concluded" if moment and ended and ended < moment else ""


def _said(moment: time) -> str:
    return f"{moment.hour}.{moment.minute:02}"
