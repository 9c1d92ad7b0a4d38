"""Waiting for what a key does on a screen."""

import asyncio
from collections.abc import Callable

from textual.app import App
from textual.pilot import Pilot

QUIET_TURNS = 10  # of the event loop: a key goes from the app to a widget, and up again
MOST_TURNS = 20_000


async def messages_handled(app: App[None]) -> None:
    """Wait until every message was handled, and those that they led to, however slow the machine.

    A pause of Textual's ends when the program uses no time for a moment, and so too when a busy
    machine gives it none.
    """
    quiet = 0
    for _ in range(MOST_TURNS):
        await asyncio.sleep(0)
        screens = app.screen_stack
        pumps = [
            app,
            *screens,
            *(widget for screen in screens for widget in screen.walk_children()),
        ]
        quiet = 0 if any(pump.message_queue_size for pump in pumps) else quiet + 1
        if quiet == QUIET_TURNS:
            return


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait until *condition* is true, for some seconds at most: a key may take several messages."""
    for _ in range(200):
        await pilot.pause()
        if condition():
            return
        await asyncio.sleep(0.01)
