"""Which words are ordinary ones, and nobody's name."""

import os
from functools import cache
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.spelling.dictionary import Dictionary


def is_ordinary_word(word: str) -> bool:
    """Return whether the dictionary has *word* in small letters, as it has no name.

    The clerk's own words are mostly names, and are left out. Where the dictionary cannot be loaded
    no word is known to be ordinary.
    """
    try:
        return _british().knows(word.lower())
    except Refusal:
        return False


@cache
def _british() -> Dictionary:
    return Dictionary(Path(os.devnull) / "no words of the clerk's own")
