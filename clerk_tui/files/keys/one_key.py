"""Whether one key may be given to one action."""

from clerk_tui.domain.errors import Refusal
from clerk_tui.keys import KeyAction, sign_of
from clerk_tui.keys.names import read_key
from clerk_tui.keys.screens import BY_NAME, EDITING, FIXED, SCREENS, KeyScreen, actions_on

_TRY = "Take another, such as a free one of F1 to F12 or Ctrl and a letter."


def read_action_key(key_action: KeyAction, typed_key: str) -> list[str]:
    """Return the keys, as Textual names them, that *typed_key* gives to *key_action*.

    A small letter gives its capital too, so that Caps Lock is no trouble, unless that is another
    action's. Raises Refusal where it is no key, or cannot be this action's.
    """
    key = read_key(typed_key)
    delivered = key_action.keys.split(",")
    if key in delivered:
        return [k for k in delivered if k in (key, key.upper())]
    sign = sign_of(key)
    if key in FIXED:
        raise Refusal(f"{sign} cannot be given to another action: {FIXED[key]}.", _TRY)
    for screen in _screens_of(key_action):
        _check_on(screen, key, sign)
    return [key, key.upper()] if _takes_capital(key_action, key) else [key]


def _screens_of(key_action: KeyAction) -> list[KeyScreen]:
    """Return the screens on which a key of *key_action* works."""
    name = key_action.name.partition(".")[0]
    if name == "app":
        return list(SCREENS)
    return [screen for screen in SCREENS if name == screen.name or name in screen.beside]


def _check_on(screen: KeyScreen, key: str, sign: str) -> None:
    """Refuse a key that *screen* needs for something else than actions."""
    if key in screen.taken:
        raise Refusal(f"{sign} is taken: {screen.taken[key]}.", _TRY)
    if not screen.is_typed_on:
        return
    if _types(key):
        raise Refusal(
            f"{sign} is typed: {screen.title[0].lower()}{screen.title[1:]} has a place to write.",
            _TRY,
        )
    if key in EDITING:
        raise Refusal(f"{sign} is a key of writing: it {EDITING[key]}.", _TRY)


def _types(key: str) -> bool:
    """Return True if *key* puts something into a text: a letter, a figure, a sign."""
    is_function = key.startswith("f") and key[1:].isdigit()
    return not (is_function or "+" in key or key == "insert" or key in EDITING)


def _takes_capital(key_action: KeyAction, key: str) -> bool:
    if not (len(key) == 1 and key.islower() and len(key.upper()) == 1):
        return False
    on = BY_NAME[key_action.name.partition(".")[0]]
    return not any(key.upper() in other.keys.split(",") for other in actions_on(on))
