"""At the desk: steps taken back and brought back by the number, listed, and the way back."""

from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.desk.drafts.other_meetings import check_undoable
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import check_open
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import ItemLeft, ItemOpened
from clerk_tui.domain.minute_book.step_words import describe_step
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.ports import Step
from clerk_tui.domain.replay.replay import apply, prepared

MOST_AT_ONCE = 20  # steps; a clerk who takes back more at once has mistyped the number


class ListedStep(Struct, frozen=True):
    """A step as the list of steps shows it: the moment it was recorded, and its words."""

    step: Step
    words: str


class Steps(DeskPart):
    """The steps of the meeting, newest first."""

    def undo_steps(self, count: int = 1) -> list[str]:
        """Take back the last *count* steps, and return their words, newest first.

        Raises Refusal, and takes none back, where there are fewer or one of them stands for good.
        """
        self._check_count(count)
        check_open(self.meeting)
        steps = self._recorder.record.steps(self.meeting.ident)[1:]
        if count > len(steps):
            raise _too_few(len(steps))
        for step in steps[-count:]:
            check_undoable(step.events)
        words: list[str] = []
        try:
            for step in reversed(steps[-count:]):
                later_meeting = self.meeting
                words.append(describe_step(self._recorder.undo(), step.events, later_meeting))
        except Refusal:
            for _ in words:
                self._recorder.redo()
            raise
        return words

    def redo_steps(self, count: int = 1) -> list[str]:
        """Bring back the last *count* steps that were undone, and return their words.

        Where there are fewer, all of them are brought back.
        """
        self._check_count(count)
        words: list[str] = []
        while len(words) < count:
            events, earlier = self._recorder.record.undone_step(self.meeting.ident), self.meeting
            if words and not events:
                break
            words.append(describe_step(earlier, events, self._recorder.redo()))
        return words

    @staticmethod
    def _check_count(count: int) -> None:
        if not 1 <= count <= MOST_AT_ONCE:
            raise Refusal(
                f"Up to {MOST_AT_ONCE} steps are undone at once.",
                "Nothing was undone. /steps lists them.",
            )

    def listed_steps(self, most: int) -> list[ListedStep]:
        """Return the last *most* steps that stand, newest first."""
        steps = self._recorder.record.steps(self.meeting.ident)
        return [*_listed(steps)][-most:][::-1]

    def item_come_from(self) -> Item:
        """Return the item in hand before the one that is. Raises Refusal where there was none."""
        current = self.meeting.current
        other_items = {item.ident for item in self.meeting.items} - {current}
        for step in reversed(self._recorder.record.steps(self.meeting.ident)):
            opens = any(isinstance(event, ItemOpened) for event in step.events)
            items_left = [
                e.ident for e in step.events if isinstance(e, ItemLeft) and e.ident in other_items
            ]
            if items_left:  # several taken together open one after another: the first was in hand
                return self.meeting.item(items_left[0] if opens else items_left[-1])
        raise Refusal(
            "No item was in hand before this one.", "Go to one with /goto and its number."
        )


def _listed(steps: list[Step]) -> Iterator[ListedStep]:
    """Yield the steps with their words, each seen from the meeting as it was."""
    meeting: Meeting | None = None
    for step in steps:
        earlier = meeting
        for event in step.events:
            meeting = apply(meeting, event) if meeting else prepared(event)
        if meeting is not None:
            yield ListedStep(step, describe_step(earlier or meeting, step.events, meeting))


def _too_few(count: int) -> Refusal:
    if not count:
        return Refusal("There is nothing to undo.")
    counted_steps = "Only one step" if count == 1 else f"Only {count} steps"
    return Refusal(f"{counted_steps} can be undone.", "Nothing was undone. /steps lists them.")
