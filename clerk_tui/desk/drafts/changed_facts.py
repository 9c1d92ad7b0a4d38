"""At the desk: the facts that the chairman's words change, put right where they were recorded."""

from datetime import time

from clerk_tui.desk.attendance.corrections import AttendanceCorrections
from clerk_tui.desk.entry_edits import by_chairman
from clerk_tui.desk.movers import check_movers
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.desk.voting.corrections import VoteCorrections
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.dates.sittings import entry_sequence
from clerk_tui.domain.drafts.change import MADE_FROM_VOTE
from clerk_tui.domain.drafts.fact_corrections import (
    FactCorrection,
    PersonCorrection,
    TimeCorrection,
    TimeHolder,
    VoteCorrection,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import VoteTaken
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.voting.validity import reason_not_to_move


class ChangedFacts(DeskPart):
    """Votes, movers and times that the chairman's file gives otherwise."""

    def __init__(
        self,
        recorder: Recorder,
        attendance_corrections: AttendanceCorrections,
        vote_corrections: VoteCorrections,
    ) -> None:
        """Change facts by the parts that put them right."""
        super().__init__(recorder)
        self._attendance_corrections = attendance_corrections
        self._vote_corrections = vote_corrections

    def put_right(self, ident: str, fact: FactCorrection) -> bool:
        """Change the *fact*; return whether the new words are still to be kept beside it."""
        if isinstance(fact, VoteCorrection):
            self._do(*self._vote_put_right(ident, fact))
            return fact.worded
        if isinstance(fact, PersonCorrection):
            self._put_person_right(self.meeting.entry(ident), fact.matter)
            return fact.worded
        if isinstance(fact, TimeCorrection):
            self._put_time_right(fact.holder, fact.at)
            return fact.worded
        return False

    def _vote_put_right(self, ident: str, fact: VoteCorrection) -> list[VoteTaken]:
        try:
            return self._vote_corrections.vote_correction(ident, fact.vote, fact.outcome)
        except Refusal as refusal:
            raise Refusal(f"{refusal.what} Make that change by hand.", MADE_FROM_VOTE) from None

    def can_be_voted(self, ident: str, fact: VoteCorrection) -> bool:
        """Return True if the vote on that motion can have been so."""
        try:
            return bool(self._vote_corrections.vote_correction(ident, fact.vote, fact.outcome))
        except Refusal:
            return False

    def _put_person_right(self, entry: Entry, matter: mt.Matter) -> None:
        if isinstance(matter, mt.Motion):
            check_movers(self.meeting, matter.mover, matter.seconder, matter.override)
            self._check_there(entry, matter)
        self._do(by_chairman(entry, matter))

    def _check_there(self, entry: Entry, motion: mt.Motion) -> None:
        """Raise Refusal where mover or seconder was not in the room when the motion was made."""
        room = room_at(self.meeting, None, entry.item, entry_sequence(entry.ident))
        for did, key in (("moved", motion.mover), ("seconded", motion.seconder)):
            attendee = self.meeting.attendee(key)
            objection = reason_not_to_move(room, attendee, did) if attendee else ""
            if objection and not motion.override:
                raise Refusal(objection, "Put the roll right (F3, /correct), or leave this change.")

    def _put_time_right(self, holder: TimeHolder, at: time) -> None:
        if holder.kind == "movement":
            self._attendance_corrections.correct_movement(holder.key, at, holder.place)
        elif holder.kind == "switch":
            self._attendance_corrections.correct_switch(holder.key, at)
        elif holder.kind == "chair":
            self._attendance_corrections.correct_chair(at)
        else:
            self._attendance_corrections.correct_readmission(at)
