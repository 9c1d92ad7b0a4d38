"""Lines of two texts of the same minutes in pairs, with the lines that moved and those gone."""

from collections import Counter

from clerk_tui.domain.drafts.alignment import Pair, align_lines
from clerk_tui.domain.drafts.lines import Line, Place
from clerk_tui.domain.text import single_spaced


class LinePairs:
    """The lines of two texts of the same minutes, in pairs."""

    def __init__(self, old_lines: list[Line], new_lines: list[Line]) -> None:
        """Pair *old_lines* with *new_lines*."""
        self.old, self.new = old_lines, new_lines
        headings = [n for n, line in enumerate(old_lines) if line.opens]
        self._are_traced = any(line.places for line in new_lines)
        """True if the new text knows its entries, as minutes and drafts do; a file does not."""
        old_texts, new_texts = (
            [self._text_to_align(line) for line in lines] for lines in (old_lines, new_lines)
        )
        self.pairs = self._join_same_places(align_lines(old_texts, new_texts, headings))
        """The positions of an old and a new line that belong together; None for no such line."""
        self.last = max((n for n, line in enumerate(old_lines) if line.item), default=-1)
        """The position of the last old line of any item."""
        self.printed: dict[str, list[str]] = {}
        """The old lines of each entry, by its ident."""
        for line in old_lines:
            self.printed.setdefault(line.entry, []).append(line.text)
        self.moved = self._find_moved()
        """The positions of new lines that are old lines from elsewhere, with the old positions."""
        self.following = self._find_following()
        """For each pair, the next old line that is in both texts."""
        paired_lines = {a for a, b in self.pairs if a is not None and b is not None}
        paired_lines |= set(self.moved.values())
        self.gone = {n for n in range(len(old_lines)) if n not in paired_lines}
        """The positions of old lines that the new text does not have."""
        self.gone_items = {old_lines[n].opens for n in self.gone if old_lines[n].opens}
        self.gone_items -= {line.opens for line in new_lines}
        """The items whose headings are gone."""
        self.staying = Counter(
            old_lines[n].entry
            for n in range(len(old_lines))
            if n not in self.gone and old_lines[n].entry
        )
        """The number of old lines of each entry that the new text still has."""

    def _text_to_align(self, line: Line) -> str:
        """Return the text of *line*, after its place: of lines alike, those of one entry belong."""
        if not self._are_traced or not line.places:
            return comparable_text(line)
        place = line.places[0]
        return f"{place.item}/{place.entry}/{place.field} {comparable_text(line)}"

    def _join_same_places(self, pairs: list[Pair]) -> list[Pair]:
        """Return *pairs* with lines of one place in both texts joined, however they read."""
        if not self._are_traced:
            return pairs
        joined: list[Pair] = []
        gap: dict[Place, int] = {}  # where lines that only the old text has stand in `joined`
        for a, b in pairs:
            if a is not None and b is not None:
                gap = {}
            elif a is not None and self.old[a].places:
                gap.setdefault(self.old[a].places[0], len(joined))
            elif b is not None and self.new[b].places:
                there = gap.get(self.new[b].places[0])
                if there is not None:
                    joined.append((joined.pop(there)[0], b))
                    gap = {place: n - 1 for place, n in gap.items() if n > there}
                    continue
            joined.append((a, b))
        return joined

    def _find_moved(self) -> dict[int, int]:
        """Return the new positions of lines moved word for word, each with its old position."""
        waiting: dict[str, list[int]] = {}
        for a, b in self.pairs:
            if b is None and a is not None and self._is_alone(a):
                waiting.setdefault(comparable_text(self.old[a]), []).append(a)
        return {
            b: waiting[comparable_text(self.new[b])].pop(0)
            for a, b in self.pairs
            if a is None and b is not None and waiting.get(comparable_text(self.new[b]))
        }

    def _is_alone(self, n: int) -> bool:
        """Return True if the entry of this line has no other line, so that it can move with it."""
        entry = self.old[n].entry
        return bool(entry) and len(self.printed[entry]) == 1

    def _find_following(self) -> list[Line | None]:
        """Return for each pair the next old line that is in both texts."""
        following: list[Line | None] = []
        last: Line | None = None
        for a, b in reversed(self.pairs):
            following.append(last)
            last = last if a is None or b is None else self.old[a]
        return following[::-1]


def comparable_text(line: Line) -> str:
    """Return the text of a line with single spaces, as lines are compared."""
    return single_spaced(line.text)
