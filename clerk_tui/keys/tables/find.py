"""The keys of the places found in the minutes of one meeting."""

from clerk_tui.keys import KeyAction

KEYS = (KeyAction("find.leave", "escape", "Back", "dismiss"),)
