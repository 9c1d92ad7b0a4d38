"""A text area in which commands are offered, and older texts brought back by Up."""

from collections.abc import Callable

from rich.cells import cached_cell_len

from clerk_tui.widgets.text_pad import TextPad

MOST_RECALLED = 20  # commands that Up brings back
FILED_UNDO_STEPS = 30  # that are kept of what was filed: each letter of them takes half a KiB
MOST_WIDTHS = 800  # texts of which the library remembers how wide they are; a screen has 300
UNDO_STEPS = 2000  # every newline starts one; Textual's 50 would forget half a page


class RecallPad(TextPad):
    """Holds the clerk's own text, an offer to be typed over, or a text brought back by Up."""

    def __init__(self, save: Callable[[str, int, str], None], *, id: str) -> None:  # noqa: A002
        """Create an empty pad.

        Args:
            save: Handed a text, the cursor (in characters from the start) and which text it is.
            id: As for every widget.
        """
        super().__init__(
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="indent",
            id=id,
            max_checkpoints=UNDO_STEPS,
            highlight_cursor_line=False,
        )
        self._save = save
        self.recalled: list[str] = []
        self._brought_back = ""  # what Up put in the pad, and the clerk may since have mended
        self._offered = ""
        self.cursor_blink = False

    @property
    def before_cursor(self) -> str:
        """Return the text of the cursor's line up to the cursor."""
        row, column = self.cursor_location
        return self.document.get_line(row)[:column]

    def set_text(self, text: str, cursor: int | None = None) -> None:
        """Put *text* in the pad (undo brings back what was there) and the cursor at *cursor*."""
        self._offered = ""
        self.replace(text, self.document.start, self.document.end)
        self.go_to(len(text) if cursor is None else cursor)

    def forget_old_undo(self) -> None:
        """Forget how texts filed long ago had been typed: it was most of the memory."""
        # Textual has no public word for the stack. If it goes, delete this method and its calls:
        # the pad then takes more memory, and nothing else.
        steps = self.history._undo_stack
        while len(steps) > FILED_UNDO_STEPS:
            steps.popleft()
        if cached_cell_len.cache_info().currsize > MOST_WIDTHS:  # one for each letter of a line
            cached_cell_len.cache_clear()

    def forget_undo(self) -> None:
        """Let Ctrl+Z bring back nothing that stood here before."""
        self.history.clear()

    def begin_line(self) -> None:
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
        """Empty the pad; Up brings back what the clerk had made of the offer, if anything."""
        if self.text != self._offered:
            self.remember(self.text)
        self.set_text("")

    def remember(self, text: str) -> None:
        """Put *text* on the list that Up brings back, newest first."""
        if text.strip():
            self.recall_only(
                [text, *(older for older in self.recalled if older != text)][:MOST_RECALLED]
            )

    def recall_only(self, texts: list[str]) -> None:
        """Have Up bring back these *texts*, and no others."""
        self.recalled = texts
        self._save("\n\n".join(texts), 0, "recalled")

    def _recall(self, places: int) -> bool:
        """Bring back an older (or newer) text; return False if Up is only to move the cursor."""
        text = self.text
        place = self.recalled.index(text) if text in self.recalled else -1
        if (text and place < 0) or not self.recalled:
            return False
        new_place = min(place + places, len(self.recalled) - 1)
        self._brought_back = self.recalled[new_place] if new_place >= 0 else ""
        self.set_text(self._brought_back)
        return True

    def put_away(self) -> None:
        """Empty the pad; Up brings back what was in it."""
        self.remember(self.text)
        self.set_text("")
