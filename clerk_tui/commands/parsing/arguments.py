"""Reading what was typed after a command: times, items and minutes."""

from collections.abc import Callable
from datetime import time

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.persons import JOINING
from clerk_tui.domain.agenda.item_reference import ItemNumbers, Series, item_label
from clerk_tui.domain.dates.times import NotATime
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.number_words import number_words_up_to
from clerk_tui.domain.numbering.numbers import minute_numbers

ITEM_WORDS = ("agenda", "minute", "item", "items")
_LONGEST_TIME = 5  # words: "at twenty past seven pm"
_BEFORE_A_TIME = ("at", "from")
_HOUR_WORDS = {*number_words_up_to(12), "noon", "midday", "midnight", "oclock", "clock"}


def read_time(table: Table, typed: str) -> time:
    """Return the time of day *typed* of what happened at the meeting.

    Raises Refusal for anything that is not a time, or at which nothing can have happened.
    """
    from clerk_tui.domain.clocks import typed_times  # a meeting is shown before it is loaded

    meeting, now = table.desk.meeting, table.desk.now
    at = typed_times.read_time(meeting, typed, now)
    if why := typed_times.outside_the_meeting(meeting, at, now if table.desk.clock_runs else None):
        raise Refusal(why, typed_times.REMEDY)
    return at


def read_any_time(table: Table, typed: str) -> time:
    """Return the time of day *typed*, of the start or of another sitting. Refuses what is none."""
    from clerk_tui.domain.clocks import typed_times  # a meeting is shown before it is loaded

    return typed_times.read_time(table.desk.meeting, typed, table.desk.now)


def read_time_passed(table: Table, typed: str) -> time:
    """Return the time of day *typed*, before the meeting perhaps, that has come."""
    from clerk_tui.domain.clocks import typed_times  # a meeting is shown before it is loaded

    meeting, now = table.desk.meeting, table.desk.now
    at = typed_times.read_time(meeting, typed, now)
    if table.desk.clock_runs and (why := typed_times.still_to_come(meeting, at, now)):
        raise Refusal(why, typed_times.REMEDY)
    return at


def read_announced_time(table: Table, typed: str) -> time:
    """Return the time of day *typed* for what is still to come. Raises Refusal as `read_time`."""
    from clerk_tui.domain.clocks import typed_times  # a meeting is shown before it is loaded

    return typed_times.read_announced_time(table.desk.meeting, typed, table.desk.now)


def check_order(table: Table, key: str, at: time | None) -> None:
    """Refuse a time before somebody last came or went."""
    if at is None:
        return
    from clerk_tui.domain.clocks import typed_times  # a meeting is shown before it is loaded

    attendee = table.desk.person(key)
    place = len(attendee.movements)
    if why := typed_times.out_of_order(table.desk.meeting, attendee, place, at):
        raise Refusal(
            f"{why} Nothing was minuted.",
            f"Put the earlier time right first: /correct {attendee.person.name} and the time.",
        )


def take_time(
    table: Table, words: list[str], read: Callable[[Table, str], time] = read_time
) -> tuple[time | None, list[str]]:
    """Return a time at the end of *words*, or None, and the words before it.

    The "at" or "from" before it belongs to it, and "now" is no time typed.
    """
    if words and words[-1].casefold() == "now":
        return None, words[:-1]
    for count in range(min(_LONGEST_TIME, len(words)), 0, -1):
        last_words = " ".join(words[-count:])
        if not (has_figure(last_words) or _HOUR_WORDS & set(folded(last_words).split())):
            continue
        try:
            at = read(table, last_words.strip("(),;"))
        except NotATime:
            if count == 1 and has_figure(last_words):
                raise
            continue
        before = words[:-count]
        return at, before[:-1] if before and before[-1].casefold() in _BEFORE_A_TIME else before
    return None, words


def split_untimed(words: list[str]) -> tuple[bool, list[str]]:
    """Return False where the last of *words* says that no time is minuted, and the words before."""
    if words and words[-1].casefold() == "untimed":
        return False, words[:-1]
    return True, words


def take_only_time(
    table: Table, typed: str, read: Callable[[Table, str], time] = read_time
) -> time | None:
    """Return the time *typed*; None for nothing. Raises Refusal for whatever else it says."""
    at, rest = take_time(table, typed.split(), read)
    if rest:
        raise Refusal(f"There is no time in “{' '.join(rest)}”.", "As in: 8.25 pm, or nothing: now")
    return at


def find_item(table: Table, typed: str, first: Series = "agenda") -> Item:
    """Return the item meant: by its agenda or its minute number, or words of its title.

    *first* is the number that a plain figure means where it could be either.
    """
    return ItemNumbers(table.desk.meeting, first).find(typed)


def take_item(table: Table, words: list[str], first: Series = "agenda") -> tuple[Item, list[str]]:
    """Return the item that *words* begin with ("5", "agenda 5", "minute 5"), and the words after.

    *first* is the number that a plain figure means where it could be either.
    """
    qualified = len(words) > 1 and words[0].casefold() in ITEM_WORDS
    count = 2 if qualified and has_figure(words[1]) else 1
    return find_item(table, " ".join(words[:count]).strip(",:;"), first), words[count:]


def take_items(table: Table, words: list[str]) -> list[Item]:
    """Return the items that *words* name: "5 7", "5, 6 and agenda 7"."""
    items: list[Item] = []
    from clerk_tui.commands.parsing.item_words import plain_item_words  # not in every meeting

    own_numbers = {item.bare_number for item in table.desk.meeting.items}
    words = " ".join(plain_item_words(words, own_numbers)).replace(",", " ").split()
    while words := words[words[0].casefold() in JOINING :] if words else []:
        item, words = take_item(table, words)
        items.append(item)
    return items


def name_item(table: Table, item: Item) -> str:
    """Return *item* as a reply names it: its number and its title."""
    return item_label(table.desk.meeting, item)


def has_figure(word: str) -> bool:
    """Return True if there is a figure in *word*, as in the number of an item."""
    return any(c.isdigit() for c in word)


def is_figure(word: str) -> bool:
    """Return True if *word* is a number of people in plain figures ("²" and the like are not)."""
    return word.isascii() and word.isdigit() and len(word) <= 5


def take_minute_or_time(table: Table, words: list[str]) -> tuple[time | None, str]:
    """Return the time, or the minute number, that *words* give; neither if there are none.

    "agenda 5" is the minute number of that item, which must have been taken; "from minute 5" and
    "after minute 5" are that minute.
    """
    is_after = len(words) > 2 and words[0].casefold() == "after"
    if is_after or (len(words) > 1 and words[0].casefold() == "from"):
        words = words[1:]
    typed = " ".join(words).strip("(),;")
    if not typed or typed.casefold() == "now":
        return None, ""
    numbers = minute_numbers(table.desk.meeting)
    series = words[0].casefold() if len(words) > 1 else ""
    if series in ("agenda", "item") or (series == "minute" and "/" not in typed):
        item = find_item(table, typed, "minute")
        if item.ident not in numbers or not numbers[item.ident].printed:
            raise Refusal(
                f"{name_item(table, item)} has no minute number yet.",
                "Give a time, as in: 8.25 pm, or the number of an item that was taken.",
            )
        return None, numbers[item.ident].printed.rstrip(".")
    if series == "minute":
        return None, " ".join(words[1:])
    printed = {n.printed.rstrip(".").casefold() for n in numbers.values()}
    if typed.casefold().rstrip(".") in printed or "/" in typed:
        return None, typed
    _refuse_item_or_hour(table, typed)
    return read_time(table, typed), ""


def _refuse_item_or_hour(table: Table, typed: str) -> None:
    """Refuse a figure alone that may be an hour, or the number on the agenda of an item taken."""
    if not is_figure(typed):
        return
    taken_numbers = {item.bare_number for item in table.desk.meeting.taken_items}
    if typed in taken_numbers and int(typed) <= 12:
        raise Refusal(
            f"“{typed}” may be an hour, or item {typed}.",
            f"Type {typed}.00 for the time, or agenda {typed} for the item. Nothing was minuted.",
        )
