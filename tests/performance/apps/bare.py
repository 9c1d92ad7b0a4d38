"""A bare Textual app: what any app built on it costs at the least."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """One line of text; Ctrl+Q leaves."""

    def compose(self) -> ComposeResult:
        """The line that says it is up."""
        yield Static("Bare and ready")


if __name__ == "__main__":
    Bare().run()
