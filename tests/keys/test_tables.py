"""Every key of the program is a named action in a table, and every action does something."""

import pkgutil
from importlib import import_module
from inspect import getmembers, isclass

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import clerk_tui.screens
import clerk_tui.widgets
from clerk_tui.app import ClerkApp
from clerk_tui.keys import KeyAction
from clerk_tui.keys.screens import all_actions
from clerk_tui.widgets.pad_keys import FILING_KEYS

# Widgets in which text is edited, or a list is moved through, with the keys of Textual; and the
# screen of the room, which is read and closed.
AS_IN_TEXTUAL = {"LineInput", "TextPad", "AskLine", "CommitteeList", "RoomDisplayApp"}
OF_THE_PAD = {"enter", "escape", "tab", "ctrl+j", "f4", "f5", "f8", *FILING_KEYS}


def own_kinds() -> list[type[DOMNode]]:
    """Return every screen and widget of the program."""
    kinds: set[type[DOMNode]] = {ClerkApp}
    for package in (clerk_tui.screens, clerk_tui.widgets):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for _, kind in getmembers(import_module(module.name), isclass):
                if issubclass(kind, DOMNode) and kind.__module__.startswith("clerk_tui."):
                    kinds.add(kind)
    return sorted(kinds, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", own_kinds(), ids=lambda kind: kind.__name__)
def test_every_key_that_is_bound_has_a_name_in_a_table(kind: type[DOMNode]) -> None:
    names = {action.name for action in all_actions()}
    bindings = [b for b in kind.__dict__.get("BINDINGS", ()) if isinstance(b, Binding)]
    if kind.__name__ in AS_IN_TEXTUAL:
        return
    named_acts = {binding.action for binding in bindings if binding.id}
    for binding in bindings:
        assert binding.id in names if binding.id else binding.action in named_acts, binding


@pytest.mark.parametrize("action", list(all_actions()), ids=lambda action: action.name)
def test_every_action_is_bound_somewhere_or_taken_by_the_pad(action: KeyAction) -> None:
    bound = {
        b.id
        for kind in own_kinds()
        for b in kind.__dict__.get("BINDINGS", ())
        if isinstance(b, Binding)
    }
    assert action.name in bound or set(action.keys.split(",")) <= OF_THE_PAD
    assert action.words
