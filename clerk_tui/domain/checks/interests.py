"""Checks of interests: members who declared one spoke or stayed only where allowed."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.bars import Bar, Bars
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.sentences import printed_words
from clerk_tui.domain.model.matters import Bullet, Happening, Paragraph
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import PARTICLES
from clerk_tui.domain.model.queries import decisions, entries, speakers, without_second_meeting
from clerk_tui.domain.voting.room_history import RoomHistory

_PARTICLE = "|".join(sorted(PARTICLES))
_NAME = rf"((?:(?:{_PARTICLE}) )*[^\W\d_][\w'’-]+)"
_SPOKE = re.compile(
    rf"{_NAME}(?: also| then)? (?:said|asked|stated|spoke|commented|suggested|queried|replied"
    r"|added|argued|explained|thought|felt|welcomed|supported|opposed|requested)\b"
)
DISPENSATION = "with a dispensation, say so in the declaration."


def spoke_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """Find a member who spoke on an item in which they had declared an interest that bars them.

    They take no part in the discussion (in England by the Localism Act 2011 s31(4), subject to a
    dispensation, s33; elsewhere by the code of conduct); council tax in arrears bars the vote
    alone (Local Government Finance Act 1992 s106).
    """
    describe = Describer(meeting)
    bars = Bars(meeting, describe)
    for entry in entries(without_second_meeting(meeting)):
        for name in speakers(entry):
            attendee = describe.find_attendee(name)
            key = attendee.key if attendee else name
            if (bar := _bar_from_speaking(meeting, bars, key, entry.item)) is None:
                continue
            who = describe.person(name, private=entry.private or bar.entry.private)
            message = f"{who} spoke in {describe.entry(entry)}, having declared {bar.description}."
            remedy = f"See that it is minuted as it was; {DISPENSATION}"
            yield Finding("interest-spoke", "warning", message, remedy, entry.item, entry.ident)


def minuted_as_speaking_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """Find a paragraph that says that a member spoke on an item in which an interest bars them.

    They take no part in the discussion (Localism Act 2011 s31(4)).
    """
    describe = Describer(meeting)
    bars = Bars(meeting, describe)
    for words in printed_words(without_second_meeting(meeting)):
        entry = words.entry
        if not isinstance(entry.matter, Paragraph | Bullet):
            continue
        for name in _SPOKE.findall(words.unquoted):
            attendee = describe.find_attendee(name)
            key = attendee.key if attendee else ""
            if (bar := _bar_from_speaking(meeting, bars, key, entry.item)) is None:
                continue
            who = describe.person(bar.member, private=entry.private or bar.entry.private)
            message = f"{who} is said to have spoken in {describe.entry(entry)}, "
            message += f"having declared {bar.description}."
            remedy = f"See that it is minuted as it was; {DISPENSATION}"
            yield Finding("interest-said", "warning", message, remedy, entry.item, entry.ident)


def had_the_floor_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """Find a member who was given the floor on an item in which an interest bars them.

    They take no part in the discussion (Localism Act 2011 s31(4)).
    """
    describe = Describer(meeting)
    bars = Bars(meeting, describe)
    seen: set[tuple[str, str]] = set()
    for speech in meeting.speeches:
        bar = _bar_from_speaking(meeting, bars, speech.who, speech.item)
        if bar is not None and (speech.who, speech.item) not in seen:
            seen.add((speech.who, speech.item))
            who = describe.person(speech.who, private=bar.entry.private)
            where = describe.item(meeting.item(speech.item))
            message = f"{who} had the floor in {where}, having declared {bar.description}."
            remedy = f"See that it is minuted as it was; {DISPENSATION}"
            yield Finding(
                "interest-floor", "warning", message, remedy, bar.entry.item, bar.entry.ident
            )


def _bar_from_speaking(meeting: Meeting, bars: Bars, member: str, item: str) -> Bar | None:
    """Return the interest that bars the member with this key from speaking on *item*, if any."""
    bar = bars.find_bar_naming(member, item)
    if bar is None or not bar.bars_speaking or _spoke_by_leave(meeting, bar, item):
        return None
    return bar


def _spoke_by_leave(meeting: Meeting, bar: Bar, item: str) -> bool:
    """Return True if it is minuted that the member spoke and then left.

    Codes of conduct allow it, except with a disclosable pecuniary interest.
    """
    if "disclosable pecuniary" in bar.declaration.kind:
        return False
    matters = (e.matter for e in meeting.entries() if e.item == item)
    has_left_room = any(
        isinstance(m, Happening) and m.kind == "spoke_then_left" and m.who == bar.member
        for m in matters
    )
    return has_left_room or bar.spoke_by_leave


def stayed_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """Find a member who was in the room when an item was decided in which an interest bars them.

    Standing orders and codes of conduct make members leave (Localism Act 2011 s31(10) allows
    them to).
    """
    describe, rooms = Describer(meeting), RoomHistory(meeting)
    bars = Bars(meeting, describe)
    seen: set[tuple[str, str]] = set()
    for entry, vote in decisions(without_second_meeting(meeting)):
        if not rooms.is_placed(entry, vote):
            continue
        for member in rooms.room(entry, vote).here:
            bar = bars.find_bar_naming(member.key, entry.item)
            is_reported = member.key not in rooms.untimed and (member.key, entry.item) not in seen
            if bar is None or not bar.may_have_stayed or not is_reported:
                continue
            seen.add((member.key, entry.item))
            who = describe.person(member.key, private=entry.private or bar.entry.private)
            message = f"{who} was in the room for the decision in {describe.entry(entry)}, "
            message += f"having declared {bar.description}."
            remedy = f"If they left, minute it as in: /leaves marden 11.05; {DISPENSATION}"
            yield Finding("interest-stayed", "warning", message, remedy, entry.item, entry.ident)


def interest_in_no_item(meeting: Meeting) -> Iterator[Finding]:
    """Find a barring interest that names no item, so that it bars the member from every vote.

    An interest is in a matter to be considered (Localism Act 2011 s31(1)).
    """
    describe = Describer(meeting)
    bars = Bars(meeting, describe)
    for bar in bars.list_bars():
        if bars.bars_every_vote(bar):
            who = describe.person(bar.member, private=bar.entry.private)
            message = (
                f"{who} declared {bar.description} without an item, so that it bars every vote."
            )
            remedy = "Declare it again with the number of its item, as in: /dec marden 8 dpi …"
            yield Finding(
                "interest-item", "warning", message, remedy, bar.entry.item, bar.entry.ident
            )
