"""The sentence of a division between a motion and its amendments."""

from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.debate import debate_of
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.divisions import amendments_of
from clerk_tui.minutes.wording.recorded_votes import RecordedVoteNames


class DivisionSentences(RecordedVoteNames, frozen=True):
    """The sentences of the divisions of one meeting, in one house style."""

    def division(self, vote: Vote) -> str:
        """Return who voted for what, the casting vote, and what was carried."""
        labels = {choice.motion: self.label(vote, choice.motion) for choice in vote.choices}
        sides = [
            self._side(labels[choice.motion], choice.count, choice.names, vote)
            for choice in vote.choices
        ]
        for key, count, names in (
            ("declined_to_vote", vote.not_voting, vote.names_not_voting),
            ("abstained_in_division", vote.abstained, vote.names_abstained),
        ):
            if count:
                sides.append(self._side(self.style.say(key), count, names, vote))
        joiner = self.style.wording.get("division_joiner", "; ")
        winner = vote.winner
        return " ".join(
            part
            for part in (
                self.style.say("division", sides=joiner.join(sides)),
                self._casting(vote, labels.get(winner, "")),
                self._say_carried(vote, winner),
            )
            if part
        )

    def _side(self, label: str, count: int, names: tuple[str, ...], vote: Vote) -> str:
        """Return one side with its figure, and with its names where names were taken."""
        if not any(choice.names for choice in vote.choices):
            return self.style.say("division_side", side=label, count=str(count))
        printed = self.names_in_vote(names) if names else self.style.say("nobody")
        return self.style.say("division_side_named", side=label, count=str(count), names=printed)

    def label(self, vote: Vote, motion: str) -> str:
        """Return the words for the votes for one proposal: "for the amendment"."""
        number = self._amendment_number(motion)
        slots = {"number": str(number or ""), "mover": self.mover(motion)}
        if not number:
            return self.style.say("for_the_motion", **slots)
        if self._is_only_amendment(vote):
            return self.style.say("for_the_amendment", **slots)
        return self.style.say("for_an_amendment", **slots)

    def mover(self, motion: str) -> str:
        """Return who moved a proposal."""
        entry = self._entry(motion)
        return self.name(motion_of(entry).mover, "motions") if entry else ""

    def _entry(self, motion: str) -> Entry | None:
        return next((e for e in self.meeting.entries() if e.ident == motion), None)

    def _is_only_amendment(self, vote: Vote) -> bool:
        numbers = [self._amendment_number(choice.motion) for choice in vote.choices]
        return sum(1 for number in numbers if number) == 1 and max(numbers) == 1

    def _amendment_number(self, motion: str) -> int:
        """Return the number of an amendment among those to its motion; 0 for the motion."""
        entry = self._entry(motion)
        if entry is None or motion_of(entry).kind != "amendment":
            return 0
        debate = debate_of(self.meeting.item(entry.item).entries)
        amendment_idents = [other.ident for other in amendments_of(debate, motion_of(entry).amends)]
        return amendment_idents.index(motion) + 1

    def _casting(self, vote: Vote, label: str) -> str:
        if not vote.casting:
            return ""
        title = f"the {self.meeting.body.chair_title}"
        chair = self.name(vote.casting_by) if vote.casting_by else title
        for_, _, proposal = label.partition(" the ")  # "for the amendment by Canon Pirie"
        words = "in favour of" if for_ == "for" else for_
        return self.style.say("casting", chair=chair, side=label, vote=words, motion=proposal)

    def _say_carried(self, vote: Vote, winner: str) -> str:
        """Return the sentence that says which proposal was carried."""
        number = self._amendment_number(winner)
        noun = self.style.say("noun_amendment" if number else "noun_motion")
        outcome = self.style.say("outcome_carried")
        key = "result_division"
        if number and not self._is_only_amendment(vote):
            key = "result_division_numbered"
        slots = {"motion": noun, "outcome": outcome, "mover": self.mover(winner)}
        return self.style.say(key, number=str(number), **slots)
