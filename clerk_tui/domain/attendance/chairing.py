"""Who presided at a moment, worked out from everybody who took the chair, and when."""

from collections.abc import Iterable
from datetime import time

from msgspec import Struct

from clerk_tui.domain.dates.sittings import Moment, entry_moment, made_as, sittings
from clerk_tui.domain.model.attendees import Chair
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import Person, folded

CHAIRMAN = "Chairman"
_OFFICES = ("chairman", "chairperson", "chair", "chairwoman", "convener", "mayor")


class Presided(Struct, frozen=True):
    """Somebody presided from a time on (None: from the start) until another (None: the end)."""

    key: str
    since: time | None = None
    until: time | None = None


def presiding_at(meeting: Meeting, at: time | None = None, made: int = 0) -> str:
    """The key of the person presiding at a time of day (none: now); "" where nobody was.

    With no time, but *made*, by when so much of the record had been made.

    One whose time is not known presided from where the record first has them, whatever was
    the time: so it is read where only the last of several was kept.
    """
    if at is None:
        by_then = [c.key for c in meeting.chairs if made and made_as(c.entry) <= made]
        return by_then[-1] if by_then else meeting.presiding
    asked, last, known = sittings(meeting).moment(at, made), "", None
    for chair in meeting.chairs:
        since = _taken(meeting, chair)
        if since is None or (since <= asked and (known is None or since >= known)):
            last, known = chair.key, since
    return last


def _taken(meeting: Meeting, chair: Chair) -> Moment | None:
    """When somebody took the chair; None where no time is known."""
    return entry_moment(meeting, chair.time, chair.entry) if chair.time else None


def presided(meeting: Meeting) -> list[Presided]:
    """Everybody who presided, in turn, each with their stretch of the meeting."""
    turns: list[Presided] = []
    for chair in meeting.chairs:
        if chair.time is None:
            turns = [Presided(chair.key)]
        elif turns and turns[-1].key != chair.key:
            last = turns.pop()
            turns += [Presided(last.key, last.since, chair.time), Presided(chair.key, chair.time)]
        elif not turns:
            turns = [Presided(chair.key, chair.time)]
    return turns


def office_of(role: str) -> str:
    """Which office a role is: "chair", "vice", or "" for neither."""
    said = folded(role).split()
    if _is_vice(said):
        return "vice" if set(said) & set(_OFFICES) else ""
    return "chair" if said[:1] and said[0] in _OFFICES else ""


def chair_title_of(members: Iterable[Person]) -> str:
    """Return what a body calls its chair, by the role of the member who holds it.

    "Chairman" where no member has such a role, or where one is called so.
    """
    titles = [m.role for m in members if folded(m.role) in _OFFICES]
    return CHAIRMAN if CHAIRMAN in titles else next(iter(titles), CHAIRMAN)


def _is_vice(said: list[str]) -> bool:
    return "deputy" in said or any(word.startswith("vice") for word in said)


def elects(item: Item) -> str:
    """Which office the item fills by its title: "chair", "vice", or "" for none."""
    said = folded(item.title).split()
    if not {"election", "elect", "appointment", "appoint"} & set(said[:3]):
        return ""
    if _is_vice(said):
        return "chair" if _both(said) else "vice"
    return "chair" if any(word in _OFFICES for word in said) else ""


def _both(said: list[str]) -> bool:
    """Whether the title names the chairman before the vice-chairman: "Chairman and Vice-…"."""
    first = next((n for n, word in enumerate(said) if word in _OFFICES), len(said))
    vice = next((n for n, word in enumerate(said) if word.startswith(("vice", "deputy"))), 0)
    return first < vice
