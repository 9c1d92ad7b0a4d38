"""Urgent business, by the law of the body that takes it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock

BodyOf = Callable[..., Table]
TYPED = "/urgent Storm damage: the road is closed"


@pytest.fixture
def body_of(table: Table, record: SqliteRecord) -> BodyOf:
    """Return a table at a meeting of another kind of body."""

    def begin(kind: str, nation: str = "England", meeting_kind: str = "ordinary") -> Table:
        meeting = table.desk.meeting
        body = replace(meeting.body, kind=kind, nation=nation)
        clock = FixedClock()
        ident = prepare(record, clock, body, meeting.details.date, kind=meeting_kind)
        desk = Desk(record, clock, ident)
        desk.agenda.list_items([{"title": "Roads", "agenda_number": "1"}])
        desk.roll.mark_all_present()
        desk.timings.commence()
        desk.agenda.next_item()
        return Table(desk, table.style)

    return begin


@pytest.mark.parametrize(
    ("kind", "nation", "paragraph"),
    [
        ("parish council", "England", "10(2)(b)"),
        ("town council", "England", "10(2)(b)"),
        ("community council", "Wales", "26(2)(b)"),
    ],
)
def test_a_parish_decides_nothing_that_its_summons_lacks(
    body_of: BodyOf, kind: str, nation: str, paragraph: str
) -> None:
    parish = body_of(kind, nation)
    with pytest.raises(Refusal) as refusal:
        run(parish, TYPED)
    assert f"paragraph {paragraph}" in str(refusal.value)
    assert "/new Storm damage" in str(refusal.value)
    assert [item.title for item in parish.desk.meeting.items] == ["Roads"]


@pytest.mark.parametrize(
    ("kind", "nation", "meeting_kind", "reminder"),
    [
        ("council", "England", "ordinary", "at its annual meeting alone"),
        ("council", "England", "annual", ""),
        ("executive", "England", "ordinary", "regulation 10 or 11 of SI 2012/2089"),
        ("committee", "England", "ordinary", ""),
        ("council", "Scotland", "ordinary", ""),
    ],
)
def test_what_the_law_says_of_urgent_business_is_in_the_reply(
    body_of: BodyOf, kind: str, nation: str, meeting_kind: str, reminder: str
) -> None:
    reply = run(body_of(kind, nation, meeting_kind), TYPED)
    assert reply.startswith("Now, as urgent business: Storm damage.")
    assert reply.removeprefix("Now, as urgent business: Storm damage.").strip() == reminder or (
        reminder and reminder in reply
    )


def test_the_reason_is_asked_for_by_the_act_of_the_nation(body_of: BodyOf) -> None:
    with pytest.raises(Refusal, match=r"Scotland\) Act 1973, section 50B"):
        run(body_of("committee", "Scotland"), "/urgent Storm damage")
    with pytest.raises(Refusal, match=r"Northern Ireland\) 2014, section 43"):
        run(body_of("committee", "Northern Ireland"), "/urgent Storm damage")
