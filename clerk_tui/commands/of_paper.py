"""Commands: the head, the foot and the papers of the minutes."""

from clerk_tui.commands.command import Table
from clerk_tui.domain.dates import find_date
from clerk_tui.domain.errors import Refusal


def opening(table: Table, rest: str) -> str:
    """The opening sentence, by hand."""
    table.desk.describe(opening=rest)
    return "Opening sentence set." if rest else "The house's opening sentence again."


def head_lines(table: Table, rest: str) -> str:
    """The heading of the minutes; | between lines."""
    table.desk.describe(heading=tuple(part.strip() for part in rest.split("|") if part.strip()))
    return "Heading of the minutes set."


def venue(table: Table, rest: str) -> str:
    """Where the meeting is."""
    table.desk.describe(venue=rest)
    return "Venue set."


def closing(table: Table, rest: str) -> str:
    """A closing line, by hand."""
    table.desk.close_with([*table.desk.meeting.details.closing, rest] if rest else [])
    return "Closing line added." if rest else "The house's closing line again."


def signature(table: Table, rest: str) -> str:
    """The line the chairman signs over."""
    table.desk.sign_as(rest)
    return "Signature line set."


def next_meeting(table: Table, rest: str) -> str:
    """When the next meeting is."""
    if rest and find_date(rest) is None:
        raise Refusal(f"There is no date in “{rest}”.", "As in: /nextmeeting 23 June 2027")
    table.desk.describe(next_meeting=rest)
    return "Next meeting set."


def attach(table: Table, rest: str) -> str:
    """Attach a paper: title, then its text below."""
    name, _, text = rest.partition("\n")
    table.desk.attach(name, text.split("\n") if text else [])
    return "Attached."
