"""Reading what was typed after a command: people, times, items, clauses."""

from collections.abc import Callable
from datetime import time

from clerk_tui.commands.command import Table
from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.finding_names import here, known_by, the_one
from clerk_tui.domain.item_numbers import ItemNumbers, Series, item_label
from clerk_tui.domain.meeting import Item
from clerk_tui.domain.numbers import minute_numbers
from clerk_tui.domain.people import folded
from clerk_tui.domain.timings import parse_time

_LONGEST_NAME = 4
ITEM_WORDS = ("agenda", "minute", "item", "items")
JOINING = ("and", "&")
BEGINNINGS = {"that", "to", "the", "a", "an", "whether", "what", "why", "how", "when", "it"}
BEGINNINGS |= {"he", "she", "they", "there", "this", "these", "in", "on", "no", "not", "yes"}


def take_person(
    table: Table, words: list[str], likely: Callable[[Attendee], bool] | None = here
) -> tuple[str, list[str]]:
    """The key of the person that the first of *words* name, and the words after.

    As many words as still name the same person belong to the name ("plumley ward"). Of two who
    share a name it is the one who is *likely*: in the room, unless the command says otherwise.
    Raises Refusal where nobody, or more than one, is meant.
    """
    people = table.desk.meeting.people
    if not words:
        raise Refusal("Who is meant?", "Type initials or part of a name after the command.")
    found, used = None, 0
    refused: Refusal | None = None
    for count in range(1, min(_LONGEST_NAME, len(words)) + 1):
        try:
            named = the_one(people, " ".join(words[:count]), likely)
        except Refusal as refusal:
            refused = refused or refusal
            continue
        if found is not None and named.key != found:
            break
        found, used = named.key, count
    if found is None:
        raise refused or Refusal("Who is meant?")
    return found, words[used:]


def take_persons(table: Table, words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """The keys of all whom the first of *words* name, with "and" between them; the words after."""
    key, words = take_person(table, words)
    keys = [key]
    while len(words) > 1 and words[0].casefold() in ("and", "&") and is_whole_name(table, words[1]):
        key, words = take_person(table, words[1:])
        keys.append(key)
    return tuple(dict.fromkeys(keys)), words


def is_whole_name(table: Table, word: str) -> bool:
    """Whether *word* is a whole surname, initials or a whole part of the name of one member."""
    typed = folded(word)
    found = [
        a
        for a in table.desk.meeting.people
        if typed and typed in {*known_by(a.person), *folded(a.person.name).split()}
    ]
    return len([a for a in found if here(a)] or found) == 1


def maybe_person(table: Table, words: list[str]) -> tuple[str, list[str]]:
    """As `take_person`, but nobody (and all the words) where the first begin a sentence.

    A sentence begins with a capital, or with a word such as "that"; a small word that names
    nobody is a name mistyped. Raises Refusal for it: a name is never guessed at.
    """
    if not words or words[0].casefold() in BEGINNINGS:
        return "", words
    try:
        key, rest = take_person(table, words)
    except Refusal as refusal:
        if words[0][:1].isupper() and "may be" not in refusal.what:
            return "", words
        raise Refusal(
            refusal.what,
            f"{refusal.remedy} To write the sentence yourself, begin it with a capital.",
        ) from refusal
    person = table.desk.person(key).person
    typed = folded(" ".join(words[: len(words) - len(rest)]))
    whole = {*known_by(person), *folded(person.name).split()}
    if typed in whole or set(typed.split()) & whole or typed == folded(person.role):
        return key, rest
    if words[0][:1].isupper():
        return "", words
    raise Refusal(
        f"Does “{words[0]}” mean {person.name}?",
        "Type the whole surname or the initials (Tab does), or begin a sentence with a capital.",
    )


def after_joining(words: list[str]) -> list[str]:
    """*Words* without those that only join names: "by kinver, and seconded by marden"."""
    while words and words[0].casefold() in ("", "by", "and", "seconded"):
        words = words[1:]
    return words


def take_time(table: Table, words: list[str]) -> tuple[time | None, list[str]]:
    """A time at the end of *words*, if there is one there, and the words before it."""
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


def only_time(table: Table, typed: str) -> time | None:
    """The time that *typed* is; None for nothing. Raises Refusal for whatever else it says."""
    at, rest = take_time(table, typed.split())
    if rest:
        raise Refusal(f"There is no time in “{' '.join(rest)}”.", "As in: 8.25 pm, or nothing: now")
    return at


def the_item(table: Table, typed: str, first: Series = "agenda") -> Item:
    """The item meant: by its number on the agenda or its minute number, or words of its title.

    *first* is the number that a plain figure means where it could be either.
    """
    return ItemNumbers(table.desk.meeting, first).find(typed)


def take_item(table: Table, words: list[str]) -> tuple[Item, list[str]]:
    """The item that the first of *words* name ("5", "agenda 5", "minute 5"), the words after."""
    qualified = len(words) > 1 and words[0].casefold() in ITEM_WORDS
    count = 2 if qualified and has_figure(words[1]) else 1
    return the_item(table, " ".join(words[:count]).strip(",:;")), words[count:]


def take_items(table: Table, words: list[str]) -> list[Item]:
    """Every item that *words* name: "5 7", "5, 6 and agenda 7"."""
    items: list[Item] = []
    words = " ".join(words).replace(",", " ").split()
    while words := words[words[0].casefold() in JOINING :] if words else []:
        item, words = take_item(table, words)
        items.append(item)
    return items


def item_named(table: Table, item: Item) -> str:
    """How a reply names *item*: its number and its title."""
    return item_label(table.desk.meeting, item)


def has_figure(word: str) -> bool:
    """Whether there is a figure in *word*, as in the number of an item."""
    return any(c.isdigit() for c in word)


def is_figure(word: str) -> bool:
    """Whether *word* is a whole number of people, in plain figures ("²" and the like are not)."""
    return word.isascii() and word.isdigit() and len(word) <= 5


def minute_or_time(table: Table, words: list[str]) -> tuple[time | None, str]:
    """The time, or the minute number, that *words* give; neither where there are none.

    "agenda 5" is the minute number of that item, which must have been taken.
    """
    typed = " ".join(words)
    if not typed:
        return None, ""
    numbers = minute_numbers(table.desk.meeting)
    series = words[0].casefold() if len(words) > 1 else ""
    if series in ("agenda", "item") or (series == "minute" and "/" not in typed):
        item = the_item(table, typed, "minute")
        if item.ident not in numbers or not numbers[item.ident].printed:
            raise Refusal(
                f"{item_named(table, item)} has no minute number yet.",
                "Give a time, as in: 8.25 pm, or the number of an item that was taken.",
            )
        return None, numbers[item.ident].printed.rstrip(".")
    if series == "minute":
        return None, " ".join(words[1:])
    printed = {n.printed.rstrip(".").casefold() for n in numbers.values()}
    if typed.casefold().rstrip(".") in printed or "/" in typed:
        return None, typed
    return parse_time(typed, table.desk.time_of_day()), ""
