"""At the desk: what follows from a quorum that is lost."""

from clerk_tui.desk.agenda import amended
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.desk.voting.budget import Budget
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, ItemLeft, ItemOpened, LetStand
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import decisions, without_second_meeting
from clerk_tui.domain.text import one_line
from clerk_tui.domain.voting.room_history import RoomHistory


class QuorumLoss(DeskPart):
    """Business put off, and decisions that stand all the same."""

    def __init__(self, recorder: Recorder, budget: Budget) -> None:
        """Ask *budget* before an item is left."""
        super().__init__(recorder)
        self._budget = budget

    def defer_the_rest(self) -> Meeting:
        """Defer every item not yet taken, as one step; each is then in the minutes."""
        waiting_items = self.meeting.waiting_items
        if not waiting_items:
            raise Refusal("No business is left to defer.", "Close the meeting with /close.")
        events: list[Event] = self._budget.leaving()
        for item in waiting_items:
            events += [ItemOpened(item.ident, self.now), amended(item, disposition="deferred")]
            events.append(ItemLeft(item.ident, self.now))
        return self._do(*events)

    def let_stand(self, reason: str) -> int:
        """Keep the reason for which decisions taken without a quorum stand, and return how many.

        Those of the item in hand, or where there are none all of the meeting. The reason is
        printed only where the house style has words for it.
        """
        reason = one_line(reason)
        if not reason:
            raise Refusal("Why does it stand?", "As in: /stands the count was mistaken")
        decided = self._decided_without_quorum()
        if not decided:
            raise Refusal("No decision was taken without a quorum.", "See /check.")
        events = []
        for entry in decided:
            self._refuse_public_in_private(entry, "That decision stands")
            events.append(LetStand(entry.ident, reason))
        self._do(*events)
        return len(events)

    def _decided_without_quorum(self) -> list[Entry]:
        rooms = RoomHistory(self.meeting)
        if not rooms.roll_called:
            return []
        lacking = [
            entry
            for entry, vote in decisions(without_second_meeting(self.meeting))
            if not entry.stands and rooms.missing_for_quorum(entry, vote)
        ]
        return [entry for entry in lacking if entry.item == self.meeting.current] or lacking
