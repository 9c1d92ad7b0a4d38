"""Which item a number means where minutes begin at 5 and the agenda at 1."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Numbering
from clerk_tui.domain.model.matters import Declaration, Motion
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.storage.record import SqliteRecord
from tests.commands.conftest import MEMBERS
from tests.helpers.fakes import FixedClock

TITLES = ("Apologies", "Declarations", "Minutes of 15 May", "Buoys", "Harbour lighting", "Dredging")


@pytest.fixture
def from_five(record: SqliteRecord) -> Table:
    """A meeting whose minutes begin at 5: Apologies are taken, Declarations are in hand."""
    body = Body(
        "Quay Committee",
        members=tuple(Person(name, "Councillor") for name in MEMBERS),
        numbering=Numbering("{n}"),
    )
    clock = FixedClock()
    desk = Desk(record, clock, prepare(record, clock, body, clock.now().date(), first_number=5))
    desk.agenda.list_items(
        [{"title": t, "agenda_number": f"{n}."} for n, t in enumerate(TITLES, 1)]
    )
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    desk.agenda.next_item()
    return Table(desk, style_of(body))


def _titles(table: Table, idents: tuple[str, ...]) -> list[str]:
    return [table.desk.meeting.item(ident).title for ident in idents]


def _declared(table: Table) -> list[Declaration]:
    matters = [entry.matter for entry in table.desk.meeting.entries()]
    return [matter for matter in matters if isinstance(matter, Declaration)]


def test_a_number_of_the_agenda_means_the_item_still_to_be_taken(from_five: Table) -> None:
    reply = run(from_five, "/dec marden 5 personal member of the club")
    declared = _declared(from_five)[-1]
    assert _titles(from_five, declared.items) == ["Harbour lighting"]
    assert declared.relates_to == "item 5 (Harbour lighting)"
    assert reply == "Declaration minuted, in 5 Harbour lighting: B Marden, personal."


def test_who_is_out_is_out_for_the_item_of_the_agenda(from_five: Table) -> None:
    reply = run(from_five, "/absentfor marden 4,5 and agenda 3")
    marden = next(a for a in from_five.desk.meeting.people if a.person.name == "B Marden")
    assert _titles(from_five, marden.absent_for) == [
        "Buoys",
        "Harbour lighting",
        "Minutes of 15 May",
    ]
    assert "4 Buoys, 5 Harbour lighting and 3 Minutes of 15 May" in reply


@pytest.mark.parametrize(("command", "word"), [("defer", "Deferred"), ("withdraw", "Withdrawn")])
def test_an_item_of_the_agenda_is_put_off_by_its_number(
    from_five: Table, command: str, word: str
) -> None:
    reply = run(from_five, f"/{command} 5 because of rain")
    assert reply == f"{word}: 5 Harbour lighting."
    put_off = [item.title for item in from_five.desk.meeting.items if item.disposition]
    assert put_off == ["Harbour lighting"]


def test_a_number_of_no_item_still_to_be_taken_is_a_minute(from_five: Table) -> None:
    run(from_five, "/goto 5")
    run(from_five, "/goto 4")
    assert run(from_five, "/goto minute 5") == "Now: 1 Apologies (minute 5)"
    assert run(from_five, "/goto 8") == "Now: 4 Buoys (minute 8)"
    assert run(from_five, "/goto 3") == "Now: 3 Minutes of 15 May (minute 9)"


def test_a_number_that_the_item_in_hand_has_too_is_asked_about(from_five: Table) -> None:
    """Declarations are minute 6, and Dredging is item 6."""
    with pytest.raises(Refusal) as refused:
        run(from_five, "/dec marden 6 dpi owner of a dredger")
    assert (
        refused.value.what
        == "“6” may be 6 Dredging, or 2 Declarations (minute 6), which is in hand."
    )
    assert "agenda 6 or minute 6" in refused.value.remedy
    run(from_five, "/dec marden agenda 6 dpi owner of a dredger")
    run(from_five, "/dec marden minute 6 personal a cousin")
    assert [_titles(from_five, d.items) for d in _declared(from_five)] == [
        ["Dredging"],
        ["Declarations"],
    ]
    assert _declared(from_five)[1].relates_to == "item 2 (Declarations)"


def test_an_interest_in_an_item_taken_is_not_taken_for_one_in_another_minute(
    from_five: Table,
) -> None:
    """Item 5 is taken, as the minute after that of item 4; another item is minute 5."""
    run(from_five, "/goto 5")
    run(from_five, "/goto 4")
    with pytest.raises(Refusal, match="“5” may be 5 Harbour lighting") as refused:
        run(from_five, "/dec marden 5 personal a cousin")
    assert "agenda 5 or minute 5" in refused.value.remedy
    run(from_five, "/dec marden agenda 5 personal a cousin")
    assert _titles(from_five, _declared(from_five)[0].items) == ["Harbour lighting"]


def test_a_figure_is_no_part_of_a_title(from_five: Table) -> None:
    for number in ("15", "1 5", "agenda 9", "minute 4"):
        with pytest.raises(Refusal, match="There is no item"):
            run(from_five, f"/goto {number}")
    assert "3 Minutes of 15 May" in run(from_five, "/goto 15 may")


def test_words_that_fit_two_titles_are_asked_about(from_five: Table) -> None:
    run(from_five, "/new Harbour dues")
    run(from_five, "/goto 1")
    assert "5 Harbour lighting" in run(from_five, "/goto harbour")
    run(from_five, "/goto 1")
    with pytest.raises(Refusal, match=r"may be: Harbour dues .minute 7.; 5 Harbour lighting"):
        run(from_five, "/goto harbour")


def test_every_command_that_takes_a_number_names_the_item(from_five: Table) -> None:
    reply_to_move = run(from_five, "/moveitem 5 agenda 3")
    assert reply_to_move == "Moved: 5 Harbour lighting, after 3 Minutes of 15 May."
    reply_to_question = run(from_five, "/onnotice agenda 5 kinver How many lamps are out?")
    assert reply_to_question == "Question 1 on notice, under 5 Harbour lighting."
    together = run(from_five, "/enbloc 4 agenda 5")
    assert together.startswith("Taken en bloc: 4 Buoys (minute 7); 5 Harbour lighting (minute 8).")


def test_somebody_leaves_after_the_minute_of_an_item_named_by_its_agenda_number(
    from_five: Table,
) -> None:
    assert run(from_five, "/out marden agenda 1").endswith("has left, after minute 5 (Apologies).")
    assert run(from_five, "/in marden minute 6").endswith("from minute 6 (Declarations).")
    assert run(from_five, "/out marden after minute 6").endswith("after minute 6 (Declarations).")
    run(from_five, "/undo")
    with pytest.raises(Refusal, match="5 Harbour lighting has no minute number yet"):
        run(from_five, "/out marden agenda 5")


def test_a_vote_is_put_right_by_the_minute_number_first(from_five: Table) -> None:
    """Apologies are minute 5 and Harbour lighting, item 5, is minute 7."""
    for where in ("/goto minute 5", "/goto agenda 5"):
        run(from_five, where)
        run(from_five, "/m kinver marden That it be done")
        run(from_five, "/v 6 0")
    run(from_five, "/correct vote minute 5: 5 0 1")
    run(from_five, "/correct vote agenda 5: 4 2")
    items = {item.ident: item.title for item in from_five.desk.meeting.items}
    votes = {
        items[entry.item]: entry.matter.vote.in_favour
        for entry in from_five.desk.meeting.entries()
        if isinstance(entry.matter, Motion) and entry.matter.vote
    }
    assert votes == {"Apologies": 5, "Harbour lighting": 4}
