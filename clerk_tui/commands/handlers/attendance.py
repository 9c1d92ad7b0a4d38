"""Commands: who is present, absent or a substitute, and who else is on the list."""

from collections.abc import Sequence

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.corrections import with_consequences
from clerk_tui.commands.parsing.person_details import read_new_person
from clerk_tui.commands.parsing.persons import (
    begins_with_name,
    take_every_person,
    take_only_person,
    take_person,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import LATE
from clerk_tui.domain.model.people import folded, series
from clerk_tui.domain.names.name_match import is_out_of_the_room, suggest_names

_ALL = ("all", "everyone", "everybody")
_BUT = ("but", "except", "save", "bar", "not")


def present(table: Table, arguments: str) -> str:
    """Mark somebody present, several in a list, or all; "all but smith": all but those named."""
    words = arguments.split()
    if words and words[0].casefold() in _ALL:
        return _all_present(table, words[1:])
    if not words:
        return _all_present(table, [])
    keys, words_left = take_every_person(table, words, is_out_of_the_room)
    names = [table.desk.person(key).person.name for key in keys]
    if words_left:
        raise Refusal(
            f"“{' '.join(words_left)}” is no name here. Nobody was marked.",
            f"{suggest_names(table.desk.meeting.people, words_left[0])}Present from the start: "
            f"/here {series(names)}. Who came in later: /in {series(names)} 7.15 pm",
        )
    before = table.desk.meeting
    for key in keys:
        _refuse_who_moved(table, key, "present")
        table.desk.roll.mark(key, "present")
    verb = "are" if len(keys) > 1 else "is"
    return with_consequences(table, before, f"{series(names)} {verb} here.")


def _all_present(table: Table, words: list[str]) -> str:
    """Mark all present who are expected, but for those whom *words* name after "but"."""
    if words and words[0].casefold() not in _BUT:
        raise Refusal(f"“{' '.join(words)}” is not read.", "As in: /here all, /here all but kinver")
    other_keys, words_left = take_every_person(table, words[1:], None) if words else ([], [])
    if words_left:
        raise Refusal(
            f"“{' '.join(words_left)}” is no name here.", "As in: /here all but kinver, marden"
        )
    expected = [a for a in table.desk.meeting.people if a.presence == "expected"]
    keys = [a.key for a in expected if a.key not in other_keys]
    if keys:
        table.desk.roll.mark_all_present(keys)
    if not other_keys:
        return "Everybody still expected is marked present."
    names_text = table.desk.names_of(other_keys)
    return f"Everybody still expected but {names_text} is marked present."


def sent_apologies(table: Table, arguments: str) -> str:
    """Mark that somebody sent apologies: the reason, and after a semicolon a listed kind.

    Several in a list have one kind and no reason. Who is late is expected, and is no apology.
    """
    keys, words = take_every_person(table, arguments.split(), None)
    names, typed = table.desk.names_of(keys), " ".join(words).lstrip(" ;")
    if typed and is_late_words(typed):
        return _expect_late(table, keys)
    before = table.desk.meeting
    reason, category = _split_category(table, typed)
    reason = _check_reason(table, "sorry", keys, reason)
    for key in keys:
        _refuse_who_moved(table, key, "apologies")
        table.desk.roll.mark(key, "apologies", reason=reason, category=category)
    return with_consequences(table, before, f"Apologies from {names}.")


def is_late_words(typed: str) -> bool:
    """Return True if *typed* says that somebody comes late, and nothing else."""
    from clerk_tui.commands.parsing import away_reasons  # a meeting is shown before it is loaded

    return away_reasons.is_lateness(typed)


def _expect_late(table: Table, keys: Sequence[str]) -> str:
    """Mark on the roll that those of *keys* come late."""
    before = table.desk.meeting
    for key in keys:
        _refuse_who_moved(table, key, "late")
        table.desk.roll.mark(key, "expected", category=LATE)
    names, is_are = table.desk.names_of(keys), "are" if len(keys) > 1 else "is"
    reply = f"{names} {is_are} expected late, and not among the apologies. When they come: /in"
    return with_consequences(table, before, f"{reply} {table.desk.person(keys[0]).person.name}")


def _check_reason(table: Table, command: str, keys: Sequence[str], reason: str) -> str:
    """Return the *reason* as it is noted. Raises Refusal for one of several."""
    if not reason:
        return ""
    from clerk_tui.commands.parsing import away_reasons  # a meeting is shown before it is loaded

    name = table.desk.person(keys[0]).person.name
    reason = away_reasons.read_reason(table, command, name, reason)
    if len(keys) > 1:
        lines = "; ".join(f"/{command} {table.desk.person(k).person.name} …" for k in keys)
        raise Refusal(
            f"Whose reason is “{reason}”? Nothing was noted.", f"A line for each: {lines}"
        )
    return reason


def _refuse_who_moved(table: Table, key: str, mark: str) -> None:
    """Refuse a mark of the roll for somebody who came or went at the meeting."""
    attendee = table.desk.person(key)
    if not attendee.movements or (mark == "present" and attendee.in_the_room):
        return
    name = attendee.person.name
    raise Refusal(
        f"{name} came or went during the meeting. Nothing was noted.",
        f"Minute what they do: /in {name}, /out {name}. To take a time back: /undo or /correct",
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


def absent(table: Table, arguments: str) -> str:
    """Mark somebody absent, with what is printed; several in a list."""
    keys, words = take_every_person(table, arguments.split(), None)
    before = table.desk.meeting
    printed = _check_reason(table, "absent", keys, " ".join(words).lstrip(" ;"))
    for key in keys:
        _refuse_who_moved(table, key, "absent")
        table.desk.roll.mark(key, "absent", category=printed)
    is_are = "are" if len(keys) > 1 else "is"
    return with_consequences(table, before, f"{table.desk.names_of(keys)} {is_are} absent.")


def substitute(table: Table, arguments: str) -> str:
    """Put a substitute for a member on the list."""
    member, name = _split_substitute(table, arguments)
    key = take_only_person(table, member.split(), is_out_of_the_room)
    person, fields = read_new_person(name, table.desk.meeting.people, table.desk.person(key).person)
    substitute_key = table.desk.roll.substitute(key, person)
    if fields:
        table.desk.roll.correct_person(substitute_key, **fields)
    return f"{person.name} attends as substitute."


def _split_substitute(table: Table, arguments: str) -> tuple[str, str]:
    """Return the member and the substitute: "thornby: Jo Reed", or "Jo Reed for thornby"."""
    member, colon, name = arguments.partition(":")
    if colon and name.strip():
        return member, name
    name, for_whom, member = arguments.partition(" for ")
    if for_whom and begins_with_name(table, member.split()):
        return member, name
    try:
        key, words = take_person(table, arguments.split(), is_out_of_the_room)
    except Refusal:
        raise Refusal("Who comes for whom?", "As in: /sub thornby: Jo Reed") from None
    line = f"/sub {table.desk.person(key).person.name}: {' '.join(words).strip(' -–') or 'Jo Reed'}"
    raise Refusal("Who comes for whom? Put a colon between the two.", f"As in: {line}")


def who(table: Table, arguments: str) -> str:
    """Add somebody in attendance."""
    return _listed(table, arguments, officer=False)


def officer(table: Table, arguments: str) -> str:
    """Add an officer."""
    return _listed(table, arguments, officer=True)


def _listed(table: Table, arguments: str, *, officer: bool) -> str:
    person, fields = read_new_person(arguments, table.desk.meeting.people)
    table.desk.roll.list_person(
        person, "officer" if officer else "other", printed=fields.get("printed", "")
    )
    return f"{person.name_or_role} is on the list."


def count(table: Table, arguments: str) -> str:
    """Note how many of the public are there, and the words printed of them where given."""
    from clerk_tui.commands.parsing.public_counts import read_count  # typed once in a meeting

    if (public_count := read_count(arguments)) is None:
        raise Refusal("How many of the public are there?", "As in: /count 11")
    table.desk.roll.count_public(public_count.number, public_count.words)
    people = "member" if public_count.number == 1 else "members"
    printed = f", printed as “{public_count.words}”" if public_count.words else ""
    return f"{public_count.number} {people} of the public{printed}."
