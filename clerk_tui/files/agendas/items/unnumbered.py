"""Items of an agenda that has no numbers: bullets, Markdown headings, or a plain list."""

from collections import Counter
from collections.abc import Container, Sequence

from clerk_tui.files.agendas.items.headings import is_heading, notice_of
from clerk_tui.files.agendas.items.marks import Mark
from clerk_tui.files.agendas.sources.lines import Line

# A line longer than this is a sentence, not an item of a list.
_SENTENCE = 80


def bulleted_starts(lines: Sequence[Line], begin: int, claimed: Container[int]) -> dict[int, Mark]:
    """Bulleted lines at the outer edge, where the bullets are the list and not points in it."""
    bullets = [at for at in range(begin, len(lines)) if lines[at].bullet and at not in claimed]
    if len(bullets) < 2:
        return {}
    edge = min(lines[at].indent for at in bullets)
    outer = {at for at in bullets if lines[at].indent <= edge + 1}
    for at in range(bullets[0], len(lines)):
        if not lines[at].bullet and _stands_alone(lines, at, edge, bullets, claimed):
            return {}
    return {at: Mark("bullet", 0, "", lines[at].bullet) for at in sorted(outer)}


def _stands_alone(
    lines: Sequence[Line], at: int, edge: int, bullets: Sequence[int], claimed: Container[int]
) -> bool:
    """Whether a line among the bullets is itself an item, the bullets being points."""
    line = lines[at]
    if at in claimed or line.indent > edge or len(line.text) > _SENTENCE:
        return False
    if at > bullets[-1] and not line.heading:
        # What stands apart below the last bullet is the end of the sheet.
        return not line.after_blank and at == bullets[-1] + 1 and not notice_of(line.text)
    return at + 1 >= len(lines) or not (lines[at + 1].bullet or is_heading(lines[at + 1]))


def headed_starts(lines: Sequence[Line], begin: int, claimed: Container[int]) -> dict[int, Mark]:
    """Markdown headings of the level that has most of them, if it has more than one."""
    levels = {
        at: lines[at].heading
        for at in range(begin, len(lines))
        if lines[at].heading and at not in claimed
    }
    counts = Counter(levels.values())
    level = max(counts, key=lambda n: (counts[n], n), default=0)
    if counts[level] < 2:
        return {}
    found = (at for at, heading in levels.items() if heading == level)
    return {at: Mark("heading", 0, "", lines[at].text) for at in found}


def plain_starts(lines: Sequence[Line], begin: int, claimed: Container[int]) -> dict[int, Mark]:
    """Every line that nothing else accounts for; lines set in are notes to the one above."""
    found: dict[int, Mark] = {}
    edge = -1
    for at in range(begin, len(lines)):
        line = lines[at]
        if at in claimed or line.heading:
            continue
        if not found or not (line.indent > edge + 1 or line.bullet):
            edge = line.indent if not found else min(edge, line.indent)
            found[at] = Mark("plain", 0, "", line.bullet or line.text)
    return found
