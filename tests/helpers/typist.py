"""A clerk at the keyboard: real key events, in bursts, counted."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual import events
from textual.app import App
from textual.pilot import Pilot

from tests.helpers.screen_waits import messages_handled

NAMED = {
    " ": "space", "\n": "ctrl+j", "/": "slash", ".": "full_stop", ",": "comma",
    ":": "colon", "*": "asterisk", "#": "number_sign",
}  # fmt: skip


class Typist:
    """Types through the app's own key events, faster than any hand.

    `keys` counts every key pressed; `words` those among them that were the text itself.
    """

    def __init__(self, pilot: Pilot[None]) -> None:
        """Type into the app of *pilot*."""
        self.pilot = pilot
        self.keys = 0
        self.words = 0

    @property
    def app(self) -> App[None]:
        """The app typed into."""
        return self.pilot.app

    async def text(self, text: str) -> None:
        """Type words of the minutes."""
        self.words += len(text)
        await self.type(text)

    async def type(self, text: str) -> None:
        """Type characters that are not words of the minutes: a command, a number."""
        for number, char in enumerate(text):
            self.keys += 1
            self.app.post_message(events.Key(NAMED.get(char, char), char))
            if number % 200 == 199:
                await self.pilot.pause()
        await messages_handled(self.app)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press named keys, and wait for what they do."""
        for key in keys:
            self.keys += 1
            await self.pilot.press(key)
        await messages_handled(self.app)

    async def line(self, text: str) -> None:
        """Type a line, and Enter."""
        await self.type(text)
        await self.press("enter")

    async def command(self, command: str, words: str = "") -> None:
        """Type a command and its words, and Enter."""
        await self.type(f"/{command}{' ' if words else ''}")
        await self.text(words)
        await self.press("enter")


@asynccontextmanager
async def at_the_keyboard(app: App[None]) -> AsyncIterator[Typist]:
    """The clerk at the keyboard of *app*, in a window of the usual size."""
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Typist(pilot)
