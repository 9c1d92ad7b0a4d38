"""Commands: who comes and who goes."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import (
    check_order,
    has_figure,
    split_untimed,
    take_minute_or_time,
    take_time,
)
from clerk_tui.commands.parsing.persons import (
    take_every_person,
)
from clerk_tui.domain.attendance.interests import declared_on
from clerk_tui.domain.dates.times import NotATime
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.names.name_match import is_in_the_room, is_out_of_the_room, suggest_names
from clerk_tui.domain.numbering.numbers import minute_numbers


def arrive(table: Table, arguments: str) -> str:
    """Minute that somebody arrives: now, at a time, from a minute, or without a time.

    Several in a list arrive together. Before the meeting they are marked on the roll.
    """
    return _move(table, arguments, "in")


def depart(table: Table, arguments: str) -> str:
    """Minute that somebody leaves: now, at a time, after a minute, or without a time.

    Several in a list leave together.
    """
    return _move(table, arguments, "out")


def _move(table: Table, arguments: str, command: str) -> str:
    """Minute that those whom *arguments* names come "in" or go "out"."""
    is_in = command == "in"
    timed, typed = split_untimed(arguments.split())
    keys, words = take_every_person(table, typed, is_out_of_the_room if is_in else is_in_the_room)
    names_text = table.desk.names_of(keys)
    _refuse_before_the_meeting(table, command, names_text)
    _refuse_other_words(table, words)
    at, minute = take_minute_or_time(table, words)
    for key in keys:
        check_order(table, key, at)
        move = table.desk.room.arrive if is_in else table.desk.room.depart
        move(key, at, minute=minute, timed=timed)
    verb = "have" if len(keys) > 1 else "has"
    if is_in:
        is_here = f"{'are' if len(keys) > 1 else 'is'} in the room"
        return f"{names_text} {is_here}{_from_minute(table, minute, 'from')}."
    return f"{names_text} {verb} left{_from_minute(table, minute, 'after')}."


def _refuse_before_the_meeting(table: Table, command: str, names_text: str) -> None:
    """Refuse a movement before the meeting has begun: who is there then stands on the roll."""
    if table.desk.meeting.started is None and not table.desk.meeting.taken:
        line = f"/here {names_text}" if command == "in" else f"/sorry {names_text}"
        raise Refusal(
            "The meeting has not begun: nobody comes or goes yet. Nothing was minuted.",
            f"Mark the roll: {line}. Or call it to order first, with its time: /start 7.30 pm",
        )


def _refuse_other_words(table: Table, words: list[str]) -> None:
    """Refuse *words* after names which are neither a time nor a minute, and may be a name."""
    if not words or has_figure(" ".join(words)) or not words[0][:1].isalpha():
        return
    try:
        at, words_left = take_time(table, words)
    except NotATime:
        at, words_left = None, words
    if words_left and at is None and words != ["now"]:
        similar_names = suggest_names(table.desk.meeting.people, words[0])
        raise Refusal(
            f"“{' '.join(words)}” is not a time, and nobody's name here. Nothing was minuted.",
            f"{similar_names}As in: /out kinver, marden and edgley 11.05",
        )


def withdraw_for_interest(table: Table, arguments: str) -> str:
    """Minute that somebody leaves for an interest they declared; /in brings them back."""
    timed, typed = split_untimed(arguments.split())
    keys, words = take_every_person(table, typed)
    names = table.desk.names_of(keys)
    for key in keys:
        _refuse_undeclared(table, key)
    spoke = bool(words) and words[0].casefold() == "spoke"
    for key in keys:
        _refuse_part_taken(table, key, spoke=spoke)
    at, minute = take_minute_or_time(table, words[spoke:])
    for key in keys:
        check_order(table, key, at)
        table.desk.room.depart(key, at, minute=minute, interest=True, spoke=spoke, timed=timed)
    verb = "have" if len(keys) > 1 else "has"
    return f"{names} {verb} left for their interest{_from_minute(table, minute, 'after')}."


def _refuse_undeclared(table: Table, key: str) -> None:
    """Refuse to let somebody leave for an interest who declared none in the item in hand."""
    name = table.desk.person(key).person.name
    if key not in declared_on(table.desk.meeting, table.desk.meeting.current):
        raise Refusal(
            f"{name} has declared no interest in this item.",
            f"Minute it first: /dec {name} and what it is. Leaving for another reason: /out {name}",
        )


def _refuse_part_taken(table: Table, key: str, *, spoke: bool) -> None:
    """Refuse to minute that somebody took no part who spoke, moved or voted on the item in hand."""
    item, name = table.desk.meeting.in_hand, table.desk.person(key).person.name
    for matter in (entry.matter for entry in (item.entries if item else ())):
        vote = matter.vote if isinstance(matter, Motion) else None
        if vote and any(key in names for names in vote.by_side.values()):
            raise Refusal(
                f"{name} voted on this item, and the minutes would say that they took no part in "
                "the vote. Nothing was minuted.",
                f"That they left, and no more: /out {name}",
            )
        spoken = (getattr(matter, field, "") for field in ("mover", "seconder", "speaker"))
        if not spoke and key in (*spoken, getattr(matter, "questioner", "")):
            raise Refusal(
                f"{name} spoke on this item already, and the minutes would say that they took no "
                "part in the discussion. Nothing was minuted.",
                f"That they spoke first: /leaves {name} spoke. That they left, and no more: "
                f"/out {name}",
            )


def _from_minute(table: Table, minute: str, word: str) -> str:
    """Name the minute from which a movement counts; "" where a time is given."""
    if not minute:
        return ""
    printed = {
        n.printed.rstrip("."): ident for ident, n in minute_numbers(table.desk.meeting).items()
    }
    ident = printed.get(minute.rstrip("."))
    title = f" ({table.desk.meeting.item(ident).title})" if ident else ""
    return f", {word} minute {minute.rstrip('.')}{title}"
