"""Minute books to measure on: one long meeting, and many short ones, all invented."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body, Numbering, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote
from clerk_tui.office import Office

START = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)
LONG = "Long Wharf Council"  # the name of the body whose meeting is the long one
_WORDS = (
    "the a quay pier lamp tide ferry lantern harbour keeper budget report crane rope survey chart "
    "signal vessel berth slipway dredging mooring beacon warden channel anchor chandler"
).split()


class Ticking:
    """A clock that goes on by a second whenever it is asked."""

    def __init__(self) -> None:
        """Begin at ten thirty on the day of the meeting."""
        self._at = START

    def now(self) -> datetime:
        """A second later than the last time."""
        self._at += timedelta(seconds=1)
        return self._at


def sentence(chance: random.Random, words: int = 14) -> str:
    """Some words, with a capital and a full stop."""
    sentence = " ".join(chance.choice(_WORDS) for _ in range(words))
    return f"{sentence.capitalize()}."


def members(count: int) -> tuple[Person, ...]:
    """So many members, each with a name of their own."""
    names = [f"{a}{b}ton" for a in _WORDS[2:] for b in ("ing", "er", "el", "ol", "am")]
    return tuple(Person(f"{'ABCDEFGHJK'[n % 10]} {name.title()}", "Councillor")
                 for n, name in enumerate(names[:count]))  # fmt: skip


def book(path: Path, *, meetings: int = 1, entries: int = 1000, people: int = 100) -> str:
    """Write a minute book of *meetings*, the newest of which has *entries*; returns its ident."""
    office = Office(path, Ticking())
    office.record.db.execute("PRAGMA synchronous = OFF")  # only while it is made
    chance = random.Random(1)
    body = Body("Small Creek Parish Council", kind="parish", members=members(7))
    for n in range(meetings - 1):
        day = date(1990, 1, 1) + timedelta(days=n)
        office.prepare(body, day, ident=f"small{n:06}")
    council = Body(
        LONG,
        kind="council",
        members=members(people),
        quorum=Quorum(fraction="1/4"),
        numbering=Numbering("{n}", paragraph="{minute}.{p}"),
    )
    ident = office.prepare(council, START.date(), ident="thelongone")
    _minute(office.sit_down(ident), entries, chance)
    office.record.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    office.close()
    return ident


def _minute(desk: Desk, entries: int, chance: random.Random) -> None:
    """Minute *entries* under items of twenty-five, a vote in each."""
    items = max(2, entries // 25)
    desk.agenda.list_items([{"title": sentence(chance, 4).rstrip(".")} for _ in range(items + 1)])
    desk.roll.mark_all_present()
    desk.timings.commence()
    made = 0
    while made < entries:
        desk.agenda.next_item()
        for _ in range(min(25, entries - made) - 1):
            desk.paragraphs.jot(sentence(chance))
        mover, seconder = desk.meeting.people[0].key, desk.meeting.people[1].key
        desk.motions.move(sentence(chance, 8), mover=mover, seconder=seconder)
        desk.voting.vote(Vote(in_favour=4, against=2, abstained=1))
        made += 25
