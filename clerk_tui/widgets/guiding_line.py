"""The line above the pad: what was done, what was refused, or what to do next."""

from rich.cells import cell_len
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from clerk_tui.domain.text import cut_middle
from clerk_tui.keys import in_present_keys
from clerk_tui.widgets.message_line import Refused
from clerk_tui.widgets.text import plain

_MOST_LINES = 3
_LOST_TO_BREAKS = 16  # cells at the end of a line, where the next word has no room


class GuidingLine(Static):
    """Shows a refusal until something else is done; it never takes the keyboard."""

    DEFAULT_CSS = """
    GuidingLine { height: auto; max-height: 3; padding: 0 1; }
    GuidingLine.-refused { text-style: bold; color: $text-error; max-height: 8; }
    """

    class Clicked(Message):
        """Posted when the line was clicked."""

    guidance: reactive[str] = reactive("")
    """The one thing to do next."""
    done: reactive[str] = reactive("")
    """What was just done."""
    refusal: reactive[str] = reactive("")
    """What was refused, and what to do about it; it is shown alone."""

    def watch_guidance(self) -> None:
        """Draw the line anew."""
        self._draw_line()

    def watch_done(self) -> None:
        """Draw the line anew."""
        self._draw_line()

    def watch_refusal(self, old_refusal: str, refusal: str) -> None:
        """Draw the line anew, and post that something was refused; once, if it is added to."""
        self._draw_line()
        if refusal and not (old_refusal and refusal.startswith(old_refusal)):
            self.post_message(Refused())

    def on_click(self) -> None:
        """Post that the line was clicked."""
        self.post_message(self.Clicked())

    def _draw_line(self) -> None:
        self.set_class(bool(self.refusal), "-refused")
        if self.refusal:
            self._update(f"✗ {in_present_keys(self.refusal)}")
            return
        next_step = f"→ {self.guidance}" if self.guidance else ""
        line_text = in_present_keys(
            "   ".join(part for part in (self._done_words(), next_step) if part)
        )
        if self.done and next_step and cell_len(line_text) > self.content_size.width > 0:
            line_text = in_present_keys(f"{self._done_words(next_step)}\n{next_step}")
        self._update(line_text)

    def _update(self, text: str) -> None:
        """Show *text*; the screen is laid out anew only where it takes more lines, or fewer."""
        content, (width, height) = plain(text), self.content_size
        self.update(content, layout=not width or content.get_height({}, width) != height)

    def _done_words(self, below: str = "") -> str:
        """Return what was done, its middle cut where the next step has no room *below* it."""
        width = self.content_size.width
        room = (_MOST_LINES - -(-len(below) // (width or 1))) * width - _LOST_TO_BREAKS
        return f"✓ {cut_middle(self.done, room) if below else self.done}" if self.done else ""
