"""The clerk's desk: one method for each thing a clerk does.

Every way in (screens, commands, replays) goes through it. A method checks, refuses in a
sentence or appends events in one step, and returns the meeting as it then is.
"""

from clerk_tui.desk.actions import ActionsDesk
from clerk_tui.desk.archiving import PuttingAwayDesk
from clerk_tui.desk.attendance.chairing import PresidingDesk
from clerk_tui.desk.attendance.mode import AttendingDesk
from clerk_tui.desk.attendance.movements import MovementsDesk
from clerk_tui.desk.attendance.quorum import QuorumDesk
from clerk_tui.desk.attendance.room import RoomDesk
from clerk_tui.desk.business import BusinessDesk
from clerk_tui.desk.dispositions import OutcomesDesk
from clerk_tui.desk.drafts.approval import ApprovalDesk
from clerk_tui.desk.drafts.chairman_changes import ChairmanDesk
from clerk_tui.desk.drafts.drafts import DraftsDesk
from clerk_tui.desk.elections import ElectionsDesk
from clerk_tui.desk.entry_moves import RelocatingDesk
from clerk_tui.desk.find_replace import ReplacingDesk
from clerk_tui.desk.head_and_foot import PaperDesk
from clerk_tui.desk.paragraphs import PadDesk
from clerk_tui.desk.prepare import prepare
from clerk_tui.desk.questions import QuestionsDesk
from clerk_tui.desk.recorder import check_open
from clerk_tui.desk.steps import StepsDesk
from clerk_tui.desk.timings import TimesDesk


class Desk(
    QuorumDesk,
    RoomDesk,
    AttendingDesk,
    MovementsDesk,
    ElectionsDesk,
    PresidingDesk,
    PadDesk,
    BusinessDesk,
    ActionsDesk,
    RelocatingDesk,
    OutcomesDesk,
    QuestionsDesk,
    ReplacingDesk,
    TimesDesk,
    StepsDesk,
    PaperDesk,
    DraftsDesk,
    ChairmanDesk,
    ApprovalDesk,
    PuttingAwayDesk,
):
    """The desk at which one meeting is minuted."""


__all__ = ["Desk", "check_open", "prepare"]
