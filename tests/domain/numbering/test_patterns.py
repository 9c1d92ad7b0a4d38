"""Patterns of numbers: printed, read back, and refused where they make no sense."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.numbering.number_forms import letters, read_letters, read_roman, roman
from clerk_tui.domain.numbering.patterns import (
    check_pattern,
    print_number,
    read_item,
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
    "QR {n}/{my}",
    "{yy}{month:02}.{n:02}",
    "C{meeting:03}/{yy} {n}.",
    "{n}/{years}",
    "{n:i})",
    "({n:A})",
    "{item} {n:i})",
    "{item}({n:a})",
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
        ("QR {n}/{my}", 8, "QR 8/26"),
        ("{yy}{month:02}.{n:02}", 1, "2703.01"),
        ("C{meeting:03}/{yy} {n}.", 1, "C001/27 1."),
        ("{n}/{years}", 8, "8/2026-27"),
        ("{n}/{municipal}", 8, "8/2026"),
        ("{month}/{n}", 8, "3/8"),
        ("{agenda}", 8, "6a"),
        ("{n:i})", 4, "iv)"),
        ("{n:I}.", 1944, "MCMXLIV."),
        ("({n:a})", 27, "(aa)"),
        ("({n:A})", 26, "(Z)"),
        ("{n:i}", 0, "0"),
        ("{item} {n:i})", 7, "12 vii)"),
    ],
)
def test_a_number_is_printed_by_its_pattern(pattern: str, n: int, printed: str) -> None:
    assert print_number(pattern, n, DAY, item="12.", agenda="6a.", meeting_number=1) == printed


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


@pytest.mark.parametrize(
    "pattern", ["{n}", "SAF{n:02}", "{year}/{yy}/{item}.{n}", "{n:i}", "{agenda}", "{agenda}.{n}"]
)
def test_a_pattern_with_one_number_is_in_order(pattern: str) -> None:
    check_pattern(pattern)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("SAF", "has no {n}"),
        ("", "has no {n}"),
        ("{n}{n}", "has two {n}"),
        ("{agenda}{n}{n}", "has two {n}"),
        ("{n:x}", "has a { that belongs to no slot"),
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
        ("month", date(2027, 3, 9), "2027-03"),
        ("meeting", date(2027, 1, 1), ""),
    ],
)
def test_a_sequence_runs_on_within_its_period(resets: str, day: date, stretch: str) -> None:
    assert sequence_period(resets, day) == stretch


@given(n=st.integers(1, 3999))
def test_roman_numerals_and_letters_read_back_as_themselves(n: int) -> None:
    assert read_roman(roman(n)) == n
    assert read_letters(letters(n)) == n


@pytest.mark.parametrize("text", ["iiii", "vx", "ic", "", "q"])
def test_what_is_no_roman_numeral_is_none(text: str) -> None:
    assert read_roman(text) is None


def test_a_number_of_an_earlier_minute_tells_which_minute_that_was() -> None:
    assert read_item("{item} {n:i})", "4.4.5 vii)") == "4.4.5"
    assert read_number("{item} {n:i})", "4.4.5 vii)") == 7
    assert read_item("{n}", "7") == ""
