"""The two lines at the foot of the meeting screen, with the keys as they are now."""

from clerk_tui.keys import keys_of, sign, with_signs
from clerk_tui.widgets.key_bar import FootKey

FIND_START, FIND_KEY = "/find ", "ctrl+f"
# Each action at the foot, its word, and the rank by which it goes where there is no room.
_FOOT = (
    ("app.help", "help", 0), ("meeting.next-item", "next", 0), ("meeting.people", "people", 1),
    ("meeting.question", "question", 2), ("meeting.motion", "motion", 0),
    ("meeting.noted", "noted", 3), ("meeting.agreed", "agreed", 6), ("meeting.vote", "vote", 0),
    ("meeting.read-back", "read back", 7), ("meeting.panel", "panels", 5),
    ("app.commands", "all", 8), ("app.jump", "jump", 9), ("app.quit", "quit", 4),
)  # fmt: skip


def foot_hint() -> str:
    """Return the line below the pad while nothing is typed."""
    return with_signs(
        "Enter files · / commands · @ name · ; code · Up brings back · {app.quit} leaves"
    )


def hint_key_at(x: int) -> tuple[str, str]:
    """Return the key that cell *x* of that line names, and what it types; "" where it names none.

    Enter is none: it would file, and a click elsewhere in the line must not.
    """
    keys_before = foot_hint()[: max(0, x)].count(" · ")
    signs = (("", ""), ("slash", "/"), ("at", "@"), ("semicolon", ";"), ("up", ""),
             (keys_of("app.quit")[0], ""))  # fmt: skip
    return signs[keys_before]


def foot_keys(*, is_editing: bool = False) -> list[FootKey]:
    """Return the keys at the foot, while an entry is edited those that end it first."""
    ends = [FootKey("enter", "Enter", "keeps it"), FootKey("escape", "Esc", "leaves it")]
    return (ends if is_editing else []) + [
        FootKey(keys_of(name)[0], sign(name, short=True), word, rank) for name, word, rank in _FOOT
    ]
