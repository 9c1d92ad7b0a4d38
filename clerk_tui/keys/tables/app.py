"""The keys that do the same on every screen."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("app.help", "f1", "Help: the keys of the screen one is on", "keys"),
    KeyAction("app.jump", "ctrl+o", "Jump: letters stand on what one can go to", "jump"),
    KeyAction("app.commands", "ctrl+p", "All commands, to choose from", "command_palette"),
    KeyAction("app.quit", "ctrl+q", "Leave clerk-tui", "quit"),
)
