"""The British dictionary, with the words of minutes and the clerk's own."""

import threading
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.disk.atomic_write import make_folder, write_atomically
from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import one_line

if TYPE_CHECKING:
    from hunspell import Hunspell

APOSTROPHES = str.maketrans("’ʼ", "''")
MOST_SUGGESTED = 4


class Dictionary:
    """Knows whether a word is spelt as in British English. Threads may share one.

    It is Hunspell with the en_GB dictionary that comes with the program, both loaded when a
    word is first asked for (a tenth of a second). The clerk's own words are a file of text, one
    to a line, which may be edited by hand; a line that begins with # is a remark.
    """

    def __init__(self, own: Path) -> None:
        """The clerk's own words are in the file *own*, which need not be there yet."""
        self._own_file = own
        self._asking = threading.Lock()  # Hunspell answers one question at a time
        self._known: dict[str, bool] = {}

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
    def _of_minutes(self) -> frozenset[str]:
        text = resources.files("clerk_tui.spelling").joinpath("minutes.txt")
        return _words(text.read_text(encoding="utf-8"))

    @cached_property
    def _own(self) -> frozenset[str]:
        try:
            return _words(read_regular(self._own_file).decode("utf-8-sig"))
        except (FileNotFoundError, NotADirectoryError):
            return frozenset()
        except (OSError, ValueError) as error:
            raise Refusal(
                f"Your own words in {self._own_file} cannot be read.",
                "Save the file as text in UTF-8, a word to a line; the minutes are safe.",
            ) from error

    def knows(self, word: str) -> bool:
        """Whether *word* is in the dictionary. Raises Refusal where that cannot be loaded."""
        plain = word.translate(APOSTROPHES)
        with self._asking:
            if plain not in self._known:
                listed = {plain, plain.lower()} & (self._of_minutes | self._own)
                self._known[plain] = bool(listed) or bool(self._hunspell.spell(plain))
            return self._known[plain]

    def suggest(self, word: str) -> list[str]:
        """What may have been meant, the likeliest first. It takes up to a third of a second."""
        with self._asking:
            plain = word.translate(APOSTROPHES)
            found = self._hunspell.suggest(plain)
        return sorted(found, key=lambda each: _slip(plain, each))[:MOST_SUGGESTED]

    def add(self, word: str) -> None:
        """Keep *word* among the clerk's own. Raises Refusal where the file cannot be written."""
        kept = one_line(word).translate(APOSTROPHES)
        with self._asking:
            if kept in self._own:
                return
            try:
                make_folder(self._own_file.parent)
                held = _ended(self._own_file) + f"{kept}\n".encode()
                write_atomically(self._own_file, held, owner_only=True)
            except OSError as error:
                raise Refusal(
                    f"“{kept}” could not be kept in {self._own_file}.",
                    "Nothing was changed; see that the folder can be written.",
                ) from error
            self.__dict__["_own"] = self._own | {kept}
            self._known.clear()


def _slip(typed: str, meant: str) -> int:
    """How likely *typed* is *meant* mistyped, the likeliest lowest.

    Two letters changed about, one left out, one too many, one for another; then whatever else.
    """
    left, right = typed.casefold(), meant.casefold()
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    if len(left) == len(right) == 2 and left == right[::-1]:
        return 0
    if not f"{left}{right}".isalpha() and left != right:
        return 4
    return {(0, 1): 1, (1, 0): 2, (1, 1): 3, (0, 0): 0}.get((len(left), len(right)), 4)


def _words(text: str) -> frozenset[str]:
    lines = (one_line(line).translate(APOSTROPHES) for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _ended(file: Path) -> bytes:
    """What is in *file*, with the end of line that may be missing. Raises OSError."""
    try:
        held = read_regular(file)
    except FileNotFoundError:
        return b""
    return held if not held or held.endswith(b"\n") else held + b"\n"
