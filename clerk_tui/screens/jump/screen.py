"""The letters over a screen, until one is typed or Escape leaves."""

from collections.abc import Sequence
from string import ascii_lowercase
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from clerk_tui.keys import keys_of, with_signs
from clerk_tui.keys.tables.jump import KEYS
from clerk_tui.screens.jump.places import JumpPlace, places_on
from clerk_tui.widgets.text import plain

FOOT = "Jump to a letter; {jump.leave} leaves."


def letters_for(count: int) -> list[str]:
    """Return *count* different codes, of which none begins another.

    They have one letter each, and where there are many, the last of them two.
    """
    letter_count = len(ascii_lowercase)
    doubled_count = 0
    while letter_count - doubled_count + doubled_count * letter_count < min(count, letter_count**2):
        doubled_count += 1
    single_letters = list(ascii_lowercase[: letter_count - doubled_count])
    first_letters = ascii_lowercase[letter_count - doubled_count :]
    pairs = [f"{first}{second}" for first in first_letters for second in ascii_lowercase]
    return [*single_letters, *pairs][:count]


class JumpScreen(ModalScreen[JumpPlace | None]):
    """Shows a letter on each place; returns the place whose letter was typed."""

    DEFAULT_CSS = """
    JumpScreen { background: $background 30%; layers: labels foot; }
    JumpScreen > .label { position: absolute; layer: labels; width: auto; height: 1;
      background: $background; color: $text; text-style: bold reverse; }
    JumpScreen > .label.-passed { display: none; }
    JumpScreen > #jump-foot { dock: bottom; layer: foot; height: auto; padding: 0 1;
      background: $panel; color: $text; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*key.bound, id=key.name) for key in KEYS),
        Binding("ctrl+o", "leave", show=False, id="app.jump"),
        Binding("f1", "leave", show=False, id="app.help"),
    ]

    def __init__(self, places: Sequence[JumpPlace]) -> None:
        """Show a letter on each of *places*."""
        super().__init__()
        self._places = dict(zip(letters_for(len(places)), places, strict=True))
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Lay out the labels, and the foot with those that have no other place."""
        for code, place in self._places.items():
            if place.at is not None:
                label = Static(plain(f"[{code}]"), classes="label", name=code)
                label.styles.offset = (max(0, place.at.x - 1), place.at.y)  # over the margin
                yield label
        letters_and_words = [
            f"[{c}] {place.word}" for c, place in self._places.items() if place.word
        ]
        yield Static(plain("  ".join([with_signs(FOOT), *letters_and_words])), id="jump-foot")

    def on_key(self, event: events.Key) -> None:
        """Take a letter."""
        if event.is_printable:
            event.stop()
            self.take_letter(event.key, event.character or "")

    def take_letter(self, key: str, letter: str) -> None:
        """Take a key, also one that was typed before there was a screen to take it."""
        if key == "escape" or key in keys_of("app.jump"):
            self.action_leave()
        elif letter and self.is_current:
            self._take_code(f"{self._typed}{letter.casefold()}")

    def _take_code(self, typed: str) -> None:
        """Go to the place that is called so, or wait for its second letter."""
        if place := self._places.get(typed):
            self.dismiss(place)
            return
        if not any(code.startswith(typed) for code in self._places):
            self.query_one("#jump-foot", Static).update(
                plain(with_signs(f"Nothing has “{typed}” on it. {FOOT}"))
            )
            typed = ""
        self._typed = typed
        for label in self.query(".label"):
            label.set_class(not (label.name or "").startswith(typed), "-passed")

    def on_click(self) -> None:
        """Leave, where the mouse is used after all."""
        self.action_leave()

    def action_leave(self) -> None:
        """Leave everything as it is."""
        if self.is_current:
            self.dismiss(None)


def begin_jump(screen: Screen[Any], first_places: Sequence[JumpPlace] = ()) -> JumpScreen | None:
    """Show the letters over *screen*, first on *first_places*; None if there is no place at all."""
    places = [*first_places, *places_on(screen)]
    if not places:
        return None
    jump = JumpScreen(places)

    def go(jump_place: JumpPlace | None) -> None:
        """Go to the place whose letter was typed."""
        if jump_place is not None:
            jump_place.go()

    screen.app.push_screen(jump, go)
    return jump
