"""Find the items of an agenda without numbers: bullets, Markdown headings, or a plain list."""

from collections import Counter
from collections.abc import Container, Sequence

from clerk_tui.files.agendas.items.headings import classify_notice, is_heading
from clerk_tui.files.agendas.items.marks import Mark
from clerk_tui.files.agendas.sources.lines import Line

# A line longer than this is a sentence, not an item of a list.
_LONGEST_TITLE = 80


def bulleted_starts(lines: Sequence[Line], begin: int, claimed: Container[int]) -> dict[int, Mark]:
    """Return the bulleted lines at the outer edge, if the bullets are items and not points."""
    bullets = [
        index for index in range(begin, len(lines)) if lines[index].bullet and index not in claimed
    ]
    if len(bullets) < 2:
        return {}
    edge = min(lines[index].indent for index in bullets)
    outer = {index for index in bullets if lines[index].indent <= edge + 1}
    for index in range(bullets[0], len(lines)):
        if not lines[index].bullet and _stands_alone(lines, index, edge, bullets, claimed):
            return {}
    return {index: Mark("bullet", 0, "", lines[index].bullet) for index in sorted(outer)}


def _stands_alone(
    lines: Sequence[Line], index: int, edge: int, bullets: Sequence[int], claimed: Container[int]
) -> bool:
    """Return True if a line among the bullets is itself an item, and the bullets are its points."""
    line = lines[index]
    if index in claimed or line.indent > edge or len(line.text) > _LONGEST_TITLE:
        return False
    if index > bullets[-1] and not line.heading:
        # A line that stands apart below the last bullet ends the agenda.
        return not line.after_blank and index == bullets[-1] + 1 and not classify_notice(line.text)
    return index + 1 >= len(lines) or not (lines[index + 1].bullet or is_heading(lines[index + 1]))


def headed_starts(lines: Sequence[Line], begin: int, claimed: Container[int]) -> dict[int, Mark]:
    """Return the Markdown headings of the level that has most of them, if it has more than one."""
    levels = {
        index: lines[index].heading
        for index in range(begin, len(lines))
        if lines[index].heading and index not in claimed
    }
    counts = Counter(levels.values())
    level = max(counts, key=lambda level: (counts[level], level), default=0)
    if counts[level] < 2:
        return {}
    headed_lines = (index for index, heading in levels.items() if heading == level)
    return {index: Mark("heading", 0, "", lines[index].text) for index in headed_lines}


def plain_starts(lines: Sequence[Line], begin: int, claimed: Container[int]) -> dict[int, Mark]:
    """Return every line that nothing else accounts for; lines set in are notes to the one above."""
    starts: dict[int, Mark] = {}
    edge = -1
    for index in range(begin, len(lines)):
        line = lines[index]
        if index in claimed or line.heading:
            continue
        if not starts or not (line.indent > edge + 1 or line.bullet):
            edge = line.indent if not starts else min(edge, line.indent)
            starts[index] = Mark("plain", 0, "", line.bullet or line.text)
    return starts
