"""The state of saving, said in the line at the top and never in the way of typing."""

from clerk_tui.domain.errors import Refusal
from clerk_tui.office.other_copies import OtherCopies
from clerk_tui.screens.meeting.host import MeetingHost
from clerk_tui.screens.meeting.pad_recovery import PadRecovery

SAVED, NOT_SAVED = "saved", "NOT SAVED – keep typing"
NOT_KEPT = "NOT KEPT – leave it open"
CLOCK = "CLOCK CHANGED"
ALL_SAVED = "Everything is saved again. Enter files what is in the pad."


class SaveStatus:
    """Says whether what is typed is saved, and whether the database and the clock are as before."""

    def __init__(self, host: MeetingHost, other_copies: OtherCopies, recovery: PadRecovery) -> None:
        """Say it on *host*."""
        self._host = host
        self._other_copies = other_copies
        self._recovery = recovery
        self._typing_problem = ""  # why what is typed cannot be saved
        self._clock_problem = ""  # how the clock differs from before
        self._file_problem = ""  # why the database is not where it was

    @property
    def saving(self) -> str:
        """The state of saving, in the words of the status line."""
        if self._typing_problem and self._host.office.unfinished.writer.is_newest_unsaved:
            return NOT_KEPT
        return NOT_SAVED if self._typing_problem or self._file_problem else SAVED

    @property
    def status(self) -> str:
        """The state of saving, or if all is saved what matters next: that the clock changed."""
        if self._other_copies.is_read_only:
            return "READ ONLY"
        return CLOCK if self._clock_problem and self.saving == SAVED else self.saving

    def report_trouble(self, problem: str) -> None:
        """Show that typing cannot be saved, or can again if *problem* is empty.

        The thread that writes the autosave calls it.
        """
        if problem == self._typing_problem or not self._host.is_running:
            return
        self._typing_problem = problem
        self._host.app.call_from_thread(self._show, problem)

    def _show(self, problem: str, remedied: str = ALL_SAVED) -> None:
        line = self._host.line
        line.refusal = problem
        line.done = "" if problem else remedied
        self._host.tick()

    def check_each_second(self) -> None:
        """Have the database put back if it is not where it was, and compare the clock."""
        if self._recovery.is_waiting:
            self._recovery.try_again(ALL_SAVED)
        self._check_database()
        clock_problem = self._host.desk.clock_differs
        if bool(clock_problem) != bool(self._clock_problem):
            self._clock_problem = clock_problem
            if clock_problem and not self._host.line.refusal:
                self._host.line.done = clock_problem

    def _check_database(self) -> None:
        problem_before, remedied = self._file_problem, ""
        try:
            remedied = self._host.office.safety.put_back_if_moved()
            self._file_problem = ""
        except Refusal as refusal:
            self._file_problem = str(refusal)
        if remedied or self._file_problem != problem_before:
            self._show(self._file_problem, remedied or ALL_SAVED)
