"""Work out the numbers that Word prints by itself from its numbering part.

The document says only that a paragraph belongs to a list and at which level. What Word shows ("Part
I", "2.3", "(c)", the third item after a restart) follows from `word/numbering.xml`, from the
styles, and from all paragraphs before it (ECMA-376 part 1, 17.9).
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from clerk_tui.files.agendas.sources.word_levels import Level, List, read_lists
from clerk_tui.files.agendas.sources.word_styles import ListStyles, child_number, child_value, w

_LEVELS = 9


class PrintedNumbers:
    """Counts down a document and gives each paragraph the number that Word shows before it."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Read the parts *numbering* and *styles*; either may be missing."""
        self._lists: Mapping[str, List] = read_lists(numbering)
        self._styles = ListStyles(styles)
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def number_before(self, paragraph: Element) -> tuple[str, int] | None:
        """Return what Word prints before *paragraph*, and its level from 0; None if unnumbered.

        The number of a bulleted paragraph is "-".
        """
        ident, depth = self._find_place(paragraph)
        numbered_list = self._lists.get(ident)
        level = numbered_list.levels.get(depth) if numbered_list else None
        if numbered_list is None or level is None:
            return None
        counts = self._count_paragraph(ident, numbered_list, depth)
        if level.form == "bullet":
            return "-", depth
        return self._format_number(numbered_list, level, counts), depth

    def _find_place(self, paragraph: Element) -> tuple[str, int]:
        properties = paragraph.find(w("pPr"))
        style = child_value(properties, "pStyle")
        ident, depth = self._styles.find_list(style)
        own_properties = properties.find(w("numPr")) if properties is not None else None
        if own_properties is not None:
            ident = child_value(own_properties, "numId") or ident
            depth = child_number(own_properties, "ilvl", depth)
        if depth < 0:
            numbered_list = self._lists.get(ident)
            depth = numbered_list.level_for_style(style) if numbered_list else 0
        return ident, min(max(depth, 0), _LEVELS - 1)

    def _count_paragraph(self, ident: str, numbered_list: List, depth: int) -> dict[int, int]:
        counts = self._counts.setdefault(numbered_list.counted_with, {})
        if depth in numbered_list.restarts and (ident, depth) not in self._restarted:
            self._restarted.add((ident, depth))
            counts.pop(depth, None)
        for above in range(depth):
            if above in numbered_list.levels:
                counts.setdefault(above, numbered_list.first_count(above))
        counts[depth] = counts[depth] + 1 if depth in counts else numbered_list.first_count(depth)
        for below in range(depth + 1, _LEVELS):
            level = numbered_list.levels.get(below)
            if level and (level.restart_after < 0 or 0 < depth + 1 <= level.restart_after):
                counts.pop(below, None)
        return counts

    @staticmethod
    def _format_number(numbered_list: List, level: Level, count_by_level: Mapping[int, int]) -> str:
        text = level.text
        for depth in range(_LEVELS):
            slot = f"%{depth + 1}"
            if slot in text:
                level_there = numbered_list.levels.get(depth)
                count = count_by_level.get(depth, numbered_list.first_count(depth))
                text = text.replace(
                    slot, level_there.printed(count, level.legal) if level_there else ""
                )
        return text.strip()
