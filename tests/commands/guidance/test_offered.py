"""What the agenda printed beforehand is offered at its item, by the Enter of the guiding line."""

from typing import Any

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Paragraph, Question, Resolution
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.printed import PrintedMotion, PrintedQuestion
from clerk_tui.office.preparation.agenda_people import give_notices

LIT = "That the lamps be lit."


def listed(table: Table, title: str = "Lamps", **fields: Any) -> None:
    """An item with these *fields*, as its agenda printed it, put on the agenda and opened."""
    table.desk.agenda.open_item(table.desk.agenda.list_item(title, **fields))


def clauses_of(table: Table) -> tuple[str, ...]:
    """The clauses of the resolution minuted last."""
    matter = entries(table)[-1].matter
    assert isinstance(matter, Resolution)
    return matter.clauses


def entries(table: Table) -> tuple[Entry, ...]:
    """Return what is minuted under the item in hand."""
    return table.desk.meeting.item(table.desk.meeting.current).entries


@pytest.mark.parametrize(
    ("motion", "command"),
    [
        (PrintedMotion(LIT, "Councillor Kinver", "Cllr J P Findern"), f"/m kinver findern {LIT}"),
        (PrintedMotion(LIT, "Councillor Plumley Ward"), f"/m plumley ward {LIT}"),
        (PrintedMotion(LIT, "Councillor Vane", "Councillor Kinver"), f"/m {LIT}"),
        (PrintedMotion(LIT, "Councillor Kinver", "Councillor Vane"), f"/m kinver {LIT}"),
    ],
)
def test_a_motion_on_notice_is_offered_with_its_movers(
    table: Table, motion: PrintedMotion, command: str
) -> None:
    listed(table, motions=(motion,), recommendations=("that it be noted.",))
    hint = guide(table.desk)
    assert (hint.command, hint.fill) == (command, True)
    run(table, hint.command)
    matter = entries(table)[-1].matter
    assert isinstance(matter, Motion)
    assert matter.text == LIT
    run(table, "/v carried")
    assert guide(table.desk).command == "/next", "once moved it is not offered again"


def test_motions_are_offered_one_after_the_other(table: Table) -> None:
    listed(table, motions=(PrintedMotion(LIT), PrintedMotion("That it rest.")))
    run(table, guide(table.desk).command)
    run(table, "/v carried")
    assert guide(table.desk).command == "/m That it rest."


def test_a_printed_question_is_put_by_enter(table: Table) -> None:
    listed(table, "Public questions")
    item = table.desk.meeting.item(table.desk.meeting.current)
    give_notices(table.desk, item, [PrintedQuestion("Mrs J Penhale of Quay Street", "Why is it?")])
    assert guide(table.desk).command == "/put"
    run(table, "/put")
    question = entries(table)[-1].matter
    assert isinstance(question, Question)
    assert (question.kind, question.questioner) == ("resident", "Mrs J Penhale of Quay Street")


def test_a_councillors_printed_question_is_theirs(table: Table) -> None:
    listed(table, "Questions of members")
    item = table.desk.meeting.item(table.desk.meeting.current)
    give_notices(table.desk, item, [PrintedQuestion("Councillor Kinver", "Why is it?")])
    run(table, guide(table.desk).command)
    question = entries(table)[-1].matter
    assert isinstance(question, Question)
    assert (question.kind, table.desk.person(question.questioner).person.name) == (
        "member",
        "A Kinver",
    )


@pytest.mark.parametrize("typed", ["", "/noted"])
def test_the_next_meeting_is_minuted_at_its_item_by_enter_or_f6(table: Table, typed: str) -> None:
    table.desk.head_and_foot.describe(next_meeting="26 May 2027 at 7.00 pm")
    listed(table, "Date of next meeting")
    assert guide(table.desk).command == "/nextmeeting 26 May 2027 at 7.00 p.m."
    run(table, typed or guide(table.desk).command)
    matter = entries(table)[-1].matter
    assert isinstance(matter, Paragraph)
    assert "26 May 2027 at 7.00 p.m." in matter.text
    assert table.desk.meeting.details.next_meeting == "26 May 2027 at 7.00 p.m."
    assert not guide(table.desk).command.startswith("/nextmeeting")


def test_a_date_alone_is_offered_as_the_house_prints_dates(table: Table) -> None:
    listed(table, "Date of next meeting", note="To note that it is on 26/5/2027")
    assert guide(table.desk).command == "/nextmeeting Wednesday, 26 May 2027"


def test_a_title_that_gives_the_date_is_not_said_twice(table: Table) -> None:
    listed(table, "Date of next meeting: 26 May 2027")
    run(table, guide(table.desk).command)
    assert entries(table) == ()
    assert not guide(table.desk).command.startswith("/nextmeeting")


def test_no_report_is_noted_where_the_next_meeting_is_not_known(table: Table) -> None:
    listed(table, "Date of next meeting")
    assert (guide(table.desk).command, guide(table.desk).fill) == ("/nextmeeting ", True)
    with pytest.raises(Refusal, match="no date for the next meeting"):
        run(table, "/noted")


def test_somebody_who_is_not_on_the_list_asks_a_question(table: Table) -> None:
    listed(table, "Public questions")
    run(table, "/q Mrs Judith Penhale of Quay Street when the steps would be mended")
    question = entries(table)[-1].matter
    assert isinstance(question, Question)
    assert (question.questioner, question.kind) == ("Mrs Judith Penhale of Quay Street", "resident")
    assert question.text == "when the steps would be mended"
    run(table, "/q Mrs Judith Penhale wondered when it would be.")
    newest = entries(table)[-1]
    assert isinstance(newest.matter, Question)
    assert newest.matter.kind == "member", "a sentence with a verb of its own stays a sentence"


@pytest.mark.parametrize(
    ("note", "offered"),
    [
        ("Tuesday, 26 May 2027 at 7.00 pm.", "Tuesday, 26 May 2027 at 7.00 p.m."),
        ("Tuesday 26 May 2027", "26 May 2027"),
        ("The Committee meets next on 26 May 2027 in the hall.", "26 May 2027"),
    ],
)
def test_the_next_meeting_is_read_off_its_item_with_its_time(
    table: Table, note: str, offered: str
) -> None:
    listed(table, "Date of next meeting", note=note)
    command = guide(table.desk).command
    assert command.startswith("/nextmeeting ")
    assert command.endswith(offered)


@pytest.mark.parametrize(
    ("recommended", "words"),
    [
        (("to note the contents of the dredging survey.",), "That {body} note the contents of"),
        (("That the dredging survey be noted.",), "That the dredging survey be noted."),
        (
            ("(a) to note the survey;", "(b) to note the costs."),
            "That {body}: (a) note the survey;",
        ),
    ],
)
def test_what_is_noted_is_noted_in_the_agendas_own_words(
    table: Table, recommended: tuple[str, ...], words: str
) -> None:
    listed(table, recommendations=recommended)
    reply = run(table, "/noted")
    expected = words.format(body=table.desk.meeting.body.itself)
    assert reply.startswith(f"Noted, in the agenda's words: {expected}")
    assert expected.split(": (a)")[0] in " ".join(clauses_of(table))
    run(table, "/noted")
    assert clauses_of(table) == ("That the report be noted.",), "once"


@pytest.mark.parametrize(
    "recommended",
    [
        ("to note the survey and approve the dredging.",),
        ("to approve the dredging.",),
        ("to note the survey;", "to delegate the dredging to the Harbour Master."),
    ],
)
def test_what_recommends_more_than_to_note_is_not_resolved_by_noting(
    table: Table, recommended: tuple[str, ...]
) -> None:
    listed(table, recommendations=recommended)
    assert run(table, "/noted") == "Noted."
    assert clauses_of(table) == ("That the report be noted.",)
