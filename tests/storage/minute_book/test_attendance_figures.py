"""Attendance by member and municipal year, and the six-month rule."""

from datetime import date, time

from msgspec.structs import replace

from clerk_tui.domain.attendance.statistics import AttendanceFigures, six_months_after
from clerk_tui.domain.model.people import Person
from clerk_tui.storage.minute_book.attendance import attendance_figures
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import ADA, LOON, ROOKE, desk_in, harbours

MARCH, APRIL, MAY = date(2027, 3, 24), date(2027, 4, 21), date(2027, 5, 19)


def held(record: SqliteRecord, day: date, *, ada: str = "present", **body: str) -> None:
    """A meeting on *day* at which everybody was there but, it may be, one."""
    desk = desk_in(record, harbours(**body), day=day)
    desk.roll.mark_all_present()
    if ada != "present":
        desk.roll.mark(ADA, ada)  # type: ignore[arg-type]
    desk.timings.commence()


def figures(
    record: SqliteRecord, year: str = "", today: date = MAY
) -> dict[str, AttendanceFigures]:
    all_figures = attendance_figures(record.db.conn, "", year, today)
    return {f.member: f for f in reversed(all_figures)}


def test_meetings_are_counted_by_municipal_year(record: SqliteRecord) -> None:
    held(record, MARCH)
    held(record, APRIL, ada="apologies")
    held(record, MAY, ada="absent")
    ada = figures(record, "2026/27")["Councillor Ada Quill"]
    assert (ada.expected, ada.present, ada.apologies, ada.absent, ada.percentage) == (
        2,
        1,
        1,
        0,
        50,
    )
    assert figures(record, "2027/28")["Councillor Ada Quill"].percentage == 0


def test_a_meeting_not_yet_begun_counts_for_nothing(record: SqliteRecord) -> None:
    desk = desk_in(record, day=MARCH)
    desk.roll.mark_all_present()
    assert figures(record) == {}
    desk.timings.commence()
    assert figures(record)["Councillor P. Rooke"].present == 1


def test_a_substitute_was_not_expected(record: SqliteRecord) -> None:
    desk = desk_in(record, day=MARCH)
    desk.roll.mark_all_present()
    desk.roll.substitute(LOON, Person("J Reed", "Councillor"))
    desk.roll.mark(ROOKE, "away")
    desk.timings.commence()
    reed = figures(record)["Councillor J Reed"]
    assert (reed.expected, reed.substitute, reed.percentage) == (0, 1, None)
    assert figures(record)["Councillor P. Rooke"].away == 1


def test_who_only_observed_from_elsewhere_is_counted_apart(record: SqliteRecord) -> None:
    for day, remote_members in ((MARCH, "observe"), (APRIL, "count")):
        desk = desk_in(record, harbours(remote_members=remote_members), day=day)
        desk.roll.mark_all_present()
        for key in (ADA, LOON):
            desk.attendance.mark_remote(key)
        desk.timings.commence(time(10, 30))
        desk.attendance.attend(LOON, remote=False, at=time(11, 0))
    ada, loon = (figures(record)[f"Councillor {n}"] for n in ("Ada Quill", "J van der Loon"))
    assert (ada.expected, ada.present, ada.observed, ada.percentage) == (2, 1, 1, 50)
    assert (loon.present, loon.observed) == (2, 0)
    view = "SELECT member, present, observed FROM attendance WHERE observed"
    assert record.db.execute(view).fetchall() == [("Councillor Ada Quill", 1, 1)]


def test_the_view_tells_the_same(record: SqliteRecord) -> None:
    held(record, MARCH)
    held(record, APRIL, ada="apologies")
    names = ("member", "expected", "present", "percentage")
    for told_of in record.db.execute(f"SELECT {', '.join(names)} FROM attendance"):
        row = dict(zip(names, told_of, strict=True))
        member_figures = figures(record)[str(row["member"])]
        assert (row["expected"], row["present"]) == (
            member_figures.expected,
            member_figures.present,
        )
        assert row["percentage"] == member_figures.percentage


def test_six_months_without_attendance_are_warned_of(record: SqliteRecord) -> None:
    held(record, MARCH)
    held(record, APRIL, ada="apologies")
    assert figures(record, today=date(2027, 5, 1))["Councillor Ada Quill"].warning == ""
    near = figures(record, today=date(2027, 8, 1))["Councillor Ada Quill"].warning
    assert near == (
        "no meeting minuted here since 2027-03-24; six months end on 2027-09-24 (LGA 1972 s85)"
    )
    past = figures(record, today=date(2027, 10, 1))["Councillor Ada Quill"].warning
    assert "ended on 2027-09-24" in past
    assert figures(record, today=date(2027, 10, 1))["Councillor P. Rooke"].warning == ""


def test_another_committee_of_the_authority_counts_and_another_authority_does_not(
    record: SqliteRecord,
) -> None:
    held(record, MARCH, authority="Ostermere")
    held(record, MAY, ada="absent", authority="Ostermere")
    held(record, MAY, name="Lights", authority="Saltby")
    all_figures = attendance_figures(record.db.conn, "harbours", "", date(2027, 9, 1))
    assert any(f.warning for f in all_figures if f.member == "Councillor Ada Quill")
    held(record, MAY, name="Piers", authority="Ostermere")
    all_figures = attendance_figures(record.db.conn, "harbours", "", date(2027, 9, 1))
    assert not any(f.warning for f in all_figures if f.member == "Councillor Ada Quill")


def test_six_months_end_on_the_last_day_of_a_shorter_month() -> None:
    assert six_months_after(date(2027, 8, 31)) == date(2028, 2, 29)
    assert six_months_after(date(2027, 3, 24)) == date(2027, 9, 24)


def test_two_members_of_one_name_are_two_rows(record: SqliteRecord) -> None:
    body = harbours()
    twin = Person("Ada Quill", "Councillor", party="Green")
    body = replace(body, members=(*body.members, twin))
    for day, twin_came in ((MARCH, True), (APRIL, False)):
        desk = desk_in(record, body, day=day)
        desk.roll.mark_all_present()
        if not twin_came:
            desk.roll.mark(desk.meeting.people[len(body.members) - 1].key, "apologies")
        desk.timings.commence()
    counted = figures(record)
    assert "Councillor Ada Quill" not in counted
    first, second = counted["Councillor Ada Quill (1)"], counted["Councillor Ada Quill (2)"]
    assert (first.expected, first.present) == (2, 2)
    assert (second.expected, second.present, second.apologies) == (2, 1, 1)
