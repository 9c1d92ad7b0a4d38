"""Walks through screens in one start of the app, and draws each at every size it is wanted at."""

import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from msgspec import Struct
from textual.pilot import Pilot

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from tests.golden.drawing import drawn_screen
from tests.golden.scenes import MOMENT, USUAL, Prepare, coloured
from tests.helpers.clicks import take_step
from tests.helpers.fakes import FixedClock

_PAUSES = (
    "home.PREVIEW_SECONDS",
    "review.findings.PAUSE_SECONDS",
    "prepare.autofill._PAUSE_SECONDS",
    "meeting.background_checks.PAUSE_SECONDS",
    "tour.LOOK_SECONDS",
)
_STEADY_LOOKS = 2  # in a row that show the same
_MOST_LOOKS = 100


class Stop(Struct, frozen=True):
    """A screen on the way, drawn at some sizes."""

    name: str
    steps: tuple[str, ...] = ()
    """What is done since the last stop: see `take_step`."""
    sizes: tuple[tuple[int, int], ...] = (USUAL,)


class Walk(Struct, frozen=True):
    """Stops in one start of the app."""

    prepare: Prepare
    """Fills the book; returns the ident of the meeting to open first, "" for Home."""
    stops: tuple[Stop, ...]
    no_color: bool = False
    theme: str = ""

    @property
    def names(self) -> list[str]:
        """The names of its golden screens."""
        return [name_of(stop, size, self) for stop in self.stops for size in stop.sizes]


def name_of(stop: Stop, size: tuple[int, int], walk: Walk) -> str:
    """Return the name of a golden screen: "home-no-color-80x24"."""
    colour = "-no-color" if walk.no_color else f"-{walk.theme}" if walk.theme else ""
    return f"{stop.name}{colour}-{size[0]}x{size[1]}"


async def walk_through(walk: Walk) -> AsyncIterator[tuple[str, Pilot[None]]]:
    """Yield the name of each golden screen of *walk*, with the app as it shows that."""
    with tempfile.TemporaryDirectory() as folder, coloured(no_color=walk.no_color), _no_pauses():
        office = Office(Path(folder) / "minutes.db", clock=FixedClock(MOMENT))
        office.preferences.change(theme=f"clerk-{walk.theme}" if walk.theme else "")
        app = ClerkApp(office, walk.prepare(office))
        async with app.run_test(size=walk.stops[0].sizes[0]) as pilot:
            await until_steady(pilot)
            for stop in walk.stops:
                for step in stop.steps:
                    await take_step(pilot, step)
                    await until_steady(pilot)
                for size in stop.sizes:
                    await pilot.resize_terminal(*size)
                    await until_steady(pilot)
                    yield name_of(stop, size, walk), pilot
        office.close()


async def drawn_walk(walk: Walk) -> dict[str, str]:
    """Return the golden screens of *walk* by name."""
    return {name: drawn_screen(pilot.app) async for name, pilot in walk_through(walk)}


async def until_steady(pilot: Pilot[None]) -> None:
    """Wait until nothing runs beside the screen, and it has shown the same for a moment."""
    last, same = "", 0
    for _ in range(_MOST_LOOKS):
        await pilot.pause(0.03)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        same = same + 1 if shown == last else 0
        last = shown
        if same == _STEADY_LOOKS:
            return
    raise AssertionError("The screen does not come to rest.")


@contextmanager
def _no_pauses() -> Iterator[None]:
    """Let what waits until no key is pressed begin at once."""
    with patch.multiple("clerk_tui.screens.prepare.screen", _READING_SECONDS=0):
        patches = [patch(f"clerk_tui.screens.{pause}", 0.01) for pause in _PAUSES]
        for each in patches:
            each.start()
        try:
            yield
        finally:
            for each in patches:
                each.stop()
