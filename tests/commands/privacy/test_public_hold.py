"""After an exclusion that was refused, what would be minuted in public is held back."""

import pytest

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Table
from clerk_tui.commands.privacy.public_hold import (
    EXCLUDING,
    HARMLESS,
    check_not_held,
    tries_to_exclude,
)
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Note

WORD = "Fenn"


@pytest.mark.parametrize(
    "typed", ["/private 3", "/pr 3", "/privte 3", "/privat", "/confidental x", "/Confidential"]
)
def test_an_exclusion_is_known_though_it_is_misspelt(table: Table, typed: str) -> None:
    assert tries_to_exclude(typed, table.desk.meeting)


@pytest.mark.parametrize("typed", ["/part 2", "/q kinver x", "/publc", "/v 7 0", "/zzz", "/c"])
def test_other_commands_are_not_taken_for_it(table: Table, typed: str) -> None:
    assert not tries_to_exclude(typed, table.desk.meeting)


def test_the_vote_on_the_exclusion_is_part_of_it(table: Table) -> None:
    run(table, "/private 3 moved kinver marden")
    assert tries_to_exclude("/v 60 0", table.desk.meeting)
    check_not_held("/v 6 0", table.desk.meeting)
    run(table, "/v 6 0")
    assert not tries_to_exclude("/private 3", table.desk.meeting), "they are out"


def test_no_command_that_is_let_through_puts_typed_words_before_the_public(table: Table) -> None:
    """Whatever is typed while it is held, none of its words stand in public."""
    for command in ALL:
        if command.name in EXCLUDING:
            continue  # the way out: its reason is public by law, and what follows is private
        for rest in (WORD, f"kinver {WORD}", f"kinver marden That {WORD}", f"5 because {WORD}"):
            typed = f"/{command.name} {rest}"
            try:
                check_not_held(typed, table.desk.meeting)
                run(table, typed)
            except Refusal:
                continue
            matters = [e.matter for e in table.desk.meeting.entries() if WORD in str(e.matter)]
            assert all(isinstance(matter, Note) for matter in matters), typed
            assert WORD not in str([i.title for i in table.desk.meeting.items]), typed


def test_what_is_typed_is_held_and_the_sentence_says_what_to_do(table: Table) -> None:
    for typed in ("The lease was let.", "/r That the lease be let", "/noted", "/edit", "/m x y z"):
        with pytest.raises(Refusal, match=r"public are still in.*/private again.*/public"):
            check_not_held(typed, table.desk.meeting)


def test_the_commands_that_are_let_through_are_there() -> None:
    assert {command.name for command in ALL} >= HARMLESS
