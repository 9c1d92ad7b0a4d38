"""The clock of this computer: the one place that the time comes from."""

from datetime import datetime


class SystemClock:
    """The clock of this computer, in its own time zone."""

    runs = True

    def now(self) -> datetime:
        """Return the present moment."""
        return datetime.now().astimezone()  # noqa: TID251 - the one place it comes from
