"""The keys of the form for the words of one entry."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("words.keep", "ctrl+s,f2", "Keep", "keep"),
    KeyAction("words.leave", "escape", "Leave", "leave"),
)
