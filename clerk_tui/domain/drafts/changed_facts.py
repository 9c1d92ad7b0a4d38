"""Corrections of facts by a change of words: the figures of a vote, a time, or a person.

The minutes are printed from facts. If the chairman changes "7.14" to "7.20", the time at which
somebody left is corrected, and the words follow from it.
"""

import re
from collections.abc import Iterator
from datetime import time

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.dates.times import parse_time
from clerk_tui.domain.drafts.changed_votes import VoteCorrection, find_vote_correction
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
_ALIKE = 0.6
"""The share of letters that two spellings of one name have in common."""


class TimeHolder(Struct, frozen=True):
    """The part of the record in which a time is stored."""

    kind: str
    """A "movement" or "switch" of a person, the "chair", or the "public"."""
    key: str = ""
    """The key of the person, for a movement or a switch."""
    place: int = -1
    """The position among the movements of the person."""


class TimeCorrection(Struct, frozen=True):
    """The time at which something happened, as it is to be."""

    holder: TimeHolder
    at: time
    worded: bool = False
    """Whether the new words are stored as the wording of the entry."""


class PersonCorrection(Struct, frozen=True):
    """The matter of an entry with another person in it."""

    matter: mt.Matter
    worded: bool = False
    """Whether the new words are stored as the wording of the entry."""


class ManualCorrection(Struct, frozen=True):
    """A correction of a fact that only the clerk can make."""

    why: str
    """A sentence that says with which command to make it."""


FactCorrection = VoteCorrection | TimeCorrection | PersonCorrection | ManualCorrection


def find_fact_correction(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> FactCorrection | None:
    """Find the fact that the new words correct; None if they change nothing but words."""
    corrections = [
        fact
        for fact in (
            _correct_time(meeting, entry, old_words, new_words),
            _correct_person(meeting, entry, old_words, new_words),
            _correct_vote(meeting, entry, old_words, new_words),
        )
        if fact is not None
    ]
    if len(corrections) > 1:
        return ManualCorrection(
            "It changes several facts of that entry: put them right one by one."
        )
    return corrections[0] if corrections else None


def _correct_vote(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> FactCorrection | None:
    fact = find_vote_correction(meeting, entry, old_words, new_words)
    return ManualCorrection(fact) if isinstance(fact, str) else fact


def _correct_time(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> FactCorrection | None:
    old, new = _TIMES.findall(old_words), _TIMES.findall(new_words)
    changed = [(o, n) for o, n in zip(old, new, strict=False) if _folded(o) != _folded(n)]
    if not old or (not changed and len(new) >= len(old)):
        return None
    minuted_time = entry.matter.time if isinstance(entry.matter, mt.Happening) else None
    stands = [_as_time(moment, minuted_time) for moment in old]
    holders = list(_holders(meeting, entry, old_words, [t for t in stands if t]))
    if minuted_time is None and not holders:
        return None
    near = minuted_time or next((t for t in stands if t), None)
    at = _as_time(changed[0][1], near) if len(changed) == 1 and len(old) == len(new) else None
    if (
        at is None
        or len(holders) != 1
        or _as_time(changed[0][0], near) != _held_time(meeting, holders[0], near)
    ):
        return ManualCorrection(_time_by_hand(meeting, holders, changed[0][1] if changed else ""))
    plain = _flat(old_words.replace(*changed[0], 1)) == _flat(new_words) and not entry.wording
    made = isinstance(entry.matter, mt.Happening)
    return TimeCorrection(holders[0], at, worded=not (plain and made))


def _as_time(typed: str, near: time | None) -> time | None:
    try:
        return parse_time(typed.rstrip(".") if typed[-2:-1].isdigit() else typed, near)
    except Refusal:
        return None


def _holders(
    meeting: Meeting, entry: Entry, old_words: str, times: list[time]
) -> Iterator[TimeHolder]:
    """Yield the places of the record whose time *entry* prints: its own, or of people it names."""
    happening = isinstance(entry.matter, mt.Happening)
    for a in meeting.people:
        named = not happening and f" {folded(a.person.family_name)} " in f" {folded(old_words)} "
        for n, movement in enumerate(a.movements):
            if movement.entry == entry.ident or (named and movement.time in times):
                yield TimeHolder("movement", a.key, n)
        if a.switches and a.switches[-1].entry == entry.ident:
            yield TimeHolder("switch", a.key)
    if meeting.chairs and meeting.chairs[-1].entry == entry.ident:
        yield TimeHolder("chair")
    ended = [moment.until for moment in meeting.exclusions if moment.ended]
    matter = entry.matter
    readmits = isinstance(matter, mt.Happening) and matter.kind == "readmitted"
    if readmits and ended and getattr(matter, "time", None) == ended[-1]:
        yield TimeHolder("public")


def _held_time(meeting: Meeting, holder: TimeHolder, minuted_time: time | None) -> time | None:
    attendee = meeting.attendee(holder.key)
    if holder.kind == "movement" and attendee is not None:
        return attendee.movements[holder.place].time
    return minuted_time


def _time_by_hand(meeting: Meeting, holders: list[TimeHolder], typed: str) -> str:
    """Tell the clerk which command corrects the time."""
    new_words = {"chair": "chair", "public": "public"}
    for holder in holders[:1]:
        attendee = meeting.attendee(holder.key)
        named = (
            attendee.person.family_name.casefold() if attendee else new_words.get(holder.kind, "")
        )
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


def _correct_person(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> FactCorrection | None:
    matter = entry.matter
    keys = [key for key in _person_keys(matter) if meeting.attendee(key)]
    left_out = [
        k for k in keys if _is_named(meeting, k, old_words) and not _is_named(meeting, k, new_words)
    ]
    people = [a.key for a in meeting.people]
    brought_in = [
        k
        for k in people
        if not _is_named(meeting, k, old_words) and _is_named(meeting, k, new_words)
    ]
    if not left_out:
        return _exchange_mover_and_seconder(meeting, entry, old_words, new_words)
    if len(left_out) != 1 or len(brought_in) != 1:
        return (
            _correct_spelling(meeting, left_out, old_words, new_words)
            if not brought_in and not entry.wording
            else (ManualCorrection(_PERSONS) if brought_in else None)
        )
    old, new = (meeting.attendee(key) for key in (left_out[0], brought_in[0]))
    if old is None or new is None or isinstance(matter, mt.Happening):
        return ManualCorrection(_MOVED)
    as_named = name_replacer(old.person, new.person, ())(old_words)
    plain = _flat(as_named) == _flat(new_words) and not entry.wording
    return PersonCorrection(_replace_key(matter, left_out[0], brought_in[0]), worded=not plain)


_PERSONS = "It names other people: put out the entry (x in the review) and minute it again."
_MOVED = "It is of somebody else: take it out (x in the review), and minute theirs (/in, /out)."


def _exchange_mover_and_seconder(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> FactCorrection | None:
    """Return the motion with mover and seconder exchanged, if the new words exchange them."""
    motion = entry.matter
    if not isinstance(motion, mt.Motion):
        return None
    mover, seconder = meeting.attendee(motion.mover), meeting.attendee(motion.seconder)
    if mover is None or seconder is None:
        return None
    held = "\x00"
    first = old_words.replace(mover.person.name, held).replace(
        seconder.person.name, mover.person.name
    )
    if _flat(first.replace(held, seconder.person.name)) != _flat(new_words) or _flat(
        old_words
    ) == _flat(new_words):
        return None
    other = replace(motion, mover=motion.seconder, seconder=motion.mover)
    return PersonCorrection(other, worded=bool(entry.wording))


def _correct_spelling(
    meeting: Meeting, left_out: list[str], old_words: str, new_words: str
) -> FactCorrection | None:
    """Return the command for a name that is spelt differently; None if it is left out."""
    from difflib import SequenceMatcher

    new = [w for w in folded(new_words).split() if w not in folded(old_words).split()]
    for key in left_out:
        attendee = meeting.attendee(key)
        family = attendee.person.family_name if attendee else ""
        for word in new:
            if SequenceMatcher(None, folded(family), word).ratio() >= _ALIKE:
                shown = next((w for w in new_words.split() if folded(w) == word), word).strip(
                    ".,;:"
                )
                first = attendee.person.name.removesuffix(family).strip() if attendee else ""
                return ManualCorrection(
                    "A name is put right wherever it stands: "
                    f"/rename {family.casefold()}: {f'{first} {shown}'.strip()}"
                )
    return None


def _person_keys(matter: mt.Matter) -> tuple[str, ...]:
    members = matter.members if isinstance(matter, mt.Declaration) else ()
    return (*members, *(key for name in _WHO if (key := getattr(matter, name, ""))))


def _is_named(meeting: Meeting, key: str, text: str) -> bool:
    """Return True if *text* names that person, at least by the surname."""
    attendee = meeting.attendee(key)
    family = folded(attendee.person.family_name) if attendee else ""
    return bool(family) and f" {family} " in f" {folded(text)} "


def _replace_key(matter: mt.Matter, old: str, new: str) -> mt.Matter:
    if isinstance(matter, mt.Declaration):
        return replace(matter, members=tuple(new if k == old else k for k in matter.members))
    changed = {name: new for name in _WHO if getattr(matter, name, "") == old}
    return replace(matter, **changed)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return folded(text).replace(" ", "")
