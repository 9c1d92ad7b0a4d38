"""Checks of dates: each in the calendar, on its day of the week, and not over already."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.checks.wording.wording import printed
from clerk_tui.domain.dates.dates import (
    DAYS,
    find_date,
    impossible_dates,
    print_date,
    wrong_weekdays,
)
from clerk_tui.domain.model.matters import Action
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.queries import entries


def date_not_in_the_calendar(meeting: Meeting) -> Iterator[Finding]:
    """A date that no calendar has, such as 31 June (practice: checked before sign-off)."""
    places = Places(meeting)
    for words in printed(meeting):
        for found in impossible_dates(words.text):
            entry = words.entry
            what = "A date" if entry.private else f"“{found}”"
            said = f"{what} in {places.of_entry(entry)} is not in the calendar."
            remedy = "Put the date right (/review, e)."
            yield Finding("date", "error", said, remedy, entry.item, entry.ident)


def date_on_another_weekday(meeting: Meeting) -> Iterator[Finding]:
    """A date with another day of the week than it falls on (practice: one of the two is wrong)."""
    places = Places(meeting)
    for words in printed(meeting):
        for found, day in wrong_weekdays(words.text):
            entry = words.entry
            what, falls = f"“{found}”", f"that day is a {DAYS[day.weekday()]}"
            if entry.private:
                what, falls = "A date", "it falls on another day of the week"
            said = f"{what} stands in {places.of_entry(entry)}, and {falls}."
            remedy = "Put the date or the day right (/review, e)."
            yield Finding("weekday", "warning", said, remedy, entry.item, entry.ident)


def action_due_before_the_meeting(meeting: Meeting) -> Iterator[Finding]:
    """An action due before the meeting that asked for it (practice: owner and due date)."""
    places, held = Places(meeting), meeting.details.date
    for entry in entries(meeting):
        due = find_date(entry.matter.due) if isinstance(entry.matter, Action) else None
        if due is not None and due < held and not getattr(entry.matter, "update", ""):
            when = "" if entry.private else f" on {print_date(due, '{d} {month} {year}')}"
            said = f"An action in {places.of_entry(entry)} was due{when}, before the meeting."
            remedy = "Remove it and give it with its date: /x Clerk by 3 March 2027: write to …"
            yield Finding("action-due", "warning", said, remedy, entry.item, entry.ident)
