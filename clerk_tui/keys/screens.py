"""The screens that have keys: what else is typed on each, and which keys nobody can change."""

from collections.abc import Iterator, Mapping
from string import ascii_letters, digits

from msgspec import Struct, field

from clerk_tui.keys import KeyAction, actions_of

# Keys that no action can be given or lose: lists, forms and every way back rest on them.
FIXED = {
    "escape": "Esc always leaves", "enter": "Enter always does what is chosen",
    "tab": "Tab goes on", "shift+tab": "Shift+Tab goes back", "up": "the arrows choose",
    "down": "the arrows choose", "left": "the arrows move", "right": "the arrows move",
    "home": "Home goes to the start", "end": "End goes to the end",
    "pageup": "Page Up goes back by a page", "pagedown": "Page Down goes on by a page",
    "ctrl+c": "Ctrl+C copies what is marked",
}  # fmt: skip
# The keys with which any text is edited; a test compares them with Textual's.
EDITING = {
    "backspace": "deletes a letter", "delete": "deletes a letter", "ctrl+d": "deletes a letter",
    "ctrl+w": "deletes a word", "ctrl+backspace": "deletes a word",
    "alt+backspace": "deletes a word", "alt+delete": "deletes a word",
    "ctrl+u": "deletes to the start of the line", "ctrl+k": "deletes to the end of the line",
    "ctrl+a": "goes to the start of the line", "ctrl+e": "goes to the end of the line",
    "ctrl+left": "goes back a word", "ctrl+right": "goes on a word",
    "ctrl+home": "goes to the start of the text", "ctrl+end": "goes to the end of the text",
    "shift+left": "marks words", "shift+right": "marks words", "shift+up": "marks words",
    "shift+down": "marks words", "shift+home": "marks words", "shift+end": "marks words",
    "ctrl+x": "cuts", "ctrl+v": "pastes", "ctrl+z": "takes back what was typed",
    "ctrl+y": "brings back what was typed",
}  # fmt: skip


class KeyScreen(Struct, frozen=True):
    """A screen, or a part of one, with a table of keys."""

    name: str
    """Its name in keys.toml, and that of its table."""
    title: str
    beside: tuple[str, ...] = ()
    """The tables of the parts whose keys it has too."""
    is_typed_on: bool = False
    """True if words are typed on it: letters and the keys of editing are no keys there."""
    taken: Mapping[str, str] = field(default_factory=dict)
    """Other keys that no action can have there, and what they are for."""


_ROWS = dict.fromkeys(digits, "figures go to the row of that number")
_SIDES = dict.fromkeys(ascii_letters, "the letters of a recorded vote are those of its sides")
SCREENS = (
    KeyScreen("app", "Everywhere"),
    KeyScreen("home", "Home"),
    KeyScreen("meeting", "The meeting", is_typed_on=True),
    KeyScreen("roll", "The roll call", taken=_ROWS),
    KeyScreen("division", "A recorded vote", taken={**_ROWS, **_SIDES}),
    KeyScreen("review", "The review", beside=("minutes",)),
    KeyScreen("minutes", "Minutes as they will print, in the review and its lists"),
    KeyScreen("words", "The words of an entry", is_typed_on=True),
    KeyScreen("replace", "A replacement", beside=("minutes",)),
    KeyScreen("changes", "The chairman's changes", beside=("minutes",)),
    KeyScreen("log", "The action log"),
    KeyScreen("year", "The year in figures"),
    KeyScreen("committees", "The committees"),
    KeyScreen("prepare", "A new meeting", is_typed_on=True),
    KeyScreen("understood", "An agenda as it was understood", beside=("prepare",)),
    KeyScreen("search", "The search of the minute book", is_typed_on=True),
    KeyScreen("find", "The places found in a meeting"),
    KeyScreen("choice", "A list to choose from"),
    KeyScreen("jump", "While letters stand on what one can jump to"),
    KeyScreen("reading", "What is only read: help, findings, steps"),
)
BY_NAME = {screen.name: screen for screen in SCREENS}


def all_actions() -> Iterator[KeyAction]:
    """Yield every action, screen by screen."""
    for screen in SCREENS:
        yield from actions_of(screen.name)


def actions_on(screen: KeyScreen) -> Iterator[KeyAction]:
    """Yield the actions that a key may mean on *screen*: its own, its parts', the app's."""
    for name in dict.fromkeys((screen.name, *screen.beside, "app")):
        yield from actions_of(name)
