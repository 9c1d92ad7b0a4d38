"""At the desk: votes on one motion or on several together, and votes asked to be recorded."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from clerk_tui.desk.motions import Motions
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.desk.voting.outcomes import AS_ANNOUNCED, checked_figures, settled_outcome
from clerk_tui.domain.dates.sittings import entry_sequence
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, OwnVoteRecorded, PublicExcluded, VoteTaken
from clerk_tui.domain.model.business import motion_of
from clerk_tui.domain.model.debate import debate_of
from clerk_tui.domain.model.matters import Motion, Outcome
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import OwnVote, Side, Vote
from clerk_tui.domain.text import one_line
from clerk_tui.domain.voting.divisions import Division, proposals_before
from clerk_tui.domain.voting.elections import candidacies
from clerk_tui.domain.voting.own_votes import own_vote_problems


class Voting(DeskPart):
    """Votes on one motion or several, and votes that members asked to be recorded."""

    def __init__(self, recorder: Recorder, motions: Motions) -> None:
        """Vote on what *motions* has before the meeting."""
        super().__init__(recorder)
        self._motions = motions

    def vote(
        self,
        vote: Vote,
        outcome: Outcome = "",
        motion: str = "",
        *,
        wording: str = "",
        override: str = "",
    ) -> Meeting:
        """Record the vote on a motion (none: the one before the meeting) and its outcome.

        Without an outcome the figures decide. Raises Refusal where they cannot (a tie without a
        casting vote, or no figures), where more voted than may vote, or where somebody is named
        who has no vote; `override` is then the reason, kept with the vote, for recording what was
        announced all the same.
        """
        entry = self._motions.motion_entry(motion)
        checked_vote = self._checked_vote(entry, vote, outcome, one_line(override), wording)
        return self._do(
            checked_vote, *self._motions.consequence_events(entry, checked_vote.outcome)
        )

    def check_open_motion(self) -> None:
        """Raise Refusal where the motion before the meeting is public, and the public are out.

        It comes before whatever is wrong with the words of its vote.
        """
        entry = self.meeting.open_motion()
        if entry is not None and not entry.private:
            self._refuse_in_private("That motion stands")

    def vote_together(self, vote: Vote, outcome: Outcome = "", override: str = "") -> Meeting:
        """Record one vote on several motions put together, as one step.

        It is on all that wait in the item in hand, and in the items taken together with it.
        Raises Refusal as `vote` does, and where there are fewer than two.
        """
        entries = self._waiting()
        if len(entries) < 2:
            raise Refusal(
                "Putting motions together needs two or more that are not decided.",
                "Minute each with /m, then /v together and the vote.",
            )
        _check_no_rivals(entries)
        bloc = replace(vote, bloc=tuple(entry.ident for entry in entries))
        reason = one_line(override)
        checked_votes = [self._checked_vote(entry, bloc, outcome, reason) for entry in entries]
        pairs = zip(entries, checked_votes, strict=True)
        return self._do(*checked_votes, *self._bloc_consequences(pairs))

    def _bloc_consequences(self, pairs: Iterable[tuple[Entry, VoteTaken]]) -> list[Event]:
        """Return what follows from the votes of *pairs*; the public leave once."""
        events: list[Event] = []
        for entry, checked_vote in pairs:
            for event in self._motions.consequence_events(entry, checked_vote.outcome):
                is_excluded_already = isinstance(event, PublicExcluded) and any(
                    isinstance(earlier, PublicExcluded) for earlier in events
                )
                events += [] if is_excluded_already else [event]
        return events

    def _waiting(self) -> list[Entry]:
        """Return the motions not yet decided of the item in hand and of those taken with it."""
        item_here = self._item()
        items = [item_here]
        if item_here.disposition == "en bloc":
            items = [i for i in self.meeting.taken_items if i.disposition == "en bloc"]
        return [entry for item in items for entry in debate_of(item.entries).main_motions]

    def _checked_vote(
        self,
        entry: Entry,
        vote: Vote,
        outcome: Outcome,
        override: str,
        wording: str = "",
        *,
        divides: bool = False,
    ) -> VoteTaken:
        """Return the event of *vote* on *entry*, checked against the room and the law of debate."""
        self._refuse_public_in_private(entry)
        if vote.method == "secret ballot" and vote.by_name:
            raise Refusal("A secret ballot takes no names.", "Type its figures: /v secret 7 3 1")
        debate = self._motions.debate_with(entry)
        if not ((override or divides) and debate.state(entry) in ("being amended", "interrupted")):
            debate.check("put", entry)
        equal_votes = self.meeting.body.equal_votes
        settled = settled_outcome(vote, entry, outcome, equal_votes, override)
        if settled != "carried" and debate.is_in_substantive(entry):
            raise Refusal(
                "The substantive motion rests on that amendment.",
                "Take the substantive motion back first, with /undo or x in /review.",
            )
        self._motions.check_elected(entry, settled)
        timed = replace(vote, at=vote.at or self.moment(), item=entry.item)
        checked_vote = checked_figures(self.meeting, entry, timed, settled, override)
        return VoteTaken(entry.ident, settled, checked_vote, wording)

    def divide(self, division: Division, override: str = "") -> Meeting:
        """Record a division between the motion before the meeting and its amendments, as one step.

        Raises Refusal as `vote` does, and where the votes are equal and nobody had a casting vote.
        """
        proposals, reason = proposals_before(self.meeting.debate), one_line(override)
        if self.meeting.body.equal_votes == "lost" and division.is_tied and not division.casting:
            raise Refusal(
                "The votes are equal, and nobody has a casting vote here: that says of none of "
                "them that it was carried. Nothing was minuted.",
                "Take another division, with its figures. If it was left at that: /settle not put.",
            )
        pairs = []
        for entry, outcome in division.outcomes(proposals):
            vote = division.vote_on(entry.ident)
            checked_vote = self._checked_vote(entry, vote, outcome, reason, divides=True)
            pairs.append((entry, checked_vote))
        return self._do(
            *(checked_vote for _, checked_vote in pairs), *self._bloc_consequences(pairs)
        )

    def ask_for_names(self, person_keys: tuple[str, ...], override: str = "") -> Meeting:
        """Record which members asked that the vote be recorded by names.

        It is that on the motion before the meeting, else the one last voted on. Raises Refusal
        where fewer asked than the body's standing orders require; `override` is then the reason.
        """
        entry = self.meeting.open_motion() or self._last_voted()
        if entry is None or not isinstance(entry.matter, Motion):
            raise Refusal("There is no motion to vote on.", "Minute it first with /m.")
        self._refuse_public_in_private(entry)
        members_needed = self.meeting.body.recorded_vote_asked_by
        if len(person_keys) < members_needed and not override:
            raise Refusal(
                f"{len(person_keys)} asked for a recorded vote, and {members_needed} must.",
                AS_ANNOUNCED,
            )
        matter = replace(entry.matter, asked_by=person_keys)
        return self._do(self._with_matter(entry, matter))

    def own_vote(self, who: str, side: Side, motion: str = "", override: str = "") -> Meeting:
        """Record how one member voted, because they asked for it just after the vote.

        Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202), Schedule 2. Without a
        *motion* it is the one last voted on in the item in hand. Raises Refusal where nothing was
        voted on, where they had no vote (`override` is then the reason given for recording
        it) or where the names or figures say that it cannot be so.
        """
        entry = self.meeting.entry(motion) if motion else self._last_voted()
        if entry is None or not isinstance(entry.matter, Motion):
            raise Refusal("Nothing has been voted on in this item.", "Take the vote first with /v.")
        self._refuse_public_in_private(entry, "That vote stands")
        self.person(who)
        impossible, unentitled = own_vote_problems(self.meeting, entry, OwnVote(who, side))
        if impossible:
            raise Refusal(impossible, "Put the vote right first, or take it back with /undo.")
        reason = one_line(override) if unentitled else ""
        if unentitled and not reason:
            raise Refusal(unentitled, "To record it all the same, add the word: announced")
        return self._do(OwnVoteRecorded(entry.ident, OwnVote(who, side, reason)))

    def _last_voted(self) -> Entry | None:
        voted = [
            entry
            for entry in self.meeting.debate.motions
            if isinstance(entry.matter, Motion) and entry.matter.outcome in ("carried", "lost")
        ]
        return next(reversed(self.in_order_decided(voted)), None)

    def in_order_decided(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return the motions among *entries* that were decided, in the order of their decisions.

        What was last moved need not be what was last voted on: the record knows, and is read where
        two votes have the same entry before them.
        """
        decided = [entry for entry in entries if motion_of(entry).outcome]
        sequences = {entry.ident: _vote_sequence(entry) for entry in decided}
        order: dict[str, int] = {}
        if len(set(sequences.values())) < len(decided):
            steps = self._recorder.record.steps(self.meeting.ident)
            events = [event for step in steps for event in step.events]
            order = {
                event.motion: place
                for place, event in enumerate(events)
                if isinstance(event, VoteTaken) and not event.corrected
            }
        return sorted(decided, key=lambda e: (sequences[e.ident], order.get(e.ident, 0)))


def _check_no_rivals(entries: Sequence[Entry]) -> None:
    """Raise Refusal where two of *entries* are for one office: one vote would elect both."""
    all_candidacies = list(candidacies(entries))
    for candidacy in all_candidacies:
        if other := next(
            (rival for rival in all_candidacies if candidacy.is_rival_of(rival)), None
        ):
            raise Refusal(
                f"{candidacy.who} and {other.who} are both proposed as {candidacy.title}.",
                "Take the ballot, as in: /ballot kinver 5 marden 3, or each vote with /v.",
            )


def _vote_sequence(entry: Entry) -> int:
    """Return the number of things that had been minuted when a motion was decided."""
    vote = motion_of(entry).vote
    decided_after = entry_sequence(motion_of(entry).decided_after) or entry_sequence(entry.ident)
    return vote.sequence if vote else decided_after
