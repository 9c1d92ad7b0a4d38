"""Which motions are resolutions by having been carried, and in what words."""

import re
from collections.abc import Sequence
from typing import cast

from clerk_tui.domain.memo import PerObjectCache
from clerk_tui.domain.model.debate import Debate, debate_of
from clerk_tui.domain.model.matters import Motion, Note, Resolution
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.motions.result_places import result_place
from clerk_tui.domain.motions.substantive import as_amended
from clerk_tui.domain.motions.word_diff import much_alike

_EXCLUDING = re.compile(r"\bpublic\b.* be excluded|considered in private", re.IGNORECASE)
_THAT = re.compile(r"\b[Tt]hat (.+?)(?=\.(?:\s|$)|$)")
_QUOTED = re.compile(r"“([^”]+)”")


_RESOLVED: PerObjectCache[Sequence[Entry], dict[str, str]] = PerObjectCache(8)
"""By the entries of an item: the question is asked for each of them in turn."""


def resolved_by_vote(entries: Sequence[Entry]) -> dict[str, str]:
    """The words resolved by the motions carried among *entries*, those of one item, by motion.

    A motion carried is the decision of the meeting (practice: RESOLVED That …). One whose decision
    the clerk minuted too is not told twice; of one carried "as amended", whose words nobody wrote
    and its amendments do not give, there is nothing to print.
    """
    return _RESOLVED.get(entries, _find_resolved)


def _find_resolved(entries: Sequence[Entry]) -> dict[str, str]:
    debate = debate_of(entries)
    found = {entry.ident: _words(debate, entry) for entry in debate.motions if _decides(entry)}
    return {
        ident: words
        for ident, words in found.items()
        if words and not _minuted(entries, ident, words)
    }


def decision_record(motion: Motion) -> Resolution:
    """Return what stands with the decision that *motion* is: a decision without its words."""
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
    """Return the resolution, or the motion carried, that was decided last among *entries*.

    A resolution that only minutes what a motion decided stands after it, and so comes first here.
    """
    idents = [entry.ident for entry in entries]
    decided: list[tuple[int, int, Entry]] = []
    for n, entry in enumerate(entries):
        if isinstance(entry.matter, Resolution):
            decided.append((n, n, entry))
        elif isinstance(entry.matter, Motion) and _is_decision(entry.matter) and not entry.told:
            decided.append((idents.index(result_place(entries, entry)), n, entry))
    return max(decided, key=lambda each: each[:2])[2] if decided else None


def _is_decision(motion: Motion) -> bool:
    """Whether *motion* was carried, other than on how the meeting goes on."""
    substance = motion.kind in ("original", "substantive") or bool(motion.excludes)
    return substance and motion.outcome == "carried"


def _decides(entry: Entry) -> bool:
    """Whether *entry* is a motion that was carried, other than on how the meeting goes on.

    The exclusion of the public is a resolution by statute (Local Government Act 1972 s100A(4),
    Public Bodies (Admission to Meetings) Act 1960 s1(2)), whatever kind of motion it is.
    """
    motion = cast("Motion", entry.matter)
    return _is_decision(motion) and not (entry.told or (motion.announced and not motion.reworded))


def _words(debate: Debate, entry: Entry) -> str:
    """The words resolved: those of the clerk's own sentence where they can be told from it."""
    motion = cast("Motion", entry.matter)
    if not entry.wording:
        return as_amended(debate, entry)
    if motion.reworded and "resolved" in entry.wording.casefold():  # it tells the decision itself
        return ""
    quoted: list[str] = _QUOTED.findall(entry.wording)
    if debate.carried_on(entry):
        return as_amended(debate, entry) if motion.reworded else ""
    if len(quoted) == 1 and (not motion.reworded or much_alike(quoted[0], motion.text)):
        return quoted[0]
    return _reported(entry.wording, motion.text) if motion.reworded else ""


def _reported(sentence: str, moved: str) -> str:
    """The words after "that" in *sentence* that are a version of those *moved*, else these."""
    said = (f"That {found}" for found in _THAT.findall(sentence))
    return next((words for words in said if much_alike(words, moved)), moved)


def _minuted(entries: Sequence[Entry], motion: str, words: str) -> bool:
    """Whether a resolution that stands after the vote on *motion* is what it decided.

    The next thing minuted after the debate is; and so is any in much the same words. What was
    decided in private after it, or that the public be excluded, is another decision.
    """
    idents = [entry.ident for entry in entries]
    at = idents.index(motion)
    after = entries[idents.index(result_place(entries, entries[at])) + 1 :]
    following = next((e for e in after if not _of_the_debate(e)), None)
    if following and (following.private is not entries[at].private or _excludes(following)):
        following = None
    return any(
        isinstance(e.matter, Resolution)
        and (e is following or much_alike(e.wording or " ".join(e.matter.clauses), words))
        for e in after
    )


def _excludes(entry: Entry) -> bool:
    """Whether *entry* resolves that the public be excluded."""
    matter = entry.matter
    return isinstance(matter, Resolution) and bool(_EXCLUDING.search(" ".join(matter.clauses)))


def _of_the_debate(entry: Entry) -> bool:
    matter = entry.matter
    return isinstance(matter, Note) or (isinstance(matter, Motion) and matter.kind != "original")
