"""Words that are typed after a box was refused, and are not meant as keys."""

import re
from time import monotonic

REFUSED_SECONDS = 5.0  # within which letters after a refused box are taken as its words
PAUSE_SECONDS = 1.5  # after which one letter or two were keys, and pressed in vain
CERTAIN_LETTERS = 3  # typed on are words, however long the clerk thinks between them
_ENDING_KEYS = ("escape", "enter")


class StrayProse:
    """Tells letters meant for a box that did not open from the keys of the screen.

    Someone who presses E without looking up types a sentence, each letter of which is a key.
    """

    def __init__(self) -> None:
        """Begin with no box refused."""
        self.text = ""
        self._refusal = ""
        self._last_typed = 0.0

    def note_refusal(self, refusal: str) -> None:
        """Note that a box did not open, and the message that said so."""
        self.text, self._refusal, self._last_typed = "", refusal, monotonic()

    def takes(self, key: str, character: str) -> bool:
        """Return True if this key belongs to words typed on; any other key ends them."""
        if not self._refusal:
            return False
        if self.text and key in (*_ENDING_KEYS, "backspace"):
            self.text = self.text[:-1] if key == "backspace" else ""
            if key in _ENDING_KEYS:
                self._refusal = ""
            return True
        waited = monotonic() - self._last_typed
        pause_seconds = PAUSE_SECONDS if self.text else REFUSED_SECONDS
        is_late = waited >= pause_seconds and len(self.text) < CERTAIN_LETTERS
        if not character or is_late or (not self.text and self._is_remedy(character)):
            self.text = self._refusal = ""
            return False
        self.text += character
        self._last_typed = monotonic()
        return True

    def _is_remedy(self, character: str) -> bool:
        """Return True if the refusal names this key: "n issues one"."""
        return re.search(rf"(?<!\w){re.escape(character)}(?!\w)", self._refusal) is not None

    @property
    def note(self) -> str:
        """The message about the words typed on; "" once they are ended."""
        return f"{self._refusal} Not taken: “{self.text}”. Esc: keys again." if self.text else ""
