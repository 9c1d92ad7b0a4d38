"""At the desk: what became of an item, with its reason."""

from collections.abc import Sequence
from typing import Unpack

from clerk_tui.desk.agenda import amended
from clerk_tui.desk.entry_options import ResolutionOptions, entry_options, matter_fields
from clerk_tui.desk.motions import ELECTED_ONCE
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.desk.voting.budget import Budget
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, ItemLeft, ItemOpened
from clerk_tui.domain.model.matters import Happening, Resolution
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.motions.clauses import is_empty_decision
from clerk_tui.domain.text import clean, one_line
from clerk_tui.domain.voting.elections import already_elected_note


class Decisions(DeskPart):
    """Deferred, withdrawn or adjourned for a reason; referred back."""

    def __init__(self, recorder: Recorder, budget: Budget) -> None:
        """Ask *budget* before an item is left."""
        super().__init__(recorder)
        self._budget = budget

    def resolve(
        self,
        clauses: Sequence[str],
        lead: str = "RESOLVED",
        **options: Unpack[ResolutionOptions],
    ) -> Meeting:
        """Minute a decision of one clause or several."""
        placing = entry_options(options)
        texts = tuple(clean(clause) for clause in clauses if clean(clause))
        if is_empty_decision(texts) and not placing.get("printed_elsewhere"):
            raise Refusal("A resolution needs words.", "Type them after /r.")
        item_in_hand = self.meeting.in_hand
        if (
            item_in_hand
            and not placing
            and (why := already_elected_note(item_in_hand.entries, " ".join(texts)))
        ):
            raise Refusal(why, ELECTED_ONCE)
        matter = Resolution(texts, one_line(lead), **matter_fields(options))
        return self._do(self._entry(matter, **placing))

    def decide_in_a_word(self, lead: str) -> Meeting:
        """Minute a decision that its lead says alone, such as "NOTED"."""
        return self._do(self._entry(Resolution((), one_line(lead))))

    def item_in_hand(self) -> Item:
        """Return the item in hand. Raises Refusal where none is open."""
        return self._item()

    def dispose_saying(self, disposition: str, reason: str, ident: str = "") -> Meeting:
        """Note that an item was "deferred", "withdrawn" or "adjourned", and minute why.

        The words are an entry, so that in private session they are private like any other.
        """
        item = self._item(ident)
        kind = "adjourned item" if disposition == "adjourned" else disposition
        sentence = self._entry(Happening(kind, clean(reason)), item=item.ident)
        return self._do(
            *self._opening_events(item), sentence, amended(item, disposition=disposition)
        )

    def refer_back(self, clause: str, lead: str, to: str) -> Meeting:
        """Minute the decision that the item in hand be referred back, and to whom."""
        item = self._item()
        matter = Resolution((clean(clause),), lead, to=one_line(to))
        return self._do(self._entry(matter), amended(item, disposition="referred back"))

    def _opening_events(self, item: Item) -> list[Event]:
        """Return the events of opening an item that was not taken yet: it takes its number."""
        if item.ident in self.meeting.taken:
            return []
        self._budget.refuse_without_names()
        current_item = self.meeting.current
        leaving_events: list[Event] = [ItemLeft(current_item, self.now)] if current_item else []
        return [*leaving_events, ItemOpened(item.ident, self.now)]
