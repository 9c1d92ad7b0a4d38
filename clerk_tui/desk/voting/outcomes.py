"""What a vote decides, and what a vote that is minuted may not contradict."""

from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.business import Entry
from clerk_tui.domain.model.matters import Motion, Outcome
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.text import one_line
from clerk_tui.domain.voting.casting_votes import casting_vote_objection
from clerk_tui.domain.voting.validity import vote_objection

AS_ANNOUNCED = "To record what was announced, add the word announced (because …)"


def checked_figures(
    meeting: Meeting, entry: Entry, vote: Vote, settled: Outcome, override: str
) -> Vote:
    """Return *vote* with the reason for recording it though it cannot have been so, if it cannot.

    Raises Refusal where it cannot have been so, or gives another outcome, and *override* is empty.
    """
    objection = (
        (casting_vote_objection(meeting, entry) if vote.casting else "")
        or vote_objection(meeting, vote)
        or _outcome_contradiction(vote, settled, entry)
    )
    if objection and not override:
        raise Refusal(objection, AS_ANNOUNCED)
    return replace(vote, override=one_line(override) if objection else "")


def _carries(vote: Vote, entry: Entry) -> bool | None:
    motion = entry.matter
    return motion.is_carried_by(vote) if isinstance(motion, Motion) else vote.carried()


def _outcome_contradiction(vote: Vote, settled: Outcome, entry: Entry) -> str:
    """Say why the outcome is not what the figures give; "" where it is."""
    is_carried = _carries(vote, entry)
    if is_carried is None or settled not in ("carried", "lost"):
        return ""
    if is_carried == (settled == "carried"):
        return ""
    return f"By the figures it was {'carried' if is_carried else 'lost'}, not {settled}."


def settled_outcome(
    vote: Vote, entry: Entry, outcome: Outcome, equal_votes: str, override: str = ""
) -> Outcome:
    """Return the *outcome* that was told, else the one that the figures give.

    Raises Refusal where the figures do not say, and where equal votes are told to be lost though
    whoever presides has a casting vote; *override* is then the reason for recording that.
    """
    if not outcome:
        return _outcome_of_figures(vote, entry, equal_votes)
    is_tied = outcome == "lost" and vote.tied and not vote.casting and not override
    if is_tied and _carries(vote, entry) is None and equal_votes != "lost":
        refusal = _ask_for_casting_vote(vote)
        no_casting = "Where nobody has one: equal_votes = “lost” in the committee file."
        raise Refusal(refusal.what, f"{refusal.remedy} {no_casting}", wanting=True)
    return outcome


def _ask_for_casting_vote(vote: Vote) -> Refusal:
    figures = f"{vote.in_favour} {vote.against}"
    return Refusal(
        "The votes are equal.",
        f"Add f or a, for or against: the casting vote: /v {figures} f, or /v {figures} a.",
        wanting=True,
    )


def _outcome_of_figures(vote: Vote, entry: Entry, equal_votes: str) -> Outcome:
    """Return the outcome that the figures give. Raises Refusal where they do not say.

    *equal_votes* is what becomes of a motion with as many for as against (see `Body`).
    """
    is_carried = _carries(vote, entry)
    if is_carried is None and vote.tied and not vote.casting and equal_votes == "lost":
        return "lost"
    if is_carried is None and vote.tied:
        raise _ask_for_casting_vote(vote)
    if is_carried is None:
        raise Refusal(
            "The figures do not say whether it was carried.",
            "Add the outcome: /v carried or /v lost.",
        )
    return "carried" if is_carried else "lost"
