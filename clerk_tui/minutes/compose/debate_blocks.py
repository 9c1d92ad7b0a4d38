"""A motion and its amendments as they are printed, with each result where the vote was taken."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.business import motion_of
from clerk_tui.domain.model.debate import debate_of
from clerk_tui.domain.model.meeting import Entry, Item
from clerk_tui.domain.motions.resolutions import resolution_words_by_motion
from clerk_tui.domain.motions.result_places import entries_before_result, result_place
from clerk_tui.minutes.compose.carried_words import (
    are_printed_already,
    carried_choice,
    may_print_in_resolution,
)
from clerk_tui.minutes.wording.sentences import Sentences


class PrintedResult(Struct, frozen=True):
    """A result of a motion that is printed after another entry of its item."""

    motion: Entry
    amended: bool = False
    """Whether to print that the amended motion became the substantive one."""
    decided: bool = False
    """Whether to print the outcome of the vote, and what was resolved."""


class PrintedDebate(Struct, dict=True):
    """The motions of one item, and the entry after which the result of each is printed.

    A motion that was amended is decided after its amendments; motions put together, after the
    last of them. In meetings that record where a vote was taken, the result is printed there.
    """

    item: Item
    sentences: Sentences

    def __post_init__(self) -> None:
        """Work out which results are printed after which entry."""
        self._motions = debate_of(self.item.entries)
        self.carried = carried_choice(self.sentences.meeting, self.sentences.style)
        self.resolved = (
            {} if self.carried == "motion" else resolution_words_by_motion(self.item.entries)
        )
        printed = [e for e in self._motions.motions if not e.printed_elsewhere]
        self._last_of_bloc = {
            v.bloc: e.ident for e in printed if (v := motion_of(e).vote) and v.bloc
        }
        self._last_amendment = _last_amendments(printed)
        self._after: dict[str, list[PrintedResult]] = defaultdict(list)
        # Of results printed after one entry, those of amendments come before the motion's own.
        for entry in sorted(printed, key=lambda e: motion_of(e).kind not in _BEFORE_THE_MAIN):
            for place, result in self._results_elsewhere(entry):
                self._after[place].append(result)

    def _results_elsewhere(self, entry: Entry) -> Iterator[tuple[str, PrintedResult]]:
        """Yield the results of a motion printed elsewhere, each with the entry before it."""
        last_amendment = self._last_amendment.get(entry.ident)
        if motion_of(entry).announced:
            return
        if not motion_of(entry).decided_after:
            if last_amendment:
                yield (
                    self._result_place(last_amendment),
                    PrintedResult(entry, amended=True, decided=True),
                )
            return
        place = result_place(self.item.entries, entry)
        amended_at = self._result_place(last_amendment) if last_amendment else ""
        decided = self._last_in_bloc(entry)
        if amended_at and (amended_at != place or not decided):
            yield amended_at, PrintedResult(entry, amended=True)
        if decided and (place != entry.ident or self._follows_another_division(entry)):
            yield place, PrintedResult(entry, amended=amended_at == place, decided=True)

    def _follows_another_division(self, entry: Entry) -> bool:
        """Return True if the result of an earlier division prints after this entry."""
        vote = motion_of(entry).vote
        own_bloc = vote.bloc if vote else ()
        return bool(vote and vote.choices) and any(
            other.ident != entry.ident
            and (earlier := motion_of(other).vote)
            and earlier.choices
            and earlier.bloc != own_bloc
            and self._result_place(other) == entry.ident
            for other in self._motions.motions
        )

    def _result_place(self, motion_entry: Entry) -> str:
        """Return the ident of the entry after which the result of *motion_entry* is printed."""
        return result_place(self.item.entries, motion_entry)

    def _last_in_bloc(self, entry: Entry) -> bool:
        """Return True if *entry* is the last motion of this item that its vote decided."""
        vote = motion_of(entry).vote
        return not vote or self._last_of_bloc.get(vote.bloc, entry.ident) == entry.ident

    def moved(self, entry: Entry) -> str:
        """Return the motion, with its result unless it is printed later or in the clerk's text."""
        matter = motion_of(entry)
        text = entry.wording or self.sentences.moved(matter)
        if self.prints_later(entry) or (entry.wording and matter.announced):
            return text
        if self.result_apart(entry):
            return text
        if not entry.wording:
            return self.sentences.moved_and_decided(matter)
        return " ".join(part for part in (text, self.sentences.outcome_sentence(matter)) if part)

    def prints_in_resolution(self, entry: Entry) -> bool:
        """Return True if the words of a carried motion print in its resolution alone."""
        if self.carried not in ("resolved", "resolution") or entry.ident not in self.resolved:
            return False
        if self.prints_later(entry) or not may_print_in_resolution(entry):
            return False
        return not self.sentences.motion_with_outcome(motion_of(entry))

    def printed(self, entry: Entry) -> str:
        """Return the motion as it prints: without its words where they stand in its resolution.

        Words that lead into it stand before it, unless the whole is in the clerk's own words.
        """
        if self.prints_in_resolution(entry):
            is_resolution_alone = self.carried == "resolution"
            text = self.sentences.moved_and_resolved(
                motion_of(entry),
                resolution_alone=is_resolution_alone,
                result_apart=bool(self.result_apart(entry)),
            )
        else:
            text = self.moved(entry)
        lead_in = "" if entry.wording else motion_of(entry).lead_in
        if lead_in and lead_in[-1] not in ".!?:;”":
            text = f"{text[:1].lower()}{text[1:]}" if text.startswith(_GOES_ON) else text
        return f"{lead_in} {text}".strip()

    def result_apart(self, entry: Entry) -> str:
        """Return the result of a motion that the house prints in a paragraph of its own, if any."""
        matter, sentences = motion_of(entry), self.sentences
        if sentences.style.layout_choice("results") in ("", "run on") or self.prints_later(entry):
            return ""
        if sentences.motion_with_outcome(matter) or (entry.wording and matter.announced):
            return ""
        vote = matter.vote
        is_told_below = self.prints_in_resolution(entry) and self.carried == "resolution"
        if is_told_below and not (vote and (vote.casting or vote.words)):
            return ""
        return sentences.outcome_sentence(matter)

    def prints_words_again(self, entry: Entry) -> bool:
        """Return True if the resolution gives words that the motion as moved did not give.

        Where one vote carried some motions and not others, the resolution says which: by its words,
        unless the house names what was carried.
        """
        words = self.resolved.get(entry.ident, "")
        if self.carried == "twice" or self.prints_in_resolution(entry):
            return True
        vote = motion_of(entry).vote
        entries_together = [e for e in self._motions.motions if vote and e.ident in vote.bloc]
        all_carried = all(motion_of(e).outcome == "carried" for e in entries_together)
        tells_which = bool(vote and vote.choices) and self._resolution_names_motion
        return not ((all_carried or tells_which) and are_printed_already(entry, words))

    @property
    def _resolution_names_motion(self) -> bool:
        """Return True if the house resolves "to adopt the motion", or "the amendment"."""
        frame = self.sentences.style.wording.get("resolved_as_moved", "")
        return bool({"motion", "mover"} & set(self.sentences.style.slots_in(frame)))

    def prints_later(self, entry: Entry) -> bool:
        """Return True if the result, or that of motions put together, is printed further down."""
        return not self._last_in_bloc(entry) or self.result_prints_elsewhere(entry)

    def result_prints_elsewhere(self, entry: Entry) -> bool:
        """Return True if the result of *entry*, or of its bloc, is printed after another entry."""
        results = (result for after in self._after.values() for result in after)
        return any(result.motion.ident == entry.ident and result.decided for result in results)

    def motions_decided_with(self, entry: Entry) -> tuple[str, ...]:
        """Return the motions of this item that the vote on *entry* decided: itself and its bloc.

        If the record does not say where the vote was taken, an amended motion is printed alone.
        """
        if entry.ident in self._last_amendment and not motion_of(entry).decided_after:
            return (entry.ident,)
        vote = motion_of(entry).vote
        decided = {
            motion.ident
            for motion in self._motions.motions
            if vote and (other := motion_of(motion).vote) and other.bloc == vote.bloc
        }  # an amendment that won a first division was decided by the second
        bloc = tuple(ident for ident in vote.bloc if ident in decided) if vote else ()
        return bloc or (entry.ident,)

    def results_after(self, entry: Entry) -> tuple[PrintedResult, ...]:
        """Return the results printed after *entry*: votes taken there, motions amended by then."""
        return tuple(self._after.get(entry.ident, ()))

    def result(self, result: PrintedResult) -> str:
        """Return the sentence of a result printed elsewhere, such as of the substantive motion."""
        entry = result.motion
        matter, sentences = motion_of(entry), self.sentences
        if self._motions.is_replaced(entry):
            return ""
        was_amended = any(_is_carried_amendment(other, entry.ident) for other in self.item.entries)
        amended = sentences.style.say("substantive") if was_amended and result.amended else ""
        name = sentences.style.say("noun_substantive")
        noun = name if was_amended and not matter.name else self._motion_noun(entry)
        outcome = sentences.outcome_sentence(matter, noun) if result.decided else ""
        return " ".join(part for part in (amended, outcome) if part)

    def _motion_noun(self, entry: Entry) -> str:
        """Return how the result names its motion: with its text if another motion came between."""
        motion = motion_of(entry)
        bloc = motion.vote.bloc if motion.vote else ()
        other_motions = (
            other
            for other in entries_before_result(self.item.entries, entry)
            if isinstance(other.matter, mt.Motion) and other.ident not in bloc
        )
        if motion.name or all(motion_of(other).amends == entry.ident for other in other_motions):
            return ""
        return f"{self.sentences.motion_noun(motion)} “{motion.text.rstrip('.')}”"


_GOES_ON = ("It ", "An ", "On ", "The ", "Moved ", "Proposed ")
"""How sentences of a motion begin that have a small letter after the words that lead into them."""
_BEFORE_THE_MAIN = ("amendment", "procedural")


def _last_amendments(printed_amendments: list[Entry]) -> dict[str, Entry]:
    """Return the last amendment of each motion whose text does not tell its result, by motion."""
    seen: dict[str, Entry] = {}
    last_amendment: dict[str, Entry] = {}
    for entry in printed_amendments:
        amended = seen.get(motion_of(entry).amends)
        if amended and not motion_of(amended).announced:
            last_amendment[amended.ident] = entry
        seen[entry.ident] = entry
    return last_amendment


def _is_carried_amendment(entry: Entry, motion: str) -> bool:
    """Return True if *entry* amended *motion*; what a division carried stands in its place."""
    matter = entry.matter
    if not isinstance(matter, mt.Motion) or (matter.vote and matter.vote.choices):
        return False
    return matter.amends == motion and matter.outcome == "carried"
