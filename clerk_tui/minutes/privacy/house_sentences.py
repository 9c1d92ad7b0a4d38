"""Sentences of the house style: the same in public and in private, so they disclose nothing."""

import re
from functools import cached_property

from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.style.house_style import HouseStyle

_SLOT = re.compile(r"\{\w+\}")
LEAST_WORDS = 3  # outside its slots: with fewer, almost any words would fit the sentence


class HouseSentences:
    """Recognises sentences of the house style whose slots hold only what everybody knows."""

    def __init__(self, style: HouseStyle, public_words: set[str]) -> None:
        """Prepare the sentences of *style*; *public_words*, such as names, disclose nothing."""
        self._sentences = list(style.wording.values())
        self._known = public_words

    @cached_property
    def _without_slots(self) -> set[str]:
        """The sentences as they are, folded: most meetings never ask for them."""
        return {folded(text) for text in self._sentences}

    @cached_property
    def _with_slots(self) -> list[re.Pattern[str]]:
        """The patterns of the sentences that have slots, and words enough beside them."""
        return [
            re.compile("(.+)".join(re.escape(folded(part)) for part in _SLOT.split(text)))
            for text in self._sentences
            if _SLOT.search(text) and len(folded(_SLOT.sub(" ", text)).split()) >= LEAST_WORDS
        ]

    def is_house_sentence(self, phrase: str) -> bool:
        """Return True if *phrase* is a sentence of the style with only known words in its slots."""
        plain = folded(phrase)
        if plain in self._without_slots:
            return True
        matches = (pattern.fullmatch(plain) for pattern in self._with_slots)
        return any(match and self._are_known(match.groups()) for match in matches)

    def _are_known(self, filled: tuple[str, ...]) -> bool:
        words = {word for slot in filled for word in slot.split()}
        return all(word in self._known or word.isdigit() for word in words)
