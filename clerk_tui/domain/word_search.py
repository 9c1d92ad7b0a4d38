"""Words looked for as a reader looks for them: capitals, accents and kinds of apostrophe aside."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

_LOOK_ALIKES = str.maketrans("‘’ʼ`“”–—‑łøđı", "''''\"\"---lodi")
_MARKS = "[\u0300-\u036f]*"
"""Accents that are characters of their own, which may follow any letter."""
Span = tuple[int, int]


class WordSearch(Struct, frozen=True):
    """Words looked for: as they follow one another, with any space between them."""

    words: str
    apart: bool = False
    """True if each word may stand anywhere in a text that holds all of them."""

    def hits(self, text: str) -> list[Span]:
        """Return where in *text* the words stand, each from its start to its end."""
        folded = fold_letters(text)
        patterns = _patterns(self.words, folded.isascii(), apart=self.apart)
        spans_of_patterns = [
            [match.span() for match in pattern.finditer(folded)] for pattern in patterns
        ]
        return (
            _joined(span for spans in spans_of_patterns for span in spans)
            if all(spans_of_patterns)
            else []
        )

    def is_in(self, folded: str) -> bool:
        """Return True if the words stand in a text folded by `fold_letters`."""
        patterns = _patterns(self.words, folded.isascii(), apart=self.apart)
        return all(pattern.search(folded) for pattern in patterns)


def search_texts(folded_texts: Iterable[str], words: str) -> tuple[WordSearch, list[int]]:
    """Look for *words* as they follow one another; if they nowhere do, for all of them apart.

    Args:
        folded_texts: The texts, folded by `fold_letters`.
        words: What is looked for.

    Returns:
        What was looked for, and the positions of the texts that hold it.
    """
    texts = list(folded_texts)
    search, positions = WordSearch(words), list[int]()
    for search in (WordSearch(words), WordSearch(words, apart=True)):
        positions = [n for n, text in enumerate(texts) if search.is_in(text)]
        if positions or len(words.split()) < 2:
            break
    return search, positions


def fold_letters(text: str) -> str:
    """Return *text* in small letters without accents, letter for letter: as long as it was."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_letter, text))


@lru_cache(4096)
def _fold_letter(letter: str) -> str:
    small = unicodedata.normalize("NFKD", letter.lower())[:1] or letter
    return small.translate(_LOOK_ALIKES)


@lru_cache(256)
def _patterns(words: str, is_ascii: bool, *, apart: bool) -> tuple[re.Pattern[str], ...]:
    """Return what must all be found: one pattern, or one for each word."""
    folded = fold_letters(unicodedata.normalize("NFC", words)).split()
    parts = [_pattern_of(word, is_ascii=is_ascii) for word in folded]
    if not parts:
        return (re.compile(r"(?!)"),)  # it finds nothing
    return tuple(map(re.compile, parts)) if apart else (re.compile(r"\s+".join(parts)),)


def _pattern_of(word: str, *, is_ascii: bool) -> str:
    return re.escape(word) if is_ascii else "".join(f"{re.escape(c)}{_MARKS}" for c in word)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return *spans* in order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
