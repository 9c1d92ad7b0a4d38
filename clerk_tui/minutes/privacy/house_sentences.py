"""Sentences that the house makes: alike in public and in private, they tell nothing of either."""

import re

from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.style.house_style import HouseStyle

_SLOT = re.compile(r"\{\w+\}")
LEAST_WORDS = 3  # of its own: a sentence of fewer is nearly all slots, and any words would fit it


class HouseSentences:
    """Knows a sentence of the house again, with what everybody knows in its slots."""

    def __init__(self, style: HouseStyle, known: set[str]) -> None:
        """Know those of *style*; *known* are the words that tell nothing, such as names."""
        worded = list(style.wording.values())
        self._known = known
        self._whole = {folded(text) for text in worded}
        self._slotted = [
            re.compile("(.+)".join(re.escape(folded(part)) for part in _SLOT.split(text)))
            for text in worded
            if _SLOT.search(text) and len(folded(_SLOT.sub(" ", text)).split()) >= LEAST_WORDS
        ]

    def is_house_sentence(self, phrase: str) -> bool:
        """Return whether *phrase* is one of them, and holds no word but what is known."""
        plain = folded(phrase)
        if plain in self._whole:
            return True
        found = (pattern.fullmatch(plain) for pattern in self._slotted)
        return any(match and self._tell_nothing(match.groups()) for match in found)

    def _tell_nothing(self, filled: tuple[str, ...]) -> bool:
        words = {word for slot in filled for word in slot.split()}
        return all(word in self._known or word.isdigit() for word in words)
