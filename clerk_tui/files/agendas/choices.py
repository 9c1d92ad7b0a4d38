"""What the clerk decides of an agenda before accepting it: an item or a note, private or public.

A choice is kept with the words of its line, and not with its place or its number, so that it still
holds when lines are typed above it and when its number is put right.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct, field

from clerk_tui.domain.model.people import folded

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


_NUMBER = re.compile(r"^(?:\(?[0-9]{1,4}(?:[./][0-9]{1,4})*[a-z]?[.):]*|\(?[A-Za-z][.)])\s+(?=\S)")


def _words(text: str) -> str:
    """Return the words of a line without its number."""
    return _NUMBER.sub("", " ".join(text.split()))


def line_keys(texts: Iterable[str]) -> list[str]:
    """Return a key for each line: its words, and how often they stood above it already."""
    counts: Counter[str] = Counter()
    keys = []
    for text in texts:
        words = _words(text)
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
    return {_key(line): by_name[choice] for line, choice in stored.items() if choice in by_name}


def _key(stored: str) -> str:
    """Return the key of a line as it is made now: drafts of before have its number in it."""
    count, _, words = str(stored).partition(" ")
    return f"{count} {_words(words)}"


def carry_private(
    choices: Choices, replaced_titles: Mapping[str, str], revised_titles: Mapping[str, str]
) -> tuple[Choices, tuple[str, ...]]:
    """Return what is private by the clerk in an agenda read over another, and what it lacks.

    A revised agenda has other pages and numbers, but the titles of the items are the same.

    Args:
        choices: The choices in the agenda of before.
        replaced_titles: The titles of its items, by the key of the line.
        revised_titles: The titles of the items of the new one, by the key of the line.
    """
    closed = [
        replaced_titles[key]
        for key, choice in choices.privacy.items()
        if choice == "private" and key in replaced_titles
    ]
    key_of = {folded(title): key for key, title in reversed(list(revised_titles.items()))}
    private_lines: dict[str, Choice] = {
        key_of[folded(title)]: "private" for title in closed if folded(title) in key_of
    }
    return Choices(privacy=private_lines), tuple(
        title for title in closed if folded(title) not in key_of
    )
