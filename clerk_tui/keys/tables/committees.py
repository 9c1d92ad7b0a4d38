"""The keys of the committees."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("committees.joins", "j,J", "Joins", "ask('join')"),
    KeyAction("committees.leaves", "l,L", "Leaves", "ask('leave')"),
    KeyAction("committees.role", "r,R", "Role", "ask('role')"),
    KeyAction("committees.party", "p,P", "Party", "ask('party')"),
    KeyAction("committees.take-back", "z,Z", "Take back", "take_back"),
    KeyAction("committees.write", "ctrl+s", "Write the file", "write"),
    KeyAction("committees.leave", "escape", "Back", "back"),
)
