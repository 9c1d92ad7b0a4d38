"""A Textual app with one TextArea and nothing else: what typing costs there."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Area(App[None]):
    """One empty editor, focused."""

    def compose(self) -> ComposeResult:
        """The editor."""
        yield TextArea("", id="area")

    def on_mount(self) -> None:
        """Say that it is up, where the benchmark looks."""
        self.query_one(TextArea).border_title = "Area ready"
        self.query_one(TextArea).focus()


if __name__ == "__main__":
    Area().run()
