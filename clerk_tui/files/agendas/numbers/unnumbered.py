"""Find the items of an agenda without numbers: bullets, Markdown headings, or a plain list."""

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence

from clerk_tui.files.agendas.head.when import is_dated
from clerk_tui.files.agendas.items.headings import (
    begins_note,
    classify_notice,
    is_agenda_heading,
    is_heading,
)
from clerk_tui.files.agendas.items.usual_business import is_usual_business
from clerk_tui.files.agendas.numbers.marks import Mark, read_marks
from clerk_tui.files.agendas.privacy.exclusion import is_private_business
from clerk_tui.files.agendas.privacy.parts import opens_named_part
from clerk_tui.files.agendas.sources.lines import Line

# A line longer than this is a sentence, not an item of a list.
_LONGEST_TITLE = 80
# So many lines above the first bullet are an agenda by themselves, and the bullets points of it.
_FEWEST_TITLES = 4
_FEWEST_BOLD = 3
# Titles without numbers above the first number; one alone may be its heading.
_FEWEST_UNNUMBERED = 2


# What heads no other business, even alone above the first number.
_APOLOGIES = re.compile(r"\W*(?:to receive )?apologies\b", re.IGNORECASE)
_LETTERED_POINT = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]\s")


def bulleted_starts(
    lines: Sequence[Line], begin: int, taken_lines: Container[int]
) -> dict[int, Mark]:
    """Return the bulleted lines at the outer edge, if the bullets are items and not points."""
    bullets = [
        index
        for index in range(begin, len(lines))
        if lines[index].bullet and (index not in taken_lines or _may_be_item(lines[index]))
    ]
    if len(bullets) < 2 or _are_points(lines, bullets):
        return {}
    # Kind: business swallowed as notes. Of bullets of two kinds, the first kind is the list.
    first = lines[bullets[0]].bullet_mark
    if any(lines[index].bullet_mark == first for index in bullets[1:]):
        bullets = [index for index in bullets if lines[index].bullet_mark == first]
    edge = min(lines[index].indent for index in bullets)
    outer = {index for index in bullets if lines[index].indent <= edge + 1}
    for index in range(bullets[0], len(lines)):
        if not lines[index].bullet and _stands_alone(lines, index, edge, bullets, taken_lines):
            return {}
    return {index: Mark("bullet", 0, "", lines[index].bullet) for index in sorted(outer)}


def _are_points(lines: Sequence[Line], bullets: Sequence[int]) -> bool:
    """Kind: business swallowed as notes. Return True if the bullets only go on with a sentence."""
    text_above = lines[bullets[0] - 1].text if bullets[0] else ""
    if titles_above(lines, bullets[0]) >= _FEWEST_TITLES:
        return True
    is_led = text_above.endswith(":") and not is_agenda_heading(text_above.rstrip(":"))
    begin_small = sum(lines[index].bullet[:1].islower() for index in bullets)
    return (is_led and len(text_above.split()) > 1) or 2 * begin_small > len(bullets)


def titles_above(lines: Sequence[Line], bullet: int, begin: int = 0) -> int:
    """Return how many titles stand directly above the first point, below what is about the day."""
    count = 0
    for index in range(bullet - 1, begin - 1, -1):
        line = lines[index]
        about_meeting = is_dated(line.text) or is_agenda_heading(line.text) or is_heading(line)
        if about_meeting or len(line.text) > _LONGEST_TITLE or classify_notice(line.text):
            break
        count += 1
        if line.after_blank:
            break
    return count


def _stands_alone(
    lines: Sequence[Line],
    index: int,
    edge: int,
    bullets: Sequence[int],
    taken_lines: Container[int],
) -> bool:
    """Return True if a line among the bullets is itself an item, and the bullets are its points."""
    line = lines[index]
    if index in taken_lines or line.indent > edge or len(line.text) > _LONGEST_TITLE:
        return False
    if reads_as_note(line) or read_marks(line.text):
        return False
    if index > bullets[-1] and not line.heading:
        # A line that stands apart below the last bullet ends the agenda.
        return not line.after_blank and index == bullets[-1] + 1 and not classify_notice(line.text)
    return index + 1 >= len(lines) or not (lines[index + 1].bullet or is_heading(lines[index + 1]))


def reads_as_note(line: Line) -> bool:
    """Return True if a line is a sentence, or begins as notes do, so that it is no title."""
    return line.text[-1:] in ".;:?" or line.text[:1].islower() or begins_note(line.text)


def headed_starts(
    lines: Sequence[Line], begin: int, taken_lines: Container[int]
) -> dict[int, Mark]:
    """Return the Markdown headings of the level that has most of them, if it has more than one."""
    levels = {
        index: lines[index].heading
        for index in range(begin, len(lines))
        if lines[index].heading and (index not in taken_lines or _may_be_item(lines[index]))
    }
    counts = Counter(levels.values())
    level = max(counts, key=lambda level: (counts[level], level), default=0)
    if counts[level] < 2:
        return {}
    headed_lines = (index for index, heading in levels.items() if heading == level)
    return {index: Mark("heading", 0, "", lines[index].text) for index in headed_lines}


def bold_starts(lines: Sequence[Line], begin: int, taken_lines: Container[int]) -> dict[int, Mark]:
    """Kind: business swallowed as notes. Return the bold lines, if they are titles with notes.

    Bold lines with titles below them, and not notes, are sections. Where none is bold, italics may
    tell the titles.
    """
    free_lines = [
        index
        for index in range(begin, len(lines))
        if index not in taken_lines or _may_be_item(lines[index]) or _has_own_note(lines, index)
    ]
    bold = [index for index in free_lines if lines[index].emphatic]
    italic = [
        index for index in free_lines if lines[index].italic and not reads_as_note(lines[index])
    ]
    for titles in (bold, italic):
        below = [
            lines[index + 1]
            for index in titles
            if index + 1 < len(lines) and index + 1 not in titles
        ]
        noted = sum(_is_note(line) or begins_note(line.text) for line in below)
        other_lines = len(free_lines) - len(titles)
        if len(titles) >= _FEWEST_BOLD and (2 * noted > len(below) or len(titles) > other_lines):
            return {index: Mark("plain", 0, "", lines[index].text) for index in titles}
    return {}


def _has_own_note(lines: Sequence[Line], index: int) -> bool:
    """Return True if a bold name of private business has a line of its own, so it is an item."""
    line, *below = lines[index : index + 2]
    is_title = line.emphatic and is_private_business(line.text) and not opens_named_part(line.text)
    return is_title and bool(below) and not below[0].emphatic and not below[0].heading


def plain_starts(lines: Sequence[Line], begin: int, taken_lines: Container[int]) -> dict[int, Mark]:
    """Return every line that nothing else accounts for; lines set in are notes to the one above.

    Kind: business swallowed as notes. Where empty lines part the items, what follows a title
    without one is its note.
    """
    starts: dict[int, Mark] = {}
    edge = -1
    in_blocks = _are_in_blocks(lines, begin, taken_lines)
    for index in range(begin, len(lines)):
        line = lines[index]
        if (index in taken_lines and not _may_be_item(line)) or line.heading:
            continue
        is_point = line.bullet or _LETTERED_POINT.match(line.text)
        is_below = line.indent > edge + 1 or is_point or _continues_block(line, in_blocks)
        if not starts or not is_below:
            edge = line.indent if not starts else min(edge, line.indent)
            starts[index] = Mark("plain", 0, "", line.bullet or line.text)
    return starts


def _may_be_item(line: Line) -> bool:
    """Return True if a line that could head a part is an item like others: "Executive session"."""
    is_set_apart = is_heading(line) and not line.heading and not line.bullet
    return not is_set_apart and not opens_named_part(line.text) and is_private_business(line.text)


def _continues_block(line: Line, in_blocks: bool) -> bool:
    """Return True if a line below a title is a note to it, in an agenda of such blocks."""
    return in_blocks and (not line.after_blank or _is_note(line))


def _is_note(line: Line) -> bool:
    text = line.text
    is_sentence = text[-1:] in ".;:?" and len(text.split()) > 4
    return is_sentence or text[:1].islower() or (begins_note(text) and len(text) > _LONGEST_TITLE)


def _are_in_blocks(lines: Sequence[Line], begin: int, taken_lines: Container[int]) -> bool:
    """Return True if empty lines part the items, and at least one of them has a note below it."""
    free_lines = [index for index in range(begin, len(lines)) if index not in taken_lines]
    parted = sum(lines[index].after_blank for index in free_lines)
    below = [lines[index] for index in free_lines if not lines[index].after_blank]
    return parted > 1 and any(
        _is_note(line) or begins_note(line.text) or line.bullet for line in below
    )


def unnumbered_among_numbers(
    lines: Sequence[Line], begin: int, starts: Mapping[int, Mark]
) -> dict[int, Mark]:
    """Kind: business swallowed as notes. Return titles without numbers above and among the others.

    American boards number what they decide, and not "Roll call" before it or "Adjournment" behind.
    """
    first = min(starts)
    usual_lines = [
        index
        for index in range(begin, len(lines))
        if index not in starts
        and (index + 1 not in starts or _APOLOGIES.match(lines[index].text))
        and not lines[index].bullet
        and lines[index].indent < 2
        and not read_marks(lines[index].text)
        and is_usual_business(lines[index].text)
    ]
    fewest = _FEWEST_UNNUMBERED if begin else _FEWEST_UNNUMBERED + 1
    above = [lines[index].text for index in usual_lines if index < first]
    if len(above) < fewest and not (begin and any(map(_APOLOGIES.match, above))):
        return {}
    return {index: Mark("plain", 0, "", lines[index].text) for index in usual_lines}
