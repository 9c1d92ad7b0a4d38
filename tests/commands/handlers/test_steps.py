"""What was done last is named when it is taken back, listed with its time, and left again."""

from typing import get_args

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event
from clerk_tui.domain.minute_book.event_words import EVERY_EVENT

UNDONE = [
    ("/x Clerk by 3 May: write", "action, Clerk by 3 May"),
    ("/x marden before 3 May: write", "action, Councillor B Marden before 3 May"),
    ("/m kinver marden That the lamps be lit",
     "motion, Councillor A Kinver “That the lamps be lit”"),
    ("/r That the lamps be lit", "resolution, “That the lamps be lit.”"),
    ("/dec marden personal a tenant", "declaration, Councillor B Marden"),
    ("/h Lamps", "heading, “Lamps”"),
    ("/note ask about the figure", "note, “ask about the figure”"),
    ("/out marden 10.40", "Councillor B Marden left at 10.40 am"),
    ("/adjourn 11.15", "meeting adjourned at 11.15 am"),
    ("/goto 5", "gone to 5 Harbour lighting (minute HC2)"),
    ("/private 3",
     "resolution, “That the press and public be excluded f…”; public excluded at 10.30 am"),
    ("/title Regrets", "item changed, 1 Regrets (minute HC1)"),
    ("/remove", "removed, paragraph, “The lamps were lit.”"),
    ("/say The lamps were all lit.", "changed, paragraph, “The lamps were all lit.”"),
    ("/chair marden", "in the chair, Councillor B Marden"),
    ("/rename kinver: A Kynver", "corrected on the list, Councillor A Kynver"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "words"), UNDONE)
def test_undo_says_what_it_took_back_and_redo_what_came_again(
    table: Table, typed: str, words: str
) -> None:
    table.desk.paragraphs.write("The lamps were lit.")
    before = table.desk.meeting
    run(table, typed)
    after = table.desk.meeting
    assert run(table, "/undo") == f"Undone: {words}. /redo brings back."
    assert table.desk.meeting == before
    assert run(table, "/redo") == f"Done again: {words}."
    assert table.desk.meeting == after


def test_a_step_of_a_long_command_is_named_by_its_first_parts(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit; 4 2")
    reply = run(table, "/undo")
    assert reply == (
        "Undone: motion, Councillor A Kinver “That the lamps be lit”; "
        "vote, carried 4 for, 2 against. /redo brings back."
    )
    table.desk.paragraphs.jot("One.\nTwo.\nThree.\nFour.\nFive.")
    assert "“Three.” and 2 more." in run(table, "/undo")


def test_undo_takes_as_many_steps_as_are_typed_and_names_each(table: Table) -> None:
    start = table.desk.meeting
    table.desk.paragraphs.write("One.")
    table.desk.paragraphs.write("Two.")
    table.desk.paragraphs.write("Three.")
    end = table.desk.meeting
    assert run(table, "/undo 3") == (
        "Undone: 3 steps: paragraph, “Three.”; paragraph, “Two.”; paragraph, “One.”. "
        "/redo brings back."
    )
    assert table.desk.meeting == start
    run(table, "/redo 2")
    assert [e.ident for e in table.desk.meeting.entries()] == [e.ident for e in end.entries()][:2]
    run(table, "/redo 20")
    assert table.desk.meeting == end


@pytest.mark.parametrize("typed", ["0", "-1", "²", "two", "8.31", "21", "99999999", "3 4"])
def test_what_is_no_number_of_steps_undoes_nothing(table: Table, typed: str) -> None:
    table.desk.paragraphs.write("One.")
    before = table.desk.meeting
    with pytest.raises(Refusal, match="steps"):
        run(table, f"/undo {typed}")
    assert table.desk.meeting is before


def test_more_steps_than_there_are_undo_nothing(table: Table) -> None:
    step_count = len(table.desk.steps.listed_steps(100)) - 1
    before = table.desk.meeting
    with pytest.raises(Refusal, match=f"Only {step_count} steps can be undone"):
        run(table, f"/undo {step_count + 1}")
    assert table.desk.meeting is before


def test_steps_are_listed_newest_first_with_their_time(table: Table) -> None:
    table.desk.paragraphs.write("One.")
    run(table, "/x Clerk by 3 May: write")
    run(table, "/remove")
    table.desk.paragraphs.write("Two.")
    run(table, "/undo")
    steps = table.desk.steps.listed_steps(3)
    assert [step.words for step in steps] == [
        "removed, action, Clerk by 3 May", "action, Clerk by 3 May", "paragraph, “One.”",
    ]  # fmt: skip
    assert steps[0].step.at.strftime("%H:%M") == "10:30"
    assert table.desk.steps.listed_steps(1000)[-1].words == "meeting prepared"


def test_every_event_has_its_words() -> None:
    assert set(get_args(Event)) == EVERY_EVENT


def test_back_goes_to_the_item_one_came_from_and_there_and_back(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/goto 3")
    assert run(table, "/back") == "Now: 5 Harbour lighting (minute HC2)"
    assert run(table, "/back").startswith("Now: 3 ")
    run(table, "/leave")
    assert run(table, "/back").startswith("Now: 3 ")


def test_back_passes_over_what_was_taken_together_and_what_was_undone(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/enbloc 2 3 4")
    assert run(table, "/back").startswith("Now: 5 ")
    run(table, "/undo")
    run(table, "/undo")
    assert run(table, "/back").startswith("Now: 1 ")


def test_there_is_no_way_back_from_the_first_item(table: Table) -> None:
    with pytest.raises(Refusal, match="No item was in hand before"):
        run(table, "/back")
