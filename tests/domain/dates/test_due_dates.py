"""When an action is due: the day that the clerk's words name, if any."""

from datetime import date

import pytest

from clerk_tui.domain.dates.due_dates import find_due_day, is_impossible

MARCH = date(2027, 3, 24)


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("8/11/13", date(2013, 11, 8)),
        ("by Friday, 3 May 2027", date(2027, 5, 3)),
        ("2027-05-03", date(2027, 5, 3)),
        ("3 May", date(2027, 5, 3)),
        ("before 24th March", MARCH),
        ("23 march", date(2028, 3, 23)),
        ("29 Feb", date(2028, 2, 29)),
        ("3/5", date(2027, 5, 3)),
        ("before the next meeting", None),
        ("within 10 days", None),
        ("in 3 months", None),
        ("May", None),
        ("", None),
    ],
)
def test_a_due_day_is_read_from_words(due: str, day: date | None) -> None:
    assert find_due_day(due, MARCH) == day
    assert not is_impossible(due)


@pytest.mark.parametrize("due", ["31 June", "30/2/27", "2027-13-01", "by 31 April 2027", "30/2"])
def test_an_impossible_due_day_is_recognised(due: str) -> None:
    assert is_impossible(due)
    assert find_due_day(due, MARCH) is None
