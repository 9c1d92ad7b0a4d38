"""Checks of interests: what a member did who had declared one."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.bars import Bar, Bars
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.checks.wording.wording import printed
from clerk_tui.domain.model.matters import Bullet, Happening, Paragraph
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import PARTICLES
from clerk_tui.domain.model.queries import decisions, entries, of_the_roll, speakers
from clerk_tui.domain.voting.room_history import Rooms

_PARTICLE = "|".join(sorted(PARTICLES))
_NAME = rf"((?:(?:{_PARTICLE}) )*[^\W\d_][\w'’-]+)"
_SPOKE = re.compile(
    rf"{_NAME}(?: also| then)? (?:said|asked|stated|spoke|commented|suggested|queried|replied"
    r"|added|argued|explained|thought|felt|welcomed|supported|opposed|requested)\b"
)
DISPENSATION = "with a dispensation, say so in the declaration."


def spoke_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """A member who spoke on an item in which they had declared an interest that bars them.

    No part in the discussion (Localism Act 2011 s31(4)); council tax in arrears bars the vote
    alone (Local Government Finance Act 1992 s106).
    """
    places = Places(meeting)
    bars = Bars(meeting, places)
    for entry in entries(of_the_roll(meeting)):
        for name in speakers(entry):
            found = places.find(name)
            bar = bars.on_this(found.key if found else name, entry.item)
            if bar is None or not bar.silences or _by_leave(meeting, bar, entry.item):
                continue
            who = places.who(name, private=entry.private or bar.entry.private)
            said = f"{who} spoke in {places.of_entry(entry)}, having declared {bar.named}."
            remedy = f"See that it is minuted as it was; {DISPENSATION}"
            yield Finding("interest-spoke", "warning", said, remedy, entry.item, entry.ident)


def said_to_have_spoken_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """A paragraph that says that a member spoke on an item in which they had such an interest.

    No part in the discussion (Localism Act 2011 s31(4)).
    """
    places = Places(meeting)
    bars = Bars(meeting, places)
    for words in printed(of_the_roll(meeting)):
        entry = words.entry
        if not isinstance(entry.matter, Paragraph | Bullet):
            continue
        for name in _SPOKE.findall(words.unquoted):
            found = places.find(name)
            bar = bars.on_this(found.key, entry.item) if found else None
            if bar is None or not bar.silences or _by_leave(meeting, bar, entry.item):
                continue
            who = places.who(bar.member, private=entry.private or bar.entry.private)
            said = f"{who} is said to have spoken in {places.of_entry(entry)}, "
            said += f"having declared {bar.named}."
            remedy = f"See that it is minuted as it was; {DISPENSATION}"
            yield Finding("interest-said", "warning", said, remedy, entry.item, entry.ident)


def had_the_floor_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """A member who was given the floor on an item in which they had declared such an interest.

    No part in the discussion (Localism Act 2011 s31(4)).
    """
    places = Places(meeting)
    bars = Bars(meeting, places)
    seen: set[tuple[str, str]] = set()
    for speech in meeting.speeches:
        bar = bars.on_this(speech.who, speech.item)
        once = (speech.who, speech.item) not in seen
        if bar and bar.silences and once and not _by_leave(meeting, bar, speech.item):
            seen.add((speech.who, speech.item))
            who = places.who(speech.who, private=bar.entry.private)
            where = places.of_item(meeting.item(speech.item))
            said = f"{who} had the floor in {where}, having declared {bar.named}."
            remedy = f"See that it is minuted as it was; {DISPENSATION}"
            yield Finding(
                "interest-floor", "warning", said, remedy, bar.entry.item, bar.entry.ident
            )


def _by_leave(meeting: Meeting, bar: Bar, item: str) -> bool:
    """Whether it is minuted that the member spoke and then left, as codes allow but for a DPI."""
    if "disclosable pecuniary" in bar.declared.kind:
        return False
    told = (e.matter for e in meeting.entries() if e.item == item)
    left = any(
        isinstance(m, Happening) and m.kind == "spoke_then_left" and m.who == bar.member
        for m in told
    )
    return left or bar.spoke_by_leave


def stayed_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """A member who was in the room when an item was decided in which they had an interest.

    To leave the room is a rule of standing orders and codes of conduct (Localism Act 2011
    s31(10) lets them say so).
    """
    places, rooms = Places(meeting), Rooms(meeting)
    bars = Bars(meeting, places)
    seen: set[tuple[str, str]] = set()
    for entry, vote in decisions(of_the_roll(meeting)):
        if not rooms.placed(entry, vote):
            continue
        for member in rooms.room(entry, vote).here:
            bar = bars.on_this(member.key, entry.item)
            known = member.key not in rooms.unsure and (member.key, entry.item) not in seen
            if bar is None or not bar.stayed or not known:
                continue
            seen.add((member.key, entry.item))
            who = places.who(member.key, private=entry.private or bar.entry.private)
            said = f"{who} was in the room for the decision in {places.of_entry(entry)}, "
            said += f"having declared {bar.named}."
            remedy = f"If they left, minute it as in: /leaves marden 11.05; {DISPENSATION}"
            yield Finding("interest-stayed", "warning", said, remedy, entry.item, entry.ident)


def interest_in_no_item(meeting: Meeting) -> Iterator[Finding]:
    """A barring interest that names no item: it bars the member from every vote of the meeting.

    An interest is in a matter to be considered (Localism Act 2011 s31(1)).
    """
    places = Places(meeting)
    bars = Bars(meeting, places)
    for bar in bars.all():
        if bars.of_whole_meeting(bar):
            who = places.who(bar.member, private=bar.entry.private)
            said = f"{who} declared {bar.named} without an item, so that it bars every vote."
            remedy = "Declare it again with the number of its item, as in: /dec marden 8 dpi …"
            yield Finding("interest-item", "warning", said, remedy, bar.entry.item, bar.entry.ident)
