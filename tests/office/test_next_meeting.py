"""The next meeting from the last, and a year of them: nothing is typed twice."""

from datetime import date, time

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body, Numbering, StandingItem
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.files.committees.committee_file import write_committee
from clerk_tui.office import Office
from clerk_tui.office.next_agenda import prepare_next
from tests.helpers.fakes import FixedClock
from tests.helpers.shell import run_command

MARCH, APRIL, MAY = date(2027, 3, 24), date(2027, 4, 21), date(2027, 5, 12)
BODY = Body(
    "Harbour Committee",
    members=(
        Person("A Kinver", "Cllr", role="Chairman", until=date(2027, 5, 11)),
        Person("A Kinver", "Cllr", since=MAY),
        Person("B Marden", "Cllr"),
        Person("S Edgley", "Cllr", role="Chairman", since=MAY),
    ),
    numbering=Numbering(minute="HC{n}", action="{year}/{n:02}"),
    standing_items=tuple(
        map(StandingItem, ("Apologies", "Minutes of the last meeting", "Date of the next meeting"))
    ),
)


@pytest.fixture(autouse=True)
def committee(office: Office) -> None:
    """The file of the committee."""
    office.committees.mkdir()
    (office.committees / "harbour.toml").write_text(write_committee(BODY), encoding="utf-8")


def hold(office: Office, ident: str) -> Table:
    """Call the meeting to order on its day."""
    desk = office.sit_down(ident)
    clock = office.clock
    assert isinstance(clock, FixedClock)
    clock.set_to(time(10, 30), desk.meeting.details.date)
    desk.roll.mark_all_present()
    desk.chair.preside(next(a.key for a in desk.meeting.people if a.person.role == "Chairman"))
    desk.timings.commence()
    return Table(desk, office.papers.style(desk.meeting.body))


def titles(desk: Desk) -> list[str]:
    return [item.title for item in desk.meeting.items]


def a_first_meeting(office: Office) -> Table:
    ident, _ = prepare_next(office, BODY, MARCH, time(10, 30), "Lantern Hall")
    table = hold(office, ident)
    run(table, "/next")
    run(table, "/new Lamps")
    run(table, "/x Clerk by 3 May 2027: write to the county")
    run(table, "/new Dredging")
    run(table, "/defer")
    run(table, "/close now")
    return table


def test_the_next_meeting_has_all_that_the_last_one_left(office: Office) -> None:
    last = a_first_meeting(office).desk
    (action,) = office.minute_book.actions()
    office.report(action, "open", "The county was written to.")
    ident, left = prepare_next(office, BODY, APRIL)
    desk = office.sit_down(ident)
    assert titles(desk) == [
        "Apologies",
        "Minutes of the meeting held on 24 March 2027",
        "Matters arising",
        "Dredging",
        "Date of the next meeting",
    ]
    assert [item.agenda_number for item in desk.meeting.items] == list("12345")
    assert "The county was written to." in desk.meeting.items[2].note
    assert desk.meeting.details.venue == "Lantern Hall"
    assert desk.meeting.details.planned_start == time(10, 30)
    held = max(number.n or 0 for number in minute_numbers(last.meeting).values())
    assert desk.meeting.details.first_number == held + 1
    assert (left.actions, left.deferred) == (1, 1)


def test_the_guiding_line_approves_the_minutes_and_takes_up_the_actions(office: Office) -> None:
    a_first_meeting(office)
    table = hold(office, prepare_next(office, BODY, APRIL)[0])
    run(table, "/next")
    run(table, "/next")
    hint = guide(table.desk)
    assert (hint.text, hint.fill) == ("Approve the minutes of 24 March 2027", False)
    run(table, hint.command)
    run(table, "/next")
    assert guide(table.desk).text == "1 action of an earlier meeting is open. Take up"
    run(table, guide(table.desk).command)
    assert guide(table.desk).command != "/takeup"
    printed = office.papers.minutes(table.desk.meeting)
    assert "minutes of the meeting held on 24 March 2027 be approved" in printed
    assert "Write to the county" in printed


def test_an_agenda_that_does_not_say_which_minutes_has_those_of_the_last_meeting(
    office: Office,
) -> None:
    a_first_meeting(office)
    office.prepare(BODY, date(2027, 4, 1))  # it was never held, and has no minutes
    desk = office.sit_down(office.prepare(BODY, APRIL))
    desk.agenda.list_item("Minutes of the previous meeting")
    table = hold(office, desk.meeting.ident)
    run(table, "/next")
    assert guide(table.desk).text == "Approve the minutes of 24 March 2027"
    assert "24 March 2027" in run(table, "/approve")


def test_the_next_meeting_has_the_committee_of_its_day(office: Office) -> None:
    a_first_meeting(office)
    roles = {
        day: {
            a.person.name: a.person.role
            for a in office.sit_down(prepare_next(office, BODY, day)[0]).meeting.people
        }
        for day in (APRIL, MAY)
    }
    assert roles[APRIL] == {"A Kinver": "Chairman", "B Marden": ""}
    assert roles[MAY] == {"A Kinver": "", "B Marden": "", "S Edgley": "Chairman"}


def test_a_meeting_prepared_early_uses_no_number_twice(office: Office) -> None:
    first, _ = prepare_next(office, BODY, MARCH)
    second, _ = prepare_next(office, BODY, APRIL)
    desk = hold(office, first).desk
    for _ in range(3):
        desk.agenda.next_item()
    desk.timings.conclude()
    later = hold(office, second).desk
    later.agenda.next_item()
    assert [n.printed for n in minute_numbers(later.meeting).values()] == ["HC4"]


def next_by_shell(office: Office, *words: str) -> tuple[int, str]:
    done = run_command(office.database, "next", *words)
    return done.exit_code, done.output


def test_the_shell_prepares_the_next_meeting(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.paths.data_folder", lambda: office.database.parent)
    desk = a_first_meeting(office).desk
    assert "Give it with --date" in next_by_shell(office, "last")[1]
    desk.head_and_foot.describe(next_meeting="Wednesday 12 May 2027 at 10.30 am")
    code, output = next_by_shell(office, "last")
    assert code == 0, output
    assert "Prepared Harbour Committee, Wednesday, 12 May 2027" in output
    assert "the minutes of 24 March 2027 to approve, 1 action open" in output
    assert next_by_shell(office, "2027-03-24", "--date", "1 March 2027")[0] == 1
    meetings = office.minute_book.meetings()
    assert [m.date for m in meetings] == ["2027-05-12", "2027-03-24"]
    people = office.sit_down(meetings[0].ident).meeting.people
    assert [a.person.name for a in people] == ["A Kinver", "B Marden", "S Edgley"]


def test_questions_on_notice_that_were_not_reached_are_put_at_the_next_meeting(
    office: Office,
) -> None:
    ident, _ = prepare_next(office, BODY, APRIL)
    desk = office.sit_down(ident)
    item = desk.agenda.list_item("Questions to the Clerk")
    private = desk.agenda.list_item("Questions on a lease", private=True, exempt="paragraph 3")
    kinver, marden = (a.key for a in desk.meeting.people)
    desk.questions.give_notice(item, marden, "Are the lamps lit?", jointly=(kinver,))
    desk.questions.give_notice(item, "A resident", "Who mends the pier?", kind="resident")
    desk.questions.give_notice(private, kinver, "What is the rent?")
    hold(office, ident).desk.timings.conclude()
    after = office.sit_down(prepare_next(office, BODY, MAY)[0])
    people = {a.person.name: a.key for a in after.meeting.people}
    titled = {item.ident: item for item in after.meeting.items}
    given = [(titled[n.item].title, n.question.questioner) for n in after.meeting.notices]
    assert given == [
        ("Questions to the Clerk", people["B Marden"]),
        ("Questions to the Clerk", "A resident"),
        ("Questions on a lease", people["A Kinver"]),
    ]
    assert after.meeting.notices[0].question.jointly == (people["A Kinver"],)
    assert titled[after.meeting.notices[2].item].private


def test_questions_left_get_an_item_where_the_agenda_has_none(office: Office) -> None:
    ident, _ = prepare_next(office, BODY, MARCH)
    desk = office.sit_down(ident)
    item = desk.agenda.list_item("Questions to the Clerk")
    desk.questions.give_notice(item, "A resident", "Who mends the pier?", kind="resident")
    desk.agenda.open_item(item)  # taken, but the question was not reached
    hold(office, ident).desk.timings.conclude()
    after = office.sit_down(prepare_next(office, BODY, APRIL)[0])
    (notice,) = after.meeting.notices
    assert after.meeting.item(notice.item).title == "Questions to the Clerk"


def test_the_next_meeting_begins_when_the_last_one_said(office: Office) -> None:
    table = a_first_meeting(office)
    run(table, "/nextmeeting 21 April 2027 at 7.15 pm")
    ident, _ = prepare_next(office, BODY, APRIL)
    assert office.sit_down(ident).meeting.details.planned_start == time(19, 15)
