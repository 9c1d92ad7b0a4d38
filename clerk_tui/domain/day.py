"""Times of day put in order; a meeting may run past midnight."""

from datetime import time

HALF_A_DAY = 12 * 60


def earlier(one: time, other: time) -> bool:
    """Whether *one* comes before *other* in a meeting.

    Of two times more than twelve hours apart the smaller is the later: half past midnight comes
    after seven in the evening.
    """
    gap = _minutes(other) - _minutes(one)
    return 0 < gap <= HALF_A_DAY or gap < -HALF_A_DAY


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
