"""The line above the pad: what was done, what was refused, or the one thing to do next."""

from textual.reactive import reactive
from textual.widgets import Static

from clerk_tui.widgets.text import plain


class GuidingLine(Static):
    """A refusal stays until something else is done; it never takes the keyboard."""

    DEFAULT_CSS = """
    GuidingLine { height: auto; max-height: 3; padding: 0 1; }
    GuidingLine.-refused { text-style: bold; color: $text-error; }
    """

    guidance: reactive[str] = reactive("")
    said: reactive[str] = reactive("")
    refused: reactive[str] = reactive("")

    def watch_guidance(self) -> None:
        """Draw."""
        self._draw_line()

    def watch_said(self) -> None:
        """Draw."""
        self._draw_line()

    def watch_refused(self) -> None:
        """Draw."""
        self._draw_line()

    def _draw_line(self) -> None:
        self.set_class(bool(self.refused), "-refused")
        if self.refused:
            self.update(plain(f"✗ {self.refused}"))
            return
        parts = [f"✓ {self.said}" if self.said else "", f"→ {self.guidance}"]
        self.update(plain("   ".join(part for part in parts if part.strip("→ "))))
