"""A screen as its own parts see it, so that no part imports the screen."""

from collections.abc import Callable
from typing import Protocol

from textual.app import App
from textual.timer import Timer

from clerk_tui.desk import Desk
from clerk_tui.office import Office


class ScreenHost(Protocol):
    """Names what the parts of any screen may use of it."""

    office: Office
    desk: Desk

    @property
    def app(self) -> App[object]:
        """The running app."""

    @property
    def is_running(self) -> bool:
        """True while the screen can still draw."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Call *callback* once, after *delay* seconds."""

    def run_worker(
        self,
        work: Callable[[], None],
        *,
        thread: bool,
        exclusive: bool,
        group: str,
        exit_on_error: bool,
    ) -> object:
        """Run *work* beside the keyboard."""
