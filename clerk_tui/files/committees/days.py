"""Check the dates of a committee file: ends before beginnings, too many members."""

from datetime import date

from clerk_tui.domain.attendance.membership import in_office
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.model.body import Body
from clerk_tui.files.committees.committee_source import CommitteeSource


def check_days(body: Body, source: CommitteeSource) -> None:
    """Raise Refusal, with the line, at the first date that makes no sense in *body*."""
    for key in ("members", "officers"):
        for n, person in enumerate(getattr(body, key)):
            if person.since and person.until and person.until < person.since:
                raise source.refusal(
                    (key, n, "until"),
                    f"{person.name} would have left before they joined.",
                    "“until” is the last day, and not before “from”.",
                )
    _check_seats(body, source)


def _check_seats(body: Body, source: CommitteeSource) -> None:
    """Refuse more members on one day than there are seats."""
    if not body.all_seats:
        return
    starts = {p.since or date.min: n for n, p in reversed(list(enumerate(body.members)))}
    for day, n in sorted(starts.items()):
        count = len(in_office(body.members, day))
        if count > body.all_seats:
            on = f" on {short_date(day)}" if day > date.min else ""
            raise source.refusal(
                ("members", n, "from") if on else ("all_seats",),
                f"there would be {count} members{on}, and the body has {body.all_seats} seats.",
                "Give those who left a line until = …, or put all_seats right.",
            )
