"""Copying to the clipboard: the last entry, an item, the whole; what is private asks first."""

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from tests.helpers.review_screen import ReviewHost, reviewed
from tests.helpers.screen_hosts import ODD, a_desk
from tests.helpers.typist import at_the_keyboard

SECRET = "Zzbrook"


async def test_the_last_entry_is_copied_as_it_prints(office: Office) -> None:
    desk = a_desk(office)
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.add_item("Lamps")
    desk.paragraphs.write(f"{ODD} spoke of the lamps.")
    async with at_the_keyboard(ClerkApp(office, desk.meeting.ident)) as typist:
        await typist.command("copy")
        assert typist.app.clipboard == f"{ODD} spoke of the lamps."


@pytest.mark.parametrize("selection", ["item", "all"])
async def test_an_item_and_the_whole_are_copied_without_private_business(
    office: Office, selection: str
) -> None:
    async with at_the_keyboard(ClerkApp(office, reviewed(office).meeting.ident)) as typist:
        await typist.command("copy", selection)
        assert "The lamps on the quay." in typist.app.clipboard
        assert SECRET not in typist.app.clipboard
        await typist.command("copy", f"{selection} private")
        assert SECRET in typist.app.clipboard


async def test_a_private_entry_is_copied_only_when_it_is_asked_for_as_such(office: Office) -> None:
    async with at_the_keyboard(ClerkApp(office, reviewed(office).meeting.ident)) as typist:
        await typist.command("private", "3")
        await typist.line(f"Of {SECRET} again.")
        await typist.command("copy")
        assert typist.app.clipboard == ""
        await typist.press("escape")
        await typist.command("copy", "private")
        assert SECRET in typist.app.clipboard


async def test_in_the_review_a_private_entry_asks_before_it_is_copied(office: Office) -> None:
    host = ReviewHost(office, reviewed(office))
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("The lamps on the quay.")
        await pilot.press("y")
        assert host.clipboard == "The lamps on the quay."
        await pilot.press("p")  # the private copy is shown
        host.take(f"The lamps were for {SECRET}.")
        await pilot.press("y")
        assert "Y again" in host.message
        assert SECRET not in host.clipboard
        await pilot.press("y")
        assert SECRET in host.clipboard
