"""Words typed on where a box was refused: they are no keys of the screen."""

import re
from time import monotonic

REFUSED_SECONDS = 5.0  # within which letters after a refused box are taken for its words
PAUSE_SECONDS = 1.5  # after which one letter or two were keys, and pressed in vain
CERTAIN = 3  # letters typed on are words, however long the clerk thinks between them
_ENDS = ("escape", "enter")


class StrayProse:
    """Tells letters meant for a box that did not open from the keys of the screen.

    Who presses E and does not look up types a sentence, each letter of which would do something.
    """

    def __init__(self) -> None:
        """No box was refused yet."""
        self.text = ""
        self._refusal = ""
        self._last = 0.0

    def box_refused(self, refusal: str) -> None:
        """Heed that a box did not open, and what was said of it."""
        self.text, self._refusal, self._last = "", refusal, monotonic()

    def takes(self, key: str, character: str) -> bool:
        """Whether this key belongs to words typed on; any other key ends them."""
        if not self._refusal:
            return False
        if self.text and key in (*_ENDS, "backspace"):
            self.text = self.text[:-1] if key == "backspace" else ""
            if key in _ENDS:
                self._refusal = ""
            return True
        waited = monotonic() - self._last
        limit = PAUSE_SECONDS if self.text else REFUSED_SECONDS
        late = waited >= limit and len(self.text) < CERTAIN
        if not character or late or (not self.text and self._is_remedy(character)):
            self.text = self._refusal = ""
            return False
        self.text += character
        self._last = monotonic()
        return True

    def _is_remedy(self, character: str) -> bool:
        """Whether the refusal names this key: "n issues one"."""
        return re.search(rf"(?<!\w){re.escape(character)}(?!\w)", self._refusal) is not None

    @property
    def note(self) -> str:
        """What to say of the words typed on; nothing once they are ended."""
        return f"{self._refusal} Not taken: “{self.text}”. Esc: keys again." if self.text else ""
