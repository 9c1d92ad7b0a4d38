"""The keys of a list from which something is chosen."""

from clerk_tui.keys import KeyAction

KEYS = (KeyAction("choice.leave", "escape", "Keep what is chosen now", "dismiss"),)
