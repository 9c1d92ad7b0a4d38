"""Helpers for the tests of checks: meetings to check, and assertions about the findings."""

import re
from datetime import time
from typing import TypedDict, Unpack, cast

from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.checks import Check, Finding
from clerk_tui.domain.model.attendees import Movement
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.votes import Vote
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ROOKE, a_desk, opened

PUBLIC_TITLE = "Premises"
# A message may quote these of a private entry: the public title, and words of the house style.
MAY_BE_QUOTED = {PUBLIC_TITLE, "That", "Cllr", "Councillor"}


def in_session(*titles: str, body: Body | None = None) -> Desk:
    """Return a desk at 10.30; the meeting began at 10, all members are there, Rooke presides."""
    desk = a_desk(body)
    desk.roll.mark_all_present()
    desk.chair.preside(ROOKE)
    desk.timings.commence(time(10, 0))
    return opened(desk, *(titles or ("Dredging", "Moorings")))


def later(desk: Desk, minutes: int) -> None:
    """Let *minutes* pass on the clock of the desk."""
    cast("FixedClock", desk._recorder.clock).forward(minutes)


def item(desk: Desk, place: int = 0) -> Item:
    """Return an item of the agenda, the first unless another *place* is given."""
    return desk.meeting.items[place]


def last(desk: Desk) -> Entry:
    """Return the entry last made under the current item."""
    return desk.corrections.last_entry()


def motion(desk: Desk, *who: str, vote: Vote | None = None) -> str:
    """Move a motion, seconded and carried, and return the ident of its entry."""
    mover, seconder = (*who, "", "")[:2]
    ident = desk.motions.move("That the basin be dredged", mover, seconder, override="announced so")
    if vote is None:
        desk.motions.settle("carried")
    else:
        desk.voting.vote(vote, "carried", override="announced so")
    return ident


class VoteFields(TypedDict, total=False):
    """Fields of a vote that a test overwrites."""

    in_favour: int
    against: int
    casting_by: str


def overwrite_vote(desk: Desk, **fields: Unpack[VoteFields]) -> None:
    """Overwrite fields of the vote on the last motion, even if the desk would refuse them."""
    matter = cast("Motion", last(desk).matter)
    assert matter.vote
    desk.corrections.correct(last(desk).ident, replace(matter, vote=replace(matter.vote, **fields)))


def coming_and_going(desk: Desk, key: str, *movements: Movement) -> Meeting:
    """Return the meeting with these movements of one person, even if the desk would refuse them."""
    people = tuple(
        replace(a, movements=movements) if a.key == key else a for a in desk.meeting.people
    )
    return replace(desk.meeting, people=people)


def finds(check: Check, desk: Desk | Meeting, severity: str, *quotes: str) -> Finding:
    """Assert that *check* finds something of this severity, and return its first finding.

    The message of the first finding contains all *quotes*; every finding is a whole sentence with a
    remedy, and tells nothing private.
    """
    meeting = desk if isinstance(desk, Meeting) else desk.meeting
    findings = list(check(meeting))
    assert findings, "nothing was found"
    first = findings[0]
    assert first.severity == severity
    for quote in quotes:
        assert quote in first.message
    for finding in findings:
        assert _is_sentence(finding.message)
        assert finding.remedy
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", finding.check)
    assert_tells_no_secret(check, meeting)
    return first


def accepts(check: Check, desk: Desk | Meeting) -> None:
    """Assert that *check* finds nothing."""
    assert list(check(desk if isinstance(desk, Meeting) else desk.meeting)) == []


def assert_tells_no_secret(check: Check, meeting: Meeting) -> None:
    """Assert that of the same meeting held in private only the public title is quoted."""
    chair = meeting.attendee(meeting.presiding)
    members = (a for a in meeting.people if a.person in meeting.body.members and a != chair)
    names = {a.person.family_name for a in members}
    for finding in check(in_private(meeting)):
        if not finding.entry:
            continue
        assert set(re.findall("“([^”]*)”", finding.message)) <= MAY_BE_QUOTED
        assert not any(name in finding.message for name in names)


def in_private(meeting: Meeting) -> Meeting:
    """Return the meeting as if every word of it were private business."""
    return replace(meeting, items=tuple(_private_item(item) for item in meeting.items))


def _private_item(item: Item) -> Item:
    entries = tuple(replace(entry, private=True) for entry in item.entries)
    return replace(item, private=True, public_title=PUBLIC_TITLE, entries=entries)


def _is_sentence(message: str) -> bool:
    well_begun = message[0].isupper() or not message[0].isalpha()
    return well_begun and message.endswith(".") and "@" not in message and "  " not in message
