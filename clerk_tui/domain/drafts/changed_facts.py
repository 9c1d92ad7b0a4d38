"""The facts that a change of words changes: the figures of a vote, a time, who moved or spoke.

What prints is made from facts, or stands beside them. The chairman's "7.20" in place of "7.14"
is a change of the time at which somebody left, and of the words only because of that.
"""

import re
from collections.abc import Iterator
from datetime import time

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.dates.times import parse_time
from clerk_tui.domain.drafts.changed_votes import VotePutRight, vote_fact
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_corrections import name_replacer

_TIMES = re.compile(
    r"\b\d{1,2}[.:]\d{2}(?:\s?[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?\s?m\b\.?"
    r"|\b(?:12 )?(?:noon|midday|midnight)\b",
    re.IGNORECASE,
)
_WHO = ("mover", "seconder", "questioner", "respondent", "speaker", "who")
_ALIKE = 0.6  # of the letters of a name: the same one spelt otherwise


class Holder(Struct, frozen=True):
    """What holds a time of the room: a movement or a switch of somebody, the chair, the public."""

    kind: str
    key: str = ""
    place: int = -1


class TimePutRight(Struct, frozen=True):
    """The time at which something happened, as it is to be; `worded`: the new words are kept."""

    holder: Holder
    at: time
    worded: bool = False


class PersonPutRight(Struct, frozen=True):
    """The matter of an entry with another person in it; `worded`: the new words are kept."""

    matter: mt.Matter
    worded: bool = False


class ByHand(Struct, frozen=True):
    """A fact is changed that the clerk must change; `why` says with which command."""

    why: str


Fact = VotePutRight | TimePutRight | PersonPutRight | ByHand


def fact_change(meeting: Meeting, entry: Entry, was: str, words: str) -> Fact | None:
    """Return the fact that *words* in place of *was* change; None where they change words alone."""
    found = [
        fact
        for fact in (
            _time_fact(meeting, entry, was, words),
            _person_fact(meeting, entry, was, words),
            _of_vote(meeting, entry, was, words),
        )
        if fact is not None
    ]
    if len(found) > 1:
        return ByHand("It changes several facts of that entry: put them right one by one.")
    return found[0] if found else None


def _of_vote(meeting: Meeting, entry: Entry, was: str, words: str) -> Fact | None:
    fact = vote_fact(meeting, entry, was, words)
    return ByHand(fact) if isinstance(fact, str) else fact


def _time_fact(meeting: Meeting, entry: Entry, was: str, words: str) -> Fact | None:
    old, new = _TIMES.findall(was), _TIMES.findall(words)
    changed = [(o, n) for o, n in zip(old, new, strict=False) if _folded(o) != _folded(n)]
    if not old or (not changed and len(new) >= len(old)):
        return None
    told = entry.matter.time if isinstance(entry.matter, mt.Happening) else None
    stands = [_as_time(each, told) for each in old]
    holders = list(_holders(meeting, entry, was, [t for t in stands if t]))
    if told is None and not holders:
        return None
    near = told or next((t for t in stands if t), None)
    at = _as_time(changed[0][1], near) if len(changed) == 1 and len(old) == len(new) else None
    if (
        at is None
        or len(holders) != 1
        or _as_time(changed[0][0], near) != _held(meeting, holders[0], near)
    ):
        return ByHand(_time_by_hand(meeting, holders, changed[0][1] if changed else ""))
    plain = _flat(was.replace(*changed[0], 1)) == _flat(words) and not entry.wording
    made = isinstance(entry.matter, mt.Happening)
    return TimePutRight(holders[0], at, worded=not (plain and made))


def _as_time(typed: str, near: time | None) -> time | None:
    try:
        return parse_time(typed.rstrip(".") if typed[-2:-1].isdigit() else typed, near)
    except Refusal:
        return None


def _holders(meeting: Meeting, entry: Entry, was: str, times: list[time]) -> Iterator[Holder]:
    """Yield what holds the time that *entry* tells: its own, or that of somebody it names."""
    happening = isinstance(entry.matter, mt.Happening)
    for a in meeting.people:
        named = not happening and f" {folded(a.person.family_name)} " in f" {folded(was)} "
        for n, movement in enumerate(a.movements):
            if movement.entry == entry.ident or (named and movement.time in times):
                yield Holder("movement", a.key, n)
        if a.switches and a.switches[-1].entry == entry.ident:
            yield Holder("switch", a.key)
    if meeting.chairs and meeting.chairs[-1].entry == entry.ident:
        yield Holder("chair")
    ended = [each.until for each in meeting.exclusions if each.ended]
    matter = entry.matter
    readmits = isinstance(matter, mt.Happening) and matter.kind == "readmitted"
    if readmits and ended and getattr(matter, "time", None) == ended[-1]:
        yield Holder("public")


def _held(meeting: Meeting, holder: Holder, told: time | None) -> time | None:
    attendee = meeting.attendee(holder.key)
    if holder.kind == "movement" and attendee is not None:
        return attendee.movements[holder.place].time
    return told


def _time_by_hand(meeting: Meeting, holders: list[Holder], typed: str) -> str:
    """Return which command puts the time right."""
    words = {"chair": "chair", "public": "public"}
    for holder in holders[:1]:
        attendee = meeting.attendee(holder.key)
        named = attendee.person.family_name.casefold() if attendee else words.get(holder.kind, "")
        if attendee and holder.kind == "movement":
            left = attendee.movements[holder.place].kind == "left"
            named = f"{named} {'left' if left else 'arrived'}"
        return (
            f"It tells a time of the record: put that right with /correct {named} {typed}".rstrip()
        )
    return (
        "It tells a time of the record. Put that right where it was minuted: /correct and who, "
        "chair, private or public; /start, /close, /adjourn or /resume and the time."
    )


def _person_fact(meeting: Meeting, entry: Entry, was: str, words: str) -> Fact | None:
    matter = entry.matter
    keys = [key for key in _keys(matter) if meeting.attendee(key)]
    gone = [k for k in keys if _names(meeting, k, was) and not _names(meeting, k, words)]
    people = [a.key for a in meeting.people]
    come = [k for k in people if not _names(meeting, k, was) and _names(meeting, k, words)]
    if not gone:
        return _exchanged(meeting, entry, was, words)
    if len(gone) != 1 or len(come) != 1:
        return (
            _respelt(meeting, gone, was, words)
            if not come and not entry.wording
            else (ByHand(_PERSONS) if come else None)
        )
    old, new = (meeting.attendee(key) for key in (gone[0], come[0]))
    if old is None or new is None or isinstance(matter, mt.Happening):
        return ByHand(_MOVED)
    as_named = name_replacer(old.person, new.person, ())(was)
    plain = _flat(as_named) == _flat(words) and not entry.wording
    return PersonPutRight(_with_key(matter, gone[0], come[0]), worded=not plain)


_PERSONS = "It names other people: put out the entry (x in the review) and minute it again."
_MOVED = "It is of somebody else: take it out (x in the review), and minute theirs (/in, /out)."


def _exchanged(meeting: Meeting, entry: Entry, was: str, words: str) -> Fact | None:
    """Return the motion with mover and seconder exchanged, where *words* say so."""
    motion = entry.matter
    if not isinstance(motion, mt.Motion):
        return None
    one, two = meeting.attendee(motion.mover), meeting.attendee(motion.seconder)
    if one is None or two is None:
        return None
    held = "\x00"
    first = was.replace(one.person.name, held).replace(two.person.name, one.person.name)
    if _flat(first.replace(held, two.person.name)) != _flat(words) or _flat(was) == _flat(words):
        return None
    other = replace(motion, mover=motion.seconder, seconder=motion.mover)
    return PersonPutRight(other, worded=bool(entry.wording))


def _respelt(meeting: Meeting, gone: list[str], was: str, words: str) -> Fact | None:
    """Return the renaming that a name spelt otherwise asks for; None where it is left out."""
    from difflib import SequenceMatcher

    new = [w for w in folded(words).split() if w not in folded(was).split()]
    for key in gone:
        attendee = meeting.attendee(key)
        family = attendee.person.family_name if attendee else ""
        for word in new:
            if SequenceMatcher(None, folded(family), word).ratio() >= _ALIKE:
                shown = next((w for w in words.split() if folded(w) == word), word).strip(".,;:")
                first = attendee.person.name.removesuffix(family).strip() if attendee else ""
                return ByHand(
                    "A name is put right wherever it stands: "
                    f"/rename {family.casefold()}: {f'{first} {shown}'.strip()}"
                )
    return None


def _keys(matter: mt.Matter) -> tuple[str, ...]:
    members = matter.members if isinstance(matter, mt.Declaration) else ()
    return (*members, *(key for name in _WHO if (key := getattr(matter, name, ""))))


def _names(meeting: Meeting, key: str, text: str) -> bool:
    """Whether *text* names that person, by the surname at least."""
    attendee = meeting.attendee(key)
    family = folded(attendee.person.family_name) if attendee else ""
    return bool(family) and f" {family} " in f" {folded(text)} "


def _with_key(matter: mt.Matter, old: str, new: str) -> mt.Matter:
    if isinstance(matter, mt.Declaration):
        return replace(matter, members=tuple(new if k == old else k for k in matter.members))
    changed = {name: new for name in _WHO if getattr(matter, name, "") == old}
    return replace(matter, **changed)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return folded(text).replace(" ", "")
