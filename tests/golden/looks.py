"""Looks at a screen until it stands still, and at whether it can be read in each of our themes."""

from collections.abc import AsyncIterator
from typing import Any

from textual.pilot import Pilot

from clerk_tui.widgets.themes import OWN_THEMES
from tests.helpers.clicks import shown_lines
from tests.helpers.contrast import poor_words
from tests.helpers.screen_waits import messages_handled

_MOST_LOOKS = 200


async def poor_by_theme(pilot: Pilot[Any], *, others: bool) -> AsyncIterator[tuple[str, list[str]]]:
    """Yield each theme in which something shown cannot be read well, and what.

    Args:
        pilot: Of the app, which is in its own theme again afterwards.
        others: True to look in the other themes of our own too.
    """
    app, first = pilot.app, pilot.app.theme
    names = [theme.name for theme in OWN_THEMES if theme.name != first] if others else []
    for name in (first, *names):
        await _put_on(pilot, name)
        if poor := poor_words(app):
            yield name, sorted(map(str, poor))
    await _put_on(pilot, first)


async def _put_on(pilot: Pilot[Any], theme: str) -> None:
    if pilot.app.theme != theme:
        pilot.app.theme = theme
        await messages_handled(pilot.app)
        await pilot.pause()


async def until_steady(pilot: Pilot[Any]) -> None:
    """Wait until nothing runs beside the screen, and two looks in a row show the same."""
    last: list[str] = []
    for _ in range(_MOST_LOOKS):
        await messages_handled(pilot.app)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        shown = shown_lines(pilot)
        if shown == last:
            return
        last = shown
    raise AssertionError("The screen does not come to rest.")
