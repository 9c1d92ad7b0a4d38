"""At the desk: the figures or the outcome of a vote put right after they were minuted."""

from collections.abc import Sequence
from datetime import time

from msgspec.structs import replace

from clerk_tui.desk.motions import Motions
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.desk.voting.outcomes import checked_figures, settled_outcome
from clerk_tui.domain.attendance.chair import presiding_at
from clerk_tui.domain.clocks.written_up import clock_disagrees
from clerk_tui.domain.dates.sittings import entry_sequence
from clerk_tui.domain.dates.times import to_the_minute
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import VoteTaken
from clerk_tui.domain.model.business import vote_on
from clerk_tui.domain.model.matters import Motion, Outcome
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.divisions import Division
from clerk_tui.domain.voting.elections import candidacy_in, fills_own_office


class VoteCorrections(DeskPart):
    """Votes put right after they were minuted; the time at which they were taken stays."""

    def __init__(self, recorder: Recorder, motions: Motions) -> None:
        """Put right the votes on what *motions* minuted."""
        super().__init__(recorder)
        self._motions = motions

    def correct_vote(
        self, motion: str, vote: Vote, outcome: Outcome = "", override: str = ""
    ) -> Meeting:
        """Put right the vote on a *motion* that was decided.

        Its mover, its amendments, its place and the votes that members asked to have recorded
        stay. Where it was taken on several motions together, it is put right on all of them.

        Raises:
            Refusal: nothing was decided; the vote cannot have been so (*override* is the reason
                for recording it all the same); or what was done rests on the outcome.
        """
        return self._do(*self.vote_correction(motion, vote, outcome, override))

    def vote_correction(
        self,
        motion: str,
        vote: Vote,
        outcome: Outcome = "",
        override: str = "",
        wording: str = "",
    ) -> list[VoteTaken]:
        """Return the events that put right a vote; *wording* is the clerk's sentence of it."""
        entry = self.meeting.entry(motion)
        matter = entry.matter
        if not isinstance(matter, Motion) or matter.outcome not in ("carried", "lost"):
            raise Refusal("That motion was not voted on.", "Take its vote with /v.")
        self._refuse_public_in_private(entry)
        equal_votes = self.meeting.body.equal_votes
        settled = settled_outcome(vote, entry, outcome, equal_votes, override)
        _check_election(self.meeting, entry, settled)
        bloc = matter.vote.bloc if matter.vote else ()
        entries = [self.meeting.entry(ident) for ident in bloc] or [entry]
        return [
            self._corrected_vote(voted, vote, outcome, override, wording if voted is entry else "")
            for voted in entries
        ]

    def correct_division(
        self, division: Division, proposals: Sequence[Entry], override: str = ""
    ) -> Meeting:
        """Put right a division between a motion and its amendments, on all of them.

        Raises Refusal as `correct_vote` does.
        """
        if not all(entry.private for entry in proposals):
            self._refuse_in_private("That division stands")
        return self._do(
            *(
                self._corrected_vote(entry, division.vote_on(entry.ident), outcome, override, "")
                for entry, outcome in division.outcomes(proposals)
            )
        )

    def _corrected_vote(
        self, entry: Entry, vote: Vote, outcome: Outcome, override: str, wording: str
    ) -> VoteTaken:
        timed = self._at_its_time(entry, vote)
        equal_votes = self.meeting.body.equal_votes
        settled = settled_outcome(timed, entry, outcome, equal_votes, override)
        self._motions.check_elected(entry, settled)
        _check_what_rests(self._motions.debate_with(entry).is_in_substantive(entry), entry, settled)
        checked_vote = checked_figures(self.meeting, entry, timed, settled, override)
        return VoteTaken(entry.ident, settled, checked_vote, wording, True)

    def _at_its_time(self, entry: Entry, vote: Vote) -> Vote:
        """Return *vote* as taken when that on *entry* was, in the same way where it tells none."""
        old_vote = vote_on(entry)
        vote_time = old_vote.at if old_vote else self._time_of(entry)
        sequence = old_vote.sequence if old_vote else entry_sequence(entry.ident)
        presiding_key = presiding_at(self.meeting, vote_time, sequence) if vote.casting else ""
        same_way = old_vote and vote.method == Vote().method and not vote.by_name
        was_heard = (
            old_vote and old_vote.method == "voice" and vote.in_favour is not None
        )  # and now counted
        if (
            old_vote
            and same_way
            and not was_heard
            and old_vote.method not in ("unanimous", "recorded")
        ):
            vote = replace(vote, method=old_vote.method)
        bloc = old_vote.bloc if old_vote else ()
        return replace(
            vote,
            at=vote_time,
            sequence=sequence,
            item=entry.item,
            bloc=bloc,
            casting_by=presiding_key,
        )

    def _time_of(self, entry: Entry) -> time | None:
        """Return the time at which *entry* was minuted; None where that is not the meeting's."""
        if clock_disagrees(self.meeting, entry.at, entry_sequence(entry.ident)):
            return None
        return to_the_minute(entry.at)


def _check_election(meeting: Meeting, entry: Entry, settled: Outcome) -> None:
    """Raise Refusal where a ballot decided, or somebody has an office by the vote on *entry*."""
    matter = entry.matter
    if not isinstance(matter, Motion) or (candidacy := candidacy_in(matter.text)) is None:
        return
    remedy = "Take it back with /undo, and type it again."
    if matter.vote is not None and len(matter.vote.bloc) > 1:
        raise Refusal("A ballot decided that election, and not a vote on one motion.", remedy)
    item = meeting.item(entry.item)
    if settled != matter.outcome and fills_own_office(meeting, item, candidacy):
        raise Refusal(f"The office of {candidacy.title} rests on that vote.", remedy)


def _check_what_rests(is_in_substantive: bool, entry: Entry, settled: Outcome) -> None:
    """Raise Refusal where the outcome would be another, and what was done rests on it."""
    matter = entry.matter
    if not isinstance(matter, Motion) or settled == matter.outcome:
        return
    if is_in_substantive:
        raise Refusal(
            "The substantive motion rests on that amendment.",
            "Take the substantive motion back first, with /undo or x in /review.",
        )
    if matter.excludes and matter.outcome == "carried":
        raise Refusal(
            "The public were excluded by that vote, so that it stays carried: what was said "
            "after it is private.",
            "Were they not excluded, take the exclusion back with /undo. Its figures can be put "
            "right as long as they carry it.",
        )
    if matter.excludes:
        raise Refusal(
            "The public stayed after that vote, so that it stays lost.",
            "To exclude them now: /private. If the vote was just typed: /undo, and type it again.",
        )
