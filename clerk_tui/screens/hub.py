"""The office's hub on Home: shared in the background, one word of it shown, the rest to be read."""

import subprocess
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from threading import Thread

from textual.screen import Screen

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.handover.process import start_sync
from clerk_tui.hub.status import HubStatus, read_status
from clerk_tui.office import Office
from clerk_tui.storage.office_book.book import OfficeBook

OFTEN = timedelta(minutes=5)  # how long a sync counts as new while Home is shown


class HubSharing:
    """Starts a sync in a process of its own, where the last is some minutes old."""

    def __init__(self, office: Office, screen: Screen[None], redraw: Callable[[], None]) -> None:
        """Share the meetings of *office*; *redraw* the screen after each sync."""
        self._office, self._screen, self._redraw = office, screen, redraw
        self._process: subprocess.Popen[str] | None = None

    def start(self, *, at_once: bool = False) -> None:
        """Start a sync if the last is some minutes old, or *at_once*; one at a time."""
        if self._process is not None and self._process.poll() is None:
            return
        if at_once or self._is_due():
            Thread(target=self._run, name="sync", daemon=True).start()

    def _is_due(self) -> bool:
        status = read_status(self._office.database)
        with suppress(ValueError, TypeError):
            if status is not None and not status.trouble:
                age = self._office.clock.now() - datetime.fromisoformat(status.at)
                return not timedelta() <= age < OFTEN
        return True

    def _run(self) -> None:
        with suppress(OSError):
            self._process = start_sync(self._office.database, "--quiet")
            self._process.communicate()
        if self._screen.is_running:  # the app may have ended meanwhile
            self._screen.app.call_later(self._redraw)


def hub_lines(office: Office) -> list[str]:
    """Return what there is to read of the hub, a line or paragraph each."""
    status = read_status(office.database) or HubStatus("not shared yet", "")
    lines = [f"The office's book: {status.word}.", *filter(None, [status.trouble])]
    try:
        with closing(OfficeBook(office.database)) as book:
            apart_meetings = [row[4] for row in book.meetings_minuted_apart()]
            news = [
                f"{_day_and_time(datetime.fromisoformat(at))}  {sentence}"
                for at, sentence in book.news()
            ]
            holders = {ident: holder.name for ident, holder in book.holders().items()}
    except Refusal as refusal:
        return [*lines, str(refusal)]
    meeting_by_ident = {meeting.ident: meeting for meeting in office.minute_book.meetings()}
    minuted = [
        f"{name} minutes {meeting.body}, {short_date(date.fromisoformat(meeting.date))}"
        for ident, name in holders.items()
        if (meeting := meeting_by_ident.get(ident))
    ]
    lines += ["", "Minuted apart:", *apart_meetings] if apart_meetings else []
    lines += ["", "Who minutes what:", *minuted] if minuted else []
    lines += ["", "What came, the newest first:", *news] if news else []
    return [*lines, "", "To share now, or with a password: clerk-tui sync, at a shell."]


def _day_and_time(moment: datetime) -> str:
    return f"{short_date(moment.date())}, {print_time(moment.time())}"
