"""The changes between two texts of the same minutes, line by line."""

from collections import Counter
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.domain.digest import hex_digest
from clerk_tui.domain.drafts.change import (
    BEFORE_RESULT,
    INSIDE_ENTRY,
    MADE_FROM_FACTS,
    MADE_FROM_RECORD,
    NUMBERS_NOT_TYPED,
    OUTSIDE_ITEMS,
    PART_OF_ENTRY,
    WHOLE_ITEM,
    Change,
    ChangeFields,
    Sort,
    is_editable,
)
from clerk_tui.domain.drafts.line_pairs import LinePairs, comparable_text
from clerk_tui.domain.drafts.line_spans import new_words_at, new_words_by_stretch
from clerk_tui.domain.drafts.lines import NOWHERE, Line, Place, Stretch

MOST_BEHIND = 50
"""Entries and changes before a change that are noted, beside the nearest old entry."""


class Comparison:
    """Compares two texts of the same minutes, line by line."""

    def __init__(
        self, old_lines: list[Line], new_lines: list[Line], comments: dict[int, list[str]]
    ) -> None:
        self._pairs, self._comments = LinePairs(old_lines, new_lines), comments
        self._item = ""
        self._preceding: list[str] = []
        self._before: Line | None = None
        self._keys: Counter[str] = Counter()
        self._removed_entries: set[str] = set()

    def changes(self) -> list[Change]:
        """Return every difference, in the order of the new text."""
        changes: list[Change] = []
        for position, (a, b) in enumerate(self._pairs.pairs):
            changes += self._pair_changes(position, a, b)
            for remark in self._comments.get(b, ()) if b is not None else ():
                line = self._pairs.new[b or 0].text
                changes.append(self._make_change("comment", line, remark, new_words=remark))
        return changes

    def _pair_changes(self, position: int, a: int | None, b: int | None) -> list[Change]:
        """Return the changes between the old line *a* and the new line *b*, if there are any."""
        old = None if a is None else self._pairs.old[a]
        new = None if b is None else self._pairs.new[b]
        if old and new:
            is_same = comparable_text(old) == comparable_text(new)
            changes = [] if is_same else self._reworded_changes(old, new)
            self._pass_line(old, a or 0)
            return changes
        if new and b is not None:
            return [self._inserted_change(new, b, self._pairs.following[position])]
        change = self._removed_change(old) if old and a in self._pairs.gone else None
        return [change] if change else []

    def _inserted_change(self, new: Line, b: int, following: Line | None) -> Change:
        """Return the change for a line that stands only here in the new text."""
        old_position = self._pairs.moved.get(b)
        if old_position is None:
            change = _with_own_place(self._added_change(new, following), new)
            self._preceding.insert(0, f"+{change.key}")
            return change
        old = self._pairs.old[old_position]
        change = self._moved_change(old, following)
        self._preceding.insert(0, old.entry)
        return change

    def _pass_line(self, line: Line, n: int) -> None:
        """Note a line that is in both texts as the one before the next change."""
        self._before = line
        if n > self._pairs.last:
            self._item, self._preceding = "", []
        elif line.item and line.item != self._item:
            self._item, self._preceding = line.item, []
        # A result is placed after the entry before it, even if its motion stands further up.
        is_new = line.entry not in self._preceding[:1] and not (self._preceding and line.is_result)
        if line.entry and is_new:
            self._preceding.insert(0, line.entry)

    def _next_key(self, *key_parts: str) -> str:
        text = "\x1f".join(key_parts)
        self._keys[text] += 1
        return hex_digest(f"{text}\x1f{self._keys[text]}".encode())[:12]

    def _make_change(
        self, sort: Sort, old: str, new: str, **fields: Unpack[ChangeFields]
    ) -> Change:
        item = fields.pop("item", self._item)
        change = Change(self._next_key(sort, old, new), sort, old, new, item=item)
        nearest_old = next((key for key in self._preceding if not key.startswith("+")), "")
        after = (*self._preceding[:MOST_BEHIND], *([nearest_old] if nearest_old else ()))
        return replace(change, after=after, **fields)

    def _reworded_changes(self, old: Line, new: Line) -> list[Change]:
        """Return a change for each place of a line, or one change if the places are not clear."""
        changes = [
            self._reworded_change(old, replace(new, text=_with_words(old, n, words)))
            for n, words in new_words_by_stretch(old, new.text).items()
        ]
        return changes if len(changes) > 1 else [self._reworded_change(old, new)]

    def _reworded_change(self, old: Line, new: Line) -> Change:
        """Return the change of a line, to be taken if the words of one place alone changed."""
        for n, stretch in enumerate(old.stretches):
            words = new_words_at(old, n, new.text)
            if words is not None and stretch.place.field:
                return self._stretch_change(old, stretch, new, words)
        why = PART_OF_ENTRY if old.entry else NUMBERS_NOT_TYPED if old.opens else MADE_FROM_RECORD
        place = next(iter(old.places), NOWHERE)
        item = old.item or self._item
        return self._make_change("by hand", old.text, new.text, item=item, place=place, why=why)

    def _stretch_change(self, old: Line, stretch: Stretch, new: Line, words: str) -> Change:
        """Return the change of a line in which only one stretch has new words."""
        item, place = old.item or self._item, stretch.place
        if place.field == "number":
            return self._make_change(
                "by hand", old.text, new.text, item=item, why=NUMBERS_NOT_TYPED
            )
        if not is_editable(place):
            why = MADE_FROM_FACTS if place.entry else MADE_FROM_RECORD
            return self._make_change("by hand", old.text, new.text, item=item, place=place, why=why)
        fields = ChangeFields(
            item=item,
            place=place,
            private=any(place.private for place in old.places),
            old_words=stretch.text[stretch.lead :],
        )
        if not words and place.field.split(" ")[0] in ("text", "clause"):
            return self._make_change("removed", old.text, "", **fields)
        fields["kind"], fields["new_words"] = old.kind, words
        return self._make_change("reworded", old.text, new.text, **fields)

    def _added_change(self, new: Line, following: Line | None) -> Change:
        """Return the change for a new line: an entry, or a clause or a row inside one."""
        if not self._item:
            return self._make_change("by hand", "", new.text, kind=new.kind, why=OUTSIDE_ITEMS)
        cells = [cell.strip() for cell in new.text.split("|")] if new.kind == "row" else []
        filled = [cell for cell in cells if cell]
        is_inside = self._is_inside_entry(following)
        part = self._added_part(new, is_row=len(filled) > 1, is_inside=is_inside)
        if part:
            return part
        if is_inside:
            return self._make_change("by hand", "", new.text, kind=new.kind, why=INSIDE_ENTRY)
        if following and following.is_result:
            return self._make_change("by hand", "", new.text, kind=new.kind, why=BEFORE_RESULT)
        words = " ".join(filled) if cells else new.text
        return self._make_change("added", "", new.text, kind=new.kind, new_words=words)

    def _added_part(self, new: Line, *, is_row: bool, is_inside: bool) -> Change | None:
        """Return the change for a new row or clause of the entry before it, if it is one."""
        before = self._before
        place = next((p for p in before.places if p.entry), None) if before else None
        if before is None or place is None or self._preceding[:1] != [place.entry]:
            return None
        kind = new.kind
        if place.field.startswith("cell") and is_row:
            kind = "row"
        else:
            clause = next((p for p in before.places if p.field.startswith("clause")), None)
            if clause is None or not is_inside:
                return None
            place = clause
        return self._make_change(
            "added",
            "",
            new.text,
            kind=kind,
            place=place,
            old_words=_words_at(before, place.field),
            new_words=new.text,
            private=place.private,
        )

    def _is_inside_entry(self, following: Line | None) -> bool:
        """Return True if the current position is between two lines of one entry."""
        before = self._before
        return bool(before and following and before.entry and following.entry == before.entry)

    def _moved_change(self, old: Line, following: Line | None) -> Change:
        """Return the change for an old line that was moved here."""
        place = next(place for place in old.places if place.entry)
        if not self._item or self._is_inside_entry(following):
            why = INSIDE_ENTRY if self._item else OUTSIDE_ITEMS
            return self._make_change("by hand", "", old.text, place=place, why=why)
        if old.is_result or (following and following.is_result):
            why = MADE_FROM_FACTS if old.is_result else BEFORE_RESULT
            return self._make_change("by hand", "", old.text, place=place, why=why)
        return self._make_change("moved", old.text, old.text, kind=old.kind, place=place)

    def _removed_change(self, old: Line) -> Change | None:
        """Return the change for a line that is gone: an entry, a part of one, or printed text."""
        if old.opens:
            return self._make_change("by hand", old.text, "", item=old.opens, why=WHOLE_ITEM)
        if old.item in self._pairs.gone_items:
            return None  # reported once, at the heading
        place = next((place for place in old.places if place.entry), NOWHERE)
        if not place.entry:
            return self._make_change("by hand", old.text, "", why=MADE_FROM_RECORD)
        if not self._pairs.staying[place.entry]:
            return self._removed_entry(place)
        clause = next((p for p in old.places if p.field.startswith(("clause", "cell"))), None)
        fields = ChangeFields(item=place.item, place=clause or place)
        if clause is None:
            fields["why"] = PART_OF_ENTRY
            return self._make_change("by hand", old.text, "", **fields)
        fields["old_words"], fields["private"] = _words_at(old, clause.field), place.private
        return self._make_change("removed", old.text, "", **fields)

    def _removed_entry(self, place: Place) -> Change | None:
        """Return the change for an entry all of whose lines are gone, once for its first line."""
        if place.entry in self._removed_entries:
            return None
        self._removed_entries.add(place.entry)
        return self._make_change(
            "removed",
            "\n".join(self._pairs.printed[place.entry]),
            "",
            item=place.item,
            place=Place(place.item, place.entry, "text", place.private),
            private=place.private,
        )


def _with_own_place(change: Change, new: Line) -> Change:
    """Return *change* with the place of the new line, where the new text knows its entries."""
    place = next(iter(new.places), NOWHERE)
    if change.place != NOWHERE or place == NOWHERE:
        return change
    is_private = any(place.private for place in new.places)
    return replace(change, item=place.item, place=place, private=is_private)


def _with_words(line: Line, n: int, words: str) -> str:
    """Return the text of *line* with these *words* at its stretch *n*."""
    stretch = line.stretches[n]
    texts = [s.text for s in line.stretches]
    return "".join((*texts[:n], stretch.text[: stretch.lead], words, *texts[n + 1 :]))


def _words_at(line: Line, field: str) -> str:
    """Return the words of one field in a line."""
    return next((s.text[s.lead :] for s in line.stretches if s.place.field == field), "")
