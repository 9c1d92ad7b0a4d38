"""The keys of the chairman's changes."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("changes.take", "t,enter", "Take", "take"),
    KeyAction("changes.leave-it", "l", "Leave", "leave_it"),
    KeyAction("changes.edit", "e", "Edit", "edit"),
    KeyAction("changes.note", "n", "Keep as a note", "note"),
    KeyAction("changes.undo", "u", "Undo", "undo"),
    KeyAction("changes.done", "d", "Done with the file", "finish"),
    KeyAction("changes.leave", "escape", "Back", "back"),
)
