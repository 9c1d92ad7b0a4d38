"""Commands: the head, the foot and the papers of the minutes."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.paper.second_meeting import name_part, running, split_lines
from clerk_tui.commands.parsing.arguments import is_figure
from clerk_tui.domain.agenda.next_agenda import is_for_next_meeting
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.dates.times import reprint_times
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.text import one_line


def opening(table: Table, arguments: str) -> str:
    """Set the opening sentence by hand."""
    part = running(table)
    if part is not None:
        table.desk.second_meeting.change(opening=arguments)
        return f"Opening sentence{name_part(part)} {'set' if arguments else 'taken out'}."
    table.desk.head_and_foot.describe(opening=arguments)
    return "Opening sentence set." if arguments else "The house's opening sentence again."


def head_lines(table: Table, arguments: str) -> str:
    """Set the heading of the minutes; | between lines."""
    if running(table) is not None:
        table.desk.second_meeting.change(heading=split_lines(arguments))
        return f"Heading{name_part(running(table))} set."
    table.desk.head_and_foot.describe(heading=split_lines(arguments))
    return "Heading of the minutes set."


def field(table: Table, arguments: str) -> str:
    """Add a line to the list in the head; no words: no list."""
    fields = (*table.desk.meeting.details.fields, one_line(arguments)) if arguments else ()
    table.desk.head_and_foot.describe(fields=fields)
    return (
        f"Line {len(fields)} of the list in the head set." if arguments else "No list in the head."
    )


def below_opening(table: Table, arguments: str) -> str:
    """Add a paragraph below the opening; no words: none of them."""
    lines = (*table.desk.meeting.details.below_opening, arguments) if arguments else ()
    table.desk.head_and_foot.describe(below_opening=lines)
    return "Set below the opening." if arguments else "Nothing stands below the opening."


def below_fields(table: Table, arguments: str) -> str:
    """Add a paragraph below the list in the head; no words: none of them."""
    lines = (*table.desk.meeting.details.below_fields, arguments) if arguments else ()
    table.desk.head_and_foot.describe(below_fields=lines)
    return "Set below the list in the head." if arguments else "Nothing stands below that list."


def first_paragraph(table: Table, arguments: str) -> str:
    """Number paragraphs from a figure, where they are numbered through the meeting."""
    if table.desk.meeting.body.numbering.paragraphs != "meeting":
        raise Refusal(
            "This house numbers paragraphs anew under each item.",
            "In its committee file: [numbering] paragraphs = “meeting”; one alone: /entrynumber",
        )
    number = _read_first(arguments, "/firstparagraph 12")
    table.desk.head_and_foot.describe(first_paragraph=number)
    return f"Paragraphs are numbered from {number}."


def meeting_number(table: Table, arguments: str) -> str:
    """Set the number of the meeting, which the pattern of numbers may have."""
    number = _read_first(arguments, "/meetingnumber 3")
    table.desk.head_and_foot.describe(meeting_number=number)
    return f"This is meeting {number} by its numbers."


def first_page(table: Table, arguments: str) -> str:
    """Number pages from a figure, so that they run on through the minute book; off: from 1."""
    if arguments.casefold() in ("off", "none"):
        table.desk.head_and_foot.describe(first_page=0)
        return "Pages are numbered by themselves."
    number = _read_first(arguments, "/firstpage 214, or /firstpage off")
    table.desk.head_and_foot.describe(first_page=number)
    return f"The first page is page {number}."


def _read_first(typed: str, example: str) -> int:
    """Return the number typed. Raises Refusal for what is none, or none in a minute book."""
    if not is_figure(typed) or not 0 < int(typed) <= LARGEST_NUMBER:
        raise Refusal("Which number is the first?", f"As in: {example}")
    return int(typed)


LARGEST_NUMBER = 999_999


def public_note(table: Table, arguments: str) -> str:
    """Set the sentence on the public in place of their number; no words: the number again.

    A number alone, or one with the words that the house has, is their number.
    """
    from clerk_tui.commands.parsing.public_counts import count_alone  # typed once in a meeting

    if (number := count_alone(arguments)) is not None:
        table.desk.roll.count_public(number)
        return f"{number} {'member' if number == 1 else 'members'} of the public."
    table.desk.head_and_foot.describe(public_note=arguments)
    return (
        "Sentence on the public set." if arguments else "The number of the public is printed again."
    )


def venue(table: Table, arguments: str) -> str:
    """Set the venue."""
    table.desk.head_and_foot.describe(venue=arguments)
    return "Venue set."


def closing(table: Table, arguments: str) -> str:
    """Add a closing line by hand."""
    part = running(table)
    if part is not None:
        lines = (*part.closing, arguments) if arguments else ()
        table.desk.second_meeting.change(closing=lines)
        return f"Closing line{name_part(part)} {'added' if arguments else 'by its times again'}."
    table.desk.head_and_foot.close_with(
        [*table.desk.meeting.details.closing, arguments] if arguments else []
    )
    return "Closing line added." if arguments else "The house's closing line again."


def signature(table: Table, arguments: str) -> str:
    """Set the line the chairman signs over."""
    table.desk.head_and_foot.sign_as(arguments)
    return "Signature line set."


def next_meeting(table: Table, arguments: str) -> str:
    """Set the next meeting: at the foot, and under its item where nothing else says it."""
    if not arguments:
        raise Refusal("When is it?", "As in: /nextmeeting 23 June 2027, or none", wanting=True)
    if arguments.casefold() == "none":
        table.desk.head_and_foot.describe(next_meeting="")
        return "No next meeting is printed."
    if find_date(arguments) is None:
        raise Refusal(f"There is no date in “{arguments}”.", "As in: /nextmeeting 23 June 2027")
    day = find_date(arguments)
    if day is not None and day <= table.desk.meeting.details.date:
        raise Refusal(
            f"“{arguments}” is no day after this meeting. Nothing was set.",
            "As in: /nextmeeting 23 June 2027",
        )
    arguments, item = _as_dates_are_printed(arguments, table), table.desk.meeting.in_hand
    table.desk.head_and_foot.describe(next_meeting=arguments)
    if item is None or not is_for_next_meeting(_titles(item)) or find_date(item.title):
        return "Next meeting set."
    if any(not isinstance(entry.matter, Note) for entry in item.entries):
        return "Next meeting set."
    following = reprint_times(arguments, table.style.layout_choice("time"))
    table.desk.paragraphs.write(table.style.say("next_meeting_noted", next=following))
    return "Next meeting minuted here, and at the foot."


def _titles(item: Item) -> str:
    """Return the titles of an item in both languages of the minutes."""
    return f"{item.title} {item.second_title}"


def _as_dates_are_printed(typed: str, table: Table) -> str:
    """Return a date alone in the form of the house; one with a time or a place as *typed*."""
    day, day_and_time = find_date(typed), _DAY_AND_TIME.fullmatch(typed)
    is_day_alone = day is not None and day_and_time is not None and not day_and_time["more"]
    return table.style.print_day(day) if day and is_day_alone else typed


# A date and nothing else but, where there is one, a time.
_DAY_AND_TIME = re.compile(
    r"\W*(?:[A-Z]\w+day,? )?\S+ [A-Z]\w+ \d{4}(?P<more>,? at \d{1,2}[.:]?\d{0,2} ?[ap]\.?m\.?)?\W*"
)


def next_meeting_known(table: Table, item: Item) -> str:
    """Return the date of the next meeting as the agenda or its item gives it; "" for none.

    A date alone is as the house prints dates; one with a time or a place is as it was printed,
    but for the form of the time.
    """
    meeting = table.desk.meeting
    next_meeting = meeting.details.next_meeting
    if next_meeting and find_date(item.title):
        return ""  # the title says it, and so does the foot
    for text in (next_meeting, item.title, *item.note.splitlines()):
        day = find_date(text)
        if day is None or day <= meeting.details.date:
            continue
        day_and_time = _DAY_AND_TIME.fullmatch(text)
        if (text != next_meeting and not day_and_time) or (
            day_and_time and not day_and_time["more"]
        ):
            return table.style.print_day(day)
        return reprint_times(
            text.strip(" .") if day_and_time else text, table.style.layout_choice("time")
        )
    return ""


def attach(table: Table, arguments: str) -> str:
    """Attach a paper: title, then its text below."""
    name, _, text = arguments.partition("\n")
    table.desk.head_and_foot.attach(name, text.split("\n") if text else [])
    return "Attached."
