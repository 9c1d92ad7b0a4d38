"""The keys of an agenda as it was understood, while a meeting is prepared."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("understood.up", "up", "Up", "move(-1)"),
    KeyAction("understood.down", "down", "Down", "move(1)"),
    KeyAction("understood.page-up", "pageup", "Up ten", "move(-10)"),
    KeyAction("understood.page-down", "pagedown", "Down ten", "move(10)"),
    KeyAction("understood.first", "home", "First", "move(-100000)"),
    KeyAction("understood.last", "end", "Last", "move(100000)"),
    KeyAction("understood.privacy", "p", "Make the item private or public", "privacy"),
    KeyAction("understood.kind", "n", "Make it a note or an item", "kind"),
    KeyAction("understood.lines", "l", "Show or hide the lines below the items", "lines"),
)
