"""An action typed in any of the ways clerks type it: who, by when, what."""

from datetime import date

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import prepare
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Action, Resolution
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock


def action(table: Table) -> Action:
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Action)
    return matter


@pytest.mark.parametrize(
    ("typed", "owner", "due", "text"),
    [
        ("Clerk by 3 May: write", "Clerk", "3 May", "Write."),
        ("Clerk BY 3 MAY: write", "Clerk", "3 May", "Write."),
        ("Clerk, by 3 May: write", "Clerk", "3 May", "Write."),
        ("Clerk 3 May: write", "Clerk", "3 May", "Write."),
        ("by 3 May: write", "", "3 May", "Write."),
        ("Clerk by the spring fair: write", "Clerk", "the spring fair", "Write."),
        ("Clerk before 3 May: write", "Clerk", "before 3 May", "Write."),
        ("Clerk by 3 May to write", "Clerk", "3 May", "Clerk to write."),
        ("Clerk By 3 May To write", "Clerk", "3 May", "Clerk to write."),
        ("by 3 May Clerk to write", "Clerk", "3 May", "Clerk to write."),
        ("marden by Friday to write", "Councillor B Marden", "26 March 2027", "Marden to write."),
        ("Clerk to write by 3 May", "Clerk", "3 May", "Clerk to write."),
        ("Clerk to write, by 3 May 2027.", "Clerk", "3 May 2027", "Clerk to write."),
        ("Clerk: write to the county by 3 May", "Clerk", "3 May", "Write to the county."),
        ("Clerk by 3 May: list what is spent by 1 June", "Clerk", "3 May",
         "List what is spent by 1 June."),
        ("Clerk by 31/12/27: write", "Clerk", "31 December 2027", "Write."),
        ("Clerk by 3/5: write", "Clerk", "3 May 2027", "Write."),
        ("Clerk by 2027-05-03: write", "Clerk", "3 May 2027", "Write."),
        ("Clerk by Wednesday: write", "Clerk", "31 March 2027", "Write."),
        ("Clerk by thurs: write", "Clerk", "25 March 2027", "Write."),
        ("Clerk by tomorrow: write", "Clerk", "25 March 2027", "Write."),
        ("Clerk by this Friday: write", "Clerk", "26 March 2027", "Write."),
        ("Clerk by Friday week: write", "Clerk", "Friday week", "Write."),
        ("Clerk by next Friday: write", "Clerk", "next Friday", "Write."),
        ("Clerk by the next meeting: write", "Clerk", "the next meeting", "Write."),
        ("Clerk to write before the next meeting", "Clerk", "",
         "Clerk to write before the next meeting."),
        ("Clerk to the Council: write", "Clerk to the Council", "", "Write."),
        ("Clerk to the Council by 3 May to write", "Clerk to the Council", "3 May",
         "Clerk to the Council to write."),
        ("Clerk to ask the county: why is it dark?", "Clerk", "",
         "Clerk to ask the county: why is it dark?"),
        ("Clerk to call at 10:30", "Clerk", "", "Clerk to call at 10:30."),
        ("Clerk to bring the form to be signed by the Chairman", "Clerk", "",
         "Clerk to bring the form to be signed by the Chairman."),
        ("Clerk to list what was paid by 31 March 2026", "Clerk", "",
         "Clerk to list what was paid by 31 March 2026."),
    ],
)  # fmt: skip
def test_owner_date_and_words_are_told_apart(
    table: Table, typed: str, owner: str, due: str, text: str
) -> None:
    run(table, f"/x {typed}")
    assert action(table) == Action(text, owner, due)


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("marden by 3 May: write",
         "Action minuted: Councillor B Marden, by 3 May (Monday 3 May 2027)."),
        ("Clerk: write", "Action minuted: Clerk, no date."),
        ("Clerk by the spring fair: write", "Action minuted: Clerk, by the spring fair."),
        ("Clerk by 31/12/26: write", "Action minuted: Clerk, by Thursday 31 December 2026, "
         "before this meeting."),
        ("Clerk by within four weeks: write", "Action minuted: Clerk, within four weeks."),
        ("Clerk before 3 May: write", "Action minuted: Clerk, before 3 May (Monday 3 May 2027)."),
        ("the lamps are lit", "Action minuted: no owner, no date."),
    ],
)  # fmt: skip
def test_the_reply_says_owner_and_date_as_they_were_read(
    table: Table, typed: str, reply: str
) -> None:
    assert run(table, f"/x {typed}") == reply


def test_the_next_meeting_is_its_day_where_the_minutes_give_it(table: Table) -> None:
    table.desk.head_and_foot.describe(next_meeting="Wednesday, 23 June 2027 at 10.30 am")
    run(table, "/x Clerk by the next meeting: write")
    assert action(table).due == "23 June 2027"
    run(table, "/x Clerk before the next meeting: write")
    assert action(table).due == "before 23 June 2027"
    run(table, "/x Clerk to write by next meeting")
    assert action(table) == Action("Clerk to write.", "Clerk", "23 June 2027")


def test_the_next_meeting_is_its_day_where_it_is_prepared(
    table: Table, record: SqliteRecord
) -> None:
    for day in (date(2027, 9, 1), date(2027, 6, 30), date(2027, 1, 6)):
        prepare(record, FixedClock(), table.desk.meeting.body, day)
    run(table, "/x Clerk by next meeting: write")
    assert action(table).due == "30 June 2027"


@pytest.mark.parametrize(
    "typed", ["Clerk by 31 June: write", "Clerk by 31 June to write", "Clerk to write by 30/2/28"]
)
def test_a_day_in_no_calendar_is_refused_wherever_it_stands(table: Table, typed: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="not in the calendar"):
        run(table, f"/x {typed}")
    assert table.desk.meeting is before


def test_words_after_by_that_may_be_a_date_or_somebody_are_asked_about(table: Table) -> None:
    with pytest.raises(Refusal, match="Is “the spring fair” when it is due"):
        run(table, "/x Clerk by the spring fair to write")


def test_the_day_of_a_response_is_read_as_that_of_an_action(table: Table) -> None:
    run(table, "/q kinver How many lamps are lit?")
    reply = run(table, "/written the Commissioner BY 31/12/27")
    assert reply.endswith("Commissioner, by Friday 31 December 2027.")
    assert action(table).due == "31 December 2027"
    run(table, "/rec Cabinet by 14/4/27: That the scheme be approved")
    resolution = table.desk.corrections.last_entry().matter
    assert isinstance(resolution, Resolution)
    assert (resolution.to, resolution.respond_by) == ("Cabinet", "14 April 2027")
