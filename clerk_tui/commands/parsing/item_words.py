"""Numbers of items as hurried hands type them, in their plain form: "(5)", "no. 5", "5,7"."""

import re
from collections.abc import Collection

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.numbering.number_words import NUMBER_WORDS

_SERIES = ("agenda", "minute", "item", "items")
_NUMBER_SIGNS = ("no", "nos", "number", "numbers", "nr")
_JOINING = ("and", "&", "+")
_WRAPPED = re.compile(r"[(\[#]*(?P<number>\d+[A-Za-z]?(?:\.\d+)*(?:\([a-z]\))?)[)\]]*[.:,;]*")
_SEVERAL = re.compile(r"\d+(?:[,/&+]\d+)+[.:,;]*")
_RANGE = re.compile(r"(\d+)\s*(?:-|–|to)\s*(\d+)")


def plain_item_words(words: list[str], own_numbers: Collection[str]) -> list[str]:
    """Return *words* with the numbers of items that they begin with in their plain form.

    "agenda item (5)", "no. 5", "#5" and "item five" are the fifth, "5,7" and "5/7" two items where
    none of *own_numbers* is that. Raises Refusal for a range: each is named.
    """
    plain: list[str] = []
    rest = words
    while rest:
        word = rest[0].casefold().strip(".:,")
        after_series = bool(plain) and plain[-1].casefold() in _SERIES
        if word in _SERIES and not after_series:
            plain.append(rest[0])
        elif (word in _SERIES and after_series) or _is_sign(word, rest[1:]):
            pass
        elif after_series and word in NUMBER_WORDS:
            plain.append(str(NUMBER_WORDS[word]))
        elif word in _JOINING and plain:
            plain.append(rest[0])
        elif not (numbers := _numbers(rest, own_numbers)):
            break
        else:
            plain += numbers
        rest = rest[1:]
    return [*plain, *rest]


def _is_sign(word: str, words_after: list[str]) -> bool:
    """Return True for "no." or "number" that a figure, or a number in words, follows."""
    next_word = words_after[0].casefold().strip(".:,") if words_after else ""
    return word in _NUMBER_SIGNS and bool(
        _WRAPPED.fullmatch(next_word) or next_word in NUMBER_WORDS
    )


def _numbers(words: list[str], own_numbers: Collection[str]) -> list[str]:
    """Return the numbers that the first of *words* is; none where it is no number."""
    is_own = words[0].strip(".,:;") in own_numbers
    span = _RANGE.match(" ".join(words[:3]))
    if is_own and (span is None or span[0] != " ".join(words[:3])):
        return [words[0]]
    if span:
        first_item, last_item = int(span[1]), int(span[2])
        item_numbers = (
            " ".join(map(str, range(first_item, min(last_item, first_item + 9) + 1)))
            if first_item < last_item
            else ""
        )
        raise Refusal(
            f"“{span[0]}” is no number of an item. Nothing was minuted.",
            f"Name each: {item_numbers}" if item_numbers else "Name each item by its number.",
        )
    if _SEVERAL.fullmatch(words[0]):
        return re.findall(r"\d+", words[0])
    wrapped = _WRAPPED.fullmatch(words[0])
    if wrapped is None:
        return []
    return (
        [words[0]]
        if words[0][0].isdigit() and not words[0].endswith((")", "]"))
        else [wrapped["number"]]
    )
