"""With NO_COLOR nothing is told by a colour or its shade alone: each state has a mark or a word."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from clerk_tui.office import Office
from tests.golden.looks import until_steady
from tests.golden.scenes import in_private, open_motion
from tests.golden.walking import Stop, Walk, walk_through
from tests.golden.walks import TO_AGENDA
from tests.helpers.books_in_every_state import a_book, a_vote, minuted, nothing
from tests.helpers.clicks import shown_lines, take_step
from tests.helpers.year_book import year_book

Prepare = Callable[[Office], str]


@asynccontextmanager
async def without_colour(prepare: Prepare, *steps: str) -> AsyncIterator[Pilot[None]]:
    """Take *steps* in an app that has no colours."""
    walk = Walk(prepare, (Stop("there", steps, ((100, 30),)),), no_color=True)
    async for _, pilot in walk_through(walk):
        yield pilot


def marked(pilot: Pilot[None], mark: str) -> dict[int, str]:
    """Return the lines with *mark*, by their row on the screen."""
    return {y: line for y, line in enumerate(shown_lines(pilot)) if mark in line}


@pytest.mark.parametrize(
    ("prepare", "steps", "mark"),
    [
        (a_book, (), "▸"),
        (a_book, ("/", "harbour"), "▸"),
        (a_book, ("a",), "▸"),
        (a_book, ("c", "<enter>"), "▸"),
        (nothing, ("n",), "▸"),
        (nothing, (*TO_AGENDA, "<tab>"), "▸"),
        (year_book, ("y",), "▸ C"),
        (year_book, ("y", "b"), "▸"),
        (a_vote, ("<f3>",), "▸"),
        (a_vote, ("/division", "<enter>"), "▸"),
        (a_vote, ("/", "<down>"), "▸ /"),
        (a_vote, ("/m ", "<down>"), "▸"),
        (minuted, ("/review", "<enter>", "<home>"), "▶"),
        (minuted, ("/review", "<enter>", "<home>", "h"), "▶"),
    ],
    ids=[
        "home", "search", "actions", "committees", "prepare", "understood", "year", "bodies",
        "roll", "division", "commands", "names", "review", "list of the review",
    ],
)  # fmt: skip
async def test_the_row_chosen_has_a_mark_that_goes_where_the_choice_goes(
    prepare: Prepare, steps: tuple[str, ...], mark: str
) -> None:
    async with without_colour(prepare, *steps) as pilot:
        before = marked(pilot, mark)
        await take_step(pilot, "<down>")
        await until_steady(pilot)
        after = marked(pilot, mark)
        assert 0 < len(before) == len(after)
        assert before != after


async def test_the_field_with_the_keyboard_has_a_mark_and_the_row_understood_the_cursor() -> None:
    async with without_colour(nothing, *TO_AGENDA, "<tab>", "<down>") as pilot:
        (y, line), *others = marked(pilot, "▸").items()
        assert not others
        assert "▸2." in line
        assert pilot.app.cursor_position.y == y
        await take_step(pilot, "<click Venue>")
        assert [line[:6] for line in marked(pilot, "▸").values()] == ["▸Venue"]
        await pilot.press("tab")
        assert "▸Venue" not in "".join(marked(pilot, "▸").values())


@pytest.mark.parametrize(
    ("prepare", "steps", "words"),
    [
        (a_vote, ("/division", "<enter>", "f", "a", "b", "n"), ("✓ for", "✗ against", "○ abst")),
        (a_vote, ("<f3>", "p", "a", "x", "l"), ("● present", "○ apologies", "absent", "◔ late")),
        (a_vote, ("/zzz", "<enter>"), ("✗ ",)),
        (in_private, ("/am", "<down>"), ("✗ /", "not now:")),
        (open_motion, (), ("◐ B Okafor", "⚑ no vote", "▶ 2")),
        (in_private, (), ("▓ PRIVATE", "¶ PRIVATE", "PRIVATE SESSION")),
        (year_book, ("y", "2"), ("PRIVATE The lease", "▸ Items")),
        (a_book, (), ("▶ in session", "■ closed", "→ with the chairman")),
        (a_book, ("a",), ("! ", "overdue")),
        (a_book, ("c", "<enter>", "l", "1 May 2027", "<enter>"), ("(changed)", "until 1 May")),
        (nothing, ("n", "<click Date>", "x", "<tab>"), ("not a date yet", "✗ “")),
        (minuted, ("/review", "<enter>"), ("PUBLIC COPY",)),
        (minuted, ("/review", "<enter>", "p"), ("PRIVATE COPY",)),
    ],
)
async def test_each_state_is_told_by_a_sign_or_a_word(
    prepare: Prepare, steps: tuple[str, ...], words: tuple[str, ...]
) -> None:
    async with without_colour(prepare, *steps) as pilot:
        shown = "\n".join(shown_lines(pilot))
        assert [each for each in words if each not in shown] == []
