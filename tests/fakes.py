"""Fakes of our own: a clock that stands still until it is moved, a record kept in memory."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from clerk_tui.domain.action_log import LoggedAction
from clerk_tui.domain.events import Event
from clerk_tui.domain.meeting import Meeting


class FixedClock:
    """A clock that shows the moment it was set to."""

    def __init__(self, moment: datetime | None = None) -> None:
        """Set it to *moment*, or to half past ten on a spring morning."""
        self.moment = moment or datetime(2027, 3, 24, 10, 30, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment shown."""
        return self.moment

    def forward(self, minutes: float) -> None:
        """Let *minutes* pass."""
        self.moment += timedelta(minutes=minutes)

    def set_to(self, clock_time: time, day: date | None = None) -> None:
        """Show this time of day."""
        on = day or self.moment.date()
        self.moment = datetime.combine(on, clock_time, tzinfo=self.moment.tzinfo)


class MemoryRecord:
    """A record (see `domain.record.Record`) that is gone when the test is."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._standing: dict[str, list[tuple[Event, ...]]] = {}
        self._undone: dict[str, list[tuple[Event, ...]]] = {}

    def append(self, after: Meeting, at: datetime, events: Sequence[Event]) -> None:
        """Add one step."""
        self._standing.setdefault(after.ident, []).append(tuple(events))
        self._undone[after.ident] = []

    def events(self, meeting: str) -> list[Event]:
        """What happened and stands."""
        return [event for step in self._standing.get(meeting, []) for event in step]

    def changed_elsewhere(self, meeting: str) -> bool:
        """Whether somebody else has added to it: nobody can."""
        return False

    def undo(self, meeting: str, at: datetime) -> bool:
        """Take back the newest step but the preparation."""
        if len(self._standing[meeting]) < 2:
            return False
        self._undone[meeting].append(self._standing[meeting].pop())
        return True

    def redo(self, meeting: str, at: datetime) -> bool:
        """Bring back the step last undone."""
        if not self._undone[meeting]:
            return False
        self._standing[meeting].append(self._undone[meeting].pop())
        return True

    def refresh(self, after: Meeting, at: datetime) -> None:
        """Nothing is read off this record."""

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """It knows no earlier meeting."""
        return 0

    def open_actions(self, body: str, before: str) -> list[LoggedAction]:
        """It knows no earlier meeting."""
        return []
