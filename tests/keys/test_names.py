"""Keys are called as Textual calls them, and as they are called on a keyboard."""

import string

import pytest
from textual.binding import Binding
from textual.keys import _character_to_key
from textual.widgets import Input, TextArea

from clerk_tui.keys import sign_of
from clerk_tui.keys.names import read_key
from clerk_tui.keys.screens import EDITING, FIXED, all_actions


@pytest.mark.parametrize("character", sorted(set(string.printable) - set(string.whitespace)))
def test_a_character_is_the_key_that_textual_has_for_it(character: str) -> None:
    assert read_key(character) == _character_to_key(character.lower())


def test_every_key_that_is_delivered_is_read_from_its_sign() -> None:
    for action in all_actions():
        for key in action.keys.split(","):
            assert read_key(sign_of(key)) in (key, key.lower()), key


def test_the_keys_of_writing_are_those_of_textual() -> None:
    bindings = [b for b in (*TextArea.BINDINGS, *Input.BINDINGS) if isinstance(b, Binding)]
    keys = {key for binding in bindings for key in binding.key.split(",")}
    # What no terminal sends, or the pad does something else with.
    others = {"f6", "f7", "ctrl+shift+k", "ctrl+shift+a", "ctrl+shift+left", "ctrl+shift+right"}
    missing = {key for key in keys - others if not key.startswith("super")} - {*EDITING, *FIXED}
    assert missing == set()
