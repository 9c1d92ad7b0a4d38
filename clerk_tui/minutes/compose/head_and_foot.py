"""The head and the foot of minutes, and of each part of a meeting held in several."""

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.times import print_time, reprint_times
from clerk_tui.domain.model.meeting import Meeting, Part
from clerk_tui.minutes.compose.attendance_list import AttendanceList
from clerk_tui.minutes.compose.document import (
    Block,
    Bullets,
    Heading,
    Lines,
    Para,
    Signature,
    Title,
)
from clerk_tui.minutes.compose.item_blocks import join_blocks
from clerk_tui.minutes.compose.venue import venue_with_article
from clerk_tui.minutes.style.house_style import HouseStyle


def head_blocks(meeting: Meeting, style: HouseStyle) -> list[Block]:
    """Return the heading, the opening sentence and the attendance."""
    details, body = meeting.details, meeting.body
    blocks: list[Block] = []
    heading = details.heading or _usual_heading(meeting, style)
    if heading:
        blocks.append(Title(heading))
    opening = details.opening or style.say(
        "opening",
        body=body.name,
        date=print_date(details.date, style.layout_choice("date")),
        venue=venue_with_article(details.venue),
        kind=details.kind,
    )
    if not details.venue:
        opening = opening.removesuffix(" at")
    blocks.extend(Para(line) for line in (opening, *details.below_opening) if line)
    if details.fields:
        blocks.append(Lines("", details.fields))
    return blocks + AttendanceList(meeting, style).blocks()


def _usual_heading(meeting: Meeting, style: HouseStyle) -> tuple[str, ...]:
    if style.layout_choice("heading") == "none":
        return ()
    return tuple(line.upper() for line in (meeting.body.authority or meeting.body.name,) if line)


def part_change_blocks(
    meeting: Meeting, style: HouseStyle, parts: dict[str, Part], ended: str, begun: str
) -> list[Block]:
    """Return the foot of one part of the meeting and the head of the next.

    Args:
        meeting: The meeting, some of whose items belong to a second meeting held with it.
        style: The house style.
        parts: The parts of the meeting by ident.
        ended: The ident of the part that ended; empty for the first.
        begun: The ident of the part that begins.
    """
    lines = parts[ended].closing if ended else _closing(meeting, style)
    blocks: list[Block] = [Para(line) for line in lines]
    part = parts.get(begun)
    if part:
        if part.heading:
            blocks.append(Heading(part.heading[0], level=2))
            blocks.extend(Para(line) for line in part.heading[1:])
        blocks.extend(Para(part.opening) for _ in [0] if part.opening)
        if part.attendance:
            blocks.append(Lines("", part.attendance))
    return blocks


def foot_blocks(meeting: Meeting, style: HouseStyle) -> list[Block]:
    """Return the closing lines, the signature, later corrections and the attached papers."""
    details = meeting.details
    has_parts = any(item.part for item in meeting.taken_items)
    blocks: list[Block] = [Para(line) for line in ([] if has_parts else _closing(meeting, style))]
    if details.next_meeting:
        following = reprint_times(details.next_meeting, style.layout_choice("time"))
        blocks.append(Para(style.say("next_meeting", next=following)))
    if signature := _signature(meeting, style):
        blocks.append(Signature(signature))
    blocks.extend(Para(line) for line in _corrections(meeting, style))
    for paper in meeting.attachments:
        if paper.title and paper.title not in paper.text[:1]:
            blocks.append(Heading(paper.title, level=2))
        blocks.extend(_attached(paper.text, paper.title))
    return blocks


def _signature(meeting: Meeting, style: HouseStyle) -> str:
    """Return the line for the chairman's signature; once signed, the statement that it was."""
    chair, signed = meeting.body.chair_title, meeting.afterwards.signed
    if signed is not None:
        return style.say(
            "signed", chair=chair, date=print_date(signed, style.layout_choice("date"))
        )
    return meeting.details.signature or style.say("signature", chair=chair)


def _corrections(meeting: Meeting, style: HouseStyle) -> list[str]:
    """Return the amendments and corrections of later meetings, if the house prints them."""
    after, pattern = meeting.afterwards, style.layout_choice("date")
    if style.layout_choice("corrections") != "foot":
        return []
    lines = []
    if after.approval and after.approval.amendments:
        day = print_date(after.approval.day, pattern)
        listed = "; ".join(after.approval.amendments)
        lines.append(style.say("approved_subject", date=day, amendments=listed))
    for later in after.corrections:
        at = f" {style.say('at_minute', minute=later.minute)}" if later.minute else ""
        day = print_date(later.day, pattern)
        lines.append(style.say("corrected_later", date=day, minute=at, text=later.text))
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


def _closing(meeting: Meeting, style: HouseStyle) -> list[str]:
    """Return the closing lines: the clerk's own, or those made from the times."""
    if meeting.details.closing:
        return list(meeting.details.closing)
    pattern = style.layout_choice("time")
    if meeting.ended is None:
        return []
    end = print_time(meeting.ended, pattern)
    if meeting.started is None:
        sentence = style.say("closing_ended", end=end)
    else:
        sentence = style.say("closing", start=print_time(meeting.started, pattern), end=end)
    return [sentence] if sentence else []
