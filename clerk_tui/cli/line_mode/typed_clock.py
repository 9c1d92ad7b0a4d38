"""The clock of a meeting that is written up: it shows the time that was typed."""

from datetime import date, datetime, time, timedelta

from clerk_tui.domain.clocks.meeting_clock import newest_moment
from clerk_tui.domain.clocks.written_up import is_written_up
from clerk_tui.domain.dates.times import parse_time, print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Clock

_HALF_A_DAY = timedelta(hours=12)
_WRITTEN_UP_AFTER = timedelta(hours=1)


class TypedClock:
    """Shows the time that was typed last; until then, the time of another clock."""

    def __init__(self, clock: Clock) -> None:
        """Go by *clock* until a time is typed."""
        self._clock = clock
        self._typed: datetime | None = None

    @property
    def runs(self) -> bool:
        """Return True until a time is typed, where the other clock runs."""
        return self._typed is None and getattr(self._clock, "runs", False)

    def now(self) -> datetime:
        """Return the time typed last, or the present moment."""
        return self._typed or self._clock.now()

    def go_on(self, meeting: Meeting) -> str:
        """Go on where the record of *meeting* stopped, if that was half a day ago; say so.

        It is then written up, and this moment is in none of its minutes.
        """
        last_moment = newest_moment(meeting) if meeting.ended is None else None
        if last_moment is None or self._clock.now() - last_moment < _HALF_A_DAY:
            return ""
        self._typed = last_moment
        return f"The meeting's clock shows {print_time(last_moment.time())} until the next @."

    def set_to(self, words: str, meeting: Meeting) -> str:
        """Show the time that *words* are, on the day of *meeting*, and say so.

        Raises:
            Refusal: That is no time, or the meeting is sitting now and has a clock of its own.
        """
        if not words:
            return f"The meeting's clock shows {print_time(self.now().time())}."
        typed = parse_time(words)
        self._check_written_up(meeting, typed)
        moment = self._after_last(meeting.details.date, typed)
        last_moment = newest_moment(meeting)
        if last_moment is not None and moment < last_moment:
            raise Refusal(
                f"It is {print_time(last_moment.time())} in the record already, "
                "and times there run on.",
                f"Type the time with the command, as in /out marden {print_time(typed)}.",
            )
        self._typed = moment
        return f"The meeting's clock shows {print_time(typed)} until the next @."

    def _check_written_up(self, meeting: Meeting, typed: time) -> None:
        if self._typed is not None or is_written_up(meeting):
            return
        now = self._clock.now()
        moment = datetime.combine(meeting.details.date, typed, tzinfo=now.tzinfo)
        if meeting.details.date > now.date():
            raise Refusal(
                "This meeting is still to come, so its clock cannot be set.",
                "Its date is wrong, or it is minuted on its day.",
            )
        if now - moment < _WRITTEN_UP_AFTER:
            raise Refusal(
                "This meeting is minuted as it sits, so it goes by this computer's clock.",
                "Type the time with the command, as in /out marden 19.03.",
            )

    def _after_last(self, day: date, typed: time) -> datetime:
        """Return *typed* as a moment: after midnight where it is half a day before the last."""
        moment = datetime.combine(day, typed, tzinfo=self._clock.now().tzinfo)
        if self._typed is None:
            return moment
        while self._typed - moment > _HALF_A_DAY:
            moment += timedelta(days=1)
        return moment
