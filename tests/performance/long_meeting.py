"""Three hours of a clerk's typing without the pauses, and what memory is held after it."""

import random
from collections.abc import Iterator

from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.office import Office
from tests.performance.books import START, Ticking, members, sentence
from tests.performance.figures import Place
from tests.performance.table import at_the_pad, running, script
from tests.performance.terminal import Terminal

AN_ITEM = 25  # entries; three hours have forty items
PAUSE = 1.5  # seconds after each item, in which the checks look at the minutes


def memory_of_the_bare(place: Place) -> float:
    """MiB resident when a bare app is up."""
    with running(script("bare"), place.home) as app:
        app.wait("Bare and ready")
        app.quiet()
        return app.resident_mib()


_TAKEN: dict[int, tuple[float, float]] = {}  # by run: it takes minutes, and tells two figures


def memory_after(place: Place) -> float:
    """MiB resident at the end of a meeting whose every entry was typed into the pad."""
    _TAKEN[place.run] = _typed_and_reviewed(place)
    return _TAKEN[place.run][0]


def memory_after_review(place: Place) -> float:
    """MiB resident when the review and the read-back of that meeting were opened and left."""
    return (_TAKEN.get(place.run) or _typed_and_reviewed(place))[1]


def _typed_and_reviewed(place: Place) -> tuple[float, float]:
    items = max(2, place.entries // AN_ITEM)
    app = at_the_pad(place.database, place.home, _called_to_order(place, items))
    chance = random.Random(place.run)
    try:
        for number in range(1, place.entries + 1):
            if number % AN_ITEM == 1:
                _and_then(app, "/next")
            for typed, shown in _typed(number, chance):
                app.press(typed)
                sent = app.press("enter")
                app.wait(shown, since=sent)
            if number % AN_ITEM == 0:
                app.quiet(PAUSE, PAUSE)
        minuted = app.resident_mib()
        for command in ("/review", "/readback"):  # what a clerk opens and leaves again
            _and_then(app, command)
            app.press("escape")
            app.quiet(0.5, 3.0)
        return minuted, app.resident_mib()
    finally:
        app.close()


def _called_to_order(place: Place, items: int) -> str:
    """A council of a hundred, all of them there, and what it has to do."""
    office = Office(place.database, Ticking())
    body = Body("Long Quay Council", members=members(100), quorum=Quorum(fraction="1/4"))
    ident = office.prepare(body, START.date())
    desk, chance = office.sit_down(ident), random.Random(2)
    desk.agenda.list_items([{"title": sentence(chance, 4).rstrip(".")} for _ in range(items + 1)])
    desk.roll.mark_all_present()
    desk.timings.commence()
    office.close()
    return ident


def _typed(number: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Text that the clerk types for one entry, and text on the screen once it is filed."""
    if number % AN_ITEM == 0:
        motion = f"That it be number {number} of them"
        yield f"/m quayington quayerton {motion}", f"number {number} of"
        yield "/v 40 20 1", "40"
    else:
        yield f"Number {number} {sentence(chance).lower()}", f"Number {number} "


def _and_then(app: Terminal, command: str) -> None:
    app.press(command)
    app.quiet(0.1, 2.0)
    app.press("enter")
    app.quiet(0.5, 3.0)
