"""The keys while letters stand on what one can jump to."""

from clerk_tui.keys import KeyAction

KEYS = (KeyAction("jump.leave", "escape", "Leave everything as it is", "leave"),)
