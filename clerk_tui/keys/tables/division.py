"""The keys of a recorded vote; the letters of its sides are those of the ballot."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("division.rest", "asterisk", "All the rest", "press('asterisk')"),
    KeyAction("division.unmark", "space,backspace", "Take a mark away", "press('space')"),
    KeyAction("division.undo", "u,U", "Undo", "press('u')"),
    KeyAction("division.find", "slash", "Find a name", "press('slash')"),
    KeyAction("division.type", "colon", "Type names in bulk", "press('colon')"),
    KeyAction("division.record", "enter", "Record the vote", "press('enter')"),
    KeyAction("division.leave", "escape", "Leave", "press('escape')"),
)
