"""The keys that go through minutes as they will print: in the review and its lists."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("minutes.up", "up,k", "Up", "choose(-1)"),
    KeyAction("minutes.down", "down,j", "Down", "choose(1)"),
    KeyAction("minutes.page-up", "pageup", "Page up", "turn(-1)"),
    KeyAction("minutes.page-down", "pagedown,space", "Page down", "turn(1)"),
    KeyAction("minutes.top", "home", "Top", "choose(-1000000)"),
    KeyAction("minutes.end", "end", "End", "choose(1000000)"),
)
