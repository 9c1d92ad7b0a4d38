"""A meeting has the committee of its day, and its numbers begin again where the pattern says."""

from datetime import date
from pathlib import Path

import pytest

from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.attendance.membership import MembershipChange, change_member
from clerk_tui.domain.model.body import Body, Numbering
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock

BODY = Body("Harbour Committee", members=(Person("A Kinver", role="Chairman"), Person("B Marden")))


def held(record: SqliteRecord, body: Body, day: date, items: int = 2) -> list[str]:
    """Hold a meeting on *day* and give the minute numbers it used."""
    desk = Desk(record, FixedClock(), prepare(record, FixedClock(), body, day))
    for n in range(items):
        desk.agenda.add_item(f"Item {n}")
    return [number.printed for number in minute_numbers(desk.meeting).values()]


@pytest.mark.parametrize(
    ("resets", "numbers"),
    [
        ("municipal year", ["1", "2", "3", "4", "1", "2", "3", "4", "5", "6"]),
        ("calendar year", ["1", "2", "3", "4", "5", "6", "7", "8", "1", "2"]),
        ("never", [str(n) for n in range(1, 11)]),
        ("meeting", ["1", "2"] * 5),
    ],
)
def test_numbers_begin_again_where_the_pattern_says(
    tmp_path: Path, resets: str, numbers: list[str]
) -> None:
    record = SqliteRecord(tmp_path / "minutes.db")
    body = Body("Harbour Committee", numbering=Numbering(resets=resets))  # type: ignore[arg-type]
    days = [(2027, 3, 3), (2027, 4, 30), (2027, 5, 1), (2027, 12, 8), (2028, 1, 12)]
    assert [n for day in days for n in held(record, body, date(*day))] == numbers
    record.close()


def test_each_meeting_keeps_the_committee_of_its_day(tmp_path: Path) -> None:
    record = SqliteRecord(tmp_path / "minutes.db")
    body = change_member(
        BODY, "B Marden", date(2027, 5, 12), MembershipChange(role="Vice-Chairman")
    )
    before = prepare(record, FixedClock(), body, date(2027, 5, 11))
    after = prepare(record, FixedClock(), body, date(2027, 5, 12))
    roles = [
        [a.person.role for a in Desk(record, FixedClock(), ident).meeting.people]
        for ident in (before, after)
    ]
    assert roles == [["Chairman", ""], ["Chairman", "Vice-Chairman"]]
    people = Desk(record, FixedClock(), after).meeting.body.members
    assert all(person.since is None for person in people)
    record.close()
