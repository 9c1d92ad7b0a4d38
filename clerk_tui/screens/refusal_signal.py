"""What a refusal does besides the line that says it: nothing, a bell, or a flash."""

from typing import Any, cast

from textual.app import App

from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.office.preferences import RefusalSignal

FLASH_SECONDS = 0.15
FLASHING = "-flashing"
_SIGNALS: dict[str, str] = {
    "quiet": "A refusal is only shown.",
    "bell": "A refusal rings the bell of the terminal.",
    "flash": "A refusal flashes the screen.",
}


def choose_signal(office: Office, typed: str) -> str:
    """Keep what a refusal is to do from now on, and say it; nothing typed: say how it is.

    Raises Refusal for what is none of the three.
    """
    name = typed.casefold().strip()
    if not name:
        return _SIGNALS[office.preferences.now.refusals or "quiet"]
    if name not in _SIGNALS:
        raise Refusal(f"A refusal cannot do “{typed}”.", f"As in: /refusals {', '.join(_SIGNALS)}")
    signal = cast("RefusalSignal", "" if name == "quiet" else name)
    office.preferences.change(refusals=signal)
    return _SIGNALS[name]


def signal_refusal(app: App[Any], office: Office) -> None:
    """Ring or flash, as the clerk chose."""
    chosen_signal, screen = office.preferences.now.refusals, app.screen
    if chosen_signal == "bell":
        app.bell()
    elif chosen_signal == "flash":
        screen.add_class(FLASHING)
        screen.set_timer(FLASH_SECONDS, lambda: screen.remove_class(FLASHING))
