"""At the desk: words replaced through the whole minutes, in one step."""

from collections.abc import Iterable

from clerk_tui.desk.corrections import Corrections
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, ItemAmended, MarginWritten, Rewritten
from clerk_tui.domain.find_replace import ITEM_FIELDS, Change, apply_changes
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting, with_fields
from clerk_tui.domain.text import one_line


class FindReplace(DeskPart):
    """Words replaced everywhere they were found, in one step that undo takes back."""

    def __init__(self, recorder: Recorder, corrections: Corrections) -> None:
        """Refuse what *corrections* would refuse."""
        super().__init__(recorder)
        self._corrections = corrections

    def replace_words(self, changes: Iterable[Change]) -> Meeting:
        """Make these *changes* of words; which entries are private stays as it is.

        Raises Refusal, having changed nothing, where the minutes are signed or have changed since
        the words were found, where nothing would be left of a text, and as `reword` does.
        """
        by_owner: dict[tuple[str, bool], list[Change]] = {}
        for change in changes:
            by_owner.setdefault((change.place.ident, change.place.of_item), []).append(change)
        if not by_owner:
            raise Refusal("Nothing was taken, so nothing was replaced.", "Take one first.")
        events: list[Event] = []
        for (ident, of_item), changes_of_owner in by_owner.items():
            owner = self.meeting.item(ident) if of_item else self.meeting.entry(ident)
            changed = apply_changes(owner, changes_of_owner)
            if isinstance(changed, Item):
                events.append(self._title_replaced(changed))
                continue
            events.append(self._words_replaced(changed))
            if changed.margin != self.meeting.entry(ident).margin:
                events.append(MarginWritten(ident, one_line(changed.margin)))
        return self._do(*events)

    def _title_replaced(self, item: Item) -> Event:
        self._refuse_in_private("Titles and summaries stand")
        old_item = self.meeting.item(item.ident)
        if old_item.title.strip() and not item.title.strip():
            raise Refusal("An item needs a title; nothing was replaced.", "Leave that one.")
        return ItemAmended(
            with_fields(old_item, **{name: getattr(item, name) for name in ITEM_FIELDS})
        )

    def _words_replaced(self, entry: Entry) -> Event:
        old_entry = self.meeting.entry(entry.ident)
        self._corrections.refuse_while_excluded(old_entry)
        emptied = old_entry.wording and not entry.wording.strip()
        if emptied or (not entry.wording and _is_bare(entry.matter)):
            raise Refusal(
                "Nothing would be left of one entry; nothing was replaced.",
                "Leave that one, and remove it with x.",
            )
        return Rewritten.from_entry(entry)


def _is_bare(matter: mt.Matter) -> bool:
    """Return True if a matter that is nothing but its words has none left."""
    if isinstance(matter, mt.Resolution):
        return not all(clause.strip() for clause in matter.clauses)
    if isinstance(matter, mt.Table | mt.Declaration | mt.Happening):
        return False
    return not matter.text.strip()
