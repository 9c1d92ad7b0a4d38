"""The panels either side of the minutes: the running order and the room."""

from msgspec import Struct
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from clerk_tui.widgets.text import plain, shortened


class Row(Struct, frozen=True):
    """A line of a panel."""

    mark: str
    text: str
    is_current: bool = False
    """True if it is the row in hand."""


class Panel(ScrollView, can_focus=False):
    """Shows a titled list, scrolled to its row in hand.

    Only the lines on the screen are drawn: a hundred members cost no more than ten, and a panel
    that a narrow screen has no room for costs nothing.
    """

    DEFAULT_CSS = """
    Panel { border: round $primary; padding: 0 1; width: 28; height: 1fr; overflow-x: hidden; }
    """

    rows: reactive[tuple[Row, ...]] = reactive(())
    heading: reactive[str] = reactive("")

    def watch_heading(self, heading: str) -> None:
        """Show the title on the border."""
        self.border_title = plain(heading)

    def watch_rows(self, rows: tuple[Row, ...]) -> None:
        """Bring the row in hand into sight."""
        if self.virtual_size.height != len(rows):
            self.virtual_size = Size(0, len(rows))
        current = next((n for n, row in enumerate(rows) if row.is_current), None)
        if current is not None:
            self.scroll_to(y=max(0, current - 3), animate=False)

    def on_mount(self) -> None:
        """Scroll to what was set before there was anything to draw on."""
        self.watch_rows(self.rows)

    def on_resize(self) -> None:
        """Keep the row in hand in sight."""
        self.watch_rows(self.rows)

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen, cut to the width."""
        index, width, style = y + self.scroll_offset.y, self.size.width, self.visual_style
        if index >= len(self.rows):
            return Strip.blank(width, style.rich_style)
        row = self.rows[index]
        text = plain(f"{row.mark} {shortened(row.text, max(8, width - 4))}")
        shown = text.stylize("bold reverse") if row.is_current else text
        return Strip(shown.render_segments(style)).adjust_cell_length(width, style.rich_style)
