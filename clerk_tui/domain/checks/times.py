"""Checks of the times: of the meeting, its breaks, who came and went, and the public."""

from collections.abc import Iterator
from datetime import time
from itertools import pairwise

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.places import Places
from clerk_tui.domain.day import earlier
from clerk_tui.domain.meeting import Exclusion, Meeting


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
    if meeting.started and meeting.ended and earlier(meeting.ended, meeting.started):
        said = f"The meeting concluded at {_said(meeting.ended)}, before it commenced at "
        said += f"{_said(meeting.started)}."
        yield Finding("times", "error", said, "Put one right: /start 10.30 or /close 12.50")


def adjournments_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """An adjournment or its end that comes before what went before it (practice)."""
    last = meeting.started
    for stop in meeting.adjournments:
        for moment, did in ((stop.since, "adjourned"), (stop.until, "reconvened")):
            if moment and last and earlier(moment, last):
                said = f"The meeting {did} at {_said(moment)}, after {_said(last)} had passed."
                remedy = "Take it back (/undo) and give the time, as in: /adjourn 11.15"
                yield Finding("adjournment", "error", said, remedy)
            last = moment or last


def movements_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Somebody who came or went twice running, or came back before they had left (practice)."""
    places = Places(meeting)
    for a in meeting.people:
        for one, other in pairwise(a.movements):
            wrong = ""
            if one.kind == other.kind:
                wrong = f"{one.kind} twice running"
            elif one.time and other.time and earlier(other.time, one.time):
                did = f"{one.kind} at {_said(one.time)}"
                wrong = f"{other.kind} at {_said(other.time)}, having {did}"
            if wrong:
                said = f"By the record {places.who(a.key)} {wrong}."
                remedy = "Put the time right, as in: /correct dawley 11.10"
                yield Finding("movements", "error", said, remedy)


def movement_outside_the_meeting(meeting: Meeting) -> Iterator[Finding]:
    """Somebody who came or went before the meeting began or after it had ended (practice)."""
    places = Places(meeting)
    for a in meeting.people:
        for at, kind in ((m.time, m.kind) for m in a.movements):
            if at and (when := _outside(meeting, at)):
                said = f"{places.who(a.key)} {kind} at {_said(at)}, {when}."
                remedy = "Put the time right (/correct), or the meeting's own (/start, /close)."
                yield Finding("movement-outside", "warning", said, remedy)


def exclusion_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Press and public excluded or readmitted before what went before it (practice: times run on).

    They cannot come back before they went, nor go again before they came back.
    """
    last: time | None = None
    went = ""
    for exclusion in meeting.exclusions:
        for moment, did, word in _of_exclusion(exclusion):
            if moment and last and earlier(moment, last):
                said = f"The public were {did} at {_said(moment)}, before they were {went} at "
                said += f"{_said(last)}."
                remedy = f"Put the time right, as in: /correct {word} 11.50"
                yield Finding("exclusion-times", "error", said, remedy)
            if moment:
                last, went = moment, did


def exclusion_outside_the_meeting(meeting: Meeting) -> Iterator[Finding]:
    """The public excluded or readmitted before the meeting began or after it ended (practice)."""
    for exclusion in meeting.exclusions:
        for moment, did, word in _of_exclusion(exclusion):
            when = _outside(meeting, moment)
            if moment and when:
                said = f"The public were {did} at {_said(moment)}, {when}."
                remedy = f"Put the time right, as in: /correct {word} 11.50"
                yield Finding("exclusion-outside", "warning", said, remedy)


def _of_exclusion(exclusion: Exclusion) -> Iterator[tuple[time | None, str, str]]:
    """The two times of an exclusion, what happened then, and the word that corrects it."""
    yield exclusion.since, "excluded", "private"
    yield exclusion.until, "readmitted", "public"


def _outside(meeting: Meeting, moment: time | None) -> str:
    """Where a moment lies outside the meeting: before it or after it; nothing where it does not."""
    began, ended = meeting.started, meeting.ended
    if moment and began and earlier(moment, began):
        return "before the meeting commenced"
    return "after it had concluded" if moment and ended and earlier(ended, moment) else ""


def _said(moment: time) -> str:
    return f"{moment.hour}.{moment.minute:02}"
