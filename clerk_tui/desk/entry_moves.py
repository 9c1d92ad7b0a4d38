"""At the desk: an entry moved to another item."""

from collections.abc import Sequence
from typing import Literal

from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.private_business import PrivateBusiness
from clerk_tui.desk.recorder import Recorder
from clerk_tui.domain.agenda.item_reference import item_label
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import EntryMoved, Event, PrivacyMarked
from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.relocation import entries_moved_with, relocation
from clerk_tui.domain.text import one_line

Privacy = Literal["", "private", "public"]


class EntryMoves(DeskPart):
    """Entries that were minuted under the wrong item."""

    def __init__(self, recorder: Recorder, private_business: PrivateBusiness) -> None:
        """Publish what comes out of a private item by *private_business*."""
        super().__init__(recorder)
        self._private_business = private_business

    def move_to_item(
        self, ident: str, item: str, privacy: Privacy = "", reason: str = ""
    ) -> Meeting:
        """Move an entry, with all that belongs to it, to the end of another item.

        Its time, its number where one was set and the reference of an action stay. Under a private
        item it becomes private; out of one, whether it stays so has to be said.

        Args:
            ident: The entry.
            item: The item it goes to.
            privacy: Whether what comes out of a private item stays "private" or is "public".
            reason: Why it is private, or may be published.

        Raises:
            Refusal: It stands there already, the item was never taken, or privacy is to be said.
        """
        entry, target = self.meeting.entry(ident), self.meeting.item(item)
        self._check_target(entry, target)
        moved_entries = entries_moved_with(self.meeting, ident)
        printed_entries = [e for e in moved_entries if not isinstance(e.matter, Note)]
        if target.private and any(not e.private for e in printed_entries):
            self._check_may_be_private(target, reason)
        private = any(e.private for e in printed_entries)
        leaving = self.meeting.item(entry.item).private and not target.private and private
        if leaving and not privacy:
            raise Refusal(
                f"It is private, and {item_label(self.meeting, target)} is public business.",
                "Add “: private” to keep it private, or “: public” and why it may be published.",
                wanting=True,
            )
        last_entry = target.entries[-1].ident if target.entries else ""
        events = relocation(self.meeting, ident, item, last_entry, one_line(reason))
        with self._recorder.as_one_step():
            self._do(*events)
            if privacy == "public" and private:
                self._private_business.mark_public(
                    next(e.ident for e in printed_entries if e.private), reason
                )
        return self.meeting

    def put_after(self, after: str, idents: Sequence[str], *, private: bool = False) -> Meeting:
        """Put entries just made, which stand last in their item, after another one ("": first).

        With *private* they are private, as what they stand beside.
        """
        public = [i for i in idents if private and not self.meeting.entry(i).private]
        events: list[Event] = []
        if public:
            events.append(PrivacyMarked(tuple(public), True, "beside private text"))
        in_place = True  # moving an entry to where it stands would put it past a result
        for ident in idents:
            item = self.meeting.item(self.meeting.entry(ident).item)
            in_place = in_place and _ident_before(item, ident) == after
            if not in_place:
                events.append(EntryMoved(ident, item.ident, after))
            after = ident
        return self._do(*events)

    def _check_target(self, entry: Entry, target: Item) -> None:
        if entry.item == target.ident:
            raise Refusal(
                f"It stands under {item_label(self.meeting, target)} already.",
                "Name another item, as in: /moveto 5",
            )
        if self.meeting.ended is not None and target.ident not in self.meeting.taken:
            raise Refusal(
                f"{item_label(self.meeting, target)} was not taken, so nothing under it prints.",
                "Go to it first with /goto if it was.",
            )

    def _check_may_be_private(self, target: Item, reason: str) -> None:
        """Raise Refusal where nobody was excluded and nothing says why it is private (s100A)."""
        if not self.meeting.exclusions and not one_line(reason):
            raise Refusal(
                f"{item_label(self.meeting, target)} is private business, but the public were "
                "never excluded: why is that entry private?",
                "Add a colon and the reason, as in: /moveto 5: private Schedule 12A, paragraph 1",
                wanting=True,
            )


def _ident_before(item: Item, ident: str) -> str:
    """Return the entry that stands before the one called *ident*; "" for the first."""
    idents = [entry.ident for entry in item.entries]
    return idents[idents.index(ident) - 1] if idents.index(ident) else ""
