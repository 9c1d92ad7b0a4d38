"""Checks of dates: each is in the calendar, on its day of the week, and not past already."""

from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.sentences import printed_words
from clerk_tui.domain.dates.dates import (
    DAYS,
    find_date,
    find_impossible_dates,
    find_wrong_weekdays,
    short_date,
)
from clerk_tui.domain.model.matters import Action
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.queries import entries


def date_not_in_the_calendar(meeting: Meeting) -> Iterator[Finding]:
    """Find a date that no calendar has, such as 31 June (practice: checked before sign-off)."""
    describe = Describer(meeting)
    for words in printed_words(meeting):
        for written_date in find_impossible_dates(words.text):
            entry = words.entry
            subject = "A date" if entry.private else f"“{written_date}”"
            message = f"{subject} in {describe.entry(entry)} is not in the calendar."
            remedy = "Put the date right (/review, e)."
            yield Finding("date", "error", message, remedy, entry.item, entry.ident)


def date_on_another_weekday(meeting: Meeting) -> Iterator[Finding]:
    """Find a date with another day of the week than it falls on (practice: one is wrong)."""
    describe = Describer(meeting)
    for words in printed_words(meeting):
        for written_date, day in find_wrong_weekdays(words.text):
            entry = words.entry
            subject, weekday_note = f"“{written_date}”", f"that day is a {DAYS[day.weekday()]}"
            if entry.private:
                subject, weekday_note = "A date", "it falls on another day of the week"
            message = f"{subject} stands in {describe.entry(entry)}, and {weekday_note}."
            remedy = "Put the date or the day right (/review, e)."
            yield Finding("weekday", "warning", message, remedy, entry.item, entry.ident)


def action_due_before_the_meeting(meeting: Meeting) -> Iterator[Finding]:
    """Find an action due before the meeting that asked for it (practice: owner and due date)."""
    describe, meeting_day = Describer(meeting), meeting.details.date
    for entry in entries(meeting):
        due = find_date(entry.matter.due) if isinstance(entry.matter, Action) else None
        if due is not None and due < meeting_day and not getattr(entry.matter, "update", ""):
            due_day = "" if entry.private else f" on {short_date(due)}"
            message = f"An action in {describe.entry(entry)} was due{due_day}, before the meeting."
            remedy = "Remove it and give it with its date: /x Clerk by 3 March 2027: write to …"
            yield Finding("action-due", "warning", message, remedy, entry.item, entry.ident)
