"""What is read off the record across meetings: the list of meetings, and numbers that run on."""

from datetime import date, time

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Numbering
from clerk_tui.domain.numbering.numbers import action_numbers, minute_numbers
from clerk_tui.storage.minute_book.meeting_list import list_meetings
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import desk_in, harbours, opened

MARCH, APRIL, MAY = date(2027, 3, 24), date(2027, 4, 21), date(2027, 5, 19)


def held(
    record: SqliteRecord, body: Body, day: date, items: int = 3, actions: int = 0
) -> list[str]:
    """The numbers of a meeting of so many items and actions on that day."""
    desk = opened(desk_in(record, body, day=day), *(f"Item {n}" for n in range(items)))
    for _ in range(actions):
        desk.actions.add("To see to it")
    for _ in range(items - 1):
        desk.agenda.next_item()
    numbers = [*minute_numbers(desk.meeting).values(), *action_numbers(desk.meeting).values()]
    return [number.printed for number in numbers if number.printed]


def test_minute_numbers_run_on_through_the_municipal_year(record: SqliteRecord) -> None:
    assert held(record, harbours(), MARCH) == ["1", "2", "3"]
    assert held(record, harbours(), APRIL) == ["4", "5", "6"]
    assert held(record, harbours(), MAY) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("resets", "april", "may"),
    [("calendar year", "4", "7"), ("never", "4", "7"), ("meeting", "1", "1")],
)
def test_minute_numbers_run_on_through_the_stretch_that_the_body_chose(
    record: SqliteRecord, resets: str, april: str, may: str
) -> None:
    numbering = Numbering(resets=resets)  # type: ignore[arg-type]
    body = harbours(numbering=numbering)
    held(record, body, MARCH)
    assert held(record, body, APRIL)[0] == april
    assert held(record, body, MAY)[0] == may


def test_a_first_number_of_the_body_begins_each_stretch(record: SqliteRecord) -> None:
    body = harbours(numbering=Numbering(minute="HAR/{n}", first=100))
    assert held(record, body, MARCH) == ["HAR/100", "HAR/101", "HAR/102"]
    assert held(record, body, APRIL)[0] == "HAR/103"


def test_another_body_counts_for_itself(record: SqliteRecord) -> None:
    held(record, harbours(), MARCH)
    assert held(record, harbours(name="Saltby Lights Panel"), APRIL)[0] == "1"


def test_a_meeting_minuted_late_does_not_count_those_after_it(record: SqliteRecord) -> None:
    held(record, harbours(), APRIL)
    assert held(record, harbours(), MARCH) == ["1", "2", "3"]


def test_action_numbers_run_on_through_the_calendar_year(record: SqliteRecord) -> None:
    body = harbours(numbering=Numbering(minute="", action="{year}/{n:02}", resets="meeting"))
    assert held(record, body, APRIL, actions=2) == ["2027/01", "2027/02"]
    assert held(record, body, MAY, actions=1) == ["2027/03"]
    assert held(record, body, date(2028, 1, 12), actions=1) == ["2028/01"]


def test_an_item_undone_gives_its_number_back(record: SqliteRecord) -> None:
    desk = opened(desk_in(record), "Buoys", "Cranes")
    desk.agenda.next_item()
    desk.undo()
    assert held(record, harbours(), APRIL)[0] == "2"


def test_a_number_set_by_hand_is_run_on_from(record: SqliteRecord) -> None:
    desk = opened(desk_in(record), "Buoys", "Cranes", "Dredging")
    desk.agenda.number_item("41")
    desk.agenda.next_item()
    desk.agenda.number_item("9A")
    assert held(record, harbours(), APRIL)[0] == "42"


def test_a_step_that_was_refused_counts_for_nothing(record: SqliteRecord) -> None:
    desk = opened(desk_in(record), "Buoys")
    with pytest.raises(Refusal):
        desk.agenda.next_item()
    desk.head_and_foot.describe(status="signed")
    with pytest.raises(Refusal):
        desk.agenda.add_item("Too late")
    assert held(record, harbours(), APRIL)[0] == "2"


def test_meetings_are_listed_newest_first_with_where_they_have_got_to(
    record: SqliteRecord,
) -> None:
    desk = opened(desk_in(record), "Buoys")
    desk_in(record, harbours(), day=APRIL, kind="special")
    meetings = list_meetings(record.db)
    assert [(m.date, m.kind, m.state) for m in meetings] == [
        ("2027-04-21", "special", "in preparation"),
        ("2027-03-24", "ordinary", "in session"),
    ]
    desk.timings.conclude(time(12, 0))
    assert list_meetings(record.db)[1].state == "closed"
    desk.undo()
    assert list_meetings(record.db)[1].state == "in session"
    assert len(list_meetings(record.db, most=1)) == 1
