"""Commands: when the meeting begins, breaks off and ends."""

import re
from datetime import time
from typing import cast

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.paper.second_meeting import end_before_another, start_second
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.arguments import (
    read_announced_time,
    read_any_time,
    read_time,
    split_untimed,
    take_only_time,
)
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.law.publication import note_reminder
from clerk_tui.domain.model.debate import debate_of, motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting

_NEXT_DAY = re.compile(r"\s*\b(?:(?:the )?next day|tomorrow)\b\s*", re.IGNORECASE)
_SHORT_BREAK = 180  # minutes: so long ago it may be an hour of the next day
_UNTIL = re.compile(r"\s*\b(?:until|till|to)\b\s*", re.IGNORECASE)


def start(table: Table, arguments: str) -> str:
    """Call the meeting to order."""
    words, override = split_announced(arguments.split())
    typed = " ".join(words)
    at = read_any_time(table, typed) if typed and typed.casefold() != "now" else None
    if at and not override and table.desk.clock_runs:
        _refuse_to_come(table, at)
    if table.desk.meeting.running_part is not None:
        return start_second(table, at)
    meeting = table.desk.timings.commence(at)
    return f"In session from {print_time(meeting.started)}." if meeting.started else ""


def _refuse_to_come(table: Table, at: time) -> None:
    """Refuse a start that is still to come, by a clock that runs."""
    from clerk_tui.domain.clocks import typed_times  # a meeting is shown before it is loaded

    if why := typed_times.start_to_come(table.desk.meeting, at, table.desk.now):
        raise Refusal(
            f"{why} Nothing was minuted.",
            "Type /start as it begins. If it began by another clock than this computer's: "
            f"/start {print_time(at)} announced",
        )


def adjourn(table: Table, arguments: str) -> str:
    """Adjourn, now, at a time, or without one."""
    stopped, announced = (
        _UNTIL.split(arguments, maxsplit=1) if _UNTIL.search(arguments) else (arguments, "")
    )
    timed, words = split_untimed(stopped.split())
    until_time = read_announced_time(table, announced) if announced else None
    at = take_only_time(table, " ".join(words))
    if until_time is not None and table.desk.clock_runs:
        _refuse_passed(table, until_time)
    table.desk.timings.adjourn(at, timed=timed, until=until_time)
    return f"Adjourned{f' until {print_time(until_time)}' if until_time else ''}. /resume goes on."


def _refuse_passed(table: Table, until: time) -> None:
    """Refuse a time until which the meeting adjourns that has passed, by a clock that runs."""
    now = table.desk.time_of_day()
    gap = (now.hour - until.hour) * 60 + now.minute - until.minute
    if 0 < gap < _SHORT_BREAK:
        raise Refusal(
            f"{print_time(until)} has passed: it is {print_time(now)}. Nothing was minuted.",
            "Type until when again. Until another day: /adjourn, and /resume on that day.",
        )


def resume(table: Table, arguments: str) -> str:
    """Go on after an adjournment, or reopen."""
    is_timed, words = split_untimed(arguments.split())
    timed, next_day = _NEXT_DAY.subn("", " ".join(words))
    at = take_only_time(table, timed, read_any_time)
    if table.desk.meeting.ended is not None:
        table.desk.timings.resume()
        return "The meeting is open again."
    after = table.desk.timings.reconvene(at, timed=is_timed, next_day=bool(next_day))
    day = after.adjournments[-1].resumed_on
    on = f", on {short_date(day)}" if day else ""
    return f"Back in session{on}."


def adjourn_or_resume(table: Table, arguments: str) -> str:
    """Adjourn, or go on where the meeting stands adjourned."""
    return resume(table, arguments) if table.desk.meeting.adjourned else adjourn(table, arguments)


def close(table: Table, arguments: str) -> str:
    """End the meeting."""
    words = arguments.split()
    now = bool(words) and words[0].casefold() == "now"
    arguments = " ".join(words[now:])
    meeting = table.desk.meeting
    if table.desk.second_meeting.following is not None and meeting.current:
        return end_before_another(table, read_time(table, arguments) if arguments else None)
    waiting_items = meeting.waiting_items
    some = "item is" if len(waiting_items) == 1 else "items are"
    untaken_note = (
        f"{len(waiting_items)} {some} not taken" if waiting_items else _undecided(meeting)
    )
    if untaken_note and not now:
        raise Refusal(f"{untaken_note}.", f"To close all the same: /close now {arguments}".strip())
    at = read_time(table, arguments) if arguments else None
    ended = table.desk.timings.conclude(at).ended
    if ended is None:
        return ""
    reminder = note_reminder(meeting.body)
    return f"Closed at {print_time(ended)}. /review shows the minutes. {reminder}".strip()


def _undecided(meeting: Meeting) -> str:
    """Name the motion that still wants its outcome, and its item; "" where all are decided."""
    describe = Describer(meeting)
    for item in meeting.taken_items:
        for entry in debate_of(item.entries).undecided:
            called = motion_kind_name(cast("Motion", entry.matter))
            return f"The {called} in {describe.item(item)} is undecided"
    return ""
