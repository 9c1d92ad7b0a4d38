"""The two lines at the foot of the meeting screen."""

from clerk_tui.widgets.key_bar import FootKey

HINT = "Enter files · / commands · @ name · ; code · Up brings back · Ctrl+Q leaves"
KEYS = (
    FootKey("f1", "F1", "help"), FootKey("f2", "F2", "next"), FootKey("f3", "F3", "people", 1),
    FootKey("f4", "F4", "question", 2), FootKey("f5", "F5", "motion"),
    FootKey("f6", "F6", "noted", 3), FootKey("f7", "F7", "agreed", 6),
    FootKey("f8", "F8", "vote"), FootKey("f9", "F9", "read back", 7),
    FootKey("ctrl+l", "^L", "panels", 5), FootKey("ctrl+p", "^P", "all", 8),
    FootKey("ctrl+q", "^Q", "quit", 4),
)  # fmt: skip
