"""The clock of a meeting in session, which never goes back or changes zone without notice.

Practice: the times of minutes run on. A computer's clock may be set back while a meeting is
minuted, by hand or by the network; summer time ends at two in the morning; a laptop takes another
zone. The meeting goes on by the clock that it began with; the clerk is told, and may change over.
"""

from datetime import datetime, timedelta
from operator import attrgetter

from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.memo import ITEMS, PerObjectCache
from clerk_tui.domain.model.meeting import Item, Meeting

SLACK = timedelta(minutes=1)
"""A clock set back by less has not gone back: times are minuted to the minute."""
SITTING = timedelta(hours=12)
"""Moments further apart belong to different sittings, each with its own clock."""


class MeetingClock:
    """Tells the time of one meeting, and explains any difference from the computer's clock."""

    def __init__(self) -> None:
        """Trust the computer's clock until it contradicts the record."""
        self.difference = ""
        """How the clock differs from the computer's, in words for the clerk; "" if it does not."""
        self._behind = timedelta()
        self._last: datetime | None = None
        self._taken = False

    def now(self, meeting: Meeting, moment: datetime) -> datetime:
        """Return the time of *meeting* when the computer's clock shows *moment*."""
        if meeting.started is None or meeting.ended is not None:
            self.difference, self._behind, self._last = "", timedelta(), None
            return moment
        minuted_moments = (
            [] if self._taken else [m for m in [newest_moment(meeting)] if m is not None]
        )
        minuted_moments += [self._last] if self._last is not None else []
        floor = max((at for at in minuted_moments if abs(at - moment) <= SITTING), default=None)
        if floor is None:
            self.difference, self._behind, self._last = "", timedelta(), moment
            return moment
        shown_moment = max(floor, self._steady(moment, floor)).astimezone(floor.tzinfo)
        self._last = shown_moment
        self.difference = self._describe_difference(shown_moment, moment)
        return shown_moment

    def _steady(self, moment: datetime, floor: datetime) -> datetime:
        """Return *moment*, put forward by as much as the computer's clock was set back."""
        if moment >= floor:
            self._behind = timedelta()
        elif moment + self._behind < floor - SLACK:
            self._behind = floor - moment
        return moment + self._behind

    def _describe_difference(self, time_shown: datetime, moment: datetime) -> str:
        clock_time = print_time(moment.time())
        goes_on = (
            f"The minutes go on at {print_time(time_shown.time())}; to take the computer's: /clock"
        )
        if self._behind > SLACK:
            return f"This computer's clock was set back, to {clock_time}. {goes_on}"
        if time_shown.utcoffset() != moment.utcoffset():
            return f"The clocks have changed: it is {clock_time} by this computer. {goes_on}"
        return ""

    def take(self, moment: datetime) -> None:
        """Change to the computer's clock, which shows *moment*, even if later times are minuted."""
        self._taken, self._behind, self._last, self.difference = True, timedelta(), moment, ""


def newest_moment(meeting: Meeting) -> datetime | None:
    """Return the newest moment in the record of *meeting*; None if nothing was minuted."""
    moments = [at for item in meeting.items if (at := _NEWEST.get(item, _newest_in)) is not None]
    moments += [speech.since for speech in meeting.speeches[-1:]]
    return max(moments, default=None)


_NEWEST: PerObjectCache[Item, datetime | None] = PerObjectCache(ITEMS, attrgetter("ident"))


def _newest_in(item: Item) -> datetime | None:
    last_moments = [*item.opened[-1:], *item.left[-1:], *(entry.at for entry in item.entries[-1:])]
    return max(last_moments, default=None)
