"""Fakes of our own: a clock that stands still until it is moved, a record kept in memory."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from clerk_tui.domain.events import Event
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Beside, Paper, Step


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
        self._papers: dict[str, list[Paper]] = {}
        self._steps = 0

    def append(
        self,
        after: Meeting,
        at: datetime,
        events: Sequence[Event],
        *,
        beside: Sequence[Beside] = (),
        papers: Sequence[Paper] = (),
    ) -> None:
        """Add one step."""
        self._standing.setdefault(after.ident, []).append(tuple(events))
        self._undone[after.ident] = []
        self._papers.setdefault(after.ident, []).extend(papers)
        self._beside(beside)

    def _beside(self, beside: Sequence[Beside]) -> None:
        self._steps += 1
        for other in beside:
            self._standing[other.after.ident].append(tuple(other.events))
            self._undone[other.after.ident] = []

    def events(self, meeting: str) -> list[Event]:
        """What happened and stands."""
        return [event for step in self._standing.get(meeting, []) for event in step]

    def stands(self, meeting: Meeting) -> None:
        """Nothing is read off it here."""

    def changed_elsewhere(self, meeting: str) -> bool:
        """Whether somebody else has added to it: nobody can."""
        return False

    def steps(self, meeting: str) -> list[Step]:
        """The steps that stand; none has a moment of its own."""
        moment = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)
        return [Step(moment, step) for step in self._standing[meeting]]

    def last_step(self, meeting: str) -> list[Event]:
        """The newest step but the preparation."""
        standing = self._standing[meeting]
        return list(standing[-1]) if len(standing) > 1 else []

    def undone_step(self, meeting: str) -> list[Event]:
        """The step last taken back."""
        return list(self._undone[meeting][-1]) if self._undone[meeting] else []

    def undo(self, meeting: str, at: datetime, *, beside: Sequence[Beside] = ()) -> bool:
        """Take back the newest step but the preparation."""
        if len(self._standing[meeting]) < 2:
            return False
        self._undone[meeting].append(self._standing[meeting].pop())
        self._beside(beside)
        return True

    def redo(self, meeting: str, at: datetime, *, beside: Sequence[Beside] = ()) -> bool:
        """Bring back the step last undone."""
        if not self._undone[meeting]:
            return False
        self._standing[meeting].append(self._undone[meeting].pop())
        self._beside(beside)
        return True

    def digest(self, meeting: str) -> str:
        """Another one after each step."""
        return f"digest-{self._steps}"

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """The meetings kept here."""
        return []

    def later_numbers(self, body: str, after: date) -> date | None:
        """It knows no later meeting."""
        return None

    def papers(self, meeting: str, kind: str) -> list[Paper]:
        """What was kept."""
        return [paper for paper in self._papers.get(meeting, []) if paper.kind == kind]

    def refresh(self, after: Meeting, at: datetime) -> None:
        """Nothing is read off this record."""

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """It knows no earlier meeting."""
        return 0

    def open_actions(self, body: str, before: str) -> list[LoggedAction]:
        """It knows no earlier meeting."""
        return []
