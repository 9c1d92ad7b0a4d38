"""The keys of the search of the minute book."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("search.up", "up", "Up", "choose(-1)"),
    KeyAction("search.down", "down", "Down", "choose(1)"),
    KeyAction("search.page-up", "pageup", "Page up", "turn(-1)"),
    KeyAction("search.page-down", "pagedown", "Page down", "turn(1)"),
    KeyAction("search.leave", "escape", "Back", "leave"),
)
