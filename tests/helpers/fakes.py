"""Fakes for tests: a clock that is moved by hand, and a record in memory."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from clerk_tui.domain.events import Event
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import OtherMeetingStep, Paper, Step


class FixedClock:
    """A clock that shows the moment it was set to."""

    def __init__(self, moment: datetime | None = None) -> None:
        """Set it to *moment*, or to half past ten on a spring morning."""
        self.moment = moment or datetime(2027, 3, 24, 10, 30, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.moment

    def forward(self, minutes: float) -> None:
        """Let *minutes* pass."""
        self.moment += timedelta(minutes=minutes)

    def set_to(self, clock_time: time, day: date | None = None) -> None:
        """Set it to this time of day."""
        on_day = day or self.moment.date()
        self.moment = datetime.combine(on_day, clock_time, tzinfo=self.moment.tzinfo)


class MemoryRecord:
    """A record in memory, as `domain.ports.Record`."""

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
        beside: Sequence[OtherMeetingStep] = (),
        papers: Sequence[Paper] = (),
    ) -> None:
        """Add one step."""
        self._standing.setdefault(after.ident, []).append(tuple(events))
        self._undone[after.ident] = []
        self._papers.setdefault(after.ident, []).extend(papers)
        self._append_beside(beside)

    def _append_beside(self, beside: Sequence[OtherMeetingStep]) -> None:
        self._steps += 1
        for other in beside:
            self._standing[other.after.ident].append(tuple(other.events))
            self._undone[other.after.ident] = []

    def events(self, meeting: str) -> list[Event]:
        """Return the events that are not undone."""
        return [event for step in self._standing.get(meeting, []) for event in step]

    def stands(self, meeting: Meeting) -> None:
        """Do nothing: no index depends on it."""

    def changed_elsewhere(self, meeting: str) -> bool:
        """Return False: nobody else can add to it."""
        return False

    def steps(self, meeting: str) -> list[Step]:
        """Return the steps that are not undone, all with the same moment."""
        moment = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)
        return [Step(moment, step) for step in self._standing[meeting]]

    def last_step(self, meeting: str) -> list[Event]:
        """Return the newest step, unless it is the preparation."""
        standing = self._standing[meeting]
        return list(standing[-1]) if len(standing) > 1 else []

    def undone_step(self, meeting: str) -> list[Event]:
        """Return the step that was undone last."""
        return list(self._undone[meeting][-1]) if self._undone[meeting] else []

    def undo(self, meeting: str, at: datetime, *, beside: Sequence[OtherMeetingStep] = ()) -> bool:
        """Undo the newest step, unless it is the preparation."""
        if len(self._standing[meeting]) < 2:
            return False
        self._undone[meeting].append(self._standing[meeting].pop())
        self._append_beside(beside)
        return True

    def redo(self, meeting: str, at: datetime, *, beside: Sequence[OtherMeetingStep] = ()) -> bool:
        """Restore the step that was undone last."""
        if not self._undone[meeting]:
            return False
        self._standing[meeting].append(self._undone[meeting].pop())
        self._append_beside(beside)
        return True

    def digest(self, meeting: str) -> str:
        """Return a digest that changes with each step."""
        return f"digest-{self._steps}"

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """Return no meetings: earlier ones are not known here."""
        return []

    def later_numbers(self, body: str, after: date) -> date | None:
        """Return None: later meetings are not known here."""
        return None

    def papers(self, meeting: str, kind: str) -> list[Paper]:
        """Return the papers of one kind that were added."""
        return [paper for paper in self._papers.get(meeting, []) if paper.kind == kind]

    def refresh(self, after: Meeting, at: datetime) -> None:
        """Do nothing: no index depends on it."""

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """Return 0: earlier meetings are not known here."""
        return 0

    def open_actions(self, body: str, before: str) -> list[LoggedAction]:
        """Return no actions: earlier meetings are not known here."""
        return []
