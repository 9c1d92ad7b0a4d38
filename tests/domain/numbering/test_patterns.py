"""Patterns of numbers: printed, read back, and refused where they make no sense."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.numbering.patterns import (
    check_pattern,
    print_number,
    read_number,
    sequence_period,
)

DAY = date(2027, 3, 24)
PATTERNS = [
    "{n}",
    "{n}.",
    "{n:03}",
    "SAF{n}",
    "HAR/{n}",
    "{n}/{yy}",
    "{yy}.{n}",
    "{n}{yy}",
    "{year}/{n:02}",
    "{item}.{n}",
    "({item}/{n})",
    " {n}. ",
]
# Text a house might put round its number: anything but digits, which would run into it.
around = st.text(
    st.characters(blacklist_categories=("Nd", "Cs", "Zs", "Cc"), blacklist_characters="{}. "),
    max_size=5,
)


@pytest.mark.parametrize(
    ("pattern", "n", "printed"),
    [
        ("{n}", 7, "7"),
        ("SAF{n}", 7, "SAF7"),
        ("{n}/{yy}", 43, "43/27"),
        ("{year}/{n:02}", 1, "2027/01"),
        ("{year}/{n:02}", 123, "2027/123"),
        ("{item}.{n}", 4, "12.4"),
    ],
)
def test_a_number_is_printed_by_its_pattern(pattern: str, n: int, printed: str) -> None:
    assert print_number(pattern, n, DAY, item="12.") == printed


@pytest.mark.parametrize("pattern", PATTERNS)
@given(n=st.integers(0, 999_999), day=st.dates(), item=st.integers(1, 99))
def test_a_printed_number_reads_back_as_itself(pattern: str, n: int, day: date, item: int) -> None:
    if day.year < 1000:
        day = day.replace(year=day.year + 1000, day=1)
    assert read_number(pattern, print_number(pattern, n, day, f"{item}/{day.year}.")) == n


@given(before=around, after=around, n=st.integers(0, 999_999))
def test_a_printed_number_reads_back_from_any_pattern(before: str, after: str, n: int) -> None:
    pattern = f"{before}{{n}}{after}"
    assert read_number(pattern, print_number(pattern, n, DAY)) == n


@pytest.mark.parametrize("printed", ["9A", "", "SAF", "XSAF7", "SAF7A", "SAF 7", "9" * 30])
def test_a_number_that_the_pattern_would_not_print_is_not_read(printed: str) -> None:
    assert read_number("SAF{n}", printed) is None


def test_a_stop_at_the_end_may_be_missing_or_added() -> None:
    assert read_number("{n}.", "7") == 7
    assert read_number("{n}", "7.") == 7


@pytest.mark.parametrize("pattern", ["{n}", "SAF{n:02}", "{year}/{yy}/{item}.{n}"])
def test_a_pattern_with_one_number_is_in_order(pattern: str) -> None:
    check_pattern(pattern)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("SAF", "has no {n}"),
        ("", "has no {n}"),
        ("{n}{n}", "has two {n}"),
        ("{number}", "unknown slot {number}"),
        ("{n} {", "has a { that belongs to no slot"),
        ("{n-1}{n}", "has a { that belongs to no slot"),
    ],
)
def test_a_pattern_that_makes_no_sense_is_refused(pattern: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_pattern(pattern)
    assert why in refused.value.what
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("resets", "day", "stretch"),
    [
        ("municipal year", date(2027, 4, 30), "2026/27"),
        ("municipal year", date(2027, 5, 1), "2027/28"),
        ("municipal year", date(2099, 6, 1), "2099/00"),
        ("calendar year", date(2027, 12, 31), "2027"),
        ("never", date(2027, 1, 1), "always"),
        ("meeting", date(2027, 1, 1), ""),
    ],
)
def test_a_sequence_runs_on_within_its_period(resets: str, day: date, stretch: str) -> None:
    assert sequence_period(resets, day) == stretch
