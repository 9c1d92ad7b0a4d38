"""A year of one committee, made through the desk: each meeting from the one before it.

Numbers run on, actions are carried until they are done, and the minutes of each meeting are
approved by the next, signed and locked in turn. Nothing is typed that was known already.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Numbering, StandingItem
from clerk_tui.domain.model.meeting import state_of
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.numbering.numbers import action_numbers, minute_numbers
from clerk_tui.office import Office
from clerk_tui.office.next_agenda import prepare_next
from tests.helpers.fakes import FixedClock
from tests.helpers.offices import an_office

DAYS = [
    *(date(2026, month, 13) for month in (5, 6, 7, 9, 10, 11, 12)),
    *(date(2027, month, 14) for month in (1, 3, 4)),
]
ELECTED = date(2026, 11, 1)
NEXT_YEAR = date(2027, 5, 12)
OPEN_FOR = 2  # meetings after which an action is done
BODY = Body(
    "Harbour Committee",
    members=(
        Person("A Kinver", "Cllr", role="Chairman", until=date(2026, 10, 31)),
        Person("A Kinver", "Cllr", since=ELECTED),
        Person("B Marden", "Cllr", role="Vice-Chairman"),
        Person("S Edgley", "Cllr", role="Chairman", since=ELECTED),
    ),
    all_seats=3,
    style="panel",
    numbering=Numbering(minute="HC{n}", action="{year}/{n:02}"),
    standing_items=tuple(
        map(StandingItem, ("Apologies", "Declarations of interest", "Minutes of the last meeting"))
    ),
)


@dataclass
class HeldMeeting:
    """A meeting of the year: its ident, and the minute and action numbers it used."""

    ident: str
    minutes: list[str]
    new_actions: list[str]


def hold(office: Office, day: date) -> HeldMeeting:
    """Prepare the meeting of *day*, and minute it as the guiding line says, with one new item."""
    ident, _ = prepare_next(office, BODY, day, time(10, 30), "Lantern Hall")
    clock = office.clock
    assert isinstance(clock, FixedClock)
    clock.set_to(time(10, 30), day)
    desk = office.sit_down(ident)
    desk.roll.mark_all_present()
    desk.chair.preside(next(a.key for a in desk.meeting.people if a.person.role == "Chairman"))
    desk.timings.commence()
    table = Table(desk, office.papers.style(desk.meeting.body))
    while not (hint := guide(desk)).fill:  # words are wanted where all is done, or nothing is known
        run(table, hint.command)
    run(table, f"/new Lamps of {day:%B}")
    run(table, "/r That the lamps be mended")
    run(table, f"/x Clerk: mend the lamps of {day:%B}")
    run(table, "/close")
    settle(office, day)
    return HeldMeeting(
        ident,
        [n.printed for n in minute_numbers(desk.meeting).values()],
        [n.printed for n in action_numbers(desk.meeting).values() if n.n is not None],
    )


def settle(office: Office, day: date) -> None:
    """Report the actions done that were minuted first some meetings ago."""
    done = DAYS[: max(0, DAYS.index(day) + 1 - OPEN_FOR)] if day in DAYS else DAYS
    for action in office.minute_book.actions():
        if any(f"{on:%B}" in action.text for on in done):
            office.report(action, "done", "The lamps were mended.")


def sign(office: Office, ident: str, day: date) -> Desk:
    """Sign minutes that a meeting on *day* approved."""
    desk = office.sit_down(ident)
    assert state_of(desk.meeting) == "confirmed"
    desk.drafts.sign(day)
    return desk


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with an_office(tmp_path_factory.mktemp("year")) as office:
        yield office


@pytest.fixture(scope="module")
def year(office: Office) -> list[HeldMeeting]:
    """Hold the ten meetings; each but the last is signed at the next."""
    meetings: list[HeldMeeting] = []
    for day in DAYS:
        meetings.append(hold(office, day))
        if len(meetings) > 1:
            sign(office, meetings[-2].ident, day)
    return meetings


def test_the_minute_numbers_run_on_through_the_year(year: list[HeldMeeting]) -> None:
    printed = [number for meeting in year for number in meeting.minutes]
    assert printed == [f"HC{n}" for n in range(1, len(printed) + 1)]


def test_the_action_numbers_begin_again_with_the_calendar_year(year: list[HeldMeeting]) -> None:
    assert [ref for meeting in year for ref in meeting.new_actions] == [
        *(f"2026/{n:02}" for n in range(1, 8)),
        *(f"2027/{n:02}" for n in range(1, 4)),
    ]


def test_actions_are_carried_until_they_are_done(office: Office, year: list[HeldMeeting]) -> None:
    for n, meeting in enumerate(year):
        printed = office.papers.minutes(office.sit_down(meeting.ident).meeting)
        carried = [f"mend the lamps of {day:%B}" for day in DAYS if f"of {day:%B}" in printed]
        assert carried == [f"mend the lamps of {day:%B}" for day in DAYS[max(0, n - 2) : n + 1]]
    assert [action.ref for action in office.minute_book.actions()] == ["2027/02", "2027/03"]
    history = {
        a.ref: [report.state for report in a.history]
        for a in office.minute_book.actions(settled=True)
    }
    assert history["2026/03"][-1] == "done"


def test_the_minutes_are_approved_signed_and_locked_in_turn(
    office: Office, year: list[HeldMeeting]
) -> None:
    states = [state_of(office.sit_down(meeting.ident).meeting) for meeting in year]
    assert states == ["signed"] * 9 + ["closed"]
    for meeting, after in pairwise(year):
        desk = office.sit_down(meeting.ident)
        approval = desk.meeting.afterwards.approval
        assert approval is not None
        assert approval.meeting == after.ident
        with pytest.raises(Refusal, match="signed"):
            desk.agenda.add_item("A word more")
        assert "DRAFT" not in office.papers.minutes(desk.meeting)


def test_each_meeting_had_the_chairman_of_its_day(office: Office, year: list[HeldMeeting]) -> None:
    chairmen = [
        desk.attendee(desk.presiding)
        for desk in (office.sit_down(meeting.ident).meeting for meeting in year)
    ]
    assert [chair.person.name for chair in chairmen if chair] == ["A Kinver"] * 5 + ["S Edgley"] * 5


def test_a_new_municipal_year_begins_its_numbers_again(
    office: Office, year: list[HeldMeeting]
) -> None:
    meeting = hold(office, NEXT_YEAR)
    assert meeting.minutes[0] == "HC1"
    assert meeting.new_actions == ["2027/04"]
    sign(office, year[-1].ident, NEXT_YEAR)
