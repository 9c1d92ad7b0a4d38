"""How many of the public are there, as it is typed: no word is doubled, and no number guessed."""

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from tests.helpers.room_table import room_table


@pytest.mark.parametrize(("typed", "number", "words"), [
    ("4", 4, ""), ("four", 4, ""), ("4.", 4, ""), ("twenty-one", 21, ""), ("none", 0, ""),
    ("no members of the public", 0, ""), ("4 members of the public", 4, ""), ("4 public", 4, ""),
    ("1 member of the public", 1, ""), ("there were 4", 4, ""), ("4 people", 4, ""),
    ("There were four members of the public present.", 4, ""),
    ("4 residents", 4, "4 residents"), ("four residents", 4, "Four residents"),
    ("12 residents were present", 12, "12 residents were present"),
    ("4 members of the public and a reporter", 4, "4 members of the public and a reporter"),
    ("11 Eleven residents watched.", 11, "Eleven residents watched."),
    ("20 About twenty residents watched.", 20, "About twenty residents watched."),
    ("3 Two reporters and a resident watched.", 3, "Two reporters and a resident watched."),
])  # fmt: skip
def test_the_public_are_counted_and_no_word_is_doubled(typed: str, number: int, words: str) -> None:
    table = room_table()
    run(table, f"/count {typed}")
    details = table.desk.meeting.details
    assert (details.public_present, details.public_note) == (number, words)


@pytest.mark.parametrize("typed", [
    "", "about 20", "20+", "c. 20", "20 approx", "20-25", "many", "press 2", "2nd", "4 5 residents",
])  # fmt: skip
def test_what_is_no_certain_number_is_refused(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal):
        run(table, f"/count {typed}")
    assert table.desk.meeting == before


def test_a_note_that_is_a_number_is_the_number() -> None:
    table = room_table()
    assert run(table, "/publicnote 4 members of the public") == "4 members of the public."
    assert table.desk.meeting.details.public_present == 4
    run(table, "/publicnote Two reporters were present.")
    assert table.desk.meeting.details.public_note == "Two reporters were present."
