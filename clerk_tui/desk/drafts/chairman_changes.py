"""At the desk: the chairman's changes, taken or left one by one."""

from msgspec.structs import replace

from clerk_tui.desk.drafts.changed_facts import ChangedFacts
from clerk_tui.desk.drafts.other_meetings import removal
from clerk_tui.desk.entry_edits import (
    CHAIRMAN,
    by_chairman,
    rewrite_entry,
    with_clause,
    with_row,
    without_field,
)
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.drafts.changed_facts import find_fact_correction
from clerk_tui.domain.drafts.fact_corrections import FactCorrection, ManualCorrection
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import (
    ChairmanReturned,
    ChangeDecided,
    ChangesEnded,
    EntryMoved,
    Event,
    ItemAmended,
    MarginWritten,
    Written,
)
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.lifecycle import Decided, Decision, Returned
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.relocation import relocation
from clerk_tui.domain.ports import Paper
from clerk_tui.domain.text import clean, one_line


class ChairmanChanges(DeskPart):
    """The changes in the file that came back from the chairman.

    Each decision is recorded in the same step as what it changes, so that a list half gone
    through goes on where it was, and nothing is taken twice.
    """

    def __init__(self, recorder: Recorder, facts: ChangedFacts) -> None:
        """Take changes; those of *facts* are put right in what was recorded."""
        super().__init__(recorder)
        self.facts = facts

    def receive(self, back: Paper, name: str, draft: int) -> Meeting:
        """Keep the words of a file that changes draft *draft*; its changes can then be taken."""
        received = ChairmanReturned(draft, self.now, one_line(name), back.private, back.form)
        number = len(self.meeting.afterwards.returned) + 1
        return self._do(received, papers=[replace(back, kind="returned", number=number)])

    def take(self, change: Change, words: str | None = None) -> Meeting:
        """Take a change as it is, or with other *words* in its place."""
        self._undecided(change)
        text = clean(change.new_words if words is None else words)
        decided: Decided = "taken" if words is None else "edited"
        fact = self._fact_correction(change, text)
        if isinstance(fact, ManualCorrection):
            raise Refusal("That change is for you to make by hand.", fact.why)
        with self._recorder.as_one_step():
            entry = change.place.entry
            is_corrected = self.facts.put_right(entry, fact) if fact else True
            if is_corrected:
                events, entry = self._taking_events(change, text)
                self._do(*events)
            return self._do(ChangeDecided(Decision(change.key, decided, entry)))

    def _fact_correction(self, change: Change, text: str) -> FactCorrection | None:
        """Return the fact that a change of words changes, as the minutes stand now."""
        if change.sort != "reworded" or not change.place.entry:
            return None
        if change.place.field not in ("text", "moved", "result"):
            return None
        entry = self.meeting.entry(change.place.entry)
        return find_fact_correction(self.meeting, entry, change.old_words, text)

    def leave(self, change: Change) -> Meeting:
        """Leave the minutes as they are in this, or note that it was done by hand."""
        self._undecided(change)
        return self._do(ChangeDecided(Decision(change.key, "left")))

    def keep_as_note(self, change: Change) -> Meeting:
        """Keep a change or a comment as a note for the clerk's eyes, where it stood."""
        self._undecided(change)
        text = change.new or f"Left out: {change.old}"
        written = self._new_entry(change, mt.Note(clean(text)))
        decision = Decision(change.key, "noted", self._ident)
        return self._do(*written, ChangeDecided(decision))

    def end_changes(self) -> Meeting:
        """Be done with the chairman's file: what was not decided is left."""
        self._returned_draft()
        return self._do(ChangesEnded())

    def _returned_draft(self) -> Returned:
        returned_paper = self.meeting.afterwards.coming_back
        if returned_paper is None:
            raise Refusal(
                "No file of the chairman's is being gone through.",
                "Read one first (C in the review).",
                at_shell="Read one first: clerk-tui chairman MEETING FILE",
            )
        return returned_paper

    def _undecided(self, change: Change) -> None:
        if any(decision.change == change.key for decision in self._returned_draft().decisions):
            raise Refusal("That change was decided already.", "Undo takes the last one back.")

    @property
    def _ident(self) -> str:
        return self._new_ident("e")

    def _taking_events(self, change: Change, text: str) -> tuple[list[Event], str]:
        """Return the events of taking a change, and the entry that comes of it, or ""."""
        place = change.place
        if change.sort == "by hand":
            raise Refusal("That change is for you to make by hand.", change.why)
        if change.sort == "comment":
            return self._new_entry(change, mt.Note(text)), self._ident
        if change.sort == "added" and not place.entry:
            return self._new_entry(change, _new_matter(change, text)), self._ident
        if change.sort == "reworded" and not place.entry:
            return [self._retitling_event(place.item, text, change.old_words)], ""
        entry = self.meeting.entry(place.entry)
        if change.sort == "moved":
            return self._moving_events(entry, change.item, self._entry_before(change)), entry.ident
        if change.sort == "removed" and place.field in ("text", "moved"):
            return removal(self.meeting, entry.ident), ""
        if change.sort == "removed":
            return [
                by_chairman(entry, without_field(entry.matter, place.field, change.old_words))
            ], ""
        if change.sort == "added":
            add = with_row if change.kind == "row" else with_clause
            matter = add(entry.matter, place.field, change.old_words, text)
            return [by_chairman(entry, matter)], entry.ident
        if not text and place.field in ("text", "moved"):
            raise Refusal("Nothing would be left of that entry.", "Leave it, or remove it.")
        return [self._rewording_event(entry, change, text)], entry.ident

    def _rewording_event(self, entry: Entry, change: Change, text: str) -> Event:
        """Return the event that changes the words of *entry*, or those in the margin beside it."""
        field, old_words = change.place.field, change.old_words
        if field == "margin" and entry.margin and entry.margin == old_words:
            return MarginWritten(entry.ident, one_line(text))
        entries = self.meeting.item(entry.item).entries
        return rewrite_entry(entry, entries, field, old_words, text)

    def _moving_events(self, entry: Entry, item: str, after: str) -> list[Event]:
        """Return the events that move *entry*; to another item, what belongs to it goes with it."""
        if item == entry.item:
            return [EntryMoved(entry.ident, item, after)]
        return relocation(self.meeting, entry.ident, item, after)

    def _retitling_event(self, ident: str, text: str, old_title: str) -> Event:
        item = self.meeting.item(ident)
        if item.second_title:
            raise Refusal(
                "That title is in two languages.",
                "Type each: /title, /secondtitle; then leave this.",
            )
        sign = old_title.removeprefix(item.title) if old_title.startswith(item.title) else ""
        title = one_line(text).removesuffix(sign)  # such as the colon before text that runs in
        if not title:
            raise Refusal("An item needs a title.", "Leave it, or give it another.")
        bare_item = replace(item, entries=(), opened=(), left=())
        if item.public_title is not None and not self._returned_draft().private:
            return ItemAmended(replace(bare_item, public_title=title), CHAIRMAN)
        return ItemAmended(replace(bare_item, title=title), CHAIRMAN)

    def _new_entry(self, change: Change, matter: mt.Matter) -> list[Event]:
        """Return the events of a new entry, after what stands before it in the chairman's file.

        In a file made from a private copy it is private where what it follows is.
        """
        item = self.meeting.item(change.item or self._first_item())
        after = self._entry_before(change)
        follows = self.meeting.entry(after).private if after else item.private
        private = self._returned_draft().private and follows
        entry = Entry(self._ident, item.ident, self.now, matter, private, source=CHAIRMAN)
        events: list[Event] = [Written(entry, after)]
        if not after and item.entries:
            events.append(EntryMoved(entry.ident, item.ident))
        return events

    def _first_item(self) -> str:
        if not self.meeting.taken:
            raise Refusal("No item of business has been taken.", "Minute one first.")
        return self.meeting.taken[0]

    def _entry_before(self, change: Change) -> str:
        """Return the entry that it comes after, as the minutes stand; "" for the first."""
        made = {decision.change: decision.entry for decision in self._returned_draft().decisions}
        idents_in_item = {
            entry.ident for entry in self.meeting.entries() if entry.item == change.item
        }
        for key in change.after:
            ident = made.get(key[1:], "") if key.startswith("+") else key
            if ident in idents_in_item and ident != change.place.entry:
                return ident
        return ""


def _new_matter(change: Change, text: str) -> mt.Matter:
    """Return a new line as a heading, a bullet or a paragraph."""
    if change.kind == "heading":
        return mt.SubHeading(one_line(text))
    if change.kind == "bullet" or text.startswith("• "):
        return mt.Bullet(text.removeprefix("• "))
    return mt.Paragraph(text, sub=change.kind == "sub")
