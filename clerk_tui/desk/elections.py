"""At the desk: a contested election, decided by one ballot."""

from collections.abc import Mapping

from msgspec import Struct

from clerk_tui.desk.attendance.chair import Chairing
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.desk.voting.outcomes import AS_ANNOUNCED
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, VoteTaken
from clerk_tui.domain.law.nation import nation_of
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.text import one_line
from clerk_tui.domain.voting.elections import Candidacy, candidate_person, open_candidacies
from clerk_tui.domain.voting.tally import tally


class Ballot(Struct, frozen=True):
    """The count of a ballot."""

    votes: Mapping[str, int]
    """The votes of each candidate, by key."""
    casting: str = ""
    """The key of the candidate whom the casting vote went to, or the lot fell on."""
    by_lot: bool = False
    """True if the equal votes were decided by lot."""


class Elections(DeskPart):
    """Nominations that wait, and the ballot that elects one of them."""

    def __init__(self, recorder: Recorder, chairing: Chairing) -> None:
        """Give the office by *chairing*."""
        super().__init__(recorder)
        self._chairing = chairing

    def candidates(self) -> dict[str, Candidacy]:
        """Return those nominated under the item in hand who wait for a vote, by key."""
        candidacies: dict[str, Candidacy] = {}
        for candidacy in open_candidacies(self._item().entries):
            person = candidate_person(self.meeting, candidacy)
            if person is not None:
                candidacies[person.key] = candidacy
        return candidacies

    def elect_by_ballot(self, ballot: Ballot, words: str, office: str, override: str = "") -> str:
        """Record the ballot on all who are nominated; returns the key of who is elected.

        *words* tell the votes, as they print. All of it is one step. Raises Refusal where somebody
        nominated has no figure or the other way round, where more voted than may, and where nobody
        is elected: by more than half of the votes, or by the casting vote where two are equal.
        """
        candidates = self.candidates()
        self._check_all_counted(candidates, ballot)
        why = one_line(override)
        objection = self._objection(ballot) or self._objection_to_casting(ballot)
        if objection and not why:
            raise Refusal(objection, AS_ANNOUNCED)
        won = _winner(ballot, announced=bool(why))
        self._refuse_in_private("The names on the list stand")
        bloc = tuple(candidacy.ident for candidacy in candidates.values())
        events = [
            VoteTaken(
                candidacy.ident,
                "carried" if key == won else "lost",
                self._vote(words, bloc, why if objection else ""),
            )
            for key, candidacy in candidates.items()
        ]
        self._do(*events, *self._office_events(candidates[won], won, office))
        return won

    def elect_unopposed(self, key: str, office: str) -> Meeting:
        """Elect the only one who is nominated. Raises Refusal where there are more."""
        candidates = self.candidates()
        if len(candidates) > 1:
            names = self.names_of(candidates)
            raise Refusal(f"{names} are nominated.", "Take the ballot: /ballot and their votes.")
        self._refuse_in_private("The names on the list stand")
        elected = VoteTaken(candidates[key].ident, "carried")
        return self._do(elected, *self._office_events(candidates[key], key, office))

    def _office_events(self, candidacy: Candidacy, key: str, office: str) -> list[Event]:
        takes_chair = candidacy.office == "chair"
        return self._chairing.office_events(key, office, takes_chair=takes_chair)

    def _vote(self, words: str, bloc: tuple[str, ...], override: str) -> Vote:
        return Vote(
            "secret ballot", words=words, at=self.moment(), item=self._item().ident, bloc=bloc,
            override=override,
        )  # fmt: skip

    def _check_all_counted(self, standing: Mapping[str, Candidacy], ballot: Ballot) -> None:
        for key in ballot.votes:
            if key not in standing:
                name = self.person(key).person.name
                raise Refusal(f"{name} is not nominated.", "As in: /nominate kinver findern edgley")
        for key in standing:
            if key not in ballot.votes:
                name = self.person(key).person.name
                raise Refusal(
                    f"{name} is nominated too, and has no figure.",
                    "Give each a figure (0 for none), or first /settle withdrawn.",
                )
        if len(standing) < 2:
            raise Refusal(
                "A ballot is between two or more.", "Of one who is nominated take the vote with /v."
            )

    def _objection_to_casting(self, ballot: Ballot) -> str:
        """Say why nobody has a casting vote (1973 Act, Schedule 7, paragraph 5(2)); "" if one has.

        The chairman's election in England and Wales is no exception: they must give it (Local
        Government Act 1972, section 4(3)).
        """
        if not ballot.casting or ballot.by_lot or nation_of(self.meeting.body) != "Scotland":
            return ""
        return "In Scotland equal votes for an office are decided by lot: write lot for casting."

    def _objection(self, ballot: Ballot) -> str:
        """Say why the figures cannot be: more voted than may."""
        total = sum(ballot.votes.values())
        meeting: Meeting = self.meeting
        there = tally(meeting, Vote(in_favour=total, at=self.moment()))
        if there.eligible and there.missing < 0:
            return f"{total} were counted and only {there.eligible} may vote."
        return ""


def _winner(ballot: Ballot, *, announced: bool) -> str:
    """Return who is elected. Raises Refusal where nobody is."""
    most = max(ballot.votes.values())
    leading_candidates = [key for key, votes in ballot.votes.items() if votes == most]
    if ballot.casting and (len(leading_candidates) < 2 or ballot.casting not in leading_candidates):
        deciding = "lot" if ballot.by_lot else "casting vote"
        raise Refusal(f"The votes are not equal, so there is no {deciding}.", "Leave it out.")
    if len(leading_candidates) > 1 and not ballot.casting:
        raise Refusal(
            "The votes are equal.",
            "Add casting and whom it was for: … casting kinver; or lot: … lot kinver",
            wanting=True,
        )
    if len(ballot.votes) > 2 and 2 * most <= sum(ballot.votes.values()) and not announced:
        raise Refusal(
            "Nobody has more than half of the votes.",
            "Minute the round in words, /settle who falls out, and take the next ballot. Where the "
            "most votes elect, add: announced because the most votes elect",
        )
    return ballot.casting or leading_candidates[0]
