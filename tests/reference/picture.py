"""The picture in the README: the demonstration at the table, drawn by the app itself."""

import asyncio
import html
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from tests.helpers.fakes import FixedClock
from tests.reference.page import FOLDER

FILE = FOLDER.parent / "at-the-table.svg"
SIZE = (110, 30)
MOMENT = datetime(2027, 3, 24, 11, 20, tzinfo=UTC)
TYPED = "/q varley whether the new line would be open at night"
_TEXT = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)


def picture() -> str:
    """Return the screen as SVG, a question being typed."""
    return asyncio.run(_drawn())


async def _drawn() -> str:
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder) / "minutes.db", clock=FixedClock(MOMENT))
        app = ClerkApp(office, demonstration(office))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press(*_keys("/goto 51"), "enter")
            await pilot.pause(1.5)  # the findings are counted once the pad has been still
            await pilot.press(*_keys(TYPED))
            await pilot.pause(0.5)  # the line below says what it will be
            return app.export_screenshot(title="clerk-tui")


def _keys(typed: str) -> list[str]:
    """Return the keys that type *typed*."""
    names = {" ": "space", "/": "slash"}
    return [names.get(letter, letter) for letter in typed]


def words(svg: str) -> str:
    """Return what can be read in a picture: colours and fonts may change with the library."""
    return " ".join(html.unescape(" ".join(_TEXT.findall(svg))).split())
