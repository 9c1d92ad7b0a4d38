"""At the desk: when the meeting began, broke off, went on and ended."""

from datetime import date, time, timedelta
from typing import Any, Unpack

from msgspec.structs import replace

from clerk_tui.desk.drafts.other_meetings import check_last
from clerk_tui.desk.entry_options import EntryOptions
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.prepare import first_numbers
from clerk_tui.desk.recorder import Recorder
from clerk_tui.desk.voting.budget import Budget
from clerk_tui.domain.clocks.meeting_clock import newest_moment
from clerk_tui.domain.clocks.written_up import WRITTEN_UP_MINUTES, is_written_up
from clerk_tui.domain.dates.sittings import ends_before_it_began, sittings
from clerk_tui.domain.dates.times import minutes_apart, print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import (
    Adjourned,
    Commenced,
    Concluded,
    DetailsChanged,
    Event,
    Reconvened,
    Resumed,
)
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import clean

ANOTHER_DAY = timedelta(hours=4)  # the least break over midnight that ends a sitting unasked


class Timings(DeskPart):
    """Called to order, adjourned, reconvened, concluded."""

    def __init__(self, recorder: Recorder, budget: Budget) -> None:
        """Ask *budget* before an item is left."""
        super().__init__(recorder)
        self._budget = budget

    def commence(self, at: time | None = None) -> Meeting:
        """Call the meeting to order, now or at the time given; again to correct the time.

        Numbers that an earlier meeting took after this one was prepared are not used twice.
        """
        return self._do(*self._later_numbers(), Commenced(self.now, at or self.time_of_day()))

    def _later_numbers(self) -> list[Event]:
        """Return the change of the first numbers, where others hold them by now."""
        meeting = self.meeting
        if meeting.taken or meeting.started is not None:
            return []
        now = first_numbers(self._recorder.record, meeting.body, meeting.details.date)
        later_numbers: dict[str, Any] = {
            key: n for key, n in now.items() if n > getattr(meeting.details, key)
        }
        return [DetailsChanged(replace(meeting.details, **later_numbers))] if later_numbers else []

    def conclude(self, at: time | None = None) -> Meeting:
        """End the meeting, now or at the time given; again to correct the time."""
        began = sittings(self.meeting).each[-1].start if self.meeting.started else None
        if at and began and ends_before_it_began(began, at):
            raise Refusal(
                f"The meeting began at {print_time(began)}, which is later.",
                "Type the time again, as in /close 9.10 pm.",
            )
        return self._do(*self._budget.leaving(), Concluded(at or self.time_of_day(), self.now))

    def resume(self) -> Meeting:
        """Open a meeting again that was closed too early."""
        if self.meeting.ended is None:
            raise Refusal("The meeting is not closed.")
        if self.meeting.afterwards.issued:
            raise Refusal(
                f"Draft {self.meeting.afterwards.issued} of these minutes has been issued.",
                "Open them again with the reason: /reopen the vote on item 5 was left out",
            )
        check_last(self._recorder.record, self.meeting)
        return self._do(Resumed())

    def adjourn(
        self,
        at: time | None = None,
        *,
        timed: bool = True,
        until: time | None = None,
        text: str = "",
        **options: Unpack[EntryOptions],
    ) -> Meeting:
        """Adjourn, now or at the time given; `timed=False` where no time was minuted.

        *until* is when it is to go on, as announced.
        """
        if self.meeting.adjourned:
            raise Refusal("The meeting stands adjourned already.", "Resume it with /resume.")
        moment = at or (self.time_of_day() if timed else None)
        return self._record_break(
            Adjourned(moment, until), Happening("adjourned", clean(text), "", moment), options
        )

    def reconvene(
        self,
        at: time | None = None,
        *,
        timed: bool = True,
        next_day: bool = False,
        text: str = "",
        **options: Unpack[EntryOptions],
    ) -> Meeting:
        """Go on after an adjournment; on the *next_day* where that is said.

        If *next_day* is not said, the computer's clock decides whether it is another day, provided
        that the time given is about that of the clock.
        """
        if not self.meeting.adjourned:
            raise Refusal("The meeting does not stand adjourned.")
        moment = at or (self.time_of_day() if timed else None)
        on = self._day_after() if next_day else self._today_if_another_day(moment)
        since = self.meeting.adjournments[-1].since
        if moment and since and on is None and self._before_the_break(since, moment):
            raise Refusal(
                f"The meeting was adjourned at {print_time(since)}, which is later.",
                "Type the time again, as in /resume 11.30; on another day: /resume 11.30 next day",
            )
        event = Reconvened(moment, on is not None, on)
        return self._record_break(event, Happening("reconvened", clean(text), "", moment), options)

    def _day_after(self) -> date:
        """Return the day after that of the sitting that was adjourned."""
        day = sittings(self.meeting).each[-1].day
        return (day or self.meeting.details.date) + timedelta(days=1)

    def _today_if_another_day(self, moment: time | None) -> date | None:
        """Return today where by the clock nothing was minuted today yet, else None."""
        last_moment = newest_moment(self.meeting)
        if last_moment is None or is_written_up(self.meeting):
            return None
        if last_moment.date() == self.now.date() or self.now - last_moment < ANOTHER_DAY:
            return None
        is_near = moment is None or minutes_apart(moment, self.time_of_day()) < WRITTEN_UP_MINUTES
        return self.now.date() if is_near else None

    def _before_the_break(self, since: time, moment: time) -> bool:
        """Return True if *moment* cannot follow the break at *since* on the same day."""
        sitting = sittings(self.meeting).each[-1]
        goes_back = sitting.minutes_to(moment) < sitting.minutes_to(since)
        return goes_back or ends_before_it_began(since, moment)

    def _record_break(self, event: Event, happening: Happening, options: EntryOptions) -> Meeting:
        """Record the break, and the sentence of it where an item is in hand."""
        if not self.meeting.current and not options.get("item"):
            return self._do(event)
        return self._do(event, self._entry(happening, **options))
