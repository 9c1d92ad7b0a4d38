"""Two texts of the same minutes laid beside one another: which line is which, and what is gone."""

from collections import Counter

from clerk_tui.domain.drafts.alignment import aligned
from clerk_tui.domain.drafts.lines import Line


class Laid:
    """*old* and *new* in pairs.

    `moved` are the places of new lines that are old lines from elsewhere, word for word, with the
    places of these; `following` is, after each pair, the next old line that stands in both. `gone`
    are the old lines that stand in the new text nowhere, and `gone_items` the items whose headings
    these are. `printed` are the lines of each entry in the old text, and `staying` counts those of
    them that are there still; `last` is the last old line of any item.
    """

    def __init__(self, old: list[Line], new: list[Line]) -> None:
        """Lay *new* beside *old*."""
        self.old, self.new = old, new
        headings = [n for n, line in enumerate(old) if line.opens]
        self.pairs = aligned([same(line) for line in old], [same(line) for line in new], headings)
        self.last = max((n for n, line in enumerate(old) if line.item), default=-1)
        self.printed: dict[str, list[str]] = {}
        for line in old:
            self.printed.setdefault(line.entry, []).append(line.text)
        self.moved = self._find_moved()
        self.following = self._find_following()
        taken = {a for a, b in self.pairs if a is not None and b is not None}
        taken |= set(self.moved.values())
        self.gone = {n for n in range(len(old)) if n not in taken}
        self.gone_items = {old[n].opens for n in self.gone if old[n].opens}
        self.staying = Counter(
            old[n].entry for n in range(len(old)) if n not in self.gone and old[n].entry
        )

    def _find_moved(self) -> dict[int, int]:
        """New lines that are old lines from elsewhere, word for word: new place to old place."""
        waiting: dict[str, list[int]] = {}
        for a, b in self.pairs:
            if b is None and a is not None and self._alone(a):
                waiting.setdefault(same(self.old[a]), []).append(a)
        return {
            b: waiting[same(self.new[b])].pop(0)
            for a, b in self.pairs
            if a is None and b is not None and waiting.get(same(self.new[b]))
        }

    def _alone(self, n: int) -> bool:
        """Whether the entry of this line prints no other line, so that it may be moved with it."""
        entry = self.old[n].entry
        return bool(entry) and len(self.printed[entry]) == 1

    def _find_following(self) -> list[Line | None]:
        """After each pair, the next old line that stands in both."""
        following: list[Line | None] = []
        last: Line | None = None
        for a, b in reversed(self.pairs):
            following.append(last)
            last = last if a is None or b is None else self.old[a]
        return following[::-1]


def same(line: Line) -> str:
    """A line as it is compared: how wide its spaces are says nothing."""
    return " ".join(line.text.split())
