"""The clerk's desk: one method for each thing a clerk does, in parts by subject.

Every way in (screens, commands, replays) goes through it. A method checks, refuses in a
sentence or appends events in one step, and returns the meeting as it then is.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
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
    from clerk_tui.desk.drafts.changed_facts import ChangedFacts
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

PARTS: dict[str, tuple[str, ...]] = {
    "budget": ("voting.budget", "Budget"),
    "agenda": ("agenda", "Agenda", "budget"),
    "decisions": ("decisions", "Decisions", "budget"),
    "quorum": ("attendance.quorum", "QuorumLoss", "budget"),
    "timings": ("timings", "Timings", "budget"),
    "roll": ("attendance.roll", "Roll"),
    "room": ("attendance.movements", "Movements"),
    "attendance": ("attendance.mode", "AttendanceMode"),
    "attendance_corrections": ("attendance.corrections", "AttendanceCorrections"),
    "chair": ("attendance.chair", "Chairing"),
    "elections": ("elections", "Elections", "chair"),
    "interests": ("interests", "Interests"),
    "paragraphs": ("paragraphs", "Paragraphs"),
    "questions": ("questions", "Questions"),
    "motions": ("motions", "Motions", "chair"),
    "voting": ("voting.votes", "Voting", "motions"),
    "vote_corrections": ("voting.corrections", "VoteCorrections", "motions"),
    "private_business": ("private_business", "PrivateBusiness"),
    "corrections": ("corrections", "Corrections"),
    "actions": ("actions", "Actions", "corrections"),
    "entry_moves": ("entry_moves", "EntryMoves", "private_business"),
    "find_replace": ("find_replace", "FindReplace", "corrections"),
    "steps": ("steps", "Steps"),
    "head_and_foot": ("head_and_foot", "HeadAndFoot"),
    "second_meeting": ("second_meeting", "SecondMeeting"),
    "drafts": ("drafts.drafts", "Drafts"),
    "changed_facts": (
        "drafts.changed_facts", "ChangedFacts", "attendance_corrections", "vote_corrections",
    ),
    "chairman_changes": ("drafts.chairman_changes", "ChairmanChanges", "changed_facts"),
    "earlier_minutes": ("drafts.approval", "EarlierMinutes"),
    "archive": ("archive", "Archive"),
}  # fmt: skip
"""The module and the class of each part of the desk, and the parts that it works with."""


class Desk(DeskPart):
    """The desk at which one meeting is minuted: its parts, and the steps of its record.

    A part is loaded when it is first used: the screen of a meeting stands before most are.
    """

    budget: "Budget"
    """The recorded votes that the law asks of a budget."""
    agenda: "Agenda"
    """The items, and which is before the meeting."""
    decisions: "Decisions"
    """Decisions: business resolved, noted, recommended or deferred."""
    quorum: "QuorumLoss"
    """The loss of the quorum, and what follows."""
    timings: "Timings"
    """When the meeting opened, adjourned, resumed and closed."""
    roll: "Roll"
    """The roll: who was present when it was called."""
    room: "Movements"
    """The room: who came and went after the roll."""
    attendance: "AttendanceMode"
    """The way somebody attends: in the room or remotely."""
    attendance_corrections: "AttendanceCorrections"
    """Corrections of who attended, and when."""
    chair: "Chairing"
    """The chair, and who takes it."""
    elections: "Elections"
    """Elections, by show of hands or by ballot."""
    interests: "Interests"
    """Declarations of interest, and what follows from them."""
    paragraphs: "Paragraphs"
    """The narrative, and private notes."""
    questions: "Questions"
    """Questions, answers and supplementaries."""
    motions: "Motions"
    """Motions and amendments."""
    voting: "Voting"
    """Votes on motions."""
    vote_corrections: "VoteCorrections"
    """Corrections of votes already minuted."""
    private_business: "PrivateBusiness"
    """The exclusion of the public, and private items and entries."""
    corrections: "Corrections"
    """Corrections of entries already minuted."""
    actions: "Actions"
    """Actions, their owners and their dates."""
    entry_moves: "EntryMoves"
    """Moves of entries between items."""
    find_replace: "FindReplace"
    """Words replaced everywhere."""
    steps: "Steps"
    """The steps taken, and the undo of one by its number."""
    head_and_foot: "HeadAndFoot"
    """The words that print above the first item and below the last."""
    second_meeting: "SecondMeeting"
    """A second meeting minuted in the same document."""
    drafts: "Drafts"
    """Drafts, publication and signature."""
    changed_facts: "ChangedFacts"
    """The facts that the chairman's words change, put right where they were recorded."""
    chairman_changes: "ChairmanChanges"
    """The chairman's changes, taken one by one."""
    earlier_minutes: "EarlierMinutes"
    """The approval of earlier minutes."""
    archive: "Archive"
    """Meetings put away."""

    def __init__(self, record: Record, clock: Clock, meeting: str) -> None:
        """Sit down at the meeting called *meeting*. Raises Refusal where there is none."""
        super().__init__(Recorder(record, clock, meeting))

    def rehearsal(self) -> "Desk":
        """Return a desk of the same meeting at which nothing is recorded."""
        desk = Desk.__new__(Desk)
        DeskPart.__init__(desk, self._recorder.rehearsal())
        return desk

    if not TYPE_CHECKING:  # a type checker goes by the names above, and finds a wrong one

        def __getattr__(self, name: str) -> DeskPart:
            """Return the part called *name*, which is made now that it is first used."""
            if name not in PARTS:
                raise AttributeError(f"The desk has no {name}.")
            module, part_class, *parts_needed = PARTS[name]
            make_part = getattr(import_module(f"clerk_tui.desk.{module}"), part_class)
            part = make_part(self._recorder, *(getattr(self, needed) for needed in parts_needed))
            setattr(self, name, part)
            return part

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
