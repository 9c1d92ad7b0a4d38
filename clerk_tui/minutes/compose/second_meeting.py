"""The head and the foot of each meeting of a document that holds several."""

from clerk_tui.domain.model.meeting import Meeting, Part
from clerk_tui.minutes.compose.closing_lines import closing_lines, times_sentence
from clerk_tui.minutes.compose.document import Block, Heading, Lines, Para
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences


def part_change_blocks(meeting: Meeting, style: HouseStyle, ended: str, begun: str) -> list[Block]:
    """Return the foot of one meeting of the document and the head of the next.

    Args:
        meeting: The meeting, some of whose items belong to a second meeting held with it.
        style: The house style.
        ended: The ident of the part that ended; empty for the first meeting.
        begun: The ident of the part that begins.
    """
    lines = part_closing(meeting, style, ended) if ended else closing_lines(meeting, style)
    blocks: list[Block] = [Para(line) for line in lines]
    part = next((part for part in meeting.parts if part.ident == begun), None)
    return [*blocks, *_head(meeting, style, part)] if part else blocks


def part_closing(meeting: Meeting, style: HouseStyle, ident: str) -> list[str]:
    """Return the closing lines of the part called *ident*: its own, or those made from its times.

    It ended before the next one began; the last one ended as the meeting was closed.
    """
    parts = meeting.parts
    place = next(n for n, part in enumerate(parts) if part.ident == ident)
    part, next_part = parts[place], next(iter(parts[place + 1 :]), None)
    if part.closing or part.began is None:
        return list(part.closing)
    ended = next_part.before_ended if next_part else meeting.ended
    return times_sentence(part.began, ended, style)


def _head(meeting: Meeting, style: HouseStyle, part: Part) -> list[Block]:
    """Return the heading, the opening sentence and the people of a second meeting."""
    blocks: list[Block] = []
    if part.heading:
        blocks.append(Heading(part.heading[0], level=2))
        blocks.extend(Para(line) for line in part.heading[1:])
    if part.opening:
        blocks.append(Para(part.opening))
    if part.attendance:
        blocks.append(Lines("", part.attendance))
    sentences = Sentences(meeting, style)
    if part.present:
        present = style.say("present_at_second", names=sentences.names(part.present))
        blocks.extend(Para(line) for line in [present] if line)
    if part.apologies:
        apologies = style.say("apologies", names=sentences.names(part.apologies))
        blocks.extend(Para(line) for line in [apologies] if line)
    return blocks
