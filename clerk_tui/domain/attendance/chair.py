"""The person presiding at a moment, and the offices of chairman and vice-chairman."""

from collections.abc import Iterable
from datetime import time

from msgspec import Struct

from clerk_tui.domain.dates.sittings import (
    entry_sequence,
    moment_if_timed,
    sittings,
)
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import Person, folded

CHAIRMAN = "Chairman"
_OFFICES = ("chairman", "chairperson", "chair", "chairwoman", "convener", "mayor")


class ChairTurn(Struct, frozen=True):
    """A turn in the chair."""

    key: str
    """The key of the person who presided."""
    since: time | None = None
    """The time from which they presided; None: from the start."""
    until: time | None = None
    """The time until which they presided; None: to the end."""


def presiding_at(meeting: Meeting, at: time | None = None, sequence: int = 0) -> str:
    """Return the key of the person presiding at a moment; "" if nobody was.

    Somebody whose time is not known presided from where the record first has them, whatever was
    the time: so records are read in which only the last of several chairs was kept.

    Args:
        meeting: The meeting as it stands.
        at: The time of day; None: now, or the point in the record that *sequence* gives.
        sequence: The number of things recorded at that moment; 0: not known.
    """
    if at is None:
        by_then = [
            c.key for c in meeting.chairs if sequence and entry_sequence(c.entry) <= sequence
        ]
        return by_then[-1] if by_then else meeting.presiding
    moment = sittings(meeting).moment(at, sequence)
    presiding, presiding_since = "", None
    for chair in meeting.chairs:
        since = moment_if_timed(meeting, chair.time, chair.entry)
        is_latest = presiding_since is None or (since is not None and since >= presiding_since)
        if since is None or (since <= moment and is_latest):
            presiding, presiding_since = chair.key, since
    return presiding


def chair_turns(meeting: Meeting) -> list[ChairTurn]:
    """Return the turns in the chair, in order."""
    turns: list[ChairTurn] = []
    for chair in meeting.chairs:
        if chair.time is None:
            turns = [ChairTurn(chair.key)]
        elif turns and turns[-1].key != chair.key:
            last_turn = turns.pop()
            turns += [
                ChairTurn(last_turn.key, last_turn.since, chair.time),
                ChairTurn(chair.key, chair.time),
            ]
        elif not turns:
            turns = [ChairTurn(chair.key, chair.time)]
    return turns


def office_of(role: str) -> str:
    """Return the office that a role is: "chair", "vice", or "" for neither."""
    words = folded(role).split()
    if _names_vice(words):
        return "vice" if set(words) & set(_OFFICES) else ""
    return "chair" if words[:1] and words[0] in _OFFICES else ""


def chair_title_of(members: Iterable[Person]) -> str:
    """Return what a body calls its chair, by the role of the member who holds it.

    "Chairman" where no member has such a role, or where one is called so.
    """
    titles = [m.role for m in members if folded(m.role) in _OFFICES]
    return CHAIRMAN if CHAIRMAN in titles else next(iter(titles), CHAIRMAN)


def _names_vice(words: list[str]) -> bool:
    return "deputy" in words or any(word.startswith("vice") for word in words)


def office_elected(item: Item) -> str:
    """Return the office that an item fills by its title: "chair", "vice", or "" for none."""
    words = folded(item.title).split()
    if not {"election", "elect", "appointment", "appoint"} & set(words[:3]):
        return ""
    if _names_vice(words):
        return "chair" if _names_chair_first(words) else "vice"
    return "chair" if any(word in _OFFICES for word in words) else ""


def _names_chair_first(words: list[str]) -> bool:
    """Return True if a title names the chairman before the vice-chairman."""
    chair = next((n for n, word in enumerate(words) if word in _OFFICES), len(words))
    vice = next((n for n, word in enumerate(words) if word.startswith(("vice", "deputy"))), 0)
    return chair < vice
