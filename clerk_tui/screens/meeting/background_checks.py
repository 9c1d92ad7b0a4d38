"""The checks look at the minutes while nobody types."""

from time import monotonic
from typing import TYPE_CHECKING

from textual.timer import Timer

if TYPE_CHECKING:
    from clerk_tui.domain.checks import Finding
    from clerk_tui.domain.model.meeting import Meeting
    from clerk_tui.screens.meeting.view import MeetingShown

LOOK_SECONDS = 1.0  # how long nothing must be typed before they do


class Looking:
    """How much the checks find in the meeting on *screen*.

    All of them take a quarter of a second on a long meeting. They are done one after another in a
    thread, and the first key stops them: they then begin again in the next pause.
    """

    def __init__(self, screen: "MeetingShown") -> None:
        """Nothing is found yet."""
        self._screen = screen
        self._typed = monotonic()
        self._timer: Timer | None = None
        self._before: Meeting | None = None  # a correction whose findings are to be told
        self.found = 0

    def corrected(self, before: "Meeting") -> None:
        """Say what is found otherwise than in *before*, once that has been looked at."""
        self._before = self._before or before

    def typed(self) -> None:
        """A key was pressed: not now."""
        self._typed = monotonic()

    def look(self) -> None:
        """The minutes were changed: look at them in the next pause."""
        self.typed()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(LOOK_SECONDS, self._begin)

    def _begin(self) -> None:
        if monotonic() - self._typed < LOOK_SECONDS:
            self._timer = self._screen.set_timer(LOOK_SECONDS, self._begin)
            return
        self._screen.run_worker(
            self._count, thread=True, exclusive=True, group="findings", exit_on_error=False
        )

    def _count(self) -> None:
        """Count what the clerk should look at; in a thread of its own."""
        from clerk_tui.domain.checks import run_checks  # nobody waits for them at the start

        begun, found, meeting, all_found = self._typed, 0, self._screen.desk.meeting, []
        for some in run_checks(meeting):
            if self._typed != begun:
                self._screen.app.call_from_thread(self._begin)
                return
            all_found += some
            found += sum(1 for f in some if f.severity == "error" or f.entry)
        if self._before is not None:
            self._compare(self._before, meeting, all_found)
        if found != self.found and self._screen.is_running:
            self.found = found
            self._screen.app.call_from_thread(self._screen.tick)

    def _compare(self, before: "Meeting", after: "Meeting", found: "list[Finding]") -> None:
        """Say, beside what the correction was said to have done, what is found otherwise now."""
        from clerk_tui.domain.checks.impact import changed_votes, finding_lines, voted_idents

        reported = voted_idents(changed_votes(before, after))
        lines, self._before = list(finding_lines(before, found, reported)), None
        if lines and self._screen.is_running:
            self._screen.app.call_from_thread(self._tell, "; ".join(lines))

    def _tell(self, said: str) -> None:
        line = self._screen.line
        before = line.said.rstrip(".")
        line.said = f"{before}; {said}." if before else f"Since the correction {said}."
