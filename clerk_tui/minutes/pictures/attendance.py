"""The picture of attendance: each member of a body in one municipal year."""

from collections.abc import Sequence

from clerk_tui.domain.attendance.statistics import AttendanceFigures
from clerk_tui.minutes.pictures.picture import Bar, Picture

PARTS = ("present", "apologies", "absent or away", "not recorded")
_EMPTY = (
    "Attendance: how often each member was present, sent apologies or stayed away. It is counted "
    "from the first meeting that was called to order."
)


def attendance_pictures(figures: Sequence[AttendanceFigures]) -> list[Picture]:
    """Return a picture for each body and municipal year, in the order of *figures*."""
    groups: dict[tuple[str, str], list[AttendanceFigures]] = {}
    for each in figures:
        groups.setdefault((each.year, each.body), []).append(each)
    return [
        Picture(
            f"{body}: attendance in {year}",
            PARTS,
            tuple(_attendance_bar(f) for f in sorted(group, key=lambda f: f.member)),
            "meetings",
        )
        for (year, body), group in groups.items()
    ]


def attendance_picture(figures: Sequence[AttendanceFigures]) -> Picture:
    """Return one picture of all *figures*; the body and year are named where they differ."""
    pictures = attendance_pictures(figures)
    if len(pictures) == 1:
        return pictures[0]
    bars = tuple(_attendance_bar(f, f" · {f.body} {f.year}") for f in figures)
    return Picture("Attendance", PARTS, bars, "meetings", empty=_EMPTY)


def _attendance_bar(f: AttendanceFigures, body_and_year: str = "") -> Bar:
    note = "" if f.percentage is None else f"{f.percentage} %"
    times_away = f.absent + f.away + f.observed
    lengths = (f.present + f.substitute, f.apologies, times_away, f.not_recorded)
    return Bar(f"{f.member}{body_and_year}", lengths, note)
