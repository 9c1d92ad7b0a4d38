"""What the terminal shows already is not sent to it again, and it shows what it did before."""

import signal
import sys
import time
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import cast

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate, CompositorUpdate
from textual.app import App
from textual.strip import Strip

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.drawn_together import ChangedPieces, ShownPieces
from clerk_tui.screens.search import SearchScreen
from tests.helpers.ostermere import opened
from tests.helpers.screen_hosts import a_desk as a_stored_desk
from tests.helpers.typist import at_the_keyboard
from tests.performance.books import book
from tests.performance.table import at_the_pad

WIDTH, HEIGHT = 8, 3
CONSOLE = Console(file=StringIO(), force_terminal=True)
ROWS = st.lists(st.text("ab", min_size=WIDTH, max_size=WIDTH), min_size=HEIGHT, max_size=HEIGHT)
CUTS = st.sets(st.integers(1, WIDTH - 1)).map(lambda cuts: [0, *sorted(cuts), WIDTH])
DRAWINGS = st.lists(st.tuples(ROWS, CUTS, st.sets(st.integers(0, HEIGHT - 1))), max_size=6)


class Shown:
    """A terminal, and what was sent to it."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.Stream(self.screen)
        self.sent = 0

    def take(self, update: ChopsUpdate) -> list[str]:
        """Show *update*; return the lines that are shown."""
        text = update.render_segments(CONSOLE)
        self.sent += len(text)
        self.stream.feed(text.replace("\n", "\r\n"))
        return list(self.screen.display)


def update_of(before: list[str], rows: list[str], cuts: list[int], anew: set[int]) -> ChopsUpdate:
    """Return the update from *before* to *rows*, in pieces; the lines *anew* are drawn wholly."""
    spans: list[tuple[int, int, int]] = []
    for y, (old, new) in enumerate(zip(before, rows, strict=True)):
        places = [x for x in range(WIDTH) if old[x] != new[x]]
        if y in anew:
            spans.append((y, 0, WIDTH))
        elif places:
            spans.append((y, places[0], places[-1] + 1))
    pieces = [{a: Strip([Segment(row[a:b])]) for a, b in pairwise(cuts)} for row in rows]
    return ChopsUpdate(pieces, spans, [cuts[1:]] * HEIGHT)


@given(DRAWINGS)
def test_a_terminal_shows_the_same_though_less_is_sent(
    drawings: list[tuple[list[str], list[int], set[int]]],
) -> None:
    plain, sparing, pieces = Shown(), Shown(), ShownPieces()
    before = [" " * WIDTH] * HEIGHT
    for rows, cuts, anew in drawings:
        if not (whole := update_of(before, rows, cuts, anew)).spans:
            continue
        assert plain.take(whole) == rows
        changed = ChangedPieces(update_of(before, rows, cuts, anew), pieces)
        assert sparing.take(changed) == rows
        before = rows
    assert sparing.sent <= plain.sent


def test_a_line_drawn_anew_as_it_was_is_not_sent() -> None:
    rows, cuts, pieces = ["abababab"] * HEIGHT, [0, 3, WIDTH], ShownPieces()
    first, again = (
        ChangedPieces(update_of(rows, rows, cuts, {0, 2}), pieces).render_segments(CONSOLE)
        for _ in range(2)
    )
    assert first
    assert again == ""
    pieces.forget()
    assert ChangedPieces(update_of(rows, rows, cuts, {0}), pieces).render_segments(CONSOLE)


async def test_what_is_found_does_not_wait_for_the_turn_after_that_of_the_letter(
    office: Office,
) -> None:
    async with ClerkApp(office).run_test() as pilot:
        search = SearchScreen(office)
        await pilot.app.push_screen(search)
        assert search._update_timer._interval < 0.002


async def test_at_the_table_the_terminal_shows_all_that_the_screen_does(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = pyte.Screen(80, 24)
    stream = pyte.Stream(terminal)

    def send(app: App[None], _: object, update: object) -> None:
        if isinstance(update, CompositorUpdate) and not app._batch_count:
            stream.feed(update.render_segments(app.console))

    monkeypatch.setattr(App, "_display", send)
    desk = opened(a_stored_desk(office), "Lamps on the quay", "Dredging")
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        for line in (
            *(f"Load {number} of gravel was landed." for number in range(12)),
            *("/panel room", "/here edgley", "/panel order", "/next", "/panel minutes"),
            *("/out nobody", "/help", "\x1b", "/v 4 2 1", "/undo", "/panel room", "/here quill"),
        ):
            await (typist.press("escape") if line == "\x1b" else typist.line(line))
            await typist.pilot.pause()
            strips = typist.app.screen._compositor.render_strips()
            assert [strip.text for strip in strips] == terminal.display, line
        pieces = cast("ClerkApp", typist.app)._shown_pieces
        typist.app.screen.refresh()
        await typist.pilot.pause()
        assert pieces.take(0, 0, 80, strips[0].render(typist.app.console), is_whole=True)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")
def test_the_screen_is_drawn_anew_when_a_program_that_was_stopped_goes_on(tmp_path: Path) -> None:
    database = tmp_path / "minutes.db"
    meeting = book(database, meetings=2, entries=5, people=8)
    app = at_the_pad(database, tmp_path, meeting)
    try:
        app.press("Typed before it was stopped")
        app.quiet(0.3)
        shown = app.text()
        app.signal(signal.SIGTSTP)
        time.sleep(0.3)
        app.quiet(0.2)
        app.screen.reset()
        app.signal(signal.SIGCONT)
        app.wait("Typed before it was stopped")
        app.quiet(0.3)
        assert app.text() == shown
    finally:
        app.close()
