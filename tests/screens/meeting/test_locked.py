"""A meeting opened while another program has the database locked: it is said, and waited for."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.domain.errors import Busy
from clerk_tui.domain.ports import UnfinishedText
from clerk_tui.office import Office
from clerk_tui.run import wait_for_database
from clerk_tui.screens.meeting.save_status import SAVED
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.storage.autosave.journal import TypingJournal
from clerk_tui.storage.autosave.journal_files import find_journals
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, opened

TYPED = "Mr Tovey said that the slipway"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with a meeting at which a copy of the program was killed in mid-typing."""
    office = Office(tmp_path / "minutes.db", FixedClock())
    office.unfinished.rescue_folders = (tmp_path / "rescued",)
    ident = opened(desk_in(office.record), "Buoys").meeting.ident
    ahead = TypingJournal(office.database, "0123abcd")
    ahead.note(ident, "pad@0123abcd", TYPED, 3, office.clock.now().isoformat())
    ahead.close(delete=False)
    office.opened_database.db.execute("PRAGMA busy_timeout = 50")
    yield office
    office.close()


def table(app: ClerkApp) -> MeetingScreen:
    assert isinstance(app.screen, MeetingScreen)
    return app.screen


async def test_while_another_program_writes_the_meeting_opens_with_what_was_typed(
    office: Office,
) -> None:
    app = ClerkApp(office, office.minute_book.find("last").ident)
    with closing(sqlite3.connect(office.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            assert table(app).pad.text == TYPED
            await pilot.press(*" is")
            other.rollback()
            for _ in range(100):  # the thread tries again each half second
                await pilot.pause(0.05)
                if table(
                    app
                ).save_status.saving == SAVED and office.unfinished.writer.wait_until_saved(0):
                    break
            assert table(app).pad.text == "Mr  isTovey said that the slipway"
    assert office.unfinished.writer.wait_until_saved()
    again = Office(office.database, FixedClock())
    texts = again.unfinished.left_at(office.minute_book.find("last").ident)
    assert [text.text for text in texts] == ["Mr  isTovey said that the slipway"]
    assert "0123abcd.typing" not in [file.name for file in find_journals(again.database)]
    again.close()


def locked_by_another_program(office: Office, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Keep what was left unfinished from being read until the list returned is emptied."""
    read, locked = office.unfinished.left_at, [True]

    def left_at(ident: str) -> list[UnfinishedText]:
        if locked:
            raise Busy("The database is busy: another program is writing to it.", "Wait.")
        return read(ident)

    monkeypatch.setattr(office.unfinished, "left_at", left_at)
    return locked


async def test_what_cannot_be_read_is_waited_for_and_costs_nothing_typed_meanwhile(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = locked_by_another_program(office, monkeypatch)
    app = ClerkApp(office, office.minute_book.find("last").ident)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        screen = table(app)
        screen.save_status.check_each_second()  # as it does each second
        assert "another program is writing to it" in screen.line.refusal
        assert "put back once it can be read" in screen.line.refusal
        await pilot.press(*"New words")
        locked.clear()
        screen.save_status.check_each_second()
        assert screen.pad.text == "New words"
        assert TYPED in screen.pad.recalled
        assert "Up brings it back" in screen.line.done


async def test_where_nothing_was_typed_meanwhile_it_is_in_the_pad(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = locked_by_another_program(office, monkeypatch)
    app = ClerkApp(office, office.minute_book.find("last").ident)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        locked.clear()
        table(app).save_status.check_each_second()
        assert table(app).pad.text == TYPED
        assert table(app).line.refusal == ""


def test_the_app_says_what_it_waits_for_and_opens_when_that_has_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.run.AT_THE_TABLE_MS", 50)
    database = tmp_path / "minutes.db"
    office = Office(database, FixedClock())
    desk_in(office.record)
    office.close()
    other = sqlite3.connect(database, check_same_thread=False)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN IMMEDIATE")
    sentences: list[str] = []

    def say(sentence: str) -> None:
        sentences.append(sentence)
        threading.Timer(0.3, other.close).start()

    office = Office(database, FixedClock())
    wait_for_database(office, say)
    assert len(office.minute_book.meetings()) == 1
    [sentence] = sentences
    assert "is busy: another program is writing to it" in sentence
    assert "opens as soon as it is free" in sentence
    office.close()
