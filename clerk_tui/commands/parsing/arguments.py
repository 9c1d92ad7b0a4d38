"""Reading what was typed after a command: times, items and minutes."""

from datetime import time

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.persons import JOINING
from clerk_tui.domain.agenda.item_reference import ItemNumbers, Series, item_label
from clerk_tui.domain.dates.times import parse_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.numbering.numbers import minute_numbers

ITEM_WORDS = ("agenda", "minute", "item", "items")


def take_time(table: Table, words: list[str]) -> tuple[time | None, list[str]]:
    """Return a time at the end of *words*, or None, and the words before it."""
    for count in (2, 1):
        if len(words) < count:
            continue
        last = " ".join(words[-count:])
        if any(c.isdigit() for c in last) or last.casefold() in ("noon", "midday", "midnight"):
            try:
                return parse_time(last, table.desk.time_of_day()), words[:-count]
            except Refusal:
                if count == 1:
                    raise
    return None, words


def split_untimed(words: list[str]) -> tuple[bool, list[str]]:
    """Return False where the last of *words* says that no time is minuted, and the words before."""
    if words and words[-1].casefold() == "untimed":
        return False, words[:-1]
    return True, words


def take_only_time(table: Table, typed: str) -> time | None:
    """Return the time *typed*; None for nothing. Raises Refusal for whatever else it says."""
    at, rest = take_time(table, typed.split())
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
    words = " ".join(words).replace(",", " ").split()
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
    if len(words) > 2 and words[0].casefold() in ("from", "after"):
        words = words[1:]
    typed = " ".join(words)
    if not typed:
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
    return parse_time(typed, table.desk.time_of_day()), ""
