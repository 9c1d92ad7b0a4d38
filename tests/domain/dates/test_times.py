"""Times of day: as clerks type them at the table, and as houses print them."""

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.dates.times import parse_time, print_duration, print_time
from clerk_tui.domain.errors import Refusal

# Every pattern that a shipped house style or a committee uses, and their kin.
PATTERNS = [
    "{h}.{mm} {am}",
    "{h}.{mm}{am}",
    "{h}:{mm} {a.m.}",
    "{h}.{mm} {a.m.}",
    "{hh}.{mm}",
    "{hh}:{mm}",
    "{hh}{mm}",
    "{H}.{mm}",
]
moments = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10.30", time(10, 30)),
        ("10.30 am", time(10, 30)),
        ("10.30am.", time(10, 30)),
        ("7:05pm", time(19, 5)),
        ("7.05 p.m.", time(19, 5)),
        ("7 pm", time(19, 0)),
        ("1930", time(19, 30)),
        ("930", time(9, 30)),
        ("9", time(9, 0)),
        ("19", time(19, 0)),
        ("0", time(0, 0)),
        ("  7   05 PM ", time(19, 5)),
        ("12 am", time(0, 0)),
        ("12.15 pm", time(12, 15)),
        ("noon", time(12, 0)),
        ("12 noon", time(12, 0)),
        ("12.00 Midnight", time(0, 0)),
    ],
)
def test_a_time_is_understood_as_it_is_typed(typed: str, meant: time) -> None:
    assert parse_time(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["25.00", "24.00", "7.60", "half seven", "13 pm", "0 am", "7.5", "19300", "", "-7", "7.30 xm"],
)
def test_text_that_is_not_a_time_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Refusal, match=r"is not a time\. Type it as 10\.30, 7\.05 pm or 1930\."):
        parse_time(typed)


def test_a_long_paste_is_not_repeated_in_full() -> None:
    with pytest.raises(Refusal) as refused:
        parse_time("x" * 500)
    assert len(str(refused.value)) < 120


@pytest.mark.parametrize(
    ("typed", "near", "meant"),
    [
        ("7.15", time(19, 20), time(19, 15)),
        ("7.15", time(8, 0), time(7, 15)),
        ("12.10", time(0, 5), time(0, 10)),
        ("11.50", time(0, 5), time(23, 50)),
        ("07.15", time(19, 20), time(7, 15)),
        ("7.15 am", time(19, 20), time(7, 15)),
        ("19.15", time(7, 0), time(19, 15)),
    ],
)
def test_without_am_or_pm_the_nearer_half_of_the_day_is_meant(
    typed: str, near: time, meant: time
) -> None:
    assert parse_time(typed, near) == meant


@pytest.mark.parametrize("pattern", PATTERNS)
@given(moment=moments)
def test_a_printed_time_reads_back_as_itself(pattern: str, moment: time) -> None:
    assert parse_time(print_time(moment, pattern)) == moment


@given(typed=moments, now=moments)
def test_a_time_typed_near_now_is_never_more_than_six_hours_from_it(typed: time, now: time) -> None:
    shown = print_time(typed, "{h}.{mm}")
    read = parse_time(shown, now)
    gap = abs((read.hour - now.hour) * 60 + read.minute - now.minute)
    assert min(gap, 24 * 60 - gap) <= 6 * 60


def test_a_clock_on_the_screen_counts_hours_and_minutes() -> None:
    assert print_duration(timedelta(minutes=7, seconds=59)) == "0:07"
    assert print_duration(timedelta(hours=2, minutes=15)) == "2:15"
    assert print_duration(timedelta(seconds=-5)) == "0:00"
