"""The keys of the form that prepares a meeting."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("prepare.accept", "ctrl+s", "Prepare the meeting", "accept"),
    KeyAction("prepare.leave", "escape", "Back", "back"),
    KeyAction(
        "prepare.other-side", "f2", "To what was understood, and back to the source", "other_side"
    ),
)
