"""A desk at which nothing is recorded: what a command would do, before it is done.

It reads the same record and runs the same checks, so that what it shows is what filing will do.
"""

from collections.abc import Sequence
from datetime import date, datetime

from clerk_tui.domain.events import Event
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import OtherMeetingStep, Paper, Record, Step


class RehearsalRecord:
    """Reads what a record holds, and keeps to itself what is added or undone."""

    def __init__(self, record: Record, meeting: str) -> None:
        """Stand in for *record*, where the meeting called *meeting* is rehearsed."""
        self._record = record
        self._meeting = meeting
        self._undone_here: list[Step] = []
        self._redone_here: list[Step] = []
        self.events_added: list[Event] = []
        """What would have been recorded."""

    def append(
        self,
        after: Meeting,  # noqa: ARG002 - as of every record
        at: datetime,  # noqa: ARG002
        events: Sequence[Event],
        *,
        beside: Sequence[OtherMeetingStep] = (),  # noqa: ARG002
        papers: Sequence[Paper] = (),  # noqa: ARG002
    ) -> None:
        """Note what would have been recorded."""
        self.events_added.extend(events)

    def events(self, meeting: str) -> list[Event]:
        """Return the events that stand, without what was undone here."""
        if meeting != self._meeting or not (self._undone_here or self._redone_here):
            return self._record.events(meeting)
        return [event for step in self.steps(meeting) for event in step.events]

    def stands(self, meeting: Meeting) -> None:
        """Note nothing."""

    def changed_elsewhere(self, meeting: str) -> bool:
        """Return True if another copy of the program has added to *meeting*."""
        return self._record.changed_elsewhere(meeting)

    def steps(self, meeting: str) -> list[Step]:
        """Return the steps that stand, without those undone here."""
        steps = self._record.steps(meeting)
        if meeting != self._meeting:
            return steps
        return [*steps[: len(steps) - len(self._undone_here)], *self._redone_here]

    def last_step(self, meeting: str) -> list[Event]:
        """Return the events of the newest step that stands."""
        if not self._undone_here:
            return self._record.last_step(meeting)
        return list(self.steps(meeting)[-1].events)

    def undone_step(self, meeting: str) -> list[Event]:
        """Return the events that `redo` would bring back; only one step is brought back here."""
        if self._redone_here:
            return []
        if self._undone_here:
            return list(self._undone_here[-1].events)
        return self._record.undone_step(meeting)

    def undo(self, meeting: str, at: datetime, *, beside: Sequence[OtherMeetingStep] = ()) -> bool:  # noqa: ARG002
        """Take back the newest step, here only; the preparation stays."""
        steps = self.steps(meeting)
        if len(steps) < 2:
            return False
        self._undone_here.append(steps[-1])
        return True

    def redo(self, meeting: str, at: datetime, *, beside: Sequence[OtherMeetingStep] = ()) -> bool:  # noqa: ARG002
        """Bring back what was undone, here only."""
        events = self.undone_step(meeting)
        if not events:
            return False
        if self._undone_here:
            self._undone_here.pop()
        else:
            self._redone_here.append(Step(at, tuple(events)))
        return True

    def digest(self, meeting: str) -> str:
        """Return the digest of the newest event."""
        return self._record.digest(meeting)

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """Return the ident and the day of each meeting of a body, by day."""
        return self._record.meetings_of(body)

    def later_numbers(self, body: str, after_day: date) -> date | None:
        """Return the first day after *after_day* with minute numbers of the body."""
        return self._record.later_numbers(body, after_day)

    def papers(self, meeting: str, kind: str) -> list[Paper]:
        """Return the papers of one kind, by number."""
        return self._record.papers(meeting, kind)

    def refresh(self, after: Meeting, at: datetime) -> None:
        """Change no table."""

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """Return the last number of a sequence of a body."""
        return self._record.last_number(body, sequence, stretch, before)

    def open_actions(self, body: str, before: str) -> list[LoggedAction]:
        """Return the open actions of a body."""
        return self._record.open_actions(body, before)
