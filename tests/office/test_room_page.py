"""The page of the room display: kept beside a running meeting, and read by a real browser."""

import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.office.room_display import UNREADABLE, RoomDisplay
from clerk_tui.office.room_page import RoomPage
from tests.helpers.ostermere import desk_in, opened
from tests.performance.table import clerk, environment

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), "")


def meeting_in(office: Office) -> str:
    """Return the ident of a meeting in session, with a motion before it."""
    desk = opened(desk_in(office.record), "Dredging", "The lease of [/b] <b>Pier 3</b>")
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.motions.move("That three berths be dredged", "@1", "@2")
    return desk.meeting.ident


def wait_for(condition: Callable[[], bool], seconds: float) -> None:
    """Wait until *condition* holds."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_the_page_is_never_written_over_another_file(office: Office, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.html"
    minutes.write_text("<p>The minutes as they were sent</p>", encoding="utf-8")
    with pytest.raises(Refusal, match="left as it is"):
        RoomPage(minutes, office.database)
    with pytest.raises(Refusal):
        RoomPage(office.database, office.database)
    assert minutes.read_text(encoding="utf-8") == "<p>The minutes as they were sent</p>"


def test_a_page_that_was_closed_says_so_and_may_be_opened_again(
    office: Office, tmp_path: Path
) -> None:
    board = RoomDisplay(office, meeting_in(office)).board()
    for _ in range(2):
        page = RoomPage(tmp_path / "room.html", office.database)
        page.show(board)
        assert "three berths" in (tmp_path / "room.html").read_text(encoding="utf-8")
        page.close()
        closed = (tmp_path / "room.html").read_text(encoding="utf-8")
        assert "The display is closed" in closed
        assert "three berths" not in closed


def test_while_the_record_cannot_be_read_nothing_of_the_business_is_shown(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    display = RoomDisplay(office, meeting_in(office))
    assert display.board().motion

    def refuse(_: str) -> None:
        raise Refusal("The disk is away.")

    with monkeypatch.context() as away:
        away.setattr(display, "_newest_version", lambda: 99)
        away.setattr(office.minute_book, "meeting", refuse)
        assert display.board().state_words == UNREADABLE
        assert display.board().motion is None
    assert display.board().motion


@pytest.mark.skipif(sys.platform == "win32", reason="a signal ends it, which Windows has not")
def test_the_page_follows_another_window_within_a_second(office: Office, tmp_path: Path) -> None:
    ident, out = meeting_in(office), tmp_path / "room.html"
    argv = clerk("--database", str(office.database), "display", ident, "--out", str(out))
    process = subprocess.Popen(argv, env=environment(tmp_path), stdout=subprocess.DEVNULL)
    try:
        wait_for(lambda: out.exists() and "three berths" in out.read_text(encoding="utf-8"), 20)
        desk = office.sit_down(ident)
        desk.private_business.exclude_public("paragraph 3")
        began = time.monotonic()
        wait_for(lambda: "are excluded" in out.read_text(encoding="utf-8"), 5)
        assert time.monotonic() - began < 1.0
        assert "three berths" not in out.read_text(encoding="utf-8")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)
    assert "The display is closed" in out.read_text(encoding="utf-8")


@pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here to try the page in")
def test_a_real_browser_shows_the_page_as_it_was_meant(office: Office, tmp_path: Path) -> None:
    ident, out = meeting_in(office), tmp_path / "room.html"
    desk = office.sit_down(ident)
    desk.motions.amend("delete three, insert six", "@3", "@4")
    RoomPage(out, office.database).show(RoomDisplay(office, ident).board())
    dumped = _in_browser(tmp_path, "--dump-dom", out.as_uri())
    assert "<del>three</del> <ins>six</ins>" in dumped
    desk.agenda.next_item()
    RoomPage(out, office.database).show(RoomDisplay(office, ident).board())
    dumped = _in_browser(tmp_path, "--dump-dom", out.as_uri())
    assert "&lt;b&gt;Pier 3&lt;/b&gt;" in dumped
    assert not re.search(r"<b>|<script", dumped)


def _in_browser(folder: Path, *options: str) -> str:
    """Return what a browser without a window answers."""
    always = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'own'}")
    return subprocess.run(
        [CHROMIUM, *always, *options], capture_output=True, text=True, check=True, timeout=60
    ).stdout
