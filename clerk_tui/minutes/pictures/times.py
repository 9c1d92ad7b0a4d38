"""The pictures of time: where that of a meeting went by item, and that of a year."""

from datetime import datetime, timedelta

from clerk_tui.domain.agenda.timers import meeting_length, time_taken
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.times import print_duration
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.pictures.picture import Bar, Picture
from clerk_tui.minutes.privacy.public_part import public_part

NOT_FOR_PUBLICATION = "not for publication"
_EMPTY = (
    "Where the time went: how long each item took. It is read off the moments at which items were "
    "opened and left, where the minutes were taken at the meeting itself."
)
_NO_LENGTHS = "How long each meeting sat, from the times of its beginning and its end."


def times_picture(meeting: Meeting, now: datetime, *, private: bool = False) -> Picture:
    """Return where the time of *meeting* went, by item; *private* ones named only if asked for."""
    meeting = meeting if private else public_part(meeting)
    bars = []
    for item in meeting.taken_items:
        time_spent = time_taken(meeting, item, now)
        if time_spent is not None:
            label, is_private = _title(item, private=private)
            bars.append(_bar(f"{item.bare_number} {label}".strip(), time_spent, is_private))
    title = f"{meeting.body.name}, {_day(meeting)}: where the time went"
    return Picture(title, ("minutes",), tuple(bars), "minutes", empty=_EMPTY)


class YearTimes:
    """Adds up the time of meetings: by item, and by meeting."""

    def __init__(self, now: datetime, *, private: bool = False) -> None:
        """Begin with no meeting; *now* ends what still goes on."""
        self._now, self._private = now, private
        self._items: dict[tuple[str, bool], tuple[str, timedelta, int]] = {}
        self._meetings: list[tuple[Meeting, timedelta]] = []
        self._bodies: set[str] = set()

    def add(self, meeting: Meeting) -> None:
        """Add the time of *meeting*, which has nothing private unless that is to be shown."""
        self._bodies.add(meeting.body.name)
        length = meeting_length(meeting, self._now)
        if length is not None:
            self._meetings.append((meeting, length))
        for item in meeting.taken_items:
            time_spent = time_taken(meeting, item, self._now)
            if time_spent is not None:
                label, is_private = _title(item, private=self._private)
                key = folded(label), is_private
                _, total, count = self._items.get(key, (label, timedelta(), 0))
                self._items[key] = label, total + time_spent, count + 1

    def by_item(self) -> Picture:
        """Return the time by title of item, that which took longest first."""
        ranked = sorted(self._items.items(), key=lambda pair: (-pair[1][1], pair[0]))
        bars = tuple(
            _bar(f"{label} ({count} times)" if count > 1 else label, spent, is_private)
            for (_, is_private), (label, spent, count) in ranked
        )
        return Picture("Where the time went, by item", ("minutes",), bars, "minutes", empty=_EMPTY)

    def by_meeting(self) -> Picture:
        """Return how long each meeting sat, the oldest first."""
        bars = []
        for meeting, length in sorted(self._meetings, key=lambda pair: pair[0].details.date):
            body = f" · {meeting.body.name}" if len(self._bodies) > 1 else ""
            label = f"{short_date(meeting.details.date)}{body}"
            bars.append(
                Bar(label, (_minutes(length),), print_duration(length), meeting=meeting.ident)
            )
        return Picture(
            "How long each meeting sat", ("minutes",), tuple(bars), "minutes", empty=_NO_LENGTHS
        )


def _title(item: Item, *, private: bool) -> tuple[str, bool]:
    """Return the title of *item* that may be shown, and True if that is private."""
    if private:
        return item.title, item.private or item.public_title not in (None, item.title)
    return item.title_in_public or NOT_FOR_PUBLICATION, False


def _day(meeting: Meeting) -> str:
    return short_date(meeting.details.date)


def _bar(label: str, spent: timedelta, is_private: bool) -> Bar:
    shown_label = f"PRIVATE {label}" if is_private else label
    return Bar(shown_label, (_minutes(spent),), print_duration(spent), is_private)


def _minutes(spent: timedelta) -> int:
    return int(spent.total_seconds() // 60)
