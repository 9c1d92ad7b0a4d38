"""Dates: as clerks type them, as they stand in a line of text, and as houses print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.dates.dates import find_date, ordinal_ending, parse_date, print_date
from clerk_tui.domain.errors import Refusal

PATTERNS = [
    "{weekday}, {d} {month} {year}",
    "{weekday} {d} {month} {year}",
    "{weekday}, {dth} {month}, {year}",
    "{dth} of {month} {year}",
    "{d} {month} {year}",
]
DAY = date(2027, 3, 24)


@pytest.mark.parametrize(
    "typed",
    [
        "24 March 2027",
        "24 mar 2027",
        "24th of March, 2027",
        "Wednesday, 24 March 2027",
        "Wed 24 March 2027.",
        "24/3/27",
        "24.03.2027",
        "2027-03-24",
        "  24/3/2027 ",
    ],
)
def test_a_date_is_understood_as_it_is_typed(typed: str) -> None:
    assert parse_date(typed) == DAY


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "tomorrow",
        "24 March",
        "31 April 2027",
        "29/2/2027",
        "24/3/202",
        "24/3/20277",
        "24 Smarch 2027",
        "24 Ma 2027",
        "perhaps 24 March 2027",
        "24 March 2027 or so",
    ],
)
def test_text_that_is_not_a_date_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Refusal, match=r"is not a date\. Type it as 24 March 2027 or 24/3/27\."):
        parse_date(typed)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(day=st.dates(min_value=date(1900, 1, 1)))
def test_a_printed_date_reads_back_as_itself(pattern: str, day: date) -> None:
    assert parse_date(print_date(day, pattern)) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Minutes of the meeting held on 24 March 2027 at noon", DAY),
        ("12 members 2020, and then 24 March 2027", DAY),
        ("on 24/3/27 (not 2020-01-01)", DAY),
        ("reference 1924/3/2027", None),
        ("no date at all", None),
    ],
)
def test_the_first_date_of_a_line_is_found(line: str, day: date | None) -> None:
    assert find_date(line) == day


@given(st.text(max_size=60))
def test_any_text_can_be_searched_for_a_date(line: str) -> None:
    assert find_date(line) is None or isinstance(find_date(line), date)


def test_ordinals_end_as_they_are_spoken() -> None:
    assert [f"{n}{ordinal_ending(n)}" for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31)] == (
        "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 31st".split()
    )
