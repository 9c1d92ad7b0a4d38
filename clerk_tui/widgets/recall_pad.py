"""A text area that commands are offered in, and brought back to."""

from collections.abc import Callable

from clerk_tui.widgets.text_pad import TextPad

RECALLED = 20  # commands that Up brings back
FILED_UNDO_STEPS = 30  # that are kept of what was filed: each letter of them takes half a KiB
UNDO_STEPS = 2000  # every newline starts one; the library's 50 would forget half a page


class RecallingPad(TextPad):
    """What stands in it may be the clerk's, an offer to be typed over, or brought back by Up.

    `keep` is handed a text, the cursor (in characters from the start) and which text it is.
    """

    def __init__(self, keep: Callable[[str, int, str], None], *, id: str) -> None:  # noqa: A002
        """A pad whose list of what Up brings back is kept by *keep*."""
        super().__init__(
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="indent",
            id=id,
            max_checkpoints=UNDO_STEPS,
            highlight_cursor_line=False,
        )
        self._keep = keep
        self.recalled: list[str] = []
        self._brought = ""  # what Up put in the pad, and the clerk may since have mended
        self._offered = ""
        self.cursor_blink = False

    @property
    def before_cursor(self) -> str:
        """The text of the cursor's line up to the cursor."""
        row, column = self.cursor_location
        return self.document.get_line(row)[:column]

    def set_text(self, text: str, cursor: int | None = None) -> None:
        """Put *text* in the pad (undo brings back what was there) and the cursor at *cursor*."""
        self._offered = ""
        self.replace(text, self.document.start, self.document.end)
        self.go_to(len(text) if cursor is None else cursor)

    def forget_old_undo(self) -> None:
        """Let go of how texts filed long ago had been typed: it was most of the memory."""
        steps = self.history._undo_stack  # the library has no other word for it
        while len(steps) > FILED_UNDO_STEPS:
            steps.popleft()

    def begin_a_line(self) -> None:
        """Go on below what stands in the pad."""
        self.move_cursor(self.document.end)
        if self.text and not self.text.endswith("\n"):
            self.insert("\n")

    def offer(self, start: str, cursor: int | None = None) -> None:
        """Put a command in the pad, which another command typed over it replaces.

        Ctrl+U clears it whole: half of it must not stay to be glued to what is typed next.
        """
        self.set_text(start, cursor)
        self._offered = start

    def _clear_offer(self) -> None:
        """Empty the pad; what the clerk had made of the offer is what Up brings back."""
        if self.text != self._offered:
            self.remember(self.text)
        self.set_text("")

    def remember(self, text: str) -> None:
        """Put *text* on the list that Up brings back, newest first."""
        if text.strip():
            self.recall_only([text, *(old for old in self.recalled if old != text)][:RECALLED])

    def recall_only(self, texts: list[str]) -> None:
        """Have Up bring back these *texts*, and no others."""
        self.recalled = texts
        self._keep("\n\n".join(texts), 0, "recalled")

    def _recall(self, places: int) -> bool:
        """Bring back an older (or newer) command; False where Up is only to move the cursor."""
        text = self.text
        here = self.recalled.index(text) if text in self.recalled else -1
        if (text and here < 0) or not self.recalled:
            return False
        there = min(here + places, len(self.recalled) - 1)
        self._brought = self.recalled[there] if there >= 0 else ""
        self.set_text(self._brought)
        return True

    def put_away(self) -> None:
        """Empty the pad; Up brings back what was in it."""
        self.remember(self.text)
        self.set_text("")
