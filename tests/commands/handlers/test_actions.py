"""Commands of the action log, typed at the table."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Numbering
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import desk_in, harbours, opened
from tests.helpers.printed import minutes

BOARD = harbours(style="board", numbering=Numbering(action="{year}/{n:02}", resets="meeting"))


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    """April's meeting, with two actions open from March."""
    record = SqliteRecord(tmp_path / "minutes.db")
    march = opened(desk_in(record, BOARD, day=date(2027, 3, 24)), "Cranes")
    march.actions.add("To oil the crane", "HL", "3 May")
    march.actions.add("To paint the buoys", "AQ")
    april = opened(desk_in(record, BOARD, day=date(2027, 4, 21)), "Action log")
    yield Table(april, style_of(BOARD))
    record.close()


@pytest.mark.parametrize(
    "typed",
    [
        "/update 2027/01 done: It was oiled.",
        "/update 2027/01: done, It was oiled.",
        "/update crane done: It was oiled.",
    ],
)
def test_an_action_is_named_by_its_reference_or_words_of_it(table: Table, typed: str) -> None:
    assert run(table, typed) == "The action is minuted as done."
    printed = minutes(table.desk.meeting)
    assert "2027/01: To oil the crane" in printed
    assert "It was oiled." in printed
    assert [a.text for a in table.desk.actions.open_actions()] == ["To paint the buoys"]


def test_a_note_alone_leaves_it_open(table: Table) -> None:
    assert run(table, "/update buoys: The paint is dry.") == "The action is minuted as open."
    assert "The paint is dry." in minutes(table.desk.meeting)


@pytest.mark.parametrize(
    "note",
    [
        "Open spaces were to be mown first.",
        "Open-air plays stood in the way.",
        "Done work was paid for.",
        "Withdrawn boats were counted.",
    ],
)
def test_a_note_that_begins_like_a_state_keeps_its_first_word(table: Table, note: str) -> None:
    assert run(table, f"/update buoys: {note}") == "The action is minuted as open."
    assert note in minutes(table.desk.meeting)
    run(table, "/x Clerk: mow the green")
    noted = f"{note[:-1]}: by the Clerk."
    assert run(table, f"/actionupdate {noted}") == f"Said of the action: {noted} It is open."
    assert noted in minutes(table.desk.meeting)


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("/update buoys: done", "The action is minuted as done."),
        ("/update buoys: Done. It was dry.", "The action is minuted as done."),
        ("/update buoys: done - it was dry", "The action is minuted as done."),
        ("/update buoys: withdrawn – nobody asked", "The action is minuted as withdrawn."),
    ],
)
def test_a_state_before_a_sign_is_the_state(table: Table, typed: str, reply: str) -> None:
    assert run(table, typed) == reply


def test_what_is_said_of_an_action_ends_with_its_stop_in_the_reply(table: Table) -> None:
    run(table, "/x Clerk: mow the green")
    assert run(table, "/actionupdate not begun") == "Said of the action: Not begun. It is open."
    assert run(table, "/actionupdate") == "Nothing is said of the action. It is open."


def test_all_of_them_are_taken_up_at_once(table: Table) -> None:
    assert run(table, "/takeup").startswith("2 actions taken up.")
    assert [e.number for e in table.desk.meeting.entries()] == ["2027/01", "2027/02"]
    with pytest.raises(Refusal, match="No action"):
        run(table, "/takeup")


@pytest.mark.parametrize("typed", ["/update", "/update to: what", "/update 2027/09: what"])
def test_an_update_that_names_no_action_clearly_is_refused(table: Table, typed: str) -> None:
    with pytest.raises(Refusal):
        run(table, typed)


def test_a_day_that_is_in_no_calendar_is_refused(table: Table) -> None:
    with pytest.raises(Refusal, match="31 June"):
        run(table, "/x Clerk by 31 June: write")
    run(table, "/x Clerk by the next meeting: write")
