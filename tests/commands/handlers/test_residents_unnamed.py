"""Who asks is named: members always, the public only where the house names them."""

from datetime import date

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.printed import PrintedQuestion
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office.preparation.agenda_people import give_notices
from clerk_tui.screens.meeting.hints import Hints
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock
from tests.helpers.last_entry import last_sentence


def house(record: SqliteRecord, **layout: str) -> Table:
    """A committee at its item of public questions, in a house of this *layout*."""
    body = Body(
        "Harbour Committee",
        members=(Person("J Fenn", "Councillor"), Person("Ruth Marsh", "Councillor")),
        layout=layout,
    )
    clock = FixedClock()
    desk = Desk(record, clock, prepare(record, clock, body, date(2027, 3, 24)))
    desk.agenda.list_items([{"title": "Public questions", "agenda_number": "1"}])
    desk.roll.mark_all_present()
    desk.timings.commence()
    return Table(desk, style_of(body))


def asked_by(table: Table, who: str) -> None:
    give_notices(table.desk, table.desk.meeting.items[0], [PrintedQuestion(who, "Are they safe?")])
    table.desk.agenda.next_item()


def test_the_clerk_is_told_before_a_residents_name_is_left_out(record: SqliteRecord) -> None:
    table = house(record)
    asked_by(table, "Mrs Ada Penhale")
    assert guide(table.desk, table.style).text == (
        "Question 1 on notice, Mrs Ada Penhale: put it (prints as a resident)"
    )
    note = Hints(table).hint_for("/put", "/put")
    assert note.startswith("Prints as “a resident”, not Mrs Ada Penhale")
    run(table, "/put")
    assert "Penhale" not in last_sentence(table)


@pytest.mark.parametrize(
    "typed",
    ["/q Mrs Ada Penhale when the piers were mended", "/q resident Ada Penhale: were they safe"],
)
def test_a_name_typed_is_said_not_to_print_while_it_is_typed(
    record: SqliteRecord, typed: str
) -> None:
    table = house(record)
    table.desk.agenda.next_item()
    assert "Ada Penhale: the house does not name residents" in Hints(table).hint_for(typed, typed)


def test_a_house_that_names_residents_names_them_and_says_nothing(record: SqliteRecord) -> None:
    table = house(record, residents="named")
    asked_by(table, "Mrs Ada Penhale")
    assert "prints as" not in guide(table.desk, table.style).text
    run(table, "/put")
    assert last_sentence(table).startswith("Mrs Ada Penhale")


@pytest.mark.parametrize("who", ["Councillor J Fenn", "Cllr Fenn", "Cllr R Marsh", "Cllr A Other"])
def test_a_member_who_asks_is_named(record: SqliteRecord, who: str) -> None:
    table = house(record)
    asked_by(table, who)
    assert "prints as" not in guide(table.desk, table.style).text
    run(table, "/put")
    assert who.rsplit(" ", maxsplit=1)[1] in last_sentence(table)


@pytest.mark.parametrize("who", ["Mr J Fenn", "Mary Fenn", "Ruth Fenn", "Mr Marsh"])
def test_a_resident_with_the_surname_of_a_member_is_not_that_member(
    record: SqliteRecord, who: str
) -> None:
    table = house(record)
    asked_by(table, who)
    question = table.desk.meeting.notices[0].question
    assert (question.questioner, question.kind) == (who, "resident")


def test_a_councillor_of_elsewhere_who_asks_is_named(record: SqliteRecord) -> None:
    table = house(record)
    table.desk.agenda.next_item()
    run(table, "/q Councillor Jane Stace when the piers were mended")
    assert last_sentence(table).startswith("Councillor Jane Stace asked when")
    with pytest.raises(Refusal, match="Nobody at this meeting is called"):
        run(table, "/q Councillor Jane Fenn when the piers were mended")
