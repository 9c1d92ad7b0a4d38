"""Commands: who is in the room."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.corrections import with_consequences
from clerk_tui.commands.parsing.arguments import is_figure, split_untimed, take_minute_or_time
from clerk_tui.commands.parsing.person_details import read_new_person
from clerk_tui.commands.parsing.persons import (
    JOINING,
    begins_with_name,
    take_only_person,
    take_person,
)
from clerk_tui.domain.attendance.presence import declared_on
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_match import is_out_of_the_room
from clerk_tui.domain.numbering.numbers import minute_numbers


def arrive(table: Table, rest: str) -> str:
    """Minute that somebody arrives: now, at a time, from a minute, or without a time."""
    timed, typed = split_untimed(rest.split())
    key, words = take_person(table, typed, is_out_of_the_room)
    at, minute = take_minute_or_time(table, words)
    table.desk.room.arrive(key, at, minute=minute, timed=timed)
    since = _from_minute(table, minute, "from")
    return f"{table.desk.person(key).person.name} is in the room{since}."


def depart(table: Table, rest: str) -> str:
    """Minute that somebody leaves: now, at a time, after a minute, or without a time."""
    timed, typed = split_untimed(rest.split())
    key, words = take_person(table, typed)
    at, minute = take_minute_or_time(table, words)
    table.desk.room.depart(key, at, minute=minute, timed=timed)
    return f"{table.desk.person(key).person.name} has left{_from_minute(table, minute, 'after')}."


def withdraw_for_interest(table: Table, rest: str) -> str:
    """Minute that somebody leaves for an interest they declared; /in brings them back."""
    timed, typed = split_untimed(rest.split())
    key, words = take_person(table, typed)
    name = table.desk.person(key).person.name
    if key not in declared_on(table.desk.meeting, table.desk.meeting.current):
        raise Refusal(
            f"{name} has declared no interest in this item.",
            f"Minute it first: /dec {name} and what it is. Leaving for another reason: /out {name}",
        )
    spoke = bool(words) and words[0].casefold() == "spoke"
    at, minute = take_minute_or_time(table, words[spoke:])
    table.desk.room.depart(key, at, minute=minute, interest=True, spoke=spoke, timed=timed)
    return f"{name} has left for their interest{_from_minute(table, minute, 'after')}."


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


def present(table: Table, rest: str) -> str:
    """Mark somebody present, or all."""
    if rest.casefold() in ("", "all"):
        table.desk.roll.mark_all_present()
        return "Everybody still expected is marked present."
    key = take_only_person(table, rest.split(), is_out_of_the_room)
    before = table.desk.meeting
    table.desk.roll.mark(key, "present")
    return with_consequences(table, before, f"{table.desk.person(key).person.name} is here.")


def sent_apologies(table: Table, rest: str) -> str:
    """Mark that somebody sent apologies: the reason, and after a semicolon a listed kind."""
    key, words = take_person(table, rest.split(), None)
    _refuse_second_name(table, words)
    before = table.desk.meeting
    reason, category = _split_category(table, " ".join(words))
    table.desk.roll.mark(key, "apologies", reason=reason, category=category)
    return with_consequences(table, before, f"Apologies from {table.desk.person(key).person.name}.")


def _refuse_second_name(table: Table, words: list[str]) -> None:
    """Refuse a second name after the first: it would be taken for the reason, and lost."""
    names = words[bool(words) and words[0].casefold() in JOINING :]
    if names and begins_with_name(table, names):
        raise Refusal(
            f"“{names[0]}” is a second name. Nothing was noted.",
            "One member a line: /sorry kinver, then /sorry marden",
        )


def _split_category(table: Table, typed: str) -> tuple[str, str]:
    """Return the reason for an apology, and its kind where a group of the list is of that kind."""
    reason, _, kind = typed.rpartition(";")
    groups = [group for group in table.desk.meeting.body.groups if group.who == "apologies"]
    category_by_name = {
        folded(group.category): group.category for group in groups if group.category
    }
    if folded(kind) in category_by_name:
        return reason.strip(), category_by_name[folded(kind)]
    return typed, ""


def absent(table: Table, rest: str) -> str:
    """Mark somebody absent, with what is printed."""
    key, words = take_person(table, rest.split(), None)
    _refuse_second_name(table, words)
    before = table.desk.meeting
    table.desk.roll.mark(key, "absent", category=" ".join(words))
    return with_consequences(table, before, f"{table.desk.person(key).person.name} is absent.")


def substitute(table: Table, rest: str) -> str:
    """Put a substitute for a member on the list."""
    member, colon, name = rest.partition(":")
    if not colon or not name.strip():
        raise Refusal("Who comes for whom?", "As in: /sub thornby: Jo Reed")
    key = take_only_person(table, member.split(), is_out_of_the_room)
    person, fields = read_new_person(name, table.desk.person(key).person)
    substitute_key = table.desk.roll.substitute(key, person)
    if fields:
        table.desk.roll.correct_person(substitute_key, **fields)
    return f"{person.name} attends as substitute."


def who(table: Table, rest: str) -> str:
    """Add somebody in attendance."""
    return _listed(table, rest, officer=False)


def officer(table: Table, rest: str) -> str:
    """Add an officer."""
    return _listed(table, rest, officer=True)


def _listed(table: Table, rest: str, *, officer: bool) -> str:
    person, fields = read_new_person(rest)
    table.desk.roll.list_person(
        person, "officer" if officer else "other", printed=fields.get("printed", "")
    )
    return f"{person.name or person.role} is on the list."


def count(table: Table, rest: str) -> str:
    """Note how many of the public are there, and the words printed of them where given."""
    figure, _, words = rest.partition(" ")
    figure = figure.rstrip(":")
    if not is_figure(figure):
        raise Refusal("How many of the public are there?", "As in: /count 11")
    note = words.strip(" :")
    table.desk.roll.count_public(int(figure), note)
    return f"{figure} members of the public{f', printed as “{note}”' if note else ''}."
