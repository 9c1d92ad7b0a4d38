"""What is done at a screen before it is drawn: words typed, keys pressed, places clicked."""

from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

from tests.helpers.screen_waits import until
from tests.helpers.typist import Typist


async def take_step(pilot: Pilot[None], step: str) -> None:
    """Take *step*: "<a key>", "<click words>", "<paste words>", "<see words>", or what is typed."""
    if step.startswith("<click "):
        await click_words(pilot, step[7:-1])
    elif step.startswith("<paste "):
        pilot.app.post_message(events.Paste(step[7:-1]))
    elif step.startswith("<see "):
        await until(pilot, lambda: any(step[5:-1] in line for line in shown_lines(pilot)))
    elif step.startswith("<"):
        await pilot.press(step[1:-1])
    else:
        await Typist(pilot).type(step)


async def click_words(pilot: Pilot[None], words: str) -> None:
    """Click the first letter of *words*, where they first stand on the screen."""
    await click_at(pilot, *place_of(pilot, words))


async def click_at(pilot: Pilot[None], x: int, y: int) -> None:
    """Press and let go there, as a terminal says it; Textual then makes the click of it."""
    for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
        pilot.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False))
    await pilot.pause()
    await pilot.pause()


def place_of(pilot: Pilot[None], words: str) -> tuple[int, int]:
    """Return the column and the row at which *words* stand on the screen."""
    lines = shown_lines(pilot)
    for y, line in enumerate(lines):
        if words in line:
            return cell_len(line[: line.index(words)]), y
    raise AssertionError("\n".join([f"“{words}” is not on the screen:", *lines]))


def shown_lines(pilot: Pilot[None]) -> list[str]:
    """Return what the screen shows, a line each."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


async def turn_wheel(pilot: Pilot[None], words: str, times: int = 3) -> None:
    """Turn the wheel towards oneself over *words*."""
    x, y = place_of(pilot, words)
    for _ in range(times):
        pilot.app.post_message(events.MouseScrollDown(None, x, y, 0, 1, 0, False, False, False))
    await pilot.pause()
