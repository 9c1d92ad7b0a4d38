"""A clock set back, another zone, the end of summer time: the times of the minutes run on."""

from datetime import UTC, datetime, time, timezone
from zoneinfo import ZoneInfo

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.timers import item_clock
from clerk_tui.domain.dates.times import print_duration
from clerk_tui.domain.errors import Refusal
from tests.helpers.fakes import FixedClock, MemoryRecord
from tests.helpers.ostermere import desk_in, minuted_texts, opened

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def clock() -> FixedClock:
    """Half past ten on a spring morning."""
    return FixedClock()


@pytest.fixture
def record() -> MemoryRecord:
    """A record that is gone afterwards."""
    return MemoryRecord()


@pytest.fixture
def desk(record: MemoryRecord, clock: FixedClock) -> Desk:
    """A meeting in session, its first item in hand."""
    ident = desk_in(record).meeting.ident
    return in_session(Desk(record, clock, ident))


def in_session(desk: Desk) -> Desk:
    """Call the meeting to order, and take its first item."""
    desk.timings.commence()
    return opened(desk, "Buoys", "Cranes")


def spent(desk: Desk) -> str:
    item = desk.meeting.in_hand
    assert item is not None
    return print_duration(item_clock(desk.meeting, item, desk.now).spent)


def test_a_clock_set_back_two_hours_sets_no_time_of_the_minutes_back(
    desk: Desk, clock: FixedClock
) -> None:
    clock.forward(20)
    desk.paragraphs.write("At ten to eleven.")
    clock.forward(-120)
    assert desk.now.time() == time(10, 50)
    assert desk.clock_differs == (
        "This computer's clock was set back, to 8.50 am. The minutes go on at 10.50 am; "
        "to take the computer's: /clock"
    )
    clock.forward(7)
    desk.paragraphs.write("Seven minutes later.")
    assert [entry.at.time() for entry in desk.meeting.entries()] == [time(10, 50), time(10, 57)]
    assert spent(desk) == "0:27"


def test_the_meeting_keeps_the_computers_time_once_that_is_right_again(
    desk: Desk, clock: FixedClock
) -> None:
    desk.paragraphs.write("At half past ten.")
    clock.forward(-120)
    assert desk.now.time() == time(10, 30)
    clock.forward(125)
    assert desk.now.time() == time(10, 35)
    assert desk.clock_differs == ""


def test_a_program_started_after_the_clock_was_set_back_goes_on_from_the_record(
    desk: Desk, record: MemoryRecord, clock: FixedClock
) -> None:
    clock.forward(20)
    desk.paragraphs.write("At ten to eleven.")
    clock.forward(-120)
    again = Desk(record, clock, desk.meeting.ident)
    assert again.now.time() == time(10, 50)
    clock.forward(3)
    again.paragraphs.write("Three minutes later.")
    assert minuted_texts(again) == ["At ten to eleven.", "Three minutes later."]
    assert again.corrections.last_entry().at.time() == time(10, 53)


def test_the_clerk_may_take_the_computers_clock(desk: Desk, clock: FixedClock) -> None:
    with pytest.raises(Refusal, match="goes by this computer's clock"):
        desk.take_clock()
    desk.paragraphs.write("At half past ten, by a clock that was wrong.")
    clock.forward(-60)
    assert desk.now.time() == time(10, 30)
    desk.take_clock()
    clock.forward(1)
    desk.paragraphs.write("By the right one.")
    assert desk.corrections.last_entry().at.time() == time(9, 31)
    assert desk.clock_differs == ""
    assert minuted_texts(desk)[-1] == "By the right one."


def test_a_few_seconds_are_not_worth_a_word(desk: Desk, clock: FixedClock) -> None:
    desk.paragraphs.write("At half past ten.")
    clock.forward(-0.5)
    assert desk.now.time() == time(10, 30)
    assert desk.clock_differs == ""


def test_before_and_after_the_meeting_the_computers_clock_is_taken_as_it_is(
    desk: Desk, clock: FixedClock
) -> None:
    desk.paragraphs.write("At half past ten.")
    desk.timings.conclude()
    clock.forward(-120)
    assert desk.now.time() == time(8, 30)


class SummerClock(FixedClock):
    """A computer in London, which puts its clock back at two on 25 October."""

    def now(self) -> datetime:
        """This moment as London says it, in the fixed offset that a computer gives."""
        offset = self.moment.astimezone(LONDON).utcoffset()
        assert offset is not None
        return self.moment.astimezone(timezone(offset))


def test_a_meeting_across_the_end_of_summer_time_keeps_the_clock_it_began_by(
    record: MemoryRecord,
) -> None:
    clock = SummerClock(datetime(2026, 10, 24, 23, 30, tzinfo=UTC))  # half past midnight there
    desk = in_session(Desk(record, clock, desk_in(record).meeting.ident))
    clock.forward(70)
    desk.paragraphs.write("At twenty to two.")
    clock.forward(35)  # a quarter past one again, by the wall
    assert clock.now().time() == time(1, 15)
    assert desk.now.time() == time(2, 15)
    assert desk.clock_differs.startswith("The clocks have changed: it is 1.15 am")
    desk.paragraphs.write("At a quarter past two.")
    assert [entry.at.time() for entry in desk.meeting.entries()] == [time(1, 40), time(2, 15)]
    assert spent(desk) == "1:45"
    desk.take_clock()
    assert desk.now.time() == time(1, 15)
    assert spent(desk) == "1:45"


def test_a_laptop_that_takes_another_zone_changes_no_time_of_the_minutes(
    desk: Desk, clock: FixedClock
) -> None:
    desk.paragraphs.write("At half past ten.")
    clock.forward(10)
    clock.moment = clock.moment.astimezone(ZoneInfo("Europe/Paris"))
    assert desk.now.time() == time(10, 40)
    assert desk.clock_differs.startswith("The clocks have changed: it is 11.40 am")


def test_a_time_minuted_far_off_by_a_wrong_date_does_not_hide_a_clock_set_back(
    desk: Desk, clock: FixedClock
) -> None:
    clock.forward(60 * 24 * 30)
    desk.paragraphs.write("By a clock a month ahead.")
    clock.forward(-60 * 24 * 30)
    assert desk.now.time() == time(10, 30)
    clock.forward(-60)
    assert desk.now.time() == time(10, 30)
    assert desk.clock_differs.startswith("This computer's clock was set back")


def test_the_next_sitting_has_a_clock_of_its_own(desk: Desk, clock: FixedClock) -> None:
    desk.paragraphs.write("At half past ten.")
    clock.moment = clock.moment.astimezone(ZoneInfo("Europe/Paris"))
    clock.forward(24 * 60)
    assert desk.now.time() == time(11, 30)
    assert desk.clock_differs == ""
