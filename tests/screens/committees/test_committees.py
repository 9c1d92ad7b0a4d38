"""The committees: members join, leave and take roles by date, and the file keeps its remarks."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from clerk_tui.office import Office
from clerk_tui.screens.committees.screen import CommitteesScreen
from clerk_tui.widgets.prompt_line import AskLine
from tests.helpers.offices import an_office
from tests.helpers.screen_hosts import DAY, Host, drawn, press

FILE = """# ours
name = "Harbour Committee"
all_seats = 3
[[members]]
name = "A Kinver"  # since the floods
role = "Chairman"
[[members]]
name = "B [/b] Marden"
"""


class Clerk:
    """A clerk who keeps the committees."""

    def __init__(self, host: Host, pilot: Pilot[None]) -> None:
        self.host, self.pilot = host, pilot

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    async def answer(self, text: str) -> None:
        """Type *text* over what is offered, and Enter."""
        self.host.screen.query_one(AskLine).replace_answer(text)
        await self.press("enter")

    @property
    def members(self) -> list[str]:
        return drawn(self.host.screen.query_one("#members", OptionList)).splitlines()

    @property
    def message(self) -> str:
        return self.host.message


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as office:
        office.committees.mkdir()
        (office.committees / "harbour.toml").write_text(FILE, encoding="utf-8")
        yield office


@asynccontextmanager
async def keeping(office: Office) -> AsyncIterator[Clerk]:
    host = Host(CommitteesScreen(office, DAY))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Clerk(host, pilot)


async def test_a_member_joins_another_leaves_and_the_file_keeps_its_remarks(
    office: Office,
) -> None:
    async with keeping(office) as clerk:
        assert clerk.members == ["● A Kinver, Chairman", "● B [/b] Marden"]
        await clerk.press("enter", "j")
        await clerk.answer("Cllr S Edgley, Vice-Chairman")
        await clerk.answer("12 May 2027")
        assert clerk.members[-1] == "… Cllr S Edgley, Vice-Chairman · from 12 May 2027"
        await clerk.press("down", "l")
        await clerk.press("enter")
        assert "● B [/b] Marden · until 24 March 2027" in clerk.members
        await clerk.press("ctrl+s")
        text = (office.committees / "harbour.toml").read_text(encoding="utf-8")
        assert "# since the floods" in text
        assert 'name = "B [/b] Marden"\nuntil = 2027-03-24' in text
        assert "from = 2027-05-12" in text
        await clerk.press("escape")
        assert clerk.host.results == [None]


async def test_a_role_changes_from_a_day_on_and_can_be_taken_back(office: Office) -> None:
    async with keeping(office) as clerk:
        await clerk.press("enter", "r")
        await clerk.answer("")
        await clerk.answer("12 May 2027")
        assert clerk.members[0] == "● A Kinver, Chairman · until 11 May 2027"
        assert clerk.members[-1] == "… A Kinver · from 12 May 2027"
        await clerk.press("z")
        assert clerk.members[0] == "● A Kinver, Chairman"
        await clerk.press("ctrl+s")
        assert (office.committees / "harbour.toml").read_text(encoding="utf-8") == FILE


async def test_a_date_that_is_none_is_asked_for_again_and_nothing_is_lost(office: Office) -> None:
    async with keeping(office) as clerk:
        await clerk.press("enter", "l")
        await clerk.answer("soon")
        assert "is not a date" in clerk.message
        await clerk.answer("31/3/27")
        assert clerk.members[0].endswith("until 31 March 2027")


async def test_changes_not_written_are_left_only_when_escape_is_pressed_twice(
    office: Office,
) -> None:
    async with keeping(office) as clerk:
        await clerk.press("enter", "l")
        await clerk.press("enter")
        await clerk.press("escape")
        assert "Press Esc again" in clerk.message
        assert clerk.host.results == []
        await clerk.press("escape")
        assert clerk.host.results == [None]


async def test_changes_not_written_are_back_after_the_program_was_killed(office: Office) -> None:
    async with keeping(office) as clerk:
        await clerk.press("enter", "l")
        await clerk.answer("31/3/27")
    async with keeping(office) as clerk:
        assert clerk.message.startswith("Changes not written are back.")
        assert clerk.members[0].endswith("until 31 March 2027")
        await clerk.press("enter", "z")
        assert clerk.members[0] == "● A Kinver, Chairman"
        await clerk.press("l")
        await clerk.answer("30/4/27")
        await clerk.press("ctrl+s")
    async with keeping(office) as clerk:
        assert clerk.message == ""
        assert clerk.members[0].endswith("until 30 April 2027")


async def test_changes_kept_are_not_put_into_a_file_that_is_another_by_now(office: Office) -> None:
    async with keeping(office) as clerk:
        await clerk.press("enter", "l")
        await clerk.answer("31/3/27")
    (office.committees / "harbour.toml").write_text(f"{FILE}# new", encoding="utf-8")
    async with keeping(office) as clerk:
        assert clerk.message.startswith("harbour.toml was changed by another program since.")
        assert clerk.members[0] == "● A Kinver, Chairman"


async def test_a_file_with_a_mistake_says_its_line(office: Office) -> None:
    (office.committees / "harbour.toml").write_text("nmae = 3", encoding="utf-8")
    async with keeping(office) as clerk:
        assert "harbour.toml, line 1" in clerk.message
        await clerk.press("j", "ctrl+s")
        assert (office.committees / "harbour.toml").read_text(encoding="utf-8") == "nmae = 3"
