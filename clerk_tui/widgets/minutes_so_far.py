"""What is minuted under the item in hand, newest at the bottom."""

from msgspec import Struct
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from clerk_tui.widgets.plain import plain


class Minuted(Struct, frozen=True):
    """One entry as the screen shows it. `label` says what it is ("RESOLVED", "Q1", "note")."""

    label: str
    text: str
    quiet: bool = False


class MinutesSoFar(VerticalScroll, can_focus=False):
    """The last entries of the item: as many as matter at the table, however many there are."""

    DEFAULT_CSS = """
    MinutesSoFar { border: round $primary; padding: 0 1; height: 1fr; }
    MinutesSoFar Static { height: auto; }
    """
    MOST = 20  # more lines than a tall screen has; the review has them all

    heading: reactive[str] = reactive("")
    minuted: reactive[tuple[Minuted, ...]] = reactive(())

    def compose(self) -> ComposeResult:
        """One drawing for all of them."""
        yield Static(id="entries")

    def watch_heading(self, heading: str) -> None:
        """The item's number and title on the border."""
        self.border_title = plain(heading)

    def watch_minuted(self, minuted: tuple[Minuted, ...]) -> None:
        """Draw the entries and show the newest."""
        if not self.is_mounted:
            return
        blocks = [self._drawn(each) for each in minuted[-self.MOST :]]
        self.query_one("#entries", Static).update(Content("\n\n").join(blocks))
        self.call_after_refresh(self.scroll_end, animate=False)

    def on_mount(self) -> None:
        """Draw what was set before there was anything to draw on."""
        self.watch_minuted(self.minuted)

    def on_resize(self) -> None:
        """Show the newest still, where the line below takes another row for what it says."""
        self.call_after_refresh(self.scroll_end, animate=False)

    @staticmethod
    def _drawn(each: Minuted) -> Content:
        text = plain(each.text, "dim italic" if each.quiet else "")
        if not each.label:
            return text
        return Content.assemble(plain(each.label, "bold"), plain(" "), text)
