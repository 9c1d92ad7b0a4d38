"""A motion and its amendments as they are printed: the result where it fell."""

from typing import cast

from msgspec import Struct

from clerk_tui.domain import matters as mt
from clerk_tui.domain.debate import debate_of
from clerk_tui.domain.meeting import Entry, Item
from clerk_tui.minutes.sentences import Sentences


class Debate(Struct, dict=True):
    """The motions of one item. A motion that was amended is decided after its amendments."""

    item: Item
    sentences: Sentences

    def __post_init__(self) -> None:
        """See which motion's result stands after which amendment."""
        self._after: dict[str, Entry] = {}
        blocs: dict[tuple[str, ...], str] = {}
        self._motions = debate_of(self.item.entries)
        seen: dict[str, Entry] = {}
        for entry in self.item.entries:
            matter = entry.matter
            if not isinstance(matter, mt.Motion) or entry.told:
                continue
            if matter.vote and len(matter.vote.bloc) > 1:
                blocs[matter.vote.bloc] = entry.ident
            amended = seen.get(matter.amends)
            if amended and not _of(amended).announced:
                self._after = {k: e for k, e in self._after.items() if e is not amended}
                self._after[entry.ident] = amended
            seen[entry.ident] = entry
        self._last_of_bloc = blocs

    def moved(self, entry: Entry) -> str:
        """The motion, and its result unless that comes later or the clerk's words told it."""
        matter = _of(entry)
        text = entry.wording or self.sentences.moved(matter)
        if self.put_off(entry) or (entry.wording and matter.announced):
            return text
        return " ".join(part for part in (text, self.sentences.decided(matter)) if part)

    def put_off(self, entry: Entry) -> bool:
        """Whether the result stands after an amendment, or after the last of those put together."""
        vote = _of(entry).vote
        if vote and self._last_of_bloc.get(vote.bloc, entry.ident) != entry.ident:
            return True
        return any(amended is entry for amended in self._after.values())

    def decided_with(self, entry: Entry) -> tuple[str, ...]:
        """The motions of this item that the vote on *entry* decided: itself, and its bloc."""
        vote = _of(entry).vote
        here = {each.ident for each in self._motions.motions}
        bloc = tuple(ident for ident in vote.bloc if ident in here) if vote else ()
        return bloc or (entry.ident,)

    def decided(self, entry: Entry) -> Entry | None:
        """The motion whose result stands after *entry*, the last of its amendments."""
        return self._after.get(entry.ident)

    def result(self, entry: Entry) -> str:
        """The result of a motion after its amendments; amended, it is the substantive motion."""
        matter, say = _of(entry), self.sentences
        if self._motions.replaced(entry):
            return ""
        if not any(_carried(other, entry.ident) for other in self.item.entries):
            return say.decided(matter)
        parts = (say.style.say("substantive"), say.decided(matter, "substantive motion"))
        return " ".join(part for part in parts if part)


def _of(entry: Entry) -> mt.Motion:
    return cast("mt.Motion", entry.matter)


def _carried(entry: Entry, motion: str) -> bool:
    matter = entry.matter
    return isinstance(matter, mt.Motion) and matter.amends == motion and matter.outcome == "carried"
