"""F1 says on every screen what it is for and which keys it has."""

import inspect
import pkgutil
from importlib import import_module

import pytest
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui import screens
from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.help import ReadingScreen
from clerk_tui.screens.key_help import KeysScreen
from clerk_tui.screens.review.forms import ReviewKeys
from clerk_tui.screens.roll_call.screen import RollCallScreen
from tests.helpers.screen_hosts import a_desk, drawn


def every_screen() -> list[type[Screen[object]]]:
    """The screens of the program, but for those that are only read and closed."""
    modules_found = pkgutil.walk_packages(screens.__path__, f"{screens.__name__}.")
    modules = [import_module(module.name) for module in modules_found]
    kinds = {
        kind
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Screen) and kind.__module__.startswith(screens.__name__)
    }
    leaves = [k for k in kinds if not any(k in other.__mro__[1:] for other in kinds)]
    leaves.sort(key=lambda kind: kind.__name__)
    return [k for k in leaves if not issubclass(k, ReadingScreen | ReviewKeys)]


@pytest.mark.parametrize("kind", every_screen(), ids=lambda kind: kind.__name__)
def test_every_screen_has_help_of_its_own_or_words_for_it(kind: type[Screen[object]]) -> None:
    own = any("f1" in str(b) for k in kind.__mro__ for b in k.__dict__.get("BINDINGS", ()))
    assert own or kind.HELP


@pytest.mark.parametrize(
    ("key", "action"), [("", "X puts away"), ("n", "Prepare the meeting"), ("c", "Joins")]
)
async def test_f1_shows_the_keys_and_closes_again(office: Office, key: str, action: str) -> None:
    async with ClerkApp(office).run_test(size=(80, 24)) as pilot:
        if key:
            await pilot.press(key)
        await pilot.pause()
        below = pilot.app.screen
        await pilot.press("f1")
        shown = pilot.app.screen
        assert isinstance(shown, KeysScreen)
        assert any(action in drawn(part) for part in shown.query(Static))
        await pilot.press("f1")
        assert pilot.app.screen is below


async def test_f1_at_the_table_and_on_the_roll_leaves_what_is_typed(office: Office) -> None:
    desk = a_desk(office)
    async with ClerkApp(office, desk.meeting.ident).run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        assert isinstance(pilot.app.screen, RollCallScreen)
        await pilot.press("f1")
        assert isinstance(pilot.app.screen, KeysScreen)
        await pilot.press("escape", "escape", "f1")
        assert type(pilot.app.screen).__name__ == "HelpScreen"
