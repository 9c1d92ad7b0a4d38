"""Commands: a second meeting in the same document, such as an annual meeting after another."""

import re
from collections.abc import Iterator
from datetime import time

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import is_figure
from clerk_tui.commands.parsing.persons import take_only_person
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Part
from clerk_tui.domain.text import one_line

_BETWEEN_NAMES = re.compile(r"\s*[,;|]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def begin(table: Table, arguments: str) -> str:
    """Begin a second meeting in the same document, with its heading; | between lines."""
    heading = split_lines(arguments)
    if not heading:
        raise Refusal(
            "What is the second meeting called?",
            "As in: /secondmeeting ANNUAL MEETING (| between lines of its heading)",
            wanting=True,
        )
    desk = table.desk
    ended = desk.meeting.ended
    if ended is not None:
        desk.timings.resume()
    desk.agenda.leave_item()
    began = desk.moment() or ended or desk.time_of_day()
    desk.second_meeting.begin(heading=heading, began=began, before_ended=ended)
    upcoming_item = desk.agenda.upcoming()
    then = "F2 opens its first item" if upcoming_item else "/new takes its first item"
    before = "" if ended else ". When did the one before it end? /goto an item of it, then /close"
    return (
        f"{heading[0]} begins at {print_time(began)} (/start puts the time right). {then}{before}."
    )


def split_lines(arguments: str) -> tuple[str, ...]:
    """Return the lines that | separates, without empty ones."""
    return tuple(one_line(line) for line in arguments.split("|") if one_line(line))


def running(table: Table) -> Part | None:
    """Return the second meeting to which the head and the foot typed now belong, if to any."""
    return table.desk.meeting.running_part


def name_part(part: Part | None) -> str:
    """Return how a reply names the meeting: by its heading, where it is not the first."""
    return f" of {part.heading[0]}" if part and part.heading else ""


def _called(part: Part | None) -> str:
    return part.name if part else "the second meeting"


def present(table: Table, arguments: str) -> str:
    """List who was present at the second meeting: names with commas between, or all."""
    if arguments.casefold() == "all":
        meeting = table.desk.meeting
        keys = tuple(a.key for a in meeting.people if a.presence == "present" and a.in_the_room)
    else:
        keys = tuple(
            _read_names(table, arguments, "/secondpresent kinver, marden and Jane Doe, or all")
        )
    table.desk.second_meeting.list_people(keys)
    return f"Present at {_called(running(table))}: {_named(table, keys)}."


def apologies(table: Table, arguments: str) -> str:
    """List who sent apologies to the second meeting: names with commas between."""
    keys = tuple(_read_names(table, arguments, "/secondsorry kinver, marden"))
    table.desk.second_meeting.list_people(keys, apologies=True)
    return f"Apologies for {_called(running(table))}: {_named(table, keys)}."


def _read_names(table: Table, arguments: str, example: str) -> Iterator[str]:
    """Yield the keys of the people named; none where "none" was typed."""
    if not arguments:
        raise Refusal("Who is meant?", f"As in: {example}; none for nobody.", wanting=True)
    if arguments.casefold() == "none":
        return
    for name in _BETWEEN_NAMES.split(arguments):
        if name.strip():
            yield take_only_person(table, name.split(), None)


def _named(table: Table, person_keys: tuple[str, ...]) -> str:
    return table.desk.names_of(person_keys) or "nobody"


def list_line(table: Table, arguments: str) -> str:
    """Add a line to the list of the second meeting as it is printed; no words: none of them."""
    part = running(table)
    lines = (*part.attendance, one_line(arguments)) if part and arguments else ()
    table.desk.second_meeting.change(attendance=lines)
    return "Line of its list added." if arguments else "Its list has no lines of its own."


def numbers(table: Table, arguments: str) -> str:
    """Number the second meeting from a figure, or on from the first."""
    if arguments.casefold() == "on":
        table.desk.second_meeting.change(first_number=None)
        return "Its numbers run on from the meeting before."
    if not is_figure(arguments) or not 0 < int(arguments) <= LARGEST:
        raise Refusal(
            "From which number are its minutes numbered?",
            "As in: /secondnumbers 1, or /secondnumbers on",
        )
    table.desk.second_meeting.change(first_number=int(arguments))
    return f"Its minutes are numbered from {arguments}."


LARGEST = 999_999


def put_item(table: Table, arguments: str) -> str:
    """Put the item in hand into the first meeting of the document, or the second."""
    typed = arguments.casefold()
    place = (
        int(typed) if is_figure(typed) and len(typed) < len(str(LARGEST)) else ORDINALS.get(typed)
    )
    if place is None:
        raise Refusal("To which meeting does the item belong?", "As in: /inmeeting 2")
    table.desk.second_meeting.put_item(place)
    return f"The item belongs to meeting {place} of these minutes."


def start_second(table: Table, at: time | None) -> str:
    """Note when the running second meeting began, now or *at* a time."""
    began = at or table.desk.time_of_day()
    table.desk.second_meeting.change(began=began)
    return f"{_called(running(table))} began at {print_time(began)}."


def end_before_another(table: Table, at: time | None) -> str:
    """Note when a meeting ended that another followed, now or *at* a time."""
    ended = at or table.desk.time_of_day()
    table.desk.second_meeting.end_the_one_before(ended)
    next_meeting = table.desk.second_meeting.following
    return f"That meeting ended at {print_time(ended)}, before {_called(next_meeting)}."
