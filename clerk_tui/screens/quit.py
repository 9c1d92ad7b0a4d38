"""Ctrl+Q asks first, as Escape does, if something was typed and is not filed."""

from typing import Any

from textual.screen import Screen

from clerk_tui.keys import with_signs
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.prompt_line import AskLine

_ASKS = "Not filed yet, what you typed here. {app.quit} again leaves: it waits here for you."


class QuitQuestion:
    """Remembers on which screen Ctrl+Q has asked, until something else is typed."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self._asked: tuple[Screen[Any], str] | None = None

    def asks_first(self, screen: Screen[Any]) -> bool:
        """Ask on *screen* if something typed there is in no record; return False if it may quit."""
        typed = _typed_on(screen)
        if not typed or self._asked == (screen, typed):
            return False
        self._asked = (screen, typed)
        for line in screen.query(MessageLine):
            line.say(with_signs(_ASKS), "!")
        return True


def _typed_on(screen: Screen[Any]) -> str:
    """Return what was typed on *screen* and not filed; it differs once more is typed."""
    for line in screen.query(AskLine):
        if line.typed_here:
            return f"{line.question}: {line.answer}"
    return str(getattr(screen, "typed_here", "") or "")
