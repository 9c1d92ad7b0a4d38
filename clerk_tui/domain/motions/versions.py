"""Versions of one wording: how like they are, and the changes of two made in one.

What compares them is loaded when two are compared, which many meetings never ask for.
"""

_LEAST_SHARED = 0.5  # the share of words that two versions of one wording have in common


def similarity(motion_text: str, other_text: str) -> float:
    """Return the share of words that two wordings have in common, from 0 to 1."""
    from difflib import SequenceMatcher

    words = SequenceMatcher(
        None, motion_text.casefold().split(), other_text.casefold().split(), autojunk=False
    )
    return words.ratio()


def are_versions(motion_text: str, other_text: str) -> bool:
    """Return True if one wording is a version of the other: at least half of their words agree."""
    return similarity(motion_text, other_text) >= _LEAST_SHARED


def merge_changes(before: str, one: str, other: str) -> str:
    """Return *before* with the changes of both *one* and *other*; "" where the changes touch."""
    old_words = before.split()
    replacements = sorted(
        {*_replacements(old_words, one.split()), *_replacements(old_words, other.split())}
    )
    merged: list[str] = []
    previous_start, previous_stop = -1, 0
    for start, stop, words in replacements:
        if start < previous_stop or start == previous_start:
            return ""
        merged += [*old_words[previous_stop:start], *words]
        previous_start, previous_stop = start, stop
    return " ".join([*merged, *old_words[previous_stop:]])


def _replacements(
    old_words: list[str], new_words: list[str]
) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return the stretches of *old_words* that change: start, stop, and what replaces them."""
    from difflib import SequenceMatcher

    operations = SequenceMatcher(None, old_words, new_words, autojunk=False).get_opcodes()
    return [(a, b, tuple(new_words[c:d])) for kind, a, b, c, d in operations if kind != "equal"]
