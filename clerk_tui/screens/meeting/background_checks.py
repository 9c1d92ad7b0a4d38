"""The checks of the minutes, run in the background while nobody types."""

from time import monotonic
from typing import TYPE_CHECKING

from textual.timer import Timer

from clerk_tui.screens.meeting.host import MeetingHost

if TYPE_CHECKING:
    from clerk_tui.domain.checks import Finding
    from clerk_tui.domain.model.meeting import Meeting

PAUSE_SECONDS = 1.0  # how long nothing must be typed before the checks run


class BackgroundChecks:
    """Runs all checks of a meeting in a pause of typing, and counts their findings.

    All of them take a quarter of a second on a long meeting. They run one after another in a
    thread, and the first key stops them: they then begin again in the next pause.
    """

    def __init__(self, host: MeetingHost) -> None:
        """Prepare to check the meeting that *host* shows."""
        self._host = host
        self._last_typed = monotonic()
        self._timer: Timer | None = None
        self._before_correction: Meeting | None = None
        self.finding_count = 0
        """How many findings the clerk should look at."""

    def compare_after_correction(self, meeting_before: "Meeting") -> None:
        """Report, after the next run, which findings changed since the meeting *meeting_before*."""
        self._before_correction = self._before_correction or meeting_before

    def defer(self) -> None:
        """Put the checks off, as a key was pressed."""
        self._last_typed = monotonic()

    def schedule(self) -> None:
        """Run the checks in the next pause, as the minutes were changed."""
        self.defer()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._host.set_timer(PAUSE_SECONDS, self._start_checks)

    def _start_checks(self) -> None:
        """Start the thread, or wait again if something was typed meanwhile."""
        if monotonic() - self._last_typed < PAUSE_SECONDS:
            self._timer = self._host.set_timer(PAUSE_SECONDS, self._start_checks)
            return
        self._host.run_worker(
            self._run, thread=True, exclusive=True, group="findings", exit_on_error=False
        )

    def _run(self) -> None:
        """Run the checks, in a thread of their own."""
        from clerk_tui.domain.checks import run_checks  # nobody waits for them at the start

        started, meeting = self._last_typed, self._host.desk.meeting
        all_findings: list[Finding] = []
        for findings in run_checks(meeting):
            if self._last_typed != started:
                self._host.app.call_from_thread(self._start_checks)
                return
            all_findings += findings
        if self._before_correction is not None:
            self._compare_findings(self._before_correction, meeting, all_findings)
        count = sum(1 for finding in all_findings if finding.severity == "error" or finding.entry)
        if count != self.finding_count and self._host.is_running:
            self.finding_count = count
            self._host.app.call_from_thread(self._host.tick)

    def _compare_findings(
        self, meeting_before: "Meeting", meeting_after: "Meeting", findings: "list[Finding]"
    ) -> None:
        """Report the findings of the corrected meeting that are new, and those that are settled."""
        from clerk_tui.domain.checks.impact import changed_votes, finding_lines, voted_idents

        reported = voted_idents(changed_votes(meeting_before, meeting_after))
        lines = list(finding_lines(meeting_before, findings, reported))
        self._before_correction = None
        if lines and self._host.is_running:
            self._host.app.call_from_thread(self._report_findings, "; ".join(lines))

    def _report_findings(self, changed_findings: str) -> None:
        """Add *changed_findings* to what the guiding line says the correction did."""
        line = self._host.line
        reply = line.done.rstrip(".")
        line.done = (
            f"{reply}; {changed_findings}."
            if reply
            else f"Since the correction {changed_findings}."
        )
