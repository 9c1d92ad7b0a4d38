"""At the desk: putting right what was minuted."""

from typing import Any

from clerk_tui.desk.base import DeskBase
from clerk_tui.domain import matters as mt
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import EntryMoved, EntryNumbered, EntryRemoved, Rewritten
from clerk_tui.domain.meeting import Entry, Meeting
from clerk_tui.domain.text import clean, one_line


class CorrectionsDesk(DeskBase):
    """Entries edited, moved, numbered by hand and removed."""

    def reword(self, ident: str, text: str) -> Meeting:
        """Put the clerk's own words in place of an entry's.

        What is plain text is changed itself; where the house made the sentence from facts
        the facts stay and the sentence is the clerk's (no words: the house's again).
        """
        entry = self.meeting.entry(ident)
        words = clean(text)
        matter = _with_text(entry.matter, words)
        if matter is None:
            return self._do(Rewritten(ident, entry.matter, words, entry.told))
        if not words:
            raise Refusal("Nothing would be left of that entry.", "Remove it with /remove.")
        return self._do(Rewritten(ident, matter, "", entry.told))

    def correct(self, ident: str, matter: mt.Matter, **how: Any) -> Meeting:
        """Correct the facts of an entry."""
        entry = self.meeting.entry(ident)
        wording = how.get("wording", entry.wording)
        return self._do(Rewritten(ident, matter, wording, how.get("told", entry.told)))

    def move_entry(self, ident: str, after: str = "", item: str = "") -> Meeting:
        """Move an entry to after another one (none: first), in its item or another."""
        entry = self.meeting.entry(ident)
        if after:
            item = self.meeting.entry(after).item
        return self._do(EntryMoved(ident, item or entry.item, after))

    def shift_entry(self, ident: str, places: int) -> Meeting:
        """Move an entry up (negative) or down within its item."""
        entry = self.meeting.entry(ident)
        others = [e.ident for e in self.meeting.item(entry.item).entries]
        here = others.index(ident)
        others.remove(ident)
        there = min(max(0, here + places), len(others))
        return self.move_entry(ident, others[there - 1] if there else "", entry.item)

    def remove_entry(self, ident: str) -> Meeting:
        """Take an entry out of the minutes; undo brings it back."""
        self.meeting.entry(ident)
        return self._do(EntryRemoved(ident))

    def number_entry(self, ident: str, number: str | None) -> Meeting:
        """Set the number of a paragraph, question or action by hand; None: by pattern."""
        self.meeting.entry(ident)
        kept = None if number is None else one_line(number)
        return self._do(EntryNumbered(ident, kept))

    def last_entry(self) -> Entry:
        """The entry last written in the item in hand. Raises Refusal where there is none."""
        entries = self._item().entries
        if not entries:
            raise Refusal("Nothing is minuted under this item yet.")
        return entries[-1]


def _with_text(matter: mt.Matter, words: str) -> mt.Matter | None:
    """*Matter* with other words, or None where its words are made from facts."""
    if isinstance(matter, mt.Paragraph):
        return mt.Paragraph(words, matter.margin, matter.sub)
    if isinstance(matter, mt.Bullet):
        return mt.Bullet(words, matter.margin)
    if isinstance(matter, mt.SubHeading):
        return mt.SubHeading(words)
    if isinstance(matter, mt.Note):
        return mt.Note(words)
    return None
