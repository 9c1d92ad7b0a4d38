"""A committee known from its agenda alone: what its minutes print without anything chosen."""

from datetime import date, time
from pathlib import Path

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.decision import guide_recommendation
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.files.agendas.read import read_agenda
from clerk_tui.files.committees.committee_file import read_committee_file
from clerk_tui.files.committees.from_agenda import make_body_from_agenda, save_committee
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office.preparation.plan import items_of, next_meeting_of
from tests.helpers.fakes import FixedClock, MemoryRecord
from tests.helpers.printed import minutes

AGENDA = """Edgley District Council
Planning Committee
Wednesday, 9 June 2027 at 7.00 pm
Council Chamber, Market Street, Edgley

Quorum: 3

1. Lamps on the quay
The Committee is recommended to:
(a) note the report; and
(b) approve the plan.
2. Budget
The Committee is recommended to approve the budget.
3. Trees
It is recommended that the trees be felled.
Date of next meeting: Wednesday 7 July 2027 at 7.00 pm
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    agenda = read_agenda(AGENDA)
    known = make_body_from_agenda(agenda)
    assert known
    body = read_committee_file(save_committee(known, tmp_path))
    record, clock, day = MemoryRecord(), FixedClock(), agenda.date or date(2027, 6, 9)
    following = next_meeting_of(agenda)
    ident = prepare(record, clock, body, day, venue=agenda.venue, next_meeting=following)
    desk = Desk(record, clock, ident)
    printed = items_of(agenda, ())
    desk.agenda.list_items(
        [{k: v for k, v in item.items() if k != "questions"} for item in printed]
    )
    desk.timings.commence(time(19, 0))
    return desk


def test_what_is_recommended_prints_as_resolved_in_one_form(desk: Desk) -> None:
    table = Table(desk, style_of(desk.meeting.body))
    for _ in range(3):
        desk.agenda.next_item()
        offered = guide_recommendation(desk.meeting)
        assert offered
        run(table, offered.command)
    printed_minutes = minutes(desk.meeting)
    assert (
        "**RESOLVED:** That the Committee:\n\n(a) note the report; and\n\n(b) approve the plan."
        in printed_minutes
    )
    assert "**RESOLVED:** That the Committee approve the budget." in printed_minutes
    assert "**RESOLVED:** That the trees be felled." in printed_minutes


def test_nothing_of_the_agenda_is_minuted_by_itself(desk: Desk) -> None:
    for _ in range(3):
        desk.agenda.next_item()
    desk.timings.conclude()
    assert [item.recommendations for item in desk.meeting.items] != [()] * 3
    assert list(desk.meeting.entries()) == []
    printed_minutes = minutes(desk.meeting)
    for printed_in_the_agenda in ("note the report", "approve the", "be felled"):
        assert printed_in_the_agenda not in printed_minutes


def test_its_head_and_foot_name_the_council_the_place_and_both_times_in_one_form(
    desk: Desk,
) -> None:
    desk.agenda.next_item()
    desk.timings.conclude(time(20, 31))
    printed_minutes = minutes(desk.meeting)
    assert "**Edgley District Council**\n" in printed_minutes
    assert "Planning Committee was held on Wednesday, 9 June 2027" in printed_minutes
    assert "Market Street, Edgley, beginning at 7.00 p.m.\n" in printed_minutes
    assert "Meeting commenced at 7.00 p.m. and ended at 8.31 p.m." in printed_minutes
    assert "Date of next meeting: Wednesday 7 July 2027 at 7.00 p.m." in printed_minutes


def test_an_action_says_that_it_is_one_and_no_column_is_named(desk: Desk) -> None:
    desk.agenda.next_item()
    desk.actions.add("To mend the lamps", "HL", "1 May")
    printed_minutes = minutes(desk.meeting)
    assert "To mend the lamps\\\n**Action: HL – 1 May**" in printed_minutes
    assert "*Action*" not in printed_minutes


@pytest.mark.parametrize(
    ("first", "resets", "number"), [("1", "meeting", 1), ("47", "municipal year", 47)]
)
def test_minutes_are_numbered_as_the_agenda_is(
    tmp_path: Path, first: str, resets: str, number: int
) -> None:
    known = make_body_from_agenda(read_agenda(AGENDA.replace("\n1. Lamps", f"\n{first}. Lamps")))
    assert known
    assert (known.numbering.resets, known.numbering.first) == (resets, number)
    written = save_committee(known, tmp_path).read_text(encoding="utf-8")
    assert "Choose otherwise with resets" in written
