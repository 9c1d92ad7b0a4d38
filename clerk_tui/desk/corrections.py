"""At the desk: putting right what was minuted."""

from msgspec.structs import replace

from clerk_tui.desk.drafts.other_meetings import removal
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import (
    EntryMoved,
    EntryNumbered,
    MarginWritten,
    Rewritten,
)
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.relocation import relocation
from clerk_tui.domain.motions.result_sentence import matter_with_wording
from clerk_tui.domain.numbering.patterns import check_number
from clerk_tui.domain.text import clean, one_line


class Corrections(DeskPart):
    """Entries edited, moved, numbered by hand and removed."""

    def reword(self, ident: str, text: str) -> Meeting:
        """Put the clerk's own words in place of an entry's.

        What is plain text is changed itself; where the house made the sentence from facts
        the facts stay and the sentence is the clerk's (no words: the house's again).
        """
        entry = self.meeting.entry(ident)
        self.refuse_while_excluded(entry)
        words = clean(text)
        if isinstance(entry.matter, mt.Table):
            raise Refusal("A table is changed row by row.", "Remove it with /remove, or add to it.")
        matter = _with_text(entry.matter, words)
        if matter is None:
            matter = matter_with_wording(entry, self.meeting.item(entry.item).entries, words)
            return self._do(Rewritten.from_entry(replace(entry, matter=matter, wording=words)))
        if not words:
            raise Refusal("Nothing would be left of that entry.", "Remove it with /remove.")
        rewritten = Rewritten.from_entry(replace(entry, matter=matter, wording=""))
        return self._do(rewritten, *self._same_words_beside(entry, matter))

    def _same_words_beside(self, entry: Entry, matter: mt.Matter) -> list[Rewritten]:
        """Return the events that give the actions beside *entry* its new words, if they had its."""
        old_words, new_words = _plain_words(entry.matter).rstrip("."), _plain_words(matter)
        events = []
        for other in self.meeting.item(entry.item).entries:
            action = other.matter
            if not isinstance(action, mt.Action) or action.beside != entry.ident:
                continue
            if old_words and action.text.rstrip(".") == old_words and other.printed_elsewhere:
                has_stop = action.text.endswith(".")
                text = new_words if has_stop or not new_words.endswith(".") else new_words[:-1]
                events.append(self._with_matter(other, replace(action, text=text)))
        return events

    def refuse_while_excluded(self, entry: Entry) -> None:
        """Refuse to change a public entry in private session: what is typed then is private."""
        if self.meeting.sits_in_private and not entry.private:
            raise Refusal(
                "That entry is public, and the public are excluded.",
                "Bring them back first (/public), or minute it as a new entry.",
            )

    def correct(
        self,
        ident: str,
        matter: mt.Matter,
        *,
        wording: str | None = None,
        printed_elsewhere: bool | None = None,
    ) -> Meeting:
        """Correct the facts of an entry; None keeps its wording, or where it is printed."""
        entry = self.meeting.entry(ident)
        self.refuse_while_excluded(entry)
        wording = entry.wording if wording is None else wording
        if printed_elsewhere is None:
            printed_elsewhere = entry.printed_elsewhere
        return self._do(Rewritten(ident, matter, wording, printed_elsewhere, entry.source))

    def move_entry(self, ident: str, after: str = "", item: str = "") -> Meeting:
        """Move an entry to after another one (none: first), in its item or another.

        To another it takes with it what belongs to it: see `relocation`.
        """
        entry = self.meeting.entry(ident)
        if ident == after:
            raise Refusal("An entry cannot come after itself.", "Name another one.")
        item_of_place = self.meeting.entry(after).item if after else item or entry.item
        if self.meeting.item(item_of_place).ident == entry.item:
            return self._do(EntryMoved(ident, item_of_place, after))
        return self._do(*relocation(self.meeting, ident, item_of_place, after))

    def shift_entry(self, ident: str, places: int) -> Meeting:
        """Move an entry up (negative) or down within its item."""
        entry = self.meeting.entry(ident)
        entry_idents = [e.ident for e in self.meeting.item(entry.item).entries]
        old_index = entry_idents.index(ident)
        entry_idents.remove(ident)
        there = min(max(0, old_index + places), len(entry_idents))
        return self.move_entry(ident, entry_idents[there - 1] if there else "", entry.item)

    def remove_entry(self, ident: str) -> Meeting:
        """Take an entry out of the minutes; undo brings it back.

        What it approved or corrected in the minutes of another meeting goes with it.
        """
        self.meeting.entry(ident)
        return self._do(*removal(self.meeting, ident))

    def number_entry(self, ident: str, number: str | None) -> Meeting:
        """Set the number of a paragraph, question or action by hand; None: by pattern."""
        entry = self.meeting.entry(ident)
        minute_number = None if number is None else one_line(number)
        if minute_number:
            # A number of private words carries the sequence of the public ones on with it.
            self._refuse_in_private("Numbers stand")
            check_number(minute_number, self._pattern_of(entry))
        return self._do(EntryNumbered(ident, minute_number))

    def write_margin(self, ident: str, words: str) -> Meeting:
        """Put words in the margin beside an entry; no words take them out."""
        entry = self.meeting.entry(ident)
        words = one_line(words)
        if isinstance(entry.matter, mt.Paragraph | mt.Bullet):
            return self.correct(ident, replace(entry.matter, margin=words))
        if isinstance(entry.matter, mt.Note | mt.Table | mt.SubHeading | mt.Action):
            raise Refusal(
                "Nothing can stand beside the last entry.",
                "A paragraph, a motion, a decision or an event can have words beside it.",
            )
        self.refuse_while_excluded(entry)
        return self._do(MarginWritten(ident, words))

    def _pattern_of(self, entry: Entry) -> str:
        patterns = self.meeting.body.numbering
        if isinstance(entry.matter, mt.Action):
            return patterns.action
        question = isinstance(entry.matter, mt.Question)
        return patterns.question if question else f"{patterns.minute} {patterns.paragraph}"

    def last_entry(self) -> Entry:
        """Return the entry last written in the item in hand. Raises Refusal where there is none."""
        entries = self._item().entries
        if not entries:
            raise Refusal("Nothing is minuted under this item yet.")
        return entries[-1]


def _plain_words(matter: mt.Matter) -> str:
    """Return the words of a paragraph, a point or a resolution; "" for another matter."""
    if isinstance(matter, mt.Resolution):
        return " ".join(matter.clauses)
    return matter.text if isinstance(matter, mt.Paragraph | mt.Bullet) else ""


def _with_text(matter: mt.Matter, words: str) -> mt.Matter | None:
    """Return *matter* with other words, or None where its words are made from facts."""
    if isinstance(matter, mt.Paragraph):
        return mt.Paragraph(words, matter.margin, matter.sub)
    if isinstance(matter, mt.Bullet):
        return mt.Bullet(words, matter.margin)
    if isinstance(matter, mt.SubHeading):
        return mt.SubHeading(words, matter.run_in)
    if isinstance(matter, mt.Note):
        return mt.Note(words)
    if isinstance(matter, mt.Resolution):
        return _with_clauses(matter, words)
    if isinstance(matter, mt.Action):
        owner_and_due = " – ".join(part for part in (matter.owner, matter.due) if part)
        shown_margin = f"  {owner_and_due}"  # as the pad shows it, two spaces after the words
        return replace(
            matter, text=words.removesuffix(shown_margin).rstrip() if owner_and_due else words
        )
    return None


def _with_clauses(matter: mt.Resolution, words: str) -> mt.Resolution:
    """Return *matter* with a clause to each line; a mark that begins a line stays its mark."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    marks = (*matter.marks, *[""] * len(lines))[: len(lines)] if matter.marks else ()
    pairs = zip(lines, (*marks, *[""] * len(lines)), strict=False)
    clauses = tuple(line.removeprefix(mark).strip() if mark else line for line, mark in pairs)
    return replace(matter, clauses=clauses, marks=marks)
