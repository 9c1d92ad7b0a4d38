"""The last vote of an item as the room is shown it: as it was announced."""

from msgspec import Struct

from clerk_tui.domain.dates.sittings import entry_sequence
from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.debate import Debate, debate_of, motion_kind_name
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.model.votes import SIDES, Side, Vote
from clerk_tui.minutes.wording.sentences import Sentences

_NAMES = {"for": "For", "against": "Against", "abstained": "Abstained", "not voting": "Not voting"}


class ShownVote(Struct, frozen=True):
    """A vote on the screen in the room."""

    heading: str
    """What was voted on: "The motion", "The amendment"."""
    outcome: str
    """The word for what became of it, in capitals."""
    is_carried: bool
    words: str
    """The figures, or the words in which it was announced."""
    figures: tuple[tuple[Side, int], ...] = ()
    """The figures that were announced, for a bar."""
    names: tuple[str, ...] = ()
    """The names of a recorded vote, a line for each side."""


def vote_announced(item: Item, sentences: Sentences) -> ShownVote | None:
    """Return the vote last taken under *item*; None if business has gone on to something else."""
    debate = debate_of(item.entries)
    last_vote = _last_decided(debate)
    if last_vote is None or not (_still_matters(debate, last_vote) or voted_beside_others(item)):
        return None
    matter = motion_of(last_vote)
    noun = motion_kind_name(matter)
    heading = matter.name or f"The {noun}"
    outcome, is_carried = sentences.outcome_word(matter).upper(), matter.outcome == "carried"
    vote = matter.vote
    if vote is None:
        return ShownVote(heading, outcome, is_carried, "")
    figures = tuple((side, n) for side in SIDES if (n := vote.figures[side]) is not None)
    words = [vote.words or sentences.figures(vote, noun), _casting(vote, sentences)]
    vote_words = ". ".join(word for word in words if word)
    return ShownVote(heading, outcome, is_carried, vote_words, figures, _names(vote, sentences))


def voted_beside_others(item: Item) -> Entry | None:
    """Return the motion voted on last while another is open, until more is minuted of *item*."""
    debate = debate_of(item.entries)
    last = _last_decided(debate)
    if last is None or not debate.waits_beside(last) or motion_of(last).kind == "amendment":
        return None
    newest = max(entry_sequence(entry.ident) for entry in item.entries)
    return last if newest <= _sequence(last) else None


def _last_decided(debate: Debate) -> Entry | None:
    """Return the motion voted on last; None where none was decided.

    Votes have the sequence of the entry before them, so that two may have the same: what amended
    or interrupted another motion was then voted on before that.
    """
    decided = [e for e in debate.motions if motion_of(e).outcome in ("carried", "lost")]
    newest = max(map(_sequence, decided), default=0)
    tied = [entry for entry in decided if _sequence(entry) == newest]
    idents = {entry.ident for entry in tied}
    ending = [
        entry
        for entry in tied
        if motion_of(entry).amends not in idents and motion_of(entry).kind != "procedural"
    ]
    return next(reversed(ending or tied), None)


def _sequence(entry: Entry) -> int:
    vote = motion_of(entry).vote
    return vote.sequence if vote else 0


def _still_matters(debate: Debate, decided_motion: Entry) -> bool:
    """Return True unless a motion to which *decided_motion* does not belong is open."""
    pending = debate.pending
    if pending is None:
        return True
    related_idents = {pending.ident, motion_of(pending).amends}
    amended = motion_of(decided_motion).amends
    return bool(amended) and amended in related_idents and motion_of(pending).kind != "amendment"


def _casting(vote: Vote, sentences: Sentences) -> str:
    if not vote.casting:
        return ""
    by_whom = f" of {sentences.name(vote.casting_by)}" if vote.casting_by else ""
    return f"Casting vote{by_whom}: {vote.casting}"


def _names(vote: Vote, sentences: Sentences) -> tuple[str, ...]:
    return tuple(
        f"{_NAMES[side]}: {', '.join(sentences.name(who) for who in vote.by_side[side])}"
        for side in SIDES
        if vote.by_side[side]
    )
