"""What is typed after an apology: a reason, and never somebody who is late, or here, or another."""

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from tests.helpers.room_table import member, room_table


@pytest.mark.parametrize("typed", [
    "late", "(late)", ", late", "will be late", "lateness", "for lateness", "running late",
    "for being late", "may be slightly late", "apologies for lateness", "; late", "delayed",
])  # fmt: skip
def test_who_is_late_is_expected_and_no_apology(typed: str) -> None:
    table = room_table(in_session=False)
    reply = run(table, f"/sorry tarrow {typed}")
    assert "expected late, and not among the apologies" in reply
    tarrow = member(table, "Tarrow")
    assert (tarrow.presence, tarrow.category, tarrow.reason) == ("expected", "late", "")


@pytest.mark.parametrize("typed", [
    "from 7pm", "until 8", "till 8.30", "7.30", "arriving 7.30", "arriving at about 7.30",
    "late until 8", "will be late due to traffic", "late - 7.30", "leaving early", "left early",
    "has to leave early", "early departure", "back at 8", "here from 8", "item 5", "for item 5",
    "until item 4", "first item", "rest of the meeting", "delayed in traffic", "working until 8pm",
    "none", "no", "not received", "came after all", "now here",
    "attending remotely",
    "sub thornby", "; substitute Jo Reed", "with substitute Jo Reed", "Jo Reed substituting",
    "represented by Jo Reed", "dawly", ", dawly and thornby",
])  # fmt: skip
def test_what_is_no_absence_is_no_reason_for_one(typed: str) -> None:
    for command in ("sorry", "absent"):
        table = room_table()
        before = table.desk.meeting
        with pytest.raises(Refusal) as refused:
            run(table, f"/{command} tarrow {typed}")
        assert refused.value.remedy
        assert table.desk.meeting == before


@pytest.mark.parametrize("typed", [
    "unwell", "ill", "work", "sick", "working late", "late notice of the meeting",
    "on holiday until 8 April", "on leave until Friday", "maternity leave from 3 March",
    "due to a late train", "delayed flight", "sub-committee meeting", "attending a funeral",
    "attending another meeting", "deputy mayor engagement", "rest of family ill",
    "came down with flu", "hospital appointment at 7.30", "no childcare", "not well",
    "other commitments", "as she was at work", "away on business", "in hospital",
    "minutes of another body to take", "her late mother's affairs", "out of the country",
])  # fmt: skip
def test_an_innocent_reason_is_noted_as_it_stands(typed: str) -> None:
    table = room_table()
    assert run(table, f"/sorry tarrow {typed}") == "Apologies from A Tarrow."
    assert member(table, "Tarrow").reason == typed


def test_a_reason_in_quotation_marks_or_brackets_is_noted_without_them() -> None:
    table = room_table()
    run(table, '/sorry tarrow "working until 8"')
    run(table, "/sorry thornby (work)")
    assert member(table, "Tarrow").reason == "working until 8"
    assert member(table, "Thornby").reason == "work"


def test_several_send_apologies_in_one_line_and_a_reason_is_of_one() -> None:
    table = room_table()
    reply = run(table, "/sorry tarrow, dawley and the vice-chair")
    assert reply == "Apologies from A Tarrow, J Dawley and Anne Fenn-Marsh."
    run(table, "/undo")
    assert member(table, "Dawley").presence == "present"
    with pytest.raises(Refusal, match="Whose reason is “unwell”"):
        run(table, "/sorry tarrow and dawley unwell")


def test_no_apology_is_a_reason_for_absence_and_none_for_an_apology() -> None:
    table = room_table()
    with pytest.raises(Refusal, match="says that nobody is away"):
        run(table, "/sorry tarrow no apologies")
    run(table, "/absent tarrow no apology")
    assert member(table, "Tarrow").category == "no apology"


@pytest.mark.parametrize("typed", [
    "tarrow unwell, dawley holiday", "tarrow (unwell), dawley (holiday)", "tarrow unwell; dawley",
    "tarrow unwell and dawley", "tarrow - unwell, dawley - holiday",
])  # fmt: skip
def test_a_second_apology_within_a_reason_is_not_lost(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal, match="second name"):
        run(table, f"/sorry {typed}")
    assert table.desk.meeting == before


@pytest.mark.parametrize("typed", ["Tarrow, A", "Cllr Tarrow A.", "Cllr A Tarrow MBE"])
def test_the_rest_of_a_name_is_no_reason(typed: str) -> None:
    table = room_table()
    run(table, f"/sorry {typed}")
    assert member(table, "Tarrow").reason == ""
