"""The clerk's desk: one method for each thing a clerk does.

Every way in (screens, commands, replays) goes through it. A method checks, refuses in a
sentence or appends events in one step, and returns the meeting as it then is.
"""

from clerk_tui.desk.actions import ActionsDesk
from clerk_tui.desk.approval import ApprovalDesk
from clerk_tui.desk.attending import AttendingDesk
from clerk_tui.desk.business import BusinessDesk
from clerk_tui.desk.chairman import ChairmanDesk
from clerk_tui.desk.drafts import DraftsDesk
from clerk_tui.desk.elections import ElectionsDesk
from clerk_tui.desk.movements import MovementsDesk
from clerk_tui.desk.outcomes import OutcomesDesk
from clerk_tui.desk.pad import PadDesk
from clerk_tui.desk.paper import PaperDesk
from clerk_tui.desk.preparing import prepare
from clerk_tui.desk.presiding import PresidingDesk
from clerk_tui.desk.putting_away import PuttingAwayDesk
from clerk_tui.desk.questions import QuestionsDesk
from clerk_tui.desk.quorum import QuorumDesk
from clerk_tui.desk.recording import check_open
from clerk_tui.desk.relocating import RelocatingDesk
from clerk_tui.desk.replacing import ReplacingDesk
from clerk_tui.desk.room import RoomDesk
from clerk_tui.desk.steps import StepsDesk
from clerk_tui.desk.times import TimesDesk


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
