"""Tell ordinary words from names."""

import os
from functools import cache
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.spelling.dictionary import Dictionary


def is_ordinary_word(word: str) -> bool:
    """Return True if the dictionary has *word* in small letters, as it has no name.

    The clerk's own words are mostly names and are left out. If the dictionary cannot be loaded,
    no word counts as ordinary.
    """
    try:
        return _british_dictionary().knows(word.lower())
    except Refusal:
        return False


@cache
def _british_dictionary() -> Dictionary:
    return Dictionary(Path(os.devnull) / "no words of the clerk's own")
