"""The keys: what each does on which screen, as delivered and as the clerk has changed them.

Every key is a named action in one table a screen (`keys/tables`). Textual binds an action by its
name, and the clerk's own keys are put over it as Textual's keymap (`ClerkApp`); screens that take
their keys themselves, in the order typed, ask here what a key stands for.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module

from msgspec import Struct


class KeyAction(Struct, frozen=True):
    """Something that a key does on a screen."""

    name: str
    """Its name in keys.toml: the screen, a dot, and what it does."""
    keys: str
    """The keys that it is delivered with, as Textual names them, with commas between."""
    words: str
    """What it does, in plain words; "" for what needs none, such as an arrow."""
    act: str = ""
    """The action that Textual runs; "" where the screen takes the key itself."""

    @property
    def bound(self) -> tuple[str, str, str, bool]:
        """The key, the action, the words and False, as Textual's `Binding` takes them."""
        return self.keys, self.act, self.words, False


_changed: dict[str, str] = {}  # the keys that the clerk has chosen, by the name of the action
ACTION = re.compile(r"\{([a-z]+\.[a-z-]+)\}")
_SIGNS = {
    "slash": "/", "number_sign": "#", "asterisk": "*", "plus": "+", "escape": "Esc",
    "pageup": "Page Up", "pagedown": "Page Down", "comma": ",", "full_stop": ".", "minus": "-",
    "left_square_bracket": "[", "right_square_bracket": "]", "question_mark": "?", "colon": ":",
    "at": "@", "underscore": "_", "backslash": "\\",
}  # fmt: skip


def change_keys(keys_by_action: Mapping[str, str]) -> None:
    """Let actions have other keys than they are delivered with, by name, from now on."""
    _changed.clear()
    _changed.update(keys_by_action)
    _delivered_keys.cache_clear()
    _present_signs.cache_clear()


@cache
def actions_of(screen: str) -> Sequence[KeyAction]:
    """Return the actions in the table of *screen*."""
    actions: Sequence[KeyAction] = import_module(f"clerk_tui.keys.tables.{screen}").KEYS
    return actions


def keys_of(name: str) -> list[str]:
    """Return the keys that the action called *name* has now."""
    if name in _changed:
        return _changed[name].split(",")
    screen = name.partition(".")[0]
    return next(action.keys for action in actions_of(screen) if action.name == name).split(",")


def meant_key(screen: str, key: str) -> str:
    """Return the key as delivered that *key* now stands for; "" if it was given away."""
    return _delivered_keys(screen).get(key, key) if _changed else key


@cache
def _delivered_keys(screen: str) -> Mapping[str, str]:
    """Return the key as delivered by the key as it is now, where the two differ."""
    changed_actions = [action for action in actions_of(screen) if action.name in _changed]
    removed_keys = {key: "" for action in changed_actions for key in action.keys.split(",")}
    given_keys = {
        key: action.keys.split(",")[0] for action in changed_actions for key in keys_of(action.name)
    }
    return {**removed_keys, **given_keys}


def sign(name: str, *, short: bool = False) -> str:
    """Return the sign on the first key that the action called *name* has now."""
    return sign_of(keys_of(name)[0], short=short)


def small_sign(name: str) -> str:
    """Return the same sign, a letter not as a capital: as the review names its keys."""
    shown_key = sign(name)
    return shown_key.lower() if len(shown_key) == 1 else shown_key


def sign_of(key: str, *, short: bool = False) -> str:
    """Return what stands on a key: "ctrl+s" is Ctrl+S, or ^S if it is to be *short*."""
    *modifiers, last_key = key.split("+")
    if len(last_key) == 1 or last_key in _SIGNS:
        shown_key = _SIGNS.get(last_key, last_key.upper())
    else:
        shown_key = _character(last_key) or last_key.capitalize()
    if short and modifiers == ["ctrl"]:
        return f"^{shown_key}"
    modifiers = [*modifiers, "shift"] if last_key.isupper() and len(last_key) == 1 else modifiers
    return "+".join([*(part.capitalize() for part in modifiers), shown_key])


def signs_of(keys: Sequence[str]) -> str:
    """Return what stands on *keys*: n and N are N, and F alone is Shift+F."""
    once_each = [key.lower() if len(key) == 1 and key.lower() in keys else key for key in keys]
    return ", ".join(dict.fromkeys(sign_of(key) for key in once_each))


def _character(name: str) -> str:
    """Return the character that Textual names so; "" for a key that types none."""
    words = name.upper().replace("_", " ")
    for meant_name in (words, words.replace(" ", "-")):
        try:
            character = unicodedata.lookup(meant_name) if len(name) > 3 and name != "space" else ""
            return character if character.isprintable() else ""
        except KeyError:
            continue
    return ""


def with_signs(sentence: str, *, as_small: bool = False) -> str:
    """Return *sentence* with the sign on the key in the place of each action named in braces.

    A letter is no capital if it is wanted *as_small*.
    """

    def sign_here(match: re.Match[str]) -> str:
        """Return the sign of the action found."""
        return small_sign(match[1]) if as_small else sign(match[1])

    return ACTION.sub(sign_here, sentence)


def in_present_keys(sentence: str) -> str:
    """Return *sentence*, from below the screens, with keys of the table as the clerk has them.

    What stands in “quotation marks” is somebody's words, and stays.
    """
    if not _changed or not (signs := _present_signs()):
        return sentence
    sign_pattern = re.compile(rf"“[^”]*”|(?<![\w+])({'|'.join(map(re.escape, signs))})(?!\w)")
    return sign_pattern.sub(lambda match: signs.get(match[1] or "", match[0]), sentence)


@cache
def _present_signs() -> Mapping[str, str]:
    """Return the sign that each changed key of the table has now, by the one it had."""
    signs = {
        sign_of(action.keys.split(",")[0]): sign(action.name)
        for screen in ("app", "meeting")
        for action in actions_of(screen)
        if action.name in _changed
    }
    short = {
        f"^{before[-1]}": now.replace("Ctrl+", "^")
        for before, now in signs.items()
        if before.startswith("Ctrl+")
    }
    changed_signs = {**signs, **short}
    return {before: now for before, now in changed_signs.items() if before != now}
