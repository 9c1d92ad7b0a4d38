"""The keys of the roll call."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("roll.present", "p,P", "Present", "mark('present')"),
    KeyAction("roll.apologies", "a,A", "Apologies", "mark('apologies')"),
    KeyAction("roll.absent", "x,X", "Absent", "mark('absent')"),
    KeyAction("roll.late", "l,L", "Late", "mark('late')"),
    KeyAction("roll.substitute", "s,S", "Substitute", "substitute"),
    KeyAction("roll.remote", "r,R", "Remote", "remote"),
    KeyAction("roll.rename", "e,E", "Name", "rename"),
    KeyAction("roll.here-or-not", "space", "Here or not", "here_or_not"),
    KeyAction("roll.all-present", "asterisk", "All present", "all_present"),
    KeyAction("roll.chair", "c,C", "In the chair", "chair"),
    KeyAction("roll.find", "slash", "Find a name", "find"),
    KeyAction("roll.add", "n,N", "Add a person", "add"),
    KeyAction("roll.public", "number_sign", "Public", "public"),
    KeyAction("roll.undo", "u,U", "Undo", "undo"),
    KeyAction("roll.down", "down", "Down", "move('down')"),
    KeyAction("roll.up", "up", "Up", "move('up')"),
    KeyAction("roll.left", "left", "To the column on the left", "move('left')"),
    KeyAction("roll.right", "right", "To the column on the right", "move('right')"),
    KeyAction("roll.done", "enter", "Done", "finish"),
    KeyAction("roll.leave", "escape", "Back", "leave"),
)
