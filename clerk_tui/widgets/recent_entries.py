"""The entries of the item in hand, newest at the bottom."""

from functools import lru_cache

from msgspec import Struct
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from clerk_tui.widgets.text import plain


class ShownEntry(Struct, frozen=True):
    """One entry as the screen shows it."""

    label: str
    """The kind of entry ("RESOLVED", "Q1", "note")."""
    text: str
    quiet: bool = False
    """True if it is not printed, and drawn less prominently."""


class RecentEntries(ScrollView, can_focus=False):
    """Shows the last entries of the item: as many as matter at the table.

    It sets its lines itself, so that an entry stands there in the next drawing of the screen:
    Textual would first lay the whole screen out anew, then scroll.
    """

    DEFAULT_CSS = """
    RecentEntries {
        border: round $primary; padding: 0 1; height: 1fr;
        overflow-x: hidden; scrollbar-gutter: stable;
    }
    """
    MOST = 20  # more lines than a tall screen has; the review has them all

    heading: reactive[str] = reactive("")
    entries: reactive[tuple[ShownEntry, ...]] = reactive(())

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create it without entries."""
        super().__init__(id=id)
        self._lines: list[Content] = []

    def watch_heading(self, heading: str) -> None:
        """Show the item's number and title on the border."""
        self.border_title = plain(heading)

    def watch_entries(self, entries: tuple[ShownEntry, ...]) -> None:
        """Wrap the entries and show the newest."""
        width = self.scrollable_content_region.width
        if width < 1:  # it is not on the screen yet
            return
        blocks = [_wrapped_lines(entry, width) for entry in entries[-self.MOST :]]
        self._lines = [line for block in blocks for line in (*block, Content())][:-1]
        if self.virtual_size.height != len(self._lines):
            self.virtual_size = Size(0, len(self._lines))
        self._show_newest()
        self.refresh()

    def _show_newest(self) -> None:
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Wrap the entries to the new width, and show the newest still."""
        self.watch_entries(self.entries)

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        line, width, style = y + self.scroll_offset.y, self.size.width, self.visual_style
        if line >= len(self._lines):
            return Strip.blank(width, style.rich_style)
        segments = self._lines[line].render_segments(style)
        return Strip(segments).adjust_cell_length(width, style.rich_style)


@lru_cache(256)
def _wrapped_lines(entry: ShownEntry, width: int) -> tuple[Content, ...]:
    """Return one entry in lines of *width* cells."""
    text = plain(entry.text, "dim italic" if entry.quiet else "")
    if entry.label:
        text = Content.assemble(plain(entry.label, "bold"), plain(" "), text)
    return tuple(text.wrap(width))
