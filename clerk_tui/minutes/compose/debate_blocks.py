"""A motion and its amendments as they are printed: the result where the vote was taken."""

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.debate import debate_of
from clerk_tui.domain.model.meeting import Entry, Item
from clerk_tui.domain.motions.result_places import between, result_place
from clerk_tui.minutes.wording.sentences import Sentences


class PrintedResult(Struct, frozen=True):
    """What is told of a *motion* after an entry of its item: its result, or that it was amended."""

    motion: Entry
    amended: bool = False
    """That the amended motion became the substantive one."""
    decided: bool = False
    """What became of it, by whose vote, and what was resolved."""


class PrintedDebate(Struct, dict=True):
    """The motions of one item, and after which entry of it the result of each prints.

    A motion that was amended is decided after its amendments, one that was put with others after
    the last of them. In meetings that keep where a vote was taken, the result stands there.
    """

    item: Item
    sentences: Sentences

    def __post_init__(self) -> None:
        """See which motion's result stands after which entry."""
        self._motions = debate_of(self.item.entries)
        printed = [e for e in self._motions.motions if not e.told]
        self._last_of_bloc = {v.bloc: e.ident for e in printed if (v := _of(e).vote) and v.bloc}
        self._last_amendment = _last_amendments(printed)
        self._after: dict[str, list[PrintedResult]] = defaultdict(list)
        # Of results that stand after one entry those of amendments come before the motion's.
        for entry in sorted(printed, key=lambda e: _of(e).kind not in _BEFORE_THE_MAIN):
            for place, result in self._results(entry):
                self._after[place].append(result)

    def _results(self, entry: Entry) -> Iterator[tuple[str, PrintedResult]]:
        """The places of what is told of a motion after another entry than its own."""
        last = self._last_amendment.get(entry.ident)
        if _of(entry).announced:
            return
        if not _of(entry).decided_after:
            if last:
                yield self._place_of(last), PrintedResult(entry, amended=True, decided=True)
            return
        place = result_place(self.item.entries, entry)
        amended_at = self._place_of(last) if last else ""
        decided = self._last_in_bloc(entry)
        if amended_at and (amended_at != place or not decided):
            yield amended_at, PrintedResult(entry, amended=True)
        if decided and place != entry.ident:
            yield place, PrintedResult(entry, amended=amended_at == place, decided=True)

    def _place_of(self, motion: Entry) -> str:
        """The entry after which the result of *motion* stands."""
        return result_place(self.item.entries, motion)

    def _last_in_bloc(self, entry: Entry) -> bool:
        """Whether *entry* is the last of the motions of this item that one vote decided."""
        vote = _of(entry).vote
        return not vote or self._last_of_bloc.get(vote.bloc, entry.ident) == entry.ident

    def moved(self, entry: Entry) -> str:
        """The motion, and its result unless that comes later or the clerk's words told it."""
        matter = _of(entry)
        text = entry.wording or self.sentences.moved(matter)
        if self.prints_later(entry) or (entry.wording and matter.announced):
            return text
        return " ".join(part for part in (text, self.sentences.outcome_sentence(matter)) if part)

    def prints_later(self, entry: Entry) -> bool:
        """Whether the result stands after another entry, or that of those put together does."""
        return not self._last_in_bloc(entry) or self.result_prints_elsewhere(entry)

    def result_prints_elsewhere(self, entry: Entry) -> bool:
        """Whether the result of *entry*, or of the bloc it is the last of, prints elsewhere."""
        results = (result for after in self._after.values() for result in after)
        return any(result.motion.ident == entry.ident and result.decided for result in results)

    def motions_decided_with(self, entry: Entry) -> tuple[str, ...]:
        """The motions of this item that the vote on *entry* decided: itself, and its bloc.

        Where the vote's place is not kept, one that was amended is told alone.
        """
        if entry.ident in self._last_amendment and not _of(entry).decided_after:
            return (entry.ident,)
        vote = _of(entry).vote
        here = {each.ident for each in self._motions.motions}
        bloc = tuple(ident for ident in vote.bloc if ident in here) if vote else ()
        return bloc or (entry.ident,)

    def results_after(self, entry: Entry) -> tuple[PrintedResult, ...]:
        """What is told of motions after *entry*: votes taken then, and motions amended by then."""
        return tuple(self._after.get(entry.ident, ()))

    def result(self, result: PrintedResult) -> str:
        """The result of a motion after other entries; amended, it is the substantive motion."""
        entry = result.motion
        matter, say = _of(entry), self.sentences
        if self._motions.replaced(entry):
            return ""
        carried = any(_carried(other, entry.ident) for other in self.item.entries)
        amended = say.style.say("substantive") if carried and result.amended else ""
        called = "substantive motion" if carried else self._called(entry)
        decided = say.outcome_sentence(matter, called) if result.decided else ""
        return " ".join(part for part in (amended, decided) if part)

    def _called(self, entry: Entry) -> str:
        """What the result calls its motion: by its words where another one stands between."""
        motion = _of(entry)
        bloc = motion.vote.bloc if motion.vote else ()
        others = (
            other
            for other in between(self.item.entries, entry)
            if isinstance(other.matter, mt.Motion) and other.ident not in bloc
        )
        if all(_of(other).amends == entry.ident for other in others):
            return ""
        return f"{self.sentences.motion_noun(motion)} “{motion.text.rstrip('.')}”"


_BEFORE_THE_MAIN = ("amendment", "procedural")


def _last_amendments(printed: list[Entry]) -> dict[str, Entry]:
    """The last amendment of each motion whose words do not tell its result, by the motion."""
    seen: dict[str, Entry] = {}
    last: dict[str, Entry] = {}
    for entry in printed:
        amended = seen.get(_of(entry).amends)
        if amended and not _of(amended).announced:
            last[amended.ident] = entry
        seen[entry.ident] = entry
    return last


def _of(entry: Entry) -> mt.Motion:
    return cast("mt.Motion", entry.matter)


def _carried(entry: Entry, motion: str) -> bool:
    matter = entry.matter
    return isinstance(matter, mt.Motion) and matter.amends == motion and matter.outcome == "carried"
