"""The clerk's desk: one method for each thing a clerk does, in parts by subject.

Every way in (screens, commands, replays) goes through it. A method checks, refuses in a
sentence or appends events in one step, and returns the meeting as it then is.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from clerk_tui.desk.actions import Actions
from clerk_tui.desk.agenda import Agenda
from clerk_tui.desk.archive import Archive
from clerk_tui.desk.attendance.chair import Chairing
from clerk_tui.desk.attendance.corrections import AttendanceCorrections
from clerk_tui.desk.attendance.mode import AttendanceMode
from clerk_tui.desk.attendance.movements import Movements
from clerk_tui.desk.attendance.quorum import QuorumLoss
from clerk_tui.desk.attendance.roll import Roll
from clerk_tui.desk.corrections import Corrections
from clerk_tui.desk.decisions import Decisions
from clerk_tui.desk.drafts.approval import EarlierMinutes
from clerk_tui.desk.drafts.chairman_changes import ChairmanChanges
from clerk_tui.desk.drafts.drafts import Drafts
from clerk_tui.desk.elections import Elections
from clerk_tui.desk.entry_moves import EntryMoves
from clerk_tui.desk.find_replace import FindReplace
from clerk_tui.desk.head_and_foot import HeadAndFoot
from clerk_tui.desk.interests import Interests
from clerk_tui.desk.motions import Motions
from clerk_tui.desk.paragraphs import Paragraphs
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.prepare import prepare
from clerk_tui.desk.private_business import PrivateBusiness
from clerk_tui.desk.questions import Questions
from clerk_tui.desk.recorder import Recorder, check_open
from clerk_tui.desk.steps import Steps
from clerk_tui.desk.timings import Timings
from clerk_tui.desk.voting.budget import Budget
from clerk_tui.desk.voting.corrections import VoteCorrections
from clerk_tui.desk.voting.votes import Voting
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Clock, Record


class Desk(DeskPart):
    """The desk at which one meeting is minuted: its parts, and the steps of its record."""

    def __init__(self, record: Record, clock: Clock, meeting: str) -> None:
        """Sit down at the meeting called *meeting*. Raises Refusal where there is none."""
        recorder = Recorder(record, clock, meeting)
        super().__init__(recorder)
        self._set_agenda(recorder)
        self._set_room(recorder)
        self._set_business(recorder)
        self._set_papers(recorder)

    def _set_agenda(self, recorder: Recorder) -> None:
        """Make the parts that check the budget vote before an item is left."""
        self.budget = Budget(recorder)
        self.agenda = Agenda(recorder, self.budget)
        self.decisions = Decisions(recorder, self.budget)
        self.quorum = QuorumLoss(recorder, self.budget)
        self.timings = Timings(recorder, self.budget)

    def _set_room(self, recorder: Recorder) -> None:
        """Make the parts that say who is in the room."""
        self.roll = Roll(recorder)
        self.room = Movements(recorder)
        self.attendance = AttendanceMode(recorder)
        self.attendance_corrections = AttendanceCorrections(recorder)
        self.chair = Chairing(recorder)
        self.elections = Elections(recorder, self.chair)
        self.interests = Interests(recorder)

    def _set_business(self, recorder: Recorder) -> None:
        """Make the parts that minute the business."""
        self.paragraphs = Paragraphs(recorder)
        self.questions = Questions(recorder)
        self.motions = Motions(recorder, self.chair)
        self.voting = Voting(recorder, self.motions)
        self.vote_corrections = VoteCorrections(recorder, self.motions)
        self.private_business = PrivateBusiness(recorder)
        self.corrections = Corrections(recorder)
        self.actions = Actions(recorder, self.corrections)
        self.entry_moves = EntryMoves(recorder, self.private_business)
        self.find_replace = FindReplace(recorder, self.corrections)
        self.steps = Steps(recorder)

    def _set_papers(self, recorder: Recorder) -> None:
        """Make the parts that make, publish and put away the minutes as a paper."""
        self.head_and_foot = HeadAndFoot(recorder)
        self.drafts = Drafts(recorder)
        self.chairman_changes = ChairmanChanges(
            recorder, self.attendance_corrections, self.vote_corrections
        )
        self.earlier_minutes = EarlierMinutes(recorder)
        self.archive = Archive(recorder)

    @contextmanager
    def minuting_under(self, item: str) -> Iterator[None]:
        """Minute under another item than the one in hand, which stays in hand."""
        self._recorder.minuted_item = self.meeting.item(item).ident
        try:
            yield
        finally:
            self._recorder.minuted_item = ""

    def as_one_step(self) -> AbstractContextManager[None]:
        """Make all that is done meanwhile one step; where anything is refused, nothing is done."""
        return self._recorder.as_one_step()

    def undo(self) -> Meeting:
        """Take back the last step. Raises Refusal where there is none."""
        return self._recorder.undo()

    def redo(self) -> Meeting:
        """Bring back the step last undone. Raises Refusal where there is none."""
        return self._recorder.redo()

    def follow(self) -> bool:
        """Read what another copy of the program has added; return whether there was anything."""
        return self._recorder.follow()

    @property
    def clock_differs(self) -> str:
        """Say in what the clock of this meeting differs from the computer's; "" if in nothing."""
        return self._recorder.clock_differs

    def take_clock(self) -> None:
        """Go by the computer's clock from now on, though it was set back or changed its zone."""
        self._recorder.take_clock()


__all__ = ["Desk", "check_open", "prepare"]
