"""The sentences of a vote: method, figures, and who asked for their vote to be recorded."""

from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.numbering.number_words import number_words_up_to
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.wording.names import Naming
from clerk_tui.minutes.wording.recorded_votes import RecordedVoteNames

_WORDS = ("none", *number_words_up_to(20))
_ALWAYS = ("in_favour", "against")  # printed though they are nought


class VoteSentences(Naming, frozen=True):
    """The sentences of the votes of one meeting, in one house style."""

    def result_key(self, vote: Vote | None) -> str:
        """Return the wording key of the result, which depends on how the vote was taken.

        A style that words one method like any other leaves its sentence empty.
        """
        key = f"result_{vote.method.replace(' ', '_')}" if vote else "result"
        return key if self.style.wording.get(key) else "result"

    def figures(self, vote: Vote, noun: str = "motion") -> str:
        """Return the figures that were announced in one line: "7 for, 3 against"."""
        figure_by_key = (
            ("in_favour", vote.in_favour),
            ("against", vote.against),
            ("abstained", vote.abstained),
            ("not_voting", vote.not_voting),
        )
        parts = [
            self.style.say(key, count=str(count), words=count_in_words(count), motion=noun)
            for key, count in figure_by_key
            if count is not None and (count or key in _ALWAYS)
        ]
        return self._join_figures([part for part in parts if part])

    def _join_figures(self, printed_figures: list[str]) -> str:
        """Return the figures with the house's words between them, and before the last of them.

        A figure that begins with a comma or the like, as ", one abstaining", needs no other joiner.
        """
        joiner = self.style.wording.get("figures_joiner", ", ")
        last_joiner = self.style.wording.get("figures_last_joiner", "") or joiner
        joined = "".join(printed_figures[:1])
        for place, figure in enumerate(printed_figures[1:], 2):
            before = last_joiner if place == len(printed_figures) else joiner
            joined += figure if figure[:1] in tuple(",;:") else f"{before}{figure}"
        return joined

    def casting_vote_sentence(self, vote: Vote, noun: str = "motion") -> str:
        """Return the sentence on a casting vote; empty if there was none."""
        if not vote.casting:
            return ""
        chair = (
            self.name(vote.casting_by)
            if vote.casting_by
            else (f"the {self.meeting.body.chair_title}")
        )
        for_side = {"side": vote.casting, "vote": _side_in_words(vote.casting)}
        return self.style.say("casting", chair=chair, motion=noun, **for_side)

    def division_lists(self, vote: Vote, noun: str = "motion") -> list[str]:
        """Return the lists of names of a recorded vote, one for each side, with its count.

        A division between motion and amendment has them in its sentence.
        """
        if vote.choices:
            return []
        return RecordedVoteNames(self.meeting, self.style).lists(vote, noun)

    def division_sentence(self, vote: Vote) -> str:
        """Return the sentence of a division between a motion and its amendments."""
        from clerk_tui.minutes.wording.divisions import DivisionSentences  # few meetings have one

        return DivisionSentences(self.meeting, self.style).division(vote)

    def own_vote_sentences(self, vote: Vote, noun: str = "motion") -> list[str]:
        """Return a sentence for each member who asked for their own vote to be recorded.

        Source: SI 1993/202, Schedule 2.
        """
        return [
            self.style.say(
                "own_vote_abstained" if own_vote.side == "abstained" else "own_vote",
                **{"who": self.name(own_vote.who), "motion": noun},
                **(
                    {}
                    if own_vote.side == "abstained"
                    else {"side": own_vote.side, "vote": _side_in_words(own_vote.side)}
                ),
            )
            for own_vote in vote.own
        ]

    def joint_vote_note(self, vote: Vote) -> str:
        """Return a note of the other minutes whose motions were put to the same vote."""
        items = {
            entry.item
            for entry in self.meeting.entries()
            if entry.ident in vote.bloc and entry.item != vote.item
        }
        numbers = minute_numbers(self.meeting)
        printed = [n.printed.rstrip(".") for item, n in numbers.items() if item in items]
        numbers_of_others = [number for number in printed if number]
        if not numbers_of_others:
            return ""
        return self.style.say("result_with", minutes=self.style.join_names(numbers_of_others))


def _side_in_words(side: str) -> str:
    """Return how a vote on this side reads before what was voted on: "in favour of"."""
    return "in favour of" if side == "for" else side


def count_in_words(count: int) -> str:
    """Return a number in words up to twenty, as minutes print votes: 5 is "five"."""
    return _WORDS[count] if 0 <= count < len(_WORDS) else str(count)
