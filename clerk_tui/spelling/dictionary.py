"""The British dictionary, with words common in minutes and the clerk's own words."""

import threading
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.disk.atomic_write import make_folder, write_atomically
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import one_line

if TYPE_CHECKING:
    from hunspell import Hunspell

APOSTROPHES = str.maketrans("’ʼ", "''")
MOST_SUGGESTED = 4


class Dictionary:
    """The spelling of British English. Threads may share one dictionary.

    It is Hunspell with the en_GB dictionary that comes with the program, both loaded when the
    first word is looked up (a tenth of a second). The clerk's own words are in a text file, one
    word a line, which may be edited by hand; lines that begin with # are comments.
    """

    def __init__(self, own_words_file: Path) -> None:
        """Use the file *own_words_file* for the clerk's own words; it need not exist yet."""
        self._own_file = own_words_file
        self._lock = threading.Lock()  # Hunspell is not safe for several threads at once
        self._known: dict[str, bool] = {}
        """Whether a word is known, for each word looked up since the last one was added."""

    @cached_property
    def _hunspell(self) -> "Hunspell":
        folder = Path(str(resources.files("clerk_tui.spelling")))
        try:
            from hunspell import Hunspell

            return Hunspell("en_GB", hunspell_data_dir=str(folder))
        except (ImportError, OSError) as error:
            raise Refusal(
                "The spelling cannot be checked: the dictionary does not load.",
                "Install clerk-tui again. Everything else works without it.",
            ) from error

    @cached_property
    def _minutes_words(self) -> frozenset[str]:
        text = resources.files("clerk_tui.spelling").joinpath("minutes.txt")
        return _words(text.read_text(encoding="utf-8"))

    @cached_property
    def _own_words(self) -> frozenset[str]:
        try:
            return _words(read_regular(self._own_file).decode("utf-8-sig"))
        except (FileNotFoundError, NotADirectoryError):
            return frozenset()
        except (OSError, ValueError) as error:
            raise Refusal(
                f"Your own words in {self._own_file} cannot be read ({os_error_reason(error)}).",
                "Save the file as text in UTF-8, a word to a line; the minutes are safe.",
            ) from error

    def knows(self, word: str) -> bool:
        """Return True if *word* is in the dictionary.

        Raises:
            Refusal: The dictionary or the file of own words cannot be read.
        """
        plain_word = word.translate(APOSTROPHES)
        with self._lock:
            if plain_word not in self._known:
                is_listed = {plain_word, plain_word.lower()} & (
                    self._minutes_words | self._own_words
                )
                self._known[plain_word] = bool(is_listed) or bool(self._hunspell.spell(plain_word))
            return self._known[plain_word]

    def suggest(self, word: str) -> list[str]:
        """Return corrections of *word*, the likeliest first.

        It takes up to a third of a second.
        """
        with self._lock:
            plain_word = word.translate(APOSTROPHES)
            suggestions = self._hunspell.suggest(plain_word)
        return sorted(suggestions, key=lambda word: _slip_rank(plain_word, word))[:MOST_SUGGESTED]

    def add(self, word: str) -> None:
        """Add *word* to the clerk's own words.

        Raises:
            Refusal: The file cannot be written.
        """
        added = one_line(word).translate(APOSTROPHES)
        with self._lock:
            if added in self._own_words:
                return
            try:
                make_folder(self._own_file.parent)
                contents = _complete_lines(self._own_file) + f"{added}\n".encode()
                write_atomically(self._own_file, contents, owner_only=True)
            except OSError as error:
                raise Refusal(
                    f"“{added}” could not be kept in {self._own_file} ({os_error_reason(error)}).",
                    "Nothing was changed; see that the folder can be written.",
                ) from error
            self.__dict__["_own_words"] = self._own_words | {added}
            self._known.clear()


def _slip_rank(typed: str, word_meant: str) -> int:
    """Return the rank of the slip that turns *word_meant* into *typed*, the likeliest lowest.

    First come two letters transposed, then one left out, one too many, one in place of another,
    and then every other slip.
    """
    typed_word, meant_word = typed.casefold(), word_meant.casefold()
    while typed_word and meant_word and typed_word[0] == meant_word[0]:
        typed_word, meant_word = typed_word[1:], meant_word[1:]
    while typed_word and meant_word and typed_word[-1] == meant_word[-1]:
        typed_word, meant_word = typed_word[:-1], meant_word[:-1]
    if len(typed_word) == len(meant_word) == 2 and typed_word == meant_word[::-1]:
        return 0
    if not f"{typed_word}{meant_word}".isalpha() and typed_word != meant_word:
        return 4
    return {(0, 1): 1, (1, 0): 2, (1, 1): 3, (0, 0): 0}.get((len(typed_word), len(meant_word)), 4)


def _words(text: str) -> frozenset[str]:
    lines = (one_line(line).translate(APOSTROPHES) for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _complete_lines(file: Path) -> bytes:
    """Return the contents of *file*, empty if it does not exist, ending in a newline.

    Raises:
        OSError: The file cannot be read.
    """
    try:
        contents = read_regular(file)
    except FileNotFoundError:
        return b""
    return contents if not contents or contents.endswith(b"\n") else contents + b"\n"
