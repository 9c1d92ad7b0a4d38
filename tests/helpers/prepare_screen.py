"""A clerk who prepares a meeting: the form on the screen, and what is read off it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.office import Office
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.agenda_preview import AgendaPreview
from clerk_tui.widgets.form_field import FormField
from tests.helpers.screen_hosts import DAY, ODD, Host, drawn, press

COMMITTEE = f"""
name = "Harbour Committee"
[quorum]
number = 2
[[members]]
name = "A Kinver"
role = "Chairman"
[[members]]
name = "{ODD}"
[[officers]]
name = "H Pell"
role = "Clerk"
[[standing_items]]
title = "Apologies for absence"
[[standing_items]]
title = "Minutes"
"""
AGENDA = """Harbour Committee

Date: 14 April 2027
Time: 7.30 pm
Venue: The Custom House

1. Apologies
2. Lighting [/b] of the *quay*

Part 2 - Private Items
3. Lease of the slipway (exempt)
"""


class Clerk:
    """A clerk who prepares a meeting."""

    def __init__(self, host: Host, pilot: Pilot[None], office: Office) -> None:
        self.host, self.pilot, self.office = host, pilot, office

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    def field(self, ident: str) -> FormField:
        return self.host.screen.query_one(f"#{ident}", FormField)

    async def type(self, ident: str, text: str) -> None:
        """Type *text* over what stands in a field, and go on to the next."""
        field = self.field(ident)
        field._input.value = text
        field.take_keyboard()
        await self.press("tab")

    async def paste(self, text: str) -> None:
        """Paste an agenda and wait until it was read."""
        self.pad.replace_text(text)
        await self.settled()

    def read_committees_again(self) -> None:
        """Look at once whether a committee file has changed, as the form does now and then."""
        screen = self.host.screen
        assert isinstance(screen, PrepareScreen)
        screen._reload_changed_committees()

    async def settled(self) -> None:
        """Wait until what was asked for is read."""
        await self.pilot.pause()
        await self.host.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def pad(self) -> AgendaPad:
        return self.host.screen.query_one(AgendaPad)

    @property
    def understood(self) -> list[str]:
        """Return what is shown as understood, its title first, and without the mark of a row."""
        pane = self.host.screen.query_one(AgendaPreview)
        rows = drawn(pane).splitlines()
        return [str(pane.border_title), *(row.removeprefix("▸").lstrip() for row in rows)]

    @property
    def head(self) -> str:
        return drawn(self.host.screen.query_one("#head", Static))

    @property
    def committees(self) -> list[str]:
        return drawn(self.host.screen.query_one("#committee-names", OptionList)).splitlines()

    @property
    def prepared(self) -> Meeting:
        """The meeting that was prepared."""
        (ident,) = self.host.results
        return self.office.sit_down(str(ident)).meeting


@asynccontextmanager
async def preparing(office: Office, size: tuple[int, int] = (120, 30)) -> AsyncIterator[Clerk]:
    """The form on the screen, with a clerk at the keys."""
    host = Host(PrepareScreen(office, DAY))
    async with host.run_test(size=size) as pilot:
        await pilot.pause()
        yield Clerk(host, pilot, office)
