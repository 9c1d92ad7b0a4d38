"""The panels either side of the minutes: the running order and the room."""

from msgspec import Struct
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from clerk_tui.widgets.plain import plain, shortened


class Row(Struct, frozen=True):
    """A line of a panel: a mark, words, and whether it is the one in hand."""

    mark: str
    text: str
    here: bool = False


class Panel(VerticalScroll, can_focus=False):
    """A titled list that shows its row in hand; redrawn only when its rows change."""

    DEFAULT_CSS = """
    Panel { border: round $primary; padding: 0 1; width: 28; height: 1fr; }
    Panel Static { height: auto; }
    """

    rows: reactive[tuple[Row, ...]] = reactive(())
    heading: reactive[str] = reactive("")

    def compose(self) -> ComposeResult:
        """One drawing for all rows: a hundred members cost no more than ten."""
        yield Static(id="rows")

    def watch_heading(self, heading: str) -> None:
        """The title on the border."""
        self.border_title = plain(heading)

    def watch_rows(self, rows: tuple[Row, ...]) -> None:
        """Draw the rows, and bring the one in hand into sight."""
        if not self.is_mounted:
            return
        width = max(8, self.scrollable_content_region.width - 4)
        lines = [
            plain(f"{row.mark} {shortened(row.text, width)}", "bold reverse" if row.here else "")
            for row in rows
        ]
        self.query_one("#rows", Static).update(Content("\n").join(lines))
        here = next((n for n, row in enumerate(rows) if row.here), None)
        if here is not None:
            self.scroll_to(y=max(0, here - 3), animate=False)

    def on_mount(self) -> None:
        """Draw what was set before there was anything to draw on."""
        self.watch_rows(self.rows)

    def on_resize(self) -> None:
        """Cut the lines to the new width."""
        self.watch_rows(self.rows)
