"""An action as it is typed: who is to act, by when, and what is to be done."""

import re
from datetime import date

from msgspec import Struct

from clerk_tui.commands.command import Table
from clerk_tui.domain.dates import due_phrases
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.dates.due_dates import is_impossible
from clerk_tui.domain.errors import Refusal

LONGEST_HEAD = 8  # words before a colon that may be an owner and a date
_BARS = 2  # between owner, date and words that print as they are typed
# A colon, but not that of a time of day.
_COLON = re.compile(r":(?!(?<=\d:)\d)")
_SPACES = re.compile(r"[^\S\n]{2,}")
# "to" before what is to be done; "Clerk to the Council" is an office.
_TO = re.compile(r"\s+to\s+(?!(?:the|a|an|his|her|its|their|our)\s)", re.IGNORECASE)


class ActionWords(Struct, frozen=True):
    """An action as it was typed."""

    text: str
    owner: str = ""
    """The owner, as typed."""
    due: str = ""
    """The due date, as it will print."""
    as_typed: bool = False
    """True if owner and date print as they were typed: bars stood between them."""


def read_action(table: Table, typed: str) -> ActionWords:
    """Read "Clerk by 3 May: write", "Clerk by 3 May to write" or "Clerk to write by 3 May".

    "AK | 3/5/27 | write" prints owner and date as they are typed. Raises Refusal for a day that is
    in no calendar, and for words after "by" that may be a date or somebody.
    """
    if typed.count("|") == _BARS:
        owner, due, text = (part.strip() for part in typed.split("|"))
        return ActionWords(text, owner, due, as_typed=True)
    owner, due, text = _split_action(_SPACES.sub(" ", typed), table.desk.meeting.details.date)
    check_due(due)
    return ActionWords(text, owner, due_for(table, due))


def _split_action(typed: str, meeting_day: date) -> tuple[str, str, str]:
    """Return the owner, the due date and the text, each as typed."""
    if colon := _COLON.search(typed):
        head, text = typed[: colon.start()], typed[colon.end() :].strip()
        due_match = due_phrases.split_due_from_head(head)
        if len(head.split()) <= LONGEST_HEAD and not _TO.search(f" {due_match.rest}"):
            return (
                (due_match.rest, due_match.due, text)
                if due_match.due
                else _split_due_at_end(due_match.rest, text, meeting_day)
            )
    to = _TO.search(typed)
    if to is None:
        return _split_due_at_end("", typed, meeting_day)
    subject = due_phrases.split_due_from_middle(typed[: to.start()])
    if not subject.due:
        _check_no_by(subject.rest)
        return _split_due_at_end(subject.rest, typed, meeting_day)
    return subject.rest, subject.due, f"{subject.rest} to {typed[to.end() :]}".strip()


def _split_due_at_end(owner: str, text: str, meeting_day: date) -> tuple[str, str, str]:
    """Do as `_split_action` where only the end of the text may hold the due date.

    A date before the meeting is none: "list what was paid by 31 March 2026".
    """
    due_at_end = due_phrases.split_due_from_end(text)
    if due_at_end.due and not due_phrases.is_before_meeting(due_at_end.due, meeting_day):
        return owner, due_at_end.due, due_at_end.rest
    return owner, "", text


def _check_no_by(owner: str) -> None:
    """Raise Refusal where "by" stands before "to" with words that name no day."""
    name, separator, when = f" {owner} ".partition(" by ")
    if separator:
        raise Refusal(
            f"Is “{when.strip()}” when it is due, or part of what {name.strip()} is to do?",
            f"Put a colon after it if it is the date: /x {name.strip()} by {when.strip()}: …",
        )


def due_for(table: Table, due: str) -> str:
    """Return the due date as this meeting's minutes print it."""
    meeting = table.desk.meeting
    return due_phrases.print_due(due, meeting.details.date, next_meeting_day(table))


def next_meeting_day(table: Table) -> date | None:
    """Return the day of the next meeting: as these minutes give it, else as it is prepared here."""
    next_meeting_date = find_date(table.desk.meeting.details.next_meeting)
    return next_meeting_date or table.desk.actions.next_meeting_day()


def check_due(due: str) -> None:
    """Raise Refusal where *due* names a day that is in no calendar."""
    if is_impossible(due):
        raise Refusal(f"“{due.strip()}” is not in the calendar.", "Give another day.")
