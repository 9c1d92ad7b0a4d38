"""How a test looks at one check: what it found, or not, and that it told no secret."""

import re
from datetime import time
from typing import cast

from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.checks import Check, Finding
from clerk_tui.domain.model.attendees import Movement
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.votes import Vote
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ROOKE, a_desk, opened

PUBLIC_TITLE = "Premises"
# What a message may quote of a private entry: the public title, and words of the house.
SAYABLE = {PUBLIC_TITLE, "That", "Cllr", "Councillor"}


def in_session(*titles: str, body: Body | None = None) -> Desk:
    """A desk at 10.30 in a meeting that began at 10, all six members there, Rooke presiding."""
    desk = a_desk(body)
    desk.mark_all_present()
    desk.preside(ROOKE)
    desk.commence(time(10, 0))
    return opened(desk, *(titles or ("Dredging", "Moorings")))


def later(desk: Desk, minutes: int) -> None:
    """Let *minutes* pass."""
    cast("FixedClock", desk._clock).forward(minutes)


def item(desk: Desk, place: int = 0) -> Item:
    """An item of the agenda, the first unless another *place* is given."""
    return desk.meeting.items[place]


def last(desk: Desk) -> Entry:
    """The entry last made under the item in hand."""
    return desk.last_entry()


def motion(desk: Desk, *who: str, vote: Vote | None = None) -> str:
    """A motion, moved and seconded as *who* say, and carried; returns its entry."""
    mover, seconder = (*who, "", "")[:2]
    ident = desk.move("That the basin be dredged", mover, seconder, override="announced so")
    if vote is None:
        desk.settle("carried")
    else:
        desk.vote(vote, "carried", override="announced so")
    return ident


def coming_and_going(desk: Desk, key: str, *movements: Movement) -> Meeting:
    """The meeting if somebody had come and gone so, whatever the desk makes of it."""
    people = tuple(
        replace(a, movements=movements) if a.key == key else a for a in desk.meeting.people
    )
    return replace(desk.meeting, people=people)


def found(check: Check, desk: Desk | Meeting, severity: str, *says: str) -> Finding:
    """The first finding of *check*; its severity, and words that its message says."""
    meeting = desk if isinstance(desk, Meeting) else desk.meeting
    several = list(check(meeting))
    assert several, "nothing was found"
    first = several[0]
    assert first.severity == severity
    for words in says:
        assert words in first.message
    for finding in several:
        assert _is_sentence(finding.message)
        assert finding.remedy
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", finding.check)
    tells_no_secret(check, meeting)
    return first


def silent(check: Check, desk: Desk | Meeting) -> None:
    """That *check* found nothing."""
    assert list(check(desk if isinstance(desk, Meeting) else desk.meeting)) == []


def tells_no_secret(check: Check, meeting: Meeting) -> None:
    """That of the same meeting held in private nothing but the public title is told."""
    chair = meeting.attendee(meeting.presiding)
    members = (a for a in meeting.people if a.person in meeting.body.members and a != chair)
    names = {a.person.family_name for a in members}
    for finding in check(in_private(meeting)):
        if not finding.entry:
            continue
        assert set(re.findall("“([^”]*)”", finding.message)) <= SAYABLE
        assert not any(name in finding.message for name in names)


def in_private(meeting: Meeting) -> Meeting:
    """*Meeting* as if every word of it were private business."""
    return replace(meeting, items=tuple(_private(each) for each in meeting.items))


def _private(each: Item) -> Item:
    entries = tuple(replace(entry, private=True) for entry in each.entries)
    return replace(each, private=True, public_title=PUBLIC_TITLE, entries=entries)


def _is_sentence(message: str) -> bool:
    begins = message[0].isupper() or not message[0].isalpha()
    return begins and message.endswith(".") and "@" not in message and "  " not in message
