"""Fakes of our own: a clock that stands still until it is moved."""

from datetime import UTC, date, datetime, time, timedelta


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
