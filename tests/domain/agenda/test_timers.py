"""The clocks of items and speakers."""

from datetime import UTC, datetime, time, timedelta
from typing import cast

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.timers import item_clock, speaker_clock, speaking_times, time_taken
from clerk_tui.domain.dates.times import print_short_duration
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.replay.replay import replay
from tests.helpers.fakes import FixedClock, MemoryRecord
from tests.helpers.ostermere import ADA, DAY, LOON, a_desk, desk_in, harbours, opened


def set_clock(desk: Desk, hour: int, minute: int, second: int = 0) -> None:
    cast("FixedClock", desk._recorder.clock).set_to(time(hour, minute, second))


def questions_meeting(body: Body | None = None) -> Desk:
    desk = a_desk(body or harbours(question_minutes=30, speaker_minutes=3))
    desk.roll.mark_all_present()
    desk.timings.commence()
    return opened(desk, "Public question time", "Buoys")


@pytest.mark.parametrize(("minute", "signal"), [(50, ""), (51, "soon"), (59, "soon"), (0, "over")])
def test_the_clock_of_questions_signals_at_seven_tenths_and_at_the_end(
    minute: int, signal: str
) -> None:
    desk = questions_meeting()
    set_clock(desk, 10 if minute else 11, minute)
    clock = item_clock(desk.meeting, desk.meeting.items[0], desk.now)
    assert clock.signal == signal
    assert clock.allowed == timedelta(minutes=30)


def test_an_adjournment_stops_the_clock_and_so_does_another_item() -> None:
    desk = questions_meeting()
    set_clock(desk, 10, 40)
    desk.timings.adjourn()
    set_clock(desk, 10, 55)
    item = desk.meeting.items[0]
    assert item_clock(desk.meeting, item, desk.now).spent == timedelta(minutes=10)
    desk.timings.reconvene(time(11, 0))
    set_clock(desk, 11, 5)
    desk.agenda.next_item()
    set_clock(desk, 11, 20)
    desk.agenda.open_item(item.ident)
    set_clock(desk, 11, 22)
    spent = item_clock(desk.meeting, desk.meeting.items[0], desk.now).spent
    assert spent == timedelta(minutes=10 + 5 + 2)
    assert not item_clock(desk.meeting, desk.meeting.items[1], desk.now).allowed


def test_an_adjournment_over_midnight_stops_the_clock_for_as_long_as_it_lasted() -> None:
    desk = a_desk(harbours())
    clock = cast("FixedClock", desk._recorder.clock)
    clock.moment = datetime(2027, 3, 24, 23, 0, tzinfo=UTC)
    desk.timings.commence()
    opened(desk, "Buoys")
    desk.timings.adjourn(time(23, 50))
    desk.timings.reconvene(time(0, 10))
    clock.moment = datetime(2027, 3, 25, 0, 30, tzinfo=UTC)
    spent = item_clock(desk.meeting, desk.meeting.items[0], desk.now).spent
    assert spent == timedelta(minutes=70)


def test_a_break_without_a_time_stops_no_timer() -> None:
    desk = questions_meeting()
    desk.timings.adjourn(timed=False)
    desk.timings.reconvene(timed=False)
    set_clock(desk, 10, 40)
    item = desk.meeting.items[0]
    assert item_clock(desk.meeting, item, desk.now).spent == timedelta(minutes=10)


def test_what_is_looked_at_after_the_close_takes_no_time_of_the_meeting() -> None:
    desk = questions_meeting()
    set_clock(desk, 10, 50)
    desk.timings.conclude()
    set_clock(desk, 15, 0)
    desk.agenda.open_item(desk.meeting.items[0].ident)
    set_clock(desk, 16, 0)
    item = desk.meeting.items[0]
    assert time_taken(desk.meeting, item, desk.now) == timedelta(minutes=20)


def test_what_is_looked_at_the_day_before_takes_no_time_of_the_meeting() -> None:
    desk = a_desk()
    clock = cast("FixedClock", desk._recorder.clock)
    clock.set_to(time(16, 0), DAY - timedelta(days=1))
    opened(desk, "Buoys", "Dredging")
    clock.set_to(time(10, 30), DAY)
    desk.timings.commence()
    desk.agenda.next_item()
    set_clock(desk, 10, 45)
    buoys, dredging = desk.meeting.items
    assert time_taken(desk.meeting, buoys, desk.now) is None
    assert time_taken(desk.meeting, dredging, desk.now) == timedelta(minutes=15)


def test_a_meeting_that_was_never_closed_takes_no_more_time_the_next_week() -> None:
    desk = questions_meeting()
    set_clock(desk, 10, 40)
    desk.paragraphs.write("The last words of the day.")
    clock = cast("FixedClock", desk._recorder.clock)
    clock.set_to(time(9, 0), DAY + timedelta(days=7))
    item = desk.meeting.items[0]
    assert time_taken(desk.meeting, item, desk.now) == timedelta(minutes=10)


def test_the_clock_of_a_speaker_goes_on_after_the_program_was_killed() -> None:
    record = MemoryRecord()
    desk = desk_in(record, harbours(speaker_minutes=3))
    desk.timings.commence()
    opened(desk, "Buoys")
    desk.questions.speak(ADA)
    again = Desk(record, FixedClock(desk.now + timedelta(seconds=130)), desk.meeting.ident)
    running = speaker_clock(again.meeting, again.now)
    assert running is not None
    assert running[0].who == ADA
    assert (print_short_duration(running[1].spent), running[1].signal) == ("2:10", "soon")
    assert replay(record.events(desk.meeting.ident)) == desk.meeting


def test_a_speech_ends_by_command_by_the_next_one_or_with_its_item() -> None:
    desk = questions_meeting()
    desk.questions.speak(ADA)
    set_clock(desk, 10, 32)
    desk.questions.speak(LOON)
    set_clock(desk, 10, 33)
    desk.questions.give_up_the_floor()
    assert speaker_clock(desk.meeting, desk.now) is None
    set_clock(desk, 10, 40)
    desk.questions.speak("Mrs Vane")
    set_clock(desk, 10, 44)
    desk.agenda.next_item()
    set_clock(desk, 10, 50)
    assert speaker_clock(desk.meeting, desk.now) is None
    desk.questions.speak(LOON)
    set_clock(desk, 10, 55)
    desk.timings.conclude()
    set_clock(desk, 11, 30)
    assert speaker_clock(desk.meeting, desk.now) is None
    assert speaking_times(desk.meeting, desk.now) == [
        (LOON, timedelta(minutes=6), 2),
        ("Mrs Vane", timedelta(minutes=4), 1),
        (ADA, timedelta(minutes=2), 1),
    ]


def test_there_are_no_speaking_times_without_a_speech() -> None:
    desk = questions_meeting()
    assert speaking_times(desk.meeting, desk.now) == []
