"""One of several windows of the program, open on one meeting."""

from textual.app import App
from textual.pilot import Pilot

from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen


class Window(App[None]):
    """One window of the program, at the meeting."""

    def __init__(self, office: Office, ident: str) -> None:
        super().__init__()
        self.office = office
        self.desk = office.sit_down(ident)

    def on_mount(self) -> None:
        self.push_screen(MeetingScreen(self.office, self.desk))

    @property
    def table(self) -> MeetingScreen:
        assert isinstance(self.screen, MeetingScreen)
        return self.screen


async def pass_a_second(window: Window, pilot: Pilot[None]) -> None:
    """Let a second pass in *window*."""
    window.table._update_each_second()
    await pilot.pause()
