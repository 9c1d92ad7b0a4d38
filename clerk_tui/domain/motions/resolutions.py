"""The motions that are resolutions because they were carried, and the words resolved."""

import re
from collections.abc import Sequence

from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.memo import PerObjectCache
from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.debate import Debate, debate_of
from clerk_tui.domain.model.matters import Motion, Note, Resolution
from clerk_tui.domain.motions.result_places import result_place
from clerk_tui.domain.motions.substantive import text_as_amended
from clerk_tui.domain.motions.versions import are_versions

_EXCLUDING = lazy_pattern(r"\bpublic\b.* be excluded|considered in private", re.IGNORECASE)
_THAT = lazy_pattern(r"\b[Tt]hat (.+?)(?=\.(?:\s|$)|$)")
_QUOTED = lazy_pattern(r"“([^”]+)”")


_RESOLVED: PerObjectCache[Sequence[Entry], dict[str, str]] = PerObjectCache(8)
"""By the entries of an item: the question is asked for each of them in turn."""


def resolution_words_by_motion(entries: Sequence[Entry]) -> dict[str, str]:
    """Return the words resolved by the carried motions among *entries*, those of one item.

    The keys are idents of motions. A carried motion is the decision of the meeting (practice:
    RESOLVED That …). A motion is left out if the clerk minuted its decision too, or if it was
    carried "as amended" in words that nobody wrote and that its amendments do not give.
    """
    return _RESOLVED.get(entries, _find_resolved)


def _find_resolved(entries: Sequence[Entry]) -> dict[str, str]:
    debate = debate_of(entries)
    resolved = {
        entry.ident: _resolved_words(debate, entry)
        for entry in debate.motions
        if _prints_decision(entry)
    }
    return {
        ident: words
        for ident, words in resolved.items()
        if words and not _is_minuted_apart(entries, ident, words)
    }


def decision_record(motion: Motion) -> Resolution:
    """Return the reasons and other particulars of *motion* as a decision without words."""
    return Resolution(
        (),
        reasons=motion.reasons,
        reasons_label=motion.reasons_label,
        alternatives=motion.alternatives,
        conflicts=motion.conflicts,
        key=motion.key,
        call_in=motion.call_in,
    )


def last_decision(entries: Sequence[Entry]) -> Entry | None:
    """Return the resolution, or the carried motion, that was decided last among *entries*.

    A resolution that only minutes the decision of a motion stands after it, so it is returned here.
    """
    idents = [entry.ident for entry in entries]
    decisions: list[tuple[int, int, Entry]] = []  # each with the place of its result, and its own
    for place, entry in enumerate(entries):
        if isinstance(entry.matter, Resolution):
            decisions.append((place, place, entry))
        elif (
            isinstance(entry.matter, Motion)
            and _is_decision(entry.matter)
            and not entry.printed_elsewhere
        ):
            decisions.append((idents.index(result_place(entries, entry)), place, entry))
    return max(decisions, key=lambda decision: decision[:2])[2] if decisions else None


def _is_decision(motion: Motion) -> bool:
    """Return True if *motion* was carried and is no mere matter of procedure."""
    stands_for_motion = bool(motion.vote and motion.vote.choices)  # carried against the motion
    substance = motion.kind in ("original", "substantive") or bool(motion.excludes)
    return (substance or stands_for_motion) and motion.outcome == "carried"


def _prints_decision(entry: Entry) -> bool:
    """Return True if *entry* is a carried motion whose wording does not give the decision itself.

    The exclusion of the public is a resolution by statute (Local Government Act 1972 s100A(4),
    Public Bodies (Admission to Meetings) Act 1960 s1(2)), whatever kind of motion it is.
    """
    motion = motion_of(entry)
    return _is_decision(motion) and not (
        entry.printed_elsewhere or (motion.announced and not motion.reworded)
    )


def _resolved_words(debate: Debate, entry: Entry) -> str:
    """Return the words resolved, by the clerk's own sentence if they can be read in it."""
    motion = motion_of(entry)
    if motion.kind == "amendment" and not entry.wording:
        main = next((e for e in debate.motions if e.ident == motion.amends), None)
        return (text_as_amended(debate, main) if main else "") or motion.text
    if not entry.wording:
        return text_as_amended(debate, entry)
    if motion.reworded and "resolved" in entry.wording.casefold():  # it gives the decision itself
        return ""
    quoted: list[str] = _QUOTED.findall(entry.wording)
    if debate.carried_on(entry):
        return text_as_amended(debate, entry) if motion.reworded else ""
    if len(quoted) == 1 and (not motion.reworded or are_versions(quoted[0], motion.text)):
        return quoted[0]
    return _reported(entry.wording, motion.text) if motion.reworded else ""


def _reported(sentence: str, motion_text: str) -> str:
    """Return the words after "that" in *sentence* if they are those of *motion_text*, else it."""
    candidates = (f"That {words}" for words in _THAT.findall(sentence))
    return next((words for words in candidates if are_versions(words, motion_text)), motion_text)


def _is_minuted_apart(entries: Sequence[Entry], ident: str, words: str) -> bool:
    """Return True if a resolution after the vote on a motion is the decision that it made.

    That is the resolution minuted next after the debate, or any in much the same words. A decision
    taken in private after it, that the public be excluded, or a recommendation to somebody else is
    another one.
    """
    idents = [entry.ident for entry in entries]
    motion = entries[idents.index(ident)]
    after = entries[idents.index(result_place(entries, motion)) + 1 :]
    next_entry = next((entry for entry in after if not _belongs_to_debate(entry)), None)
    if next_entry and (next_entry.private is not motion.private or _excludes_public(next_entry)):
        next_entry = None
    return any(
        isinstance(entry.matter, Resolution)
        and (
            (entry is next_entry and not entry.matter.apart)
            or are_versions(entry.wording or " ".join(entry.matter.clauses), words)
        )
        for entry in after
    )


def _excludes_public(entry: Entry) -> bool:
    """Return True if *entry* resolves that the public be excluded."""
    matter = entry.matter
    return isinstance(matter, Resolution) and bool(_EXCLUDING.search(" ".join(matter.clauses)))


def _belongs_to_debate(entry: Entry) -> bool:
    matter = entry.matter
    return isinstance(matter, Note) or (isinstance(matter, Motion) and matter.kind != "original")
