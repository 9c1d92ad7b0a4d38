"""The head and the foot of minutes."""

import re

from clerk_tui.domain.dates.times import reprint_times
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.compose.attendance_list import AttendanceList
from clerk_tui.minutes.compose.closing_lines import closing_lines, ended_at
from clerk_tui.minutes.compose.document import (
    Block,
    Bullets,
    Heading,
    Lines,
    Para,
    Signature,
    Title,
)
from clerk_tui.minutes.compose.items.joined_blocks import join_blocks
from clerk_tui.minutes.style.house_style import HouseStyle

_AT = "(?:at|in|from|to|until)"
# Common nouns take an article; "County Hall" and "Committee Room 2" are names and take none.
_COMMON_NOUN = re.compile(
    r"(?:(?:main|small|large|old|new) )?(?:council (?:chambers?|offices)|town hall|guildhall"
    r"|civic (?:centre|offices|suite)|committee room|meeting room|board ?room|function room"
    r"|(?:village|parish|church|memorial|community|main) (?:hall|room|rooms|centre)|library)"
    r"(?=\W*$|,|\s*\(|\s+(?:at|in|of|on)\b|\s*[-–—])",
    re.IGNORECASE,
)


def head_blocks(meeting: Meeting, style: HouseStyle, paper: str = "minutes") -> list[Block]:
    """Return the heading, the opening sentence and the attendance.

    Args:
        meeting: The part of the meeting that is shown.
        style: The house style.
        paper: The wording key of what is printed of it, as the title names it.
    """
    details = meeting.details
    blocks: list[Block] = []
    above, heading = ((), details.heading) if details.heading else _title(meeting, style, paper)
    blocks.extend(Lines(line) for line in above)
    if heading:
        blocks.append(Title(heading))
    opening = details.opening or _usual_opening(meeting, style)
    openings = [opening] if details.opening else [part.strip() for part in opening.split("|")]
    if not details.venue:
        openings = [part.removesuffix(" at") for part in openings]
    blocks.extend(Para(line) for line in (*openings, *details.below_opening) if line)
    if details.fields:
        blocks.append(Lines("", details.fields))
    blocks.extend(Para(line) for line in details.below_fields)
    return blocks + AttendanceList(meeting, style).blocks()


def _title(
    meeting: Meeting, style: HouseStyle, paper: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines above the title and those of the title, as the house has them."""
    if style.layout_choice("heading") == "none":
        return (), ()
    if not style.wording.get("heading_lines"):
        name = meeting.body.authority or meeting.body.name
        return (), tuple(line.upper() for line in (name,) if line)
    slots = {**_head_slots(meeting, style), "paper": style.say(paper)}
    lines = style.say("heading_lines", **slots)
    lines_above, sign, title = lines.partition("^")
    return (_lines_in(lines_above), _lines_in(title)) if sign else ((), _lines_in(lines))


def _lines_in(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("|") if line.strip())


def _usual_opening(meeting: Meeting, style: HouseStyle) -> str:
    """Return the opening sentence of the house, without "at" before a time or place not given.

    While the meeting is open, "and finished at {end}" goes as a whole.
    """
    frame, slots = style.wording.get("opening", ""), _head_slots(meeting, style)
    for slot, before in (("venue", _AT), ("start", _AT), ("end", rf"(?:and\s+\w+\s+)?{_AT}")):
        if not slots[slot]:
            begun = r"(?:\s+beginning)?" if slot == "start" else ""
            pattern = rf",?{begun}\s+{before}\s+(?=\{{{slot}\}})"
            frame = re.sub(pattern, " ", frame, flags=re.IGNORECASE)
    return style.fill_frame(frame, "opening", slots)


def _head_slots(meeting: Meeting, style: HouseStyle) -> dict[str, str]:
    """Return what the sentences of the head may say of the meeting."""
    details = meeting.details
    start, end = meeting.started or details.planned_start, ended_at(meeting)
    article = style.layout_choice("venue_article") != "none"
    return {
        "body": meeting.body.name,
        "authority": meeting.body.authority,
        "date": style.print_day(details.date),
        "second_date": style.print_day(details.date, "second_date"),
        "venue": _venue_with_article(details.venue) if article else details.venue,
        "kind": details.kind,
        "start": style.print_time(start),
        **_presiding_slots(meeting, meeting.chairs[0].key if meeting.chairs else ""),
        "end": style.print_time(end),
    }


def _venue_with_article(venue: str) -> str:
    """Return *venue* as it stands after "at" or "in": "the Town Hall", "County Hall"."""
    return f"the {venue}" if _COMMON_NOUN.match(venue) else venue


def _presiding_slots(meeting: Meeting, key: str) -> dict[str, str]:
    """Return the name of who presided, by itself and with the title."""
    attendee = meeting.attendee(key)
    person = attendee.person if attendee else Person("")
    return {"name": person.name, "presiding": f"{person.title} {person.name}".strip()}


def foot_blocks(
    meeting: Meeting, style: HouseStyle, *, follows_private: bool = False
) -> list[Block]:
    """Return the closing lines, the signature, later corrections and the attached papers.

    Args:
        meeting: The part of the meeting that is shown.
        style: The house style.
        follows_private: Whether a private minute stands above it, from which it is set apart.
    """
    details = meeting.details
    lines = [] if meeting.parts else closing_lines(meeting, style)
    blocks: list[Block] = [Para(line) for line in lines]
    if details.next_meeting:
        next_meeting = reprint_times(details.next_meeting, style.layout_choice("time"))
        blocks.append(Para(style.say("next_meeting", next=next_meeting)))
    if signature := _signature(meeting, style):
        blocks.append(Signature(signature))
    blocks.extend(Para(line) for line in _corrections(meeting, style))
    if blocks and follows_private and (heading := style.say("close_after_private")):
        blocks.insert(0, Heading(heading, level=2))
    for paper in meeting.attachments:
        if paper.title and paper.title not in paper.text[:1]:
            blocks.append(Heading(paper.title, level=2))
        blocks.extend(_attached(paper.text, paper.title))
    return blocks


def _signature(meeting: Meeting, style: HouseStyle) -> str:
    """Return the line for the chairman's signature; once signed, the statement that it was."""
    who = {"chair": meeting.body.chair_title, **_presiding_slots(meeting, meeting.presiding)}
    signed = meeting.afterwards.signed
    if signed is not None:
        return style.say("signed", date=style.print_day(signed), **who)
    return meeting.details.signature or style.say("signature", **who)


def _corrections(meeting: Meeting, style: HouseStyle) -> list[str]:
    """Return the amendments and corrections of later meetings, if the house prints them."""
    after = meeting.afterwards
    if style.layout_choice("corrections") != "foot":
        return []
    lines = []
    if after.approval and after.approval.amendments:
        day = style.print_day(after.approval.day)
        amendments_text = "; ".join(after.approval.amendments)
        lines.append(style.say("approved_subject", date=day, amendments=amendments_text))
    for later_correction in after.corrections:
        minute_note = (
            f" {style.say('at_minute', minute=later_correction.minute)}"
            if later_correction.minute
            else ""
        )
        day = style.print_day(later_correction.day)
        lines.append(
            style.say("corrected_later", date=day, minute=minute_note, text=later_correction.text)
        )
    return lines


def _attached(text: tuple[str, ...], title: str) -> list[Block]:
    blocks: list[Block] = []
    for line in text:
        if line == title:
            blocks.append(Heading(line, level=2))
        elif line.startswith("- "):
            blocks = join_blocks(blocks, [Bullets((Para(line[2:]),))])
        else:
            blocks.append(Para(line))
    return blocks
