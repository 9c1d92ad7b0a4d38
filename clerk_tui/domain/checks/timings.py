"""Checks of the times of the meeting, of its breaks, of members and of the public."""

from collections.abc import Iterator
from itertools import pairwise

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.dates.sittings import (
    Moment,
    end_of,
    ends_before_it_began,
    moment_if_timed,
    sittings,
    start_of,
)
from clerk_tui.domain.dates.times import print_24_hours
from clerk_tui.domain.drafts.changed_times import times_in
from clerk_tui.domain.model.attendees import Movement
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Exclusion, Meeting


def start_not_minuted(meeting: Meeting) -> Iterator[Finding]:
    """Find a meeting without the time at which it commenced (practice: the minutes give it)."""
    if meeting.taken and meeting.started is None:
        message = "The meeting has no time at which it commenced."
        yield Finding("start", "warning", message, "Give it, as in: /start 10.30")


def meeting_not_closed(meeting: Meeting) -> Iterator[Finding]:
    """Find a meeting that was not closed, and so has no time at which it concluded (practice)."""
    if (meeting.taken or meeting.started) and meeting.ended is None:
        message = "The meeting is not closed."
        yield Finding("close", "warning", message, "Close it with its time, as in: /close 12.50")


def ended_before_it_began(meeting: Meeting) -> Iterator[Finding]:
    """Find a conclusion before the commencement (practice: times run on)."""
    start = sittings(meeting).each[-1].start
    if meeting.started and meeting.ended and ends_before_it_began(start, meeting.ended):
        message = f"The meeting concluded at {print_24_hours(meeting.ended)}, "
        message += f"before it {_opening_verb(meeting)} at {print_24_hours(start)}."
        yield Finding("times", "error", message, "Put one right: /start 10.30 or /close 12.50")


def wording_against_time(meeting: Meeting) -> Iterator[Finding]:
    """Find a coming, a going or a break in the clerk's own words that give another time than its.

    The words are printed, and the time of the record decides who was there and could vote, so both
    must be the same (practice).
    """
    for entry in meeting.entries():
        happening = entry.matter
        if not (entry.wording and isinstance(happening, Happening) and happening.time):
            continue
        printed_times = times_in(entry.wording, happening.time)
        recorded = happening.time.replace(second=0, microsecond=0)
        if printed_times and recorded not in printed_times:
            message = f"The words of {Describer(meeting).entry(entry)} give another time than "
            message += f"{print_24_hours(recorded)}, which is recorded."
            remedy = "Put the time right, as in: /correct tarrow 11.10 (or the words: E in /review)"
            yield Finding("time-words", "error", message, remedy, entry.item, entry.ident)


def adjournments_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Find an adjournment, or its end, timed before what happened before it (practice)."""
    last_moment = start_of(meeting)
    for moment, verb in _break_times(meeting):
        if moment:
            if last_moment and moment < last_moment:
                message = f"The meeting {verb} at {print_24_hours(moment.time)}, "
                message += f"after {print_24_hours(last_moment.time)} had passed."
                remedy = "Take it back (/undo) and give the time, as in: /adjourn 11.15"
                yield Finding("adjournment", "error", message, remedy)
            last_moment = moment


def _break_times(meeting: Meeting) -> Iterator[tuple[Moment | None, str]]:
    """Yield the moments of "adjourned" and "reconvened", in the order of the record."""
    order, sitting = sittings(meeting), 0
    for stop in meeting.adjournments:
        yield (order.within(sitting, stop.since) if stop.since else None), "adjourned"
        sitting += stop.another_day
        yield (order.within(sitting, stop.until) if stop.until else None), "reconvened"


def movements_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Find somebody who came or went twice running, or came back before they left (practice)."""
    describe = Describer(meeting)
    for attendee in meeting.people:
        for earlier, later in pairwise(attendee.movements):
            repeated = f"{earlier.kind} twice running" if earlier.kind == later.kind else ""
            error = repeated or _movement_error(meeting, earlier, later)
            if error:
                message = f"By the record {describe.person(attendee.key)} {error}."
                remedy = "Put the time right, as in: /correct dawley 11.10"
                yield Finding("movements", "error", message, remedy)


def _movement_error(meeting: Meeting, earlier_movement: Movement, later: Movement) -> str:
    """Describe what is wrong if the later of two movements has the earlier time; else return ""."""
    before = moment_if_timed(meeting, earlier_movement.time, earlier_movement.entry)
    after = moment_if_timed(meeting, later.time, later.entry)
    if before is None or after is None or before <= after:
        return ""
    verb = f"{earlier_movement.kind} at {print_24_hours(before.time)}"
    return f"{later.kind} at {print_24_hours(after.time)}, having {verb}"


def movement_outside_the_meeting(meeting: Meeting) -> Iterator[Finding]:
    """Find somebody who came or went before the meeting began or after it ended (practice)."""
    describe = Describer(meeting)
    for attendee in meeting.people:
        for movement in attendee.movements:
            side = _side_outside(meeting, moment_if_timed(meeting, movement.time, movement.entry))
            if movement.time and side:
                time_words = f"{movement.kind} at {print_24_hours(movement.time)}"
                message = f"{describe.person(attendee.key)} {time_words}, {side}."
                remedy = "Put the time right (/correct), or the meeting's own (/start, /close)."
                yield Finding("movement-outside", "warning", message, remedy)


def exclusion_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Find the public excluded before they came back, or readmitted before they went.

    Practice: times run on.
    """
    last_moment: Moment | None = None
    last_verb = ""
    for exclusion in meeting.exclusions:
        for moment, verb, word in _exclusion_times(meeting, exclusion):
            if moment and last_moment and moment < last_moment:
                message = f"The public were {verb} at {print_24_hours(moment.time)}, "
                message += f"before they were {last_verb} at {print_24_hours(last_moment.time)}."
                remedy = f"Put the time right, as in: /correct {word} 11.50"
                yield Finding("exclusion-times", "error", message, remedy)
            if moment:
                last_moment, last_verb = moment, verb


def exclusion_outside_the_meeting(meeting: Meeting) -> Iterator[Finding]:
    """Find the public excluded or readmitted before the meeting or after it (practice)."""
    for exclusion in meeting.exclusions:
        for moment, verb, word in _exclusion_times(meeting, exclusion):
            side = _side_outside(meeting, moment)
            if moment and side:
                message = f"The public were {verb} at {print_24_hours(moment.time)}, {side}."
                remedy = f"Put the time right, as in: /correct {word} 11.50"
                yield Finding("exclusion-outside", "warning", message, remedy)


def _exclusion_times(
    meeting: Meeting, exclusion: Exclusion
) -> Iterator[tuple[Moment | None, str, str]]:
    """Yield the two times of an exclusion, each with its verb and the word that /correct takes."""
    order, since, until = sittings(meeting), exclusion.since, exclusion.until
    yield (order.within(exclusion.sitting, since) if since else None), "excluded", "private"
    yield (order.within(exclusion.sitting_until, until) if until else None), "readmitted", "public"


def _opening_verb(meeting: Meeting) -> str:
    return "commenced" if meeting.sitting == 0 else "reconvened"


def _side_outside(meeting: Meeting, moment: Moment | None) -> str:
    """Describe on which side of the meeting a moment lies outside it; return "" if it does not."""
    start, ended = start_of(meeting), end_of(meeting)
    if moment and start and moment < start:
        return "before the meeting commenced"
    return "after it had concluded" if moment and ended and ended < moment else ""
