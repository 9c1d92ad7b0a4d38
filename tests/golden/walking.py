"""Walks through screens in one start of the app, and draws each at every size it is wanted at."""

import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from msgspec import Struct
from textual.app import App
from textual.pilot import Pilot

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.widgets.themes import DEFAULT_THEME
from tests.golden.looks import poor_by_theme, until_steady
from tests.golden.scenes import MOMENT, USUAL, Prepare, coloured
from tests.golden.screen_text import drawn_screen
from tests.helpers.clicks import take_step
from tests.helpers.fakes import FixedClock
from tests.helpers.offices import an_office

Size = tuple[int, int]
_PAUSES = (
    "home.PREVIEW_SECONDS",
    "review.findings.PAUSE_SECONDS",
    "prepare.autofill._PAUSE_SECONDS",
    "meeting.background_checks.PAUSE_SECONDS",
    "prepare.screen._READING_SECONDS",
    "tour.LOOK_SECONDS",
    "room_display.app.LOOK_SECONDS",
)


class Stop(Struct, frozen=True):
    """A screen on the way, drawn at some sizes."""

    name: str
    steps: tuple[str, ...] = ()
    """What is done since the last stop: see `take_step`."""
    sizes: tuple[Size, ...] = (USUAL,)


class Walk(Struct, frozen=True):
    """Stops in one start of the app."""

    prepare: Prepare
    """Fills the book; returns the ident of the meeting to open first, "" for Home."""
    stops: tuple[Stop, ...]
    no_color: bool = False
    theme: str = DEFAULT_THEME
    app: Callable[[Office, str], App[Any]] = ClerkApp
    """Makes the app from the office and the ident."""

    @property
    def names(self) -> list[str]:
        """The names of its golden screens."""
        return [name_of(stop, size, self) for stop in self.stops for size in stop.sizes]


class Drawn(Struct, frozen=True):
    """The screens that a walk drew."""

    screens: dict[str, str]
    """The golden screens by name."""
    poor: dict[str, list[str]]
    """By name and theme, what cannot be read well."""


def name_of(stop: Stop, size: Size, walk: Walk) -> str:
    """Return the name of a golden screen: "home-no-color-80x24"."""
    theme = "" if walk.theme == DEFAULT_THEME else f"-{walk.theme.removeprefix('clerk-')}"
    return f"{stop.name}{'-no-color' if walk.no_color else theme}-{size[0]}x{size[1]}"


async def walk_through(walk: Walk) -> AsyncIterator[tuple[str, Pilot[Any]]]:
    """Yield the name of each golden screen of *walk*, with the app as it shows that."""
    with (
        tempfile.TemporaryDirectory() as folder,
        coloured(no_color=walk.no_color),
        _no_pauses(),
        an_office(Path(folder), FixedClock(MOMENT)) as office,
    ):
        app = walk.app(office, walk.prepare(office))
        async with app.run_test(size=walk.stops[0].sizes[0]) as pilot:
            app.theme = walk.theme
            await until_steady(pilot)
            for stop in walk.stops:
                for step in stop.steps:
                    await take_step(pilot, step)
                    await until_steady(pilot)
                for size in stop.sizes:
                    if size != tuple(app.size):
                        await pilot.resize_terminal(*size)
                    await until_steady(pilot)
                    yield name_of(stop, size, walk), pilot


async def drawn_walk(walk: Walk) -> Drawn:
    """Return the golden screens of *walk*, and what can be read badly in any theme of our own."""
    drawn = Drawn({}, {})
    last_of_stops = {name_of(stop, stop.sizes[-1], walk) for stop in walk.stops}
    async for name, pilot in walk_through(walk):
        drawn.screens[name] = drawn_screen(pilot.app)
        others = name in last_of_stops and not walk.no_color
        async for theme, poor in poor_by_theme(pilot, others=others):
            drawn.poor[f"{name} in {theme}"] = poor
    return drawn


@contextmanager
def _no_pauses() -> Iterator[None]:
    """Let what waits until no key is pressed begin at once."""
    with ExitStack() as stack:
        for pause in _PAUSES:
            stack.enter_context(patch(f"clerk_tui.screens.{pause}", 0.01))
        stack.enter_context(patch("clerk_tui.screens.home.SYNC_SECONDS", 3600))  # no hub answers
        yield
