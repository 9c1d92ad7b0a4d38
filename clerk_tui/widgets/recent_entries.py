"""What is minuted under the item in hand, newest at the bottom."""

from functools import lru_cache

from msgspec import Struct
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from clerk_tui.widgets.text import plain


class Minuted(Struct, frozen=True):
    """One entry as the screen shows it. `label` says what it is ("RESOLVED", "Q1", "note")."""

    label: str
    text: str
    quiet: bool = False


class MinutesSoFar(ScrollView, can_focus=False):
    """The last entries of the item: as many as matter at the table, however many there are.

    It sets its lines itself, so that an entry stands there in the next drawing of the screen:
    Textual would first lay the whole screen out anew, then scroll.
    """

    DEFAULT_CSS = """
    MinutesSoFar {
        border: round $primary; padding: 0 1; height: 1fr;
        overflow-x: hidden; scrollbar-gutter: stable;
    }
    """
    MOST = 20  # more lines than a tall screen has; the review has them all

    heading: reactive[str] = reactive("")
    minuted: reactive[tuple[Minuted, ...]] = reactive(())

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Nothing is minuted yet."""
        super().__init__(id=id)
        self._lines: list[Content] = []

    def watch_heading(self, heading: str) -> None:
        """The item's number and title on the border."""
        self.border_title = plain(heading)

    def watch_minuted(self, minuted: tuple[Minuted, ...]) -> None:
        """Set the entries and show the newest."""
        width = self.scrollable_content_region.width
        if width < 1:  # it is not on the screen yet
            return
        blocks = [_set(each, width) for each in minuted[-self.MOST :]]
        self._lines = [line for block in blocks for line in (*block, Content())][:-1]
        if self.virtual_size.height != len(self._lines):
            self.virtual_size = Size(0, len(self._lines))
        self._show_the_newest()
        self.refresh()

    def _show_the_newest(self) -> None:
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Set them to the new width, and show the newest still."""
        self.watch_minuted(self.minuted)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at, width, style = y + self.scroll_offset.y, self.size.width, self.visual_style
        if at >= len(self._lines):
            return Strip.blank(width, style.rich_style)
        segments = self._lines[at].render_segments(style)
        return Strip(segments).adjust_cell_length(width, style.rich_style)


@lru_cache(256)
def _set(each: Minuted, width: int) -> tuple[Content, ...]:
    """One entry in lines of *width* cells."""
    text = plain(each.text, "dim italic" if each.quiet else "")
    if each.label:
        text = Content.assemble(plain(each.label, "bold"), plain(" "), text)
    return tuple(text.wrap(width))
