"""What the pad is to the line mode: the line just entered, and the lines that were refused."""

from collections.abc import Callable

MOST_RECALLED = 20


class LinePad:
    """Holds the line that is being entered, and those that were refused, until they are filed."""

    def __init__(self, save: Callable[[str, int, str], None], forget: Callable[[], object]) -> None:
        """Begin with nothing.

        Args:
            save: Handed the refused lines at each change, which are kept as those of a pad are.
            forget: Called when no line typed before may be brought back any more.
        """
        self._save = save
        self._forget = forget
        self.text = ""
        self.recalled: list[str] = []

    def remember(self, text: str) -> None:
        """Put *text* on the list of what is not filed, newest first."""
        if text.strip():
            older_texts = [older for older in self.recalled if older != text]
            self.recall_only([text, *older_texts][:MOST_RECALLED])

    def recall_only(self, texts: list[str]) -> None:
        """Keep these *texts* as not filed, and no others."""
        self.recalled = texts
        self._save("\n\n".join(texts), 0, "recalled")

    def put_away(self) -> None:
        """Take the line out that is being entered; it is kept as not filed."""
        self.remember(self.text)
        self.text = ""

    def put_away_given_back(self) -> None:
        """Do nothing: a refused line does not stand before the next one."""

    def forget_undo(self) -> None:
        """Let nothing else bring back a line typed before."""
        self._forget()
