"""F1 says on every screen what it is for and which keys it has."""

import inspect
import pkgutil
from importlib import import_module

import pytest
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui import screens
from clerk_tui.app import ClerkApp
from clerk_tui.keys import ACTION, actions_of, sign
from clerk_tui.keys.screens import SCREENS
from clerk_tui.office import Office
from clerk_tui.screens.help import ReadingScreen
from clerk_tui.screens.key_help import KeysScreen
from clerk_tui.screens.review.key_list import _LINES, ReviewKeys, help_of_keys
from clerk_tui.screens.roll_call.screen import RollCallScreen
from clerk_tui.widgets.agenda_preview import AgendaPreview
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from tests.helpers.clicks import shown_lines
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
    has_own_help = any("f1" in str(b) for k in kind.__mro__ for b in k.__dict__.get("BINDINGS", ()))
    assert has_own_help or kind.HELP


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


@pytest.mark.parametrize("kind", every_screen(), ids=lambda kind: kind.__name__)
def test_no_key_of_a_screen_is_without_words_but_those_that_are_taken_in_silence(
    kind: type[Screen[object]],
) -> None:
    own = [binding for klass in kind.__mro__ for binding in klass.__dict__.get("BINDINGS", ())]
    named = [b for b in own if isinstance(b, Binding) and b.id]
    assert all(b.description for b in named if not str(b.id).startswith("app."))


def test_every_table_of_keys_is_shown_by_the_f1_of_some_screen() -> None:
    bound_kinds: list[type] = [*every_screen(), AgendaPreview, PrintedMinutes]
    bound = {
        binding.id.partition(".")[0]
        for kind in bound_kinds
        for klass in kind.__mro__
        for binding in klass.__dict__.get("BINDINGS", ())
        if isinstance(binding, Binding) and binding.id
    }
    own_help = {"meeting", "review", "reading", "app"}
    assert {screen.name for screen in SCREENS} <= bound | own_help


async def test_f1_where_an_agenda_is_looked_at_names_the_keys_of_what_was_understood(
    office: Office,
) -> None:
    async with ClerkApp(office).run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "f1")
        text = "\n".join(drawn(part) for part in pilot.app.screen.query(Static))
        assert "An agenda as it was understood:" in text
        for action in (*actions_of("prepare"), *actions_of("understood")):
            assert action.words in text, action.name


async def test_f1_at_the_table_begins_with_every_key_of_the_table(office: Office) -> None:
    desk = a_desk(office)
    async with ClerkApp(office, desk.meeting.ident).run_test(size=(120, 40)) as pilot:
        await pilot.press("f1")
        text = "\n".join(drawn(part) for part in pilot.app.screen.query(Static))
        for action in (*actions_of("meeting"), *actions_of("app")):
            assert sign(action.name) in text, action.name
        assert text.index("Ctrl+T") < text.index("/next")


def test_the_keys_of_the_review_are_all_in_its_help() -> None:
    text = help_of_keys()
    always = {"review.leave", "review.keys", "review.to-entry"}  # Esc, the help, and "Enter: to it"
    shown = {name for line in _LINES for part in line for name in ACTION.findall(part)}
    assert {action.name for action in actions_of("review")} - shown == always
    assert "copy the entry;" in text


async def test_the_keys_of_the_review_can_all_be_read_on_a_small_screen(office: Office) -> None:
    async with ClerkApp(office).run_test(size=(60, 20)) as pilot:
        await pilot.app.push_screen(ReviewKeys())
        await pilot.press("end")
        await pilot.pause(0.6)
        end = "".join(shown_lines(pilot))
        assert "the minutes were signed; open closed" in end
        assert "ones again" in end
