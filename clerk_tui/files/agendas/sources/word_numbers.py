"""The numbers that Word prints by itself, worked out from its numbering part.

The document says only that a paragraph belongs to a list and at which level; what Word shows
("Part I", "2.3", "(c)", the third item after a restart) comes of `word/numbering.xml`, of the
styles, and of all paragraphs before it (ECMA-376 part 1, 17.9).
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from clerk_tui.files.agendas.sources.word_levels import Level, List, lists_of
from clerk_tui.files.agendas.sources.word_styles import ListStyles, number_of, value_of, w

_LEVELS = 9


class PrintedNumbers:
    """Counts down a document and gives each paragraph the number that Word shows before it."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Count as the parts *numbering* and *styles* say; either may be missing."""
        self._lists: Mapping[str, List] = lists_of(numbering)
        self._styles = ListStyles(styles)
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def before(self, paragraph: Element) -> tuple[str, int] | None:
        """What stands before *paragraph*, and its level from 0; None where it has no number.

        The number of a bulleted paragraph is "-".
        """
        ident, at = self._place(paragraph)
        found = self._lists.get(ident)
        level = found.levels.get(at) if found else None
        if found is None or level is None:
            return None
        counts = self._count(ident, found, at)
        if level.form == "bullet":
            return "-", at
        return self._shown(found, level, counts), at

    def _place(self, paragraph: Element) -> tuple[str, int]:
        properties = paragraph.find(w("pPr"))
        style = value_of(properties, "pStyle")
        ident, at = self._styles.list_of(style)
        own = properties.find(w("numPr")) if properties is not None else None
        if own is not None:
            ident = value_of(own, "numId") or ident
            at = number_of(own, "ilvl", at)
        if at < 0:
            found = self._lists.get(ident)
            at = found.level_of(style) if found else 0
        return ident, min(max(at, 0), _LEVELS - 1)

    def _count(self, ident: str, found: List, at: int) -> dict[int, int]:
        counts = self._counts.setdefault(found.counted_with, {})
        if at in found.restarts and (ident, at) not in self._restarted:
            self._restarted.add((ident, at))
            counts.pop(at, None)
        for above in range(at):
            if above in found.levels:
                counts.setdefault(above, found.start(above))
        counts[at] = counts[at] + 1 if at in counts else found.start(at)
        for below in range(at + 1, _LEVELS):
            level = found.levels.get(below)
            if level and (level.restart_after < 0 or 0 < at + 1 <= level.restart_after):
                counts.pop(below, None)
        return counts

    @staticmethod
    def _shown(found: List, level: Level, counts: Mapping[int, int]) -> str:
        text = level.text
        for at in range(_LEVELS):
            slot = f"%{at + 1}"
            if slot in text:
                known = found.levels.get(at)
                count = counts.get(at, found.start(at))
                text = text.replace(slot, known.printed(count, level.legal) if known else "")
        return text.strip()
