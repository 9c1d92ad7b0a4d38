"""Texts typed in private session and not filed: which of them were meant to be said there.

What is put aside comes back by Up, and once the public are back it must not; then it is kept as
a private note. A command that puts no word before the public, or that the clerk has since entered
as it should be, is no text that was not filed.
"""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from clerk_tui.commands.command import split_command
from clerk_tui.commands.privacy.public_hold import EXCLUDING, HARMLESS
from clerk_tui.commands.registry import BY_NAME

_WORDLESS = HARMLESS - {"note", *EXCLUDING}
_LEAST_SIMILARITY = 0.5  # of the letters of a word: below it the word is another, and no slip in it


def typed_in_private(put_aside: Iterable[str], earlier_texts: Sequence[str]) -> list[str]:
    """Return the texts *put_aside* in private session; those of *earlier_texts* were so already."""
    return [
        text for text in put_aside if text not in earlier_texts and not _is_wordless_command(text)
    ]


def _is_wordless_command(text: str) -> bool:
    """Return True if *text* is a command that minutes nothing of what was typed."""
    name, rest = split_command(text)
    command = BY_NAME.get(name) if text.startswith("/") else None
    if command is None:
        return False
    return command.name in _WORDLESS or not any(letter.isalpha() for letter in rest)


def is_command_alone(text: str) -> bool:
    """Return True if *text* is a command, or the beginning of its name, and has no words."""
    name, rest = split_command(text)
    names_command = text.startswith("/") and any(
        command_name.startswith(name) for command_name in BY_NAME
    )
    return names_command and not any(letter.isalpha() for letter in rest)


def is_correction_of(refused: str, entered: str) -> bool:
    """Return True if *entered* is the command *refused* without its slips: no word is lost.

    Words may have been added; one that was spelt otherwise must be much like what it was, so
    that another action or another motion is never taken for it. Figures may be others, and of
    figures alone ("/v 9 9 1") the command with any others is the correction.
    """
    if not (refused.startswith("/") and entered.startswith("/")):
        return refused == entered
    refused_command, *old_words = refused.casefold().split()
    entered_command, *new_words = entered.casefold().split()
    command_meant = BY_NAME.get(refused_command[1:])
    is_same = (
        command_meant is BY_NAME.get(entered_command[1:])
        if command_meant
        else _is_slip(refused_command[1:], entered_command[1:])
    )
    if not is_same and (command_meant or not old_words):
        return False
    if is_same and command_meant and new_words and all(map(_is_figure, old_words)):
        return bool(old_words)
    changes = SequenceMatcher(None, old_words, new_words, autojunk=False).get_opcodes()
    return all(
        tag == "equal" or _are_slips(old_words[a:b], new_words[c:d]) for tag, a, b, c, d in changes
    )


def _are_slips(typed_words: Sequence[str], meant_words: Sequence[str]) -> bool:
    """Return True if *typed_words* are, but for slips, among *meant_words*, in their order."""
    words_left = iter(meant_words)
    return all(any(_is_slip(word, other) for other in words_left) for word in typed_words)


def _is_slip(typed: str, word_meant: str) -> bool:
    both_figures = _is_figure(typed) and _is_figure(word_meant)
    return both_figures or SequenceMatcher(None, typed, word_meant).ratio() >= _LEAST_SIMILARITY


def _is_figure(word: str) -> bool:
    """Return True of "9", "9-9" or "19.30": a figure that may be put right by any other."""
    return word[:1].isdigit() and not any(letter.isalpha() for letter in word)
