"""The keys of the screen of a replacement."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("replace.take", "t,y", "Take", "decide(True)"),
    KeyAction("replace.leave-it", "l", "Leave", "decide(False)"),
    KeyAction("replace.take-all", "a", "Take all", "all"),
    KeyAction("replace.whole-words", "w", "Whole words or not", "widen('whole')"),
    KeyAction("replace.capitals", "c", "Capitals or not", "widen('case')"),
    KeyAction("replace.carry-out", "enter,ctrl+s", "Replace", "carry_out"),
    KeyAction("replace.leave", "escape", "Leave", "leave"),
)
