"""The recorded vote: the division screen opened on the motion that is to be voted on."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.divisions import (
    amendment_numbers,
    divides,
    division_command,
    division_result,
)
from clerk_tui.commands.handlers.voting.recorded_votes import (
    announced_figures_note,
    motion_to_name,
    named_command,
)
from clerk_tui.commands.handlers.voting.votes import vote_result
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.divisions import Division, proposals_before
from clerk_tui.screens.division.ballot import FOR_OR_AGAINST, Ballot, ballot_between
from clerk_tui.screens.division.screen import DivisionScreen
from clerk_tui.screens.meeting.host import CommandHost
from clerk_tui.screens.text_boxes import DIVISION


class VoteByName:
    """Opens the division screen, and records the vote that it returns."""

    def __init__(self, host: CommandHost) -> None:
        """Act for *host*."""
        self._host = host

    def open_division(self) -> None:
        """Open the division on the motion that is to be voted on.

        Raises:
            Refusal: There is no such motion, it is public while the public are excluded, or nobody
                is here who may vote.
        """
        desk = self._host.desk
        entry, motion = _votable_motion(desk.meeting)
        members = room_at(desk.meeting, desk.moment()).voting
        if not members:
            raise Refusal("Nobody is here who may vote.", "Call the roll with F3.")
        private = entry.private or desk.meeting.public_excluded
        boxes = self._host.office.unfinished.boxes(desk.meeting.ident)
        box = boxes.box(f"{DIVISION}{entry.ident}", private=private)

        def record(vote: Vote | Division | None) -> None:
            """Record the vote that the screen returns; if it is refused, Up brings it back."""
            if vote is not None and not self._host.attempt(
                lambda: self._record_vote(vote, entry.ident)
            ):
                self._host.pad.remember(_retyped_vote(desk.meeting, vote))
            box.forget()

        screen = DivisionScreen(
            members,
            motion.text,
            presiding=_casting_voter(desk.meeting, motion),
            box=box,
            ballot=_ballot_before(desk.meeting),
            as_called=self._host.style_of_house.layout_choice("vote_order") == "called",
        )
        self._host.app.push_screen(screen, record)

    def _record_vote(self, vote: Vote | Division, motion: str) -> str:
        """Record *vote* on the entry called *motion*; say its result, and if the figures differ."""
        desk = self._host.desk
        if isinstance(vote, Division):
            proposals = proposals_before(desk.meeting.debate)
            desk.voting.divide(vote)
            return division_result(desk.meeting, vote, proposals)
        counted_before = desk.meeting.entry(motion)
        desk.voting.vote(vote, motion=motion)
        outcome = vote_result(Table(desk, self._host.style_of_house), desk.meeting.entry(motion))
        return f"{outcome}{announced_figures_note(counted_before, vote)}"


def _casting_voter(meeting: Meeting, motion: Motion) -> str | None:
    """Return who presides, if equal votes on *motion* are decided by a casting vote."""
    has_casting_vote = not motion.needs and meeting.body.equal_votes != "lost"
    return meeting.presiding if has_casting_vote else None


def _votable_motion(meeting: Meeting) -> tuple[Entry, Motion]:
    """Return the motion whose vote can be recorded by name now, as an entry and its matter.

    Raises:
        Refusal: There is none, or it is public and the public are excluded.
    """
    entry = motion_to_name(meeting)
    if entry is None or not isinstance(entry.matter, Motion):
        raise Refusal("There is no motion to vote on.", "Minute one with /m.")
    if meeting.public_excluded and not entry.private:
        raise Refusal(
            "That motion stands in public copies, and the public are excluded.",
            "Take its vote when they are back (/public).",
        )
    return entry, entry.matter


def _ballot_before(meeting: Meeting) -> Ballot:
    """Return what members may vote for now: for or against, or the motion or its amendments."""
    if not divides(meeting):
        return FOR_OR_AGAINST
    proposals = proposals_before(meeting.debate)
    numbers = dict(
        zip((e.ident for e in proposals[1:]), amendment_numbers(meeting, proposals), strict=True)
    )
    return ballot_between(proposals, lambda entry: numbers[entry.ident])


def _retyped_vote(meeting: Meeting, vote: Vote | Division) -> str:
    """Return the command that would record the same vote, for the list that Up brings back."""
    if isinstance(vote, Division):
        return division_command(meeting, vote)
    return named_command(meeting, vote)
