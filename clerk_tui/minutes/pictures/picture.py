"""A picture of bars: what it is of, a row for each bar, and the parts of every bar."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from msgspec import Struct

from clerk_tui.domain.agenda.timers import item_clock
from clerk_tui.domain.attendance.statistics import AttendanceFigures
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import SIDES, Side
from clerk_tui.minutes.privacy.public_part import public_part, public_title

NOT_FOR_PUBLICATION = "not for publication"


class Bar(Struct, frozen=True):
    """One bar: whose it is, and the length of each part."""

    label: str
    lengths: tuple[int, ...]
    note: str = ""
    """What is said at its end: "83 %"."""


class Picture(Struct, frozen=True):
    """Bars under one heading; every bar has the same parts."""

    title: str
    parts: tuple[str, ...]
    """The names of the parts, in order."""
    bars: tuple[Bar, ...]
    unit: str = ""
    """What the lengths count: "minutes"; empty where the parts say it."""

    @property
    def longest(self) -> int:
        """Return the length of the longest bar, at least 1."""
        return max([1, *(sum(bar.lengths) for bar in self.bars)])


def attendance_pictures(figures: Sequence[AttendanceFigures]) -> list[Picture]:
    """Return a picture for each body and municipal year, in the order of *figures*."""
    groups: dict[tuple[str, str], list[AttendanceFigures]] = {}
    for each in figures:
        groups.setdefault((each.year, each.body), []).append(each)
    return [
        Picture(
            f"{body}: attendance in {year}",
            ("present", "apologies", "absent or away", "not recorded"),
            tuple(_attendance_bar(f) for f in sorted(group, key=lambda f: f.member)),
            "meetings",
        )
        for (year, body), group in groups.items()
    ]


def _attendance_bar(f: AttendanceFigures) -> Bar:
    note = "" if f.percentage is None else f"{f.percentage} %"
    away = f.absent + f.away + f.observed
    return Bar(f.member, (f.present + f.substitute, f.apologies, away, f.not_recorded), note)


def actions_picture(actions: Sequence[LoggedAction], today: date) -> Picture:
    """Return the open actions of each owner: those overdue, and the others."""
    owners: dict[str, list[LoggedAction]] = {}
    for action in actions:
        if action.state == "open":
            owners.setdefault(action.owner or "nobody named", []).append(action)
    bars = []
    for owner, owned in sorted(owners.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        late = sum(action.overdue(today) for action in owned)
        bars.append(Bar(owner, (late, len(owned) - late)))
    return Picture("Actions open", ("overdue", "not due yet"), tuple(bars), "actions")


def times_picture(meeting: Meeting, now: datetime) -> Picture:
    """Return where the time of *meeting* went, by the public titles of its items."""
    bars = []
    for item in meeting.taken_items:
        minutes = int(item_clock(meeting, item, now).spent.total_seconds() // 60)
        title = public_title(item) or NOT_FOR_PUBLICATION
        bars.append(Bar(f"{item.agenda_number} {title}".strip(), (minutes,)))
    title = f"{meeting.body.name}: where the time went"
    return Picture(title, ("minutes",), tuple(bars), "minutes")


def votes_picture(meetings: Iterable[Meeting]) -> Picture:
    """Return how each member voted where names were taken, in the public part of *meetings*."""
    counts: dict[str, Counter[Side]] = {}
    for meeting in map(public_part, meetings):
        for motion in (e.matter for e in meeting.entries() if isinstance(e.matter, Motion)):
            sides = motion.vote.by_side.items() if motion.vote else ()
            for side, who in ((side, who) for side, everyone in sides for who in everyone):
                attendee = meeting.attendee(who)
                name = attendee.person.styled("{title} {name}") if attendee else who
                counts.setdefault(name, Counter())[side] += 1
    bars = tuple(
        Bar(name, tuple(count[side] for side in SIDES)) for name, count in sorted(counts.items())
    )
    return Picture("Recorded votes", SIDES, bars, "votes")
