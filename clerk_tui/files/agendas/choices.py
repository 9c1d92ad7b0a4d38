"""What the clerk decides of an agenda before accepting it: an item or a note, private or public.

A choice is kept with the words of its line, and not with its place, so that it still holds when
lines are typed above it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct, field

Choice = Literal["item", "note", "private", "public"]
_CHOICES: tuple[Choice, ...] = ("item", "note", "private", "public")


class Choices(Struct, frozen=True):
    """The clerk's choices, by the line that each is about."""

    kinds: Mapping[str, Choice] = field(default_factory=dict)
    """ "item" or "note"."""
    privacy: Mapping[str, Choice] = field(default_factory=dict)
    """ "private" or "public"."""

    def with_choice(self, line: str, choice: Choice) -> "Choices":
        """Return these choices and *choice* for the *line* of this key."""
        if choice in {"item", "note"}:
            return Choices({**self.kinds, line: choice}, self.privacy)
        return Choices(self.kinds, {**self.privacy, line: choice})

    def __bool__(self) -> bool:
        """Return True if anything was chosen."""
        return bool(self.kinds or self.privacy)


def line_keys(texts: Iterable[str]) -> list[str]:
    """Return a key for each line: its words, and how often they stood above it already."""
    counts: Counter[str] = Counter()
    keys = []
    for text in texts:
        words = " ".join(text.split())
        keys.append(f"{counts[words]} {words}")
        counts[words] += 1
    return keys


def to_text(choices: Choices) -> str:
    """Return *choices* as text, to be kept with what is typed; empty if nothing was chosen."""
    return json.dumps([dict(choices.kinds), dict(choices.privacy)]) if choices else ""


def from_text(text: str) -> Choices:
    """Return the choices kept as *text*; none if it cannot be read."""
    try:
        kinds, privacy = json.loads(text)
        return Choices(_valid(kinds), _valid(privacy))
    except (ValueError, TypeError, AttributeError):
        return Choices()


def _valid(stored: Mapping[str, str]) -> dict[str, Choice]:
    by_name = {choice: choice for choice in _CHOICES}
    return {str(line): by_name[choice] for line, choice in stored.items() if choice in by_name}
