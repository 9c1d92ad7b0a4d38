"""The clerk's desk: one method for each thing a clerk does, in parts by subject.

Every way in (screens, commands, replays) goes through it. A method checks, refuses in a
sentence or appends events in one step, and returns the meeting as it then is.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.prepare import prepare
from clerk_tui.desk.recorder import Recorder, check_open
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Clock, Record

if TYPE_CHECKING:
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
    from clerk_tui.desk.private_business import PrivateBusiness
    from clerk_tui.desk.questions import Questions
    from clerk_tui.desk.second_meeting import SecondMeeting
    from clerk_tui.desk.steps import Steps
    from clerk_tui.desk.timings import Timings
    from clerk_tui.desk.voting.budget import Budget
    from clerk_tui.desk.voting.corrections import VoteCorrections
    from clerk_tui.desk.voting.votes import Voting


class Desk(DeskPart):
    """The desk at which one meeting is minuted: its parts, and the steps of its record.

    A part is loaded when it is first used: the screen of a meeting stands before most are.
    """

    def __init__(self, record: Record, clock: Clock, meeting: str) -> None:
        """Sit down at the meeting called *meeting*. Raises Refusal where there is none."""
        super().__init__(Recorder(record, clock, meeting))

    def rehearsal(self) -> "Desk":
        """Return a desk of the same meeting at which nothing is recorded."""
        desk = Desk.__new__(Desk)
        DeskPart.__init__(desk, self._recorder.rehearsal())
        return desk

    @cached_property
    def budget(self) -> "Budget":
        """The recorded votes that the law asks of a budget."""
        from clerk_tui.desk.voting.budget import Budget

        return Budget(self._recorder)

    @cached_property
    def agenda(self) -> "Agenda":
        """The items, and which is before the meeting."""
        from clerk_tui.desk.agenda import Agenda

        return Agenda(self._recorder, self.budget)

    @cached_property
    def decisions(self) -> "Decisions":
        """Decisions: business resolved, noted, recommended or deferred."""
        from clerk_tui.desk.decisions import Decisions

        return Decisions(self._recorder, self.budget)

    @cached_property
    def quorum(self) -> "QuorumLoss":
        """The loss of the quorum, and what follows."""
        from clerk_tui.desk.attendance.quorum import QuorumLoss

        return QuorumLoss(self._recorder, self.budget)

    @cached_property
    def timings(self) -> "Timings":
        """When the meeting opened, adjourned, resumed and closed."""
        from clerk_tui.desk.timings import Timings

        return Timings(self._recorder, self.budget)

    @cached_property
    def roll(self) -> "Roll":
        """The roll: who was present when it was called."""
        from clerk_tui.desk.attendance.roll import Roll

        return Roll(self._recorder)

    @cached_property
    def room(self) -> "Movements":
        """The room: who came and went after the roll."""
        from clerk_tui.desk.attendance.movements import Movements

        return Movements(self._recorder)

    @cached_property
    def attendance(self) -> "AttendanceMode":
        """The way somebody attends: in the room or remotely."""
        from clerk_tui.desk.attendance.mode import AttendanceMode

        return AttendanceMode(self._recorder)

    @cached_property
    def attendance_corrections(self) -> "AttendanceCorrections":
        """Corrections of who attended, and when."""
        from clerk_tui.desk.attendance.corrections import AttendanceCorrections

        return AttendanceCorrections(self._recorder)

    @cached_property
    def chair(self) -> "Chairing":
        """The chair, and who takes it."""
        from clerk_tui.desk.attendance.chair import Chairing

        return Chairing(self._recorder)

    @cached_property
    def elections(self) -> "Elections":
        """Elections, by show of hands or by ballot."""
        from clerk_tui.desk.elections import Elections

        return Elections(self._recorder, self.chair)

    @cached_property
    def interests(self) -> "Interests":
        """Declarations of interest, and what follows from them."""
        from clerk_tui.desk.interests import Interests

        return Interests(self._recorder)

    @cached_property
    def paragraphs(self) -> "Paragraphs":
        """The narrative, and private notes."""
        from clerk_tui.desk.paragraphs import Paragraphs

        return Paragraphs(self._recorder)

    @cached_property
    def questions(self) -> "Questions":
        """Questions, answers and supplementaries."""
        from clerk_tui.desk.questions import Questions

        return Questions(self._recorder)

    @cached_property
    def motions(self) -> "Motions":
        """Motions and amendments."""
        from clerk_tui.desk.motions import Motions

        return Motions(self._recorder, self.chair)

    @cached_property
    def voting(self) -> "Voting":
        """Votes on motions."""
        from clerk_tui.desk.voting.votes import Voting

        return Voting(self._recorder, self.motions)

    @cached_property
    def vote_corrections(self) -> "VoteCorrections":
        """Corrections of votes already minuted."""
        from clerk_tui.desk.voting.corrections import VoteCorrections

        return VoteCorrections(self._recorder, self.motions)

    @cached_property
    def private_business(self) -> "PrivateBusiness":
        """The exclusion of the public, and private items and entries."""
        from clerk_tui.desk.private_business import PrivateBusiness

        return PrivateBusiness(self._recorder)

    @cached_property
    def corrections(self) -> "Corrections":
        """Corrections of entries already minuted."""
        from clerk_tui.desk.corrections import Corrections

        return Corrections(self._recorder)

    @cached_property
    def actions(self) -> "Actions":
        """Actions, their owners and their dates."""
        from clerk_tui.desk.actions import Actions

        return Actions(self._recorder, self.corrections)

    @cached_property
    def entry_moves(self) -> "EntryMoves":
        """Moves of entries between items."""
        from clerk_tui.desk.entry_moves import EntryMoves

        return EntryMoves(self._recorder, self.private_business)

    @cached_property
    def find_replace(self) -> "FindReplace":
        """Words replaced everywhere."""
        from clerk_tui.desk.find_replace import FindReplace

        return FindReplace(self._recorder, self.corrections)

    @cached_property
    def steps(self) -> "Steps":
        """The steps taken, and the undo of one by its number."""
        from clerk_tui.desk.steps import Steps

        return Steps(self._recorder)

    @cached_property
    def head_and_foot(self) -> "HeadAndFoot":
        """The words that print above the first item and below the last."""
        from clerk_tui.desk.head_and_foot import HeadAndFoot

        return HeadAndFoot(self._recorder)

    @cached_property
    def second_meeting(self) -> "SecondMeeting":
        """A second meeting minuted in the same document."""
        from clerk_tui.desk.second_meeting import SecondMeeting

        return SecondMeeting(self._recorder)

    @cached_property
    def drafts(self) -> "Drafts":
        """Drafts, publication and signature."""
        from clerk_tui.desk.drafts.drafts import Drafts

        return Drafts(self._recorder)

    @cached_property
    def chairman_changes(self) -> "ChairmanChanges":
        """The chairman's changes, taken one by one."""
        from clerk_tui.desk.drafts.chairman_changes import ChairmanChanges
        from clerk_tui.desk.drafts.changed_facts import ChangedFacts

        corrections = self.attendance_corrections, self.vote_corrections
        return ChairmanChanges(self._recorder, ChangedFacts(self._recorder, *corrections))

    @cached_property
    def earlier_minutes(self) -> "EarlierMinutes":
        """The approval of earlier minutes."""
        from clerk_tui.desk.drafts.approval import EarlierMinutes

        return EarlierMinutes(self._recorder)

    @cached_property
    def archive(self) -> "Archive":
        """Meetings put away."""
        from clerk_tui.desk.archive import Archive

        return Archive(self._recorder)

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
