"""Two officers in two terminals minute, hand over, diverge and are reconciled through one hub."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clerk_tui.office import Office
from tests.helpers.hub_clerks import WHARF, OfficerAtDesk
from tests.helpers.hubs import TestHub
from tests.helpers.installed import InstalledProgram
from tests.performance.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


class AtTheTable:
    """An installed program that has joined a hub, opened in a terminal."""

    def __init__(self, folder: Path, hub: TestHub, name: str) -> None:
        self.program = InstalledProgram(folder / name, folder / "pgpass")
        self.url = hub.officer(name, minutes=(WHARF,))
        self.program.say("hub", "join", self.url)

    def prepare(self) -> str:
        office = Office(self.program.database)
        ident = OfficerAtDesk(office, self.url).prepare()
        office.close()
        return ident

    @contextmanager
    def opened(self, *words: str) -> Iterator[Terminal]:
        terminal = Terminal(
            [*self.program.argv, *words], self.program.env, self.program.home, columns=120, lines=40
        )
        try:
            yield terminal
        finally:
            terminal.close()

    def minutes(self, ident: str) -> str:
        return self.program.say("export", ident, "--out", "-")


def type_line(terminal: Terminal, text: str) -> None:
    terminal.press(text)
    terminal.press("enter")


def leave(terminal: Terminal) -> None:
    terminal.press("ctrl+q")
    terminal.wait_for_end()


@pytest.fixture
def brook(tmp_path: Path, hub: TestHub) -> AtTheTable:
    return AtTheTable(tmp_path, hub, "Brook")


@pytest.fixture
def kinver(tmp_path: Path, hub: TestHub) -> AtTheTable:
    return AtTheTable(tmp_path, hub, "Kinver")


def test_a_meeting_is_handed_over_between_two_terminals(
    brook: AtTheTable, kinver: AtTheTable
) -> None:
    ident = brook.prepare()
    brook.program.say("sync")
    kinver.program.say("sync")
    with brook.opened("open", ident) as brooks:
        brooks.wait("Lighting")
        type_line(brooks, "The lamps were to be mended.")
        brooks.quiet(2.0, at_most=4.0)  # the process beside it has the meeting at the hub by then
        with kinver.opened("open", ident) as kinvers:
            kinvers.wait("by Brook at another machine")
            type_line(kinvers, "/takeover")
            brooks.wait("has taken over this meeting")
            brooks.wait("by Kinver at another machine")
            kinvers.wait("lamps were to be mended")
            kinvers.quiet(2.0, at_most=4.0)
            type_line(kinvers, "And the quay was to be swept.")
            type_line(kinvers, "/live")
            brooks.wait("quay was to be swept")
            leave(kinvers)
        leave(brooks)
    brook.program.say("sync")
    assert brook.minutes(ident) == kinver.minutes(ident)
    assert "quay was to be swept" in brook.minutes(ident)


def test_two_who_went_on_without_the_network_are_told_and_one_is_kept(
    brook: AtTheTable, kinver: AtTheTable
) -> None:
    ident = brook.prepare()
    brook.program.say("sync")
    kinver.program.say("sync")
    for officer, words in ((brook, "The lamps were mended."), (kinver, "The lamps were sold.")):
        office = Office(officer.program.database)
        office.sit_down(ident).paragraphs.write(words)
        office.close()
    assert "1 event" in brook.program.say("sync")
    assert "was minuted apart: 1 step of Brook" in kinver.program.say("sync")
    assert "Kinver has 1 step" in brook.program.say("sync")
    sides = kinver.program.say("hub", "apart", ident)
    assert "The lamps were sold." in sides
    assert "The lamps were mended." in sides
    reply = kinver.program.say("hub", "keep", ident)
    assert "To be typed, if it is to stand: paragraph, “The lamps were sold.”" in reply
    assert "minuted apart" not in kinver.program.say("sync") + brook.program.say("sync")
    assert brook.minutes(ident) == kinver.minutes(ident)
    copy = reply.split("Yours is the copy ")[1].split(".")[0]
    assert "The lamps were sold." in kinver.minutes(copy)


def test_home_says_what_is_shared(brook: AtTheTable) -> None:
    brook.prepare()
    with brook.opened() as home:
        home.wait("Meetings · ")
        home.wait("· shared ")
        home.press("s")
        home.wait("The office's book: shared")
