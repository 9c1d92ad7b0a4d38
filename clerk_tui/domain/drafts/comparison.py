"""The changes between two texts of the same minutes, line by line."""

import hashlib
from collections import Counter

from msgspec.structs import replace

from clerk_tui.domain.drafts.change import (
    BEFORE_RESULT,
    INSIDE,
    MADE,
    NUMBERS,
    OUTSIDE,
    PART,
    RESULT,
    WHOLE_ITEM,
    Change,
    Sort,
    takeable,
)
from clerk_tui.domain.drafts.line_pairs import Laid, same
from clerk_tui.domain.drafts.line_spans import between, each_of
from clerk_tui.domain.drafts.lines import NOWHERE, Line, Place

MOST_BEHIND = 50  # of what stands before a change; if none of it was taken, the nearest old entry


class Comparison:
    """Lays *new* beside *old*."""

    def __init__(self, old: list[Line], new: list[Line], comments: dict[int, list[str]]) -> None:
        self._laid, self._comments = Laid(old, new), comments
        self._item = ""
        self._behind: list[str] = []
        self._before: Line | None = None
        self._keys: Counter[str] = Counter()

    def changes(self) -> list[Change]:
        """Every difference, in the order of the new text."""
        found: list[Change] = []
        removed: set[str] = set()
        for at, (a, b) in enumerate(self._laid.pairs):
            old = None if a is None else self._laid.old[a]
            new = None if b is None else self._laid.new[b]
            change: Change | None = None
            if old and new:
                found += self._reworded(old, new) if same(old) != same(new) else []
                self._pass(old, a or 0)
            elif new and b is not None:
                moved = self._laid.moved.get(b)
                change = (
                    self._added(new, self._laid.following[at]) if moved is None
                    else self._shifted(self._laid.old[moved], self._laid.following[at])
                )  # fmt: skip
                self._behind.insert(
                    0, f"+{change.key}" if moved is None else self._laid.old[moved].entry
                )
            elif old and a in self._laid.gone:
                change = self._removed(old, removed)
            if change:
                found.append(change)
            if new and b is not None:
                for said_of_it in self._comments.get(b, ()):
                    comment = self._make("comment", new.text, said_of_it, words=said_of_it)
                    found.append(comment)
        return found

    def _pass(self, line: Line, n: int) -> None:
        """Go past a line that stands in both."""
        self._before = line
        if n > self._laid.last:
            self._item, self._behind = "", []
        elif line.item and line.item != self._item:
            self._item, self._behind = line.item, []
        # A result stands after the entry before it, whichever motion it is the result of.
        behind = line.entry not in self._behind[:1] and not (self._behind and line.is_result)
        if line.entry and behind:
            self._behind.insert(0, line.entry)

    def _key(self, *parts: str) -> str:
        text = "\x1f".join(parts)
        self._keys[text] += 1
        return hashlib.sha256(f"{text}\x1f{self._keys[text]}".encode()).hexdigest()[:12]

    def _make(self, sort: Sort, old: str, new: str, **how: object) -> Change:
        item = str(how.pop("item", self._item))
        change = Change(self._key(sort, old, new), sort, old, new, item=item)
        standing = next((key for key in self._behind if not key.startswith("+")), "")
        after = (*self._behind[:MOST_BEHIND], *([standing] if standing else ()))
        return replace(change, after=after, **how)

    def _reworded(self, old: Line, new: Line) -> list[Change]:
        """Old words for new: a change to each place, where it is plain which is which."""
        several = [
            self._reworded_at(old, replace(new, text=_with(old, n, words)))
            for n, words in each_of(old, new.text).items()
        ]
        return several if len(several) > 1 else [self._reworded_at(old, new)]

    def _reworded_at(self, old: Line, new: Line) -> Change:
        """Old words for new: taken where they are those of one place and nothing else changed."""
        item = old.item or self._item
        private = any(place.private for place in old.places)
        make = self._make
        for n, stretch in enumerate(old.stretches):
            words = between(old, n, new.text)
            if words is None or not stretch.place.field:
                continue
            if stretch.place.field == "number":
                return make("by hand", old.text, new.text, item=item, why=NUMBERS)
            if not takeable(stretch.place):
                why = RESULT if stretch.place.entry else MADE
                return make("by hand", old.text, new.text, item=item, place=stretch.place, why=why)
            if not words and stretch.place.field.split(" ")[0] in ("text", "clause"):
                return make(
                    "removed", old.text, "", item=item, place=stretch.place, private=private,
                    was=stretch.text[stretch.lead :],
                )  # fmt: skip
            return make(
                "reworded", old.text, new.text, item=item, place=stretch.place, kind=old.kind,
                was=stretch.text[stretch.lead:], words=words, private=private,
            )  # fmt: skip
        why = PART if old.entry else NUMBERS if old.opens else MADE
        place = next(iter(old.places), NOWHERE)
        return make("by hand", old.text, new.text, item=item, place=place, why=why)

    def _added(self, new: Line, following: Line | None) -> Change:
        """A new line: an entry of its own, or a clause or a row inside the one it stands in."""
        if not self._item:
            return self._make("by hand", "", new.text, kind=new.kind, why=OUTSIDE)
        cells = [cell.strip() for cell in new.text.split("|")] if new.kind == "row" else []
        filled = [cell for cell in cells if cell]
        before = next((p for p in self._before.places if p.entry), None) if self._before else None
        inside = self._inside(following)
        if before and self._before and self._behind[:1] == [before.entry]:
            was = _words_at(self._before, before.field)
            if before.field.startswith("cell") and len(filled) > 1:
                return self._make(
                    "added", "", new.text, kind="row", place=before, was=was, words=new.text,
                    private=before.private,
                )  # fmt: skip
            clause = next((p for p in self._before.places if p.field.startswith("clause")), None)
            if clause and inside:
                was = _words_at(self._before, clause.field)
                return self._make(
                    "added", "", new.text, kind=new.kind, place=clause, was=was, words=new.text,
                    private=clause.private,
                )  # fmt: skip
        if inside:
            return self._make("by hand", "", new.text, kind=new.kind, why=INSIDE)
        if following and following.is_result:
            return self._make("by hand", "", new.text, kind=new.kind, why=BEFORE_RESULT)
        words = " ".join(filled) if cells else new.text
        return self._make("added", "", new.text, kind=new.kind, words=words)

    def _inside(self, following: Line | None) -> bool:
        """Whether what stands here stands between two lines of one entry."""
        before = self._before
        return bool(before and following and before.entry and following.entry == before.entry)

    def _shifted(self, old: Line, following: Line | None) -> Change:
        place = next(place for place in old.places if place.entry)
        if not self._item or self._inside(following):
            why = INSIDE if self._item else OUTSIDE
            return self._make("by hand", "", old.text, place=place, why=why)
        if old.is_result or (following and following.is_result):
            why = RESULT if old.is_result else BEFORE_RESULT
            return self._make("by hand", "", old.text, place=place, why=why)
        return self._make("moved", old.text, old.text, kind=old.kind, place=place)

    def _removed(self, old: Line, removed: set[str]) -> Change | None:
        """A line that is gone: an entry, a clause of one, or something made by the program."""
        if old.opens:
            return self._make("by hand", old.text, "", item=old.opens, why=WHOLE_ITEM)
        if old.item in self._laid.gone_items:
            return None  # said once, at its heading
        place = next((place for place in old.places if place.entry), NOWHERE)
        if not place.entry:
            return self._make("by hand", old.text, "", why=MADE)
        private = place.private
        if not self._laid.staying[place.entry]:
            if place.entry in removed:
                return None
            removed.add(place.entry)
            lines = self._laid.printed[place.entry]
            whole = Place(place.item, place.entry, "text", private)
            return self._make(
                "removed", "\n".join(lines), "", item=place.item, place=whole, private=private
            )
        clause = next((p for p in old.places if p.field.startswith(("clause", "cell"))), None)
        if clause:
            was = _words_at(old, clause.field)
            return self._make(
                "removed", old.text, "", item=place.item, place=clause, was=was, private=private
            )
        return self._make("by hand", old.text, "", item=place.item, place=place, why=PART)


def _with(line: Line, n: int, words: str) -> str:
    """The text of *line* with these *words* at its stretch *n*."""
    at = line.stretches[n]
    texts = [s.text for s in line.stretches]
    return "".join((*texts[:n], at.text[: at.lead], words, *texts[n + 1 :]))


def _words_at(line: Line, field: str) -> str:
    """The words of one place of a line."""
    return next((s.text[s.lead :] for s in line.stretches if s.place.field == field), "")
