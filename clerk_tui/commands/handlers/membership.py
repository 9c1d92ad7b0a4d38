"""Commands: how members attend, and from when they are members."""

import re
from collections.abc import Callable
from datetime import time

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import check_order, name_item, take_items, take_time
from clerk_tui.commands.parsing.persons import take_every_person
from clerk_tui.domain.dates.times import TIME_AS_WRITTEN, print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.law.kinds import is_parish_tier
from clerk_tui.domain.model.people import Person, folded, series
from clerk_tui.domain.names.name_forms import short_forms
from clerk_tui.domain.names.name_match import find_matches
from clerk_tui.domain.names.typed_name import parse_person

_WITHOUT_VOTE = re.compile(
    r"\b(?:but )?(?:without (?:a |the )?vot(?:e|es|ing)(?: rights)?|non[- ]?voting|no vote)"
    r"(?: members?)?\)?\W*$",
    re.IGNORECASE,
)


def remote(table: Table, arguments: str) -> str:
    """Minute that somebody attends remotely: now, from a time, or throughout."""
    return _attend(table, arguments, remotely=True)


def in_person(table: Table, arguments: str) -> str:
    """Minute that somebody attends in the room again."""
    return _attend(table, arguments, remotely=False)


def _attend(table: Table, arguments: str, *, remotely: bool) -> str:
    desk = table.desk
    keys, words = take_every_person(table, arguments.split())
    throughout = bool(words) and words[0].casefold() in ("throughout", "start", "all")
    if throughout or (not words and desk.meeting.started is None):
        for key in keys:
            desk.attendance.mark_remote(key, remotely)
    else:
        at, words_left = take_time(table, words)
        if words_left:
            raise Refusal(
                f"“{' '.join(words_left)}” is no time.",
                "As in: /remote kinver 11.05, or throughout",
            )
        for key in keys:
            check_order(table, key, at)
            desk.attendance.attend(key, remote=remotely, at=at)
    return " ".join(_attending(table, key, remotely=remotely) for key in keys)


def _attending(table: Table, key: str, *, remotely: bool) -> str:
    """Say how somebody attends now, and with what rights."""
    attendee = table.desk.person(key)
    name = attendee.person.name
    if not remotely:
        return f"{name} is in the room."
    counts = table.desk.meeting.body.remote_members == "count"
    rights = " counts and votes" if counts else " observes, without a vote"
    return f"{name} attends remotely{f'; {name}{rights}' if attendee.standing == 'member' else ''}."


def coopt(table: Table, arguments: str) -> str:
    """Minute that somebody is co-opted."""
    return _admit(table, arguments, "coopted")


def sworn(table: Table, arguments: str) -> str:
    """Minute that somebody is sworn in: they made the declaration of acceptance of office."""
    return _admit(table, arguments, "sworn in")


def elected(table: Table, arguments: str) -> str:
    """Minute that somebody is elected a member."""
    return _admit(table, arguments, "elected")


def _admit(table: Table, arguments: str, became: str) -> str:
    desk = table.desk
    voteless = _WITHOUT_VOTE.search(arguments)
    typed = arguments[: voteless.start()].rstrip(" ,;(") if voteless else arguments
    at, name, seat = _split_admission(table, typed)
    if not name.strip():
        raise Refusal("Who becomes a member?", "As in: /coopt Jane Doe, Plumley Ward 11.05")
    matches = find_matches(desk.meeting.people, name) if not seat.strip() else []
    exact = [
        a
        for a in matches
        if folded(name) in short_forms(a.person) | {folded(a.person.name)}
        or folded(f"{a.person.title} {a.person.name}") == folded(name)
    ]
    who: Person | str = (
        exact[0].key if len(exact) == 1 else _read_new_member(table, name, seat.strip())
    )
    with desk.as_one_step():
        key = desk.attendance.admit(who, became, at)
        if voteless:
            desk.roll.correct_person(key, votes=False, votes_on=())
    member = desk.person(key)
    since = print_time(member.member_from, "{h}.{mm}") if member.member_from else ""
    rights = "counts to the quorum, without a vote" if voteless else "counts"
    reply = f"{member.person.name} is a member, and {rights}, from {since}."
    if became == "coopted" and is_parish_tier(desk.meeting.body):
        reply += " It prints that they made the declaration of acceptance of office."
    return reply


def _split_admission(table: Table, typed: str) -> tuple[time | None, str, str]:
    """Return when somebody becomes a member, who, and of which ward or party."""
    if "," in typed and re.search(r"\s\d{1,2}$", typed.strip()):
        number = typed.rsplit(maxsplit=1)[-1]
        raise Refusal(
            f"Is “{number}” the time, or the number of a ward? Nothing was minuted.",
            f"The time with its minutes: {number}.00. A ward: {number} now",
            wanting=True,
        )
    at, words = take_time(table, typed.split())
    name, _, seat = " ".join(words).partition(",")
    if timed := re.search(rf"\b(?:{TIME_AS_WRITTEN})\b", seat, re.IGNORECASE):
        raise Refusal(
            f"“{seat[timed.start() :].strip()}” is a time and more. Nothing was minuted.",
            "The time stands last: /coopt Jane Doe, Plumley Ward 11.05",
        )
    return at, name, seat


def _read_new_member(table: Table, name: str, seat: str) -> Person:
    """Return the person *name* says, of the authority, party or ward called *seat*."""
    from clerk_tui.domain.names.new_names import check_new_name  # hardly ever typed

    members = [a.person for a in table.desk.meeting.people if a.standing == "member"]
    titles = {person.title for person in members}
    typed = parse_person(name, members[0] if len(titles) == 1 else None)
    typed = check_new_name(table.desk.meeting.people, typed)
    title = typed.title or (titles.pop() if len(titles) == 1 else "")
    value_of: Callable[[str], str] = lambda field: next(  # noqa: E731 - two lookups alike
        (getattr(p, field) for p in members if folded(getattr(p, field)) == folded(seat)), ""
    )
    authority, party = (value_of("authority"), value_of("party")) if seat else ("", "")
    role = "" if authority or party else seat
    return Person(typed.name, title, authority=authority, party=party, role=role)


def absent_for(table: Table, arguments: str) -> str:
    """Note that somebody will be out for chosen items; "none" takes that back."""
    keys, words = take_every_person(table, arguments.split())
    name = table.desk.names_of(keys)
    is_are = "are" if len(keys) > 1 else "is"
    none = [word.casefold() for word in words] in (["none"], [])
    items = [] if none else take_items(table, words)
    for key in keys:
        table.desk.attendance.announce_absence(key, [item.ident for item in items])
    if none:
        return f"{name} {is_are} out for no item."
    item_names = series([name_item(table, item) for item in items])
    counts = "neither counts nor votes" if len(keys) == 1 else "neither count nor vote"
    return f"{name} {is_are} out for {item_names}, and {counts} then."
