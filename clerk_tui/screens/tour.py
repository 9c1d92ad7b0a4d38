"""The tour of the worked meeting: six steps, each done with one's own keys."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from textual.app import App
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.domain.model.matters import Motion, Paragraph
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.keys import with_signs
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.widgets.text import plain

LOOK_SECONDS = 0.3  # between two looks at what was done


class TourStep(Struct, frozen=True):
    """A step of the tour."""

    words: str
    """What to do, in a sentence or two."""
    is_done: Callable[[Meeting, Meeting, Screen[Any]], bool]
    """Tells from the meeting when the step began, the meeting now and the screen shown."""


def _count_entries(meeting: Meeting, widget_type: type) -> int:
    return sum(isinstance(entry.matter, widget_type) for entry in meeting.entries())


def _count_decided(meeting: Meeting) -> int:
    return sum(
        isinstance(entry.matter, Motion) and bool(entry.matter.outcome)
        for entry in meeting.entries()
    )


STEPS = (
    TourStep(
        "Type what is said, as in: Mr Lorne presented the report. Enter files it.",
        lambda before, now, _: _count_entries(now, Paragraph) > _count_entries(before, Paragraph),
    ),
    TourStep(
        "Somebody moves something. Type: /m abery varley That the report be noted",
        lambda before, now, _: _count_entries(now, Motion) > _count_entries(before, Motion),
    ),
    TourStep(
        "Hands are counted. Type the figures alone, for and against and abstained: 9 2 1",
        lambda before, now, _: _count_decided(now) > _count_decided(before),
    ),
    TourStep(
        "That was a slip. Type: /undo. Nothing typed is lost: Up on an empty pad brings it back.",
        lambda before, now, _: _count_decided(now) < _count_decided(before),
    ),
    TourStep(
        "On to the next item: press {meeting.next-item}.",
        lambda before, now, _: now.current != before.current,
    ),
    TourStep(
        "See the minutes as they will print, with what the checks found. Type: /review",
        lambda _before, _now, screen: not isinstance(screen, MeetingScreen),
    ),
)
DONE = (
    "That was the tour. Escape comes back from here; {app.help} lists every command. "
    "It is all yours."
)


class TourLine(Static):
    """Shows the step to do now, above everything else."""

    DEFAULT_CSS = """
    TourLine { dock: bottom; height: auto; max-height: 3; padding: 0 1; background: $warning-muted;
      color: $text; text-style: bold; }
    """


class Tour:
    """Follows what is done at the meeting, and shows the next step."""

    def __init__(self, app: App[None], screen: MeetingScreen) -> None:
        """Begin with the first step, at the meeting of *screen*."""
        self._app, self._desk = app, screen.desk
        self._step = 0
        self._before = screen.desk.meeting
        self._line = TourLine(plain(self._words), id="tour")
        self._timer = screen.set_interval(LOOK_SECONDS, self._look)

    @property
    def line(self) -> TourLine:
        """The line that shows the step."""
        return self._line

    @property
    def _words(self) -> str:
        if self._step == len(STEPS):
            return with_signs(DONE)
        return with_signs(f"Tour, step {self._step + 1} of {len(STEPS)}. {STEPS[self._step].words}")

    def _look(self) -> None:
        """Go on to the next step once this one is done."""
        now = self._desk.meeting
        if STEPS[self._step].is_done(self._before, now, self._app.screen):
            self._step += 1
            self._before = now
            self._line.update(plain(self._words))
            if self._step == len(STEPS):
                self._timer.stop()
                self._app.notify(with_signs(DONE), timeout=15, markup=False)


async def begin_tour(app: App[None]) -> None:
    """Show the first step, if a meeting is on the screen."""
    if isinstance(app.screen, MeetingScreen):
        tour = Tour(app, app.screen)
        await app.screen.mount(tour.line)
