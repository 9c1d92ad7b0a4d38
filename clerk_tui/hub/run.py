"""A sync from beginning to end: one at a time, its outcome noted for Home."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

from clerk_tui.domain.errors import Busy, Refusal
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.remote import Hub
from clerk_tui.hub.report import SyncReport, report_lines, status_word
from clerk_tui.hub.status import HubStatus, read_status, write_status
from clerk_tui.hub.sync import sync
from clerk_tui.office import Office
from clerk_tui.storage.database.file_lock import lock_file
from clerk_tui.storage.office_book.book import OfficeBook


def run_sync(
    office: Office,
    url: str,
    password: Callable[[], str] | None,
    *,
    everything: bool,
    dry_run: bool,
    while_sharing: Callable[[], AbstractContextManager[None]],
) -> list[str]:
    """Sync once, and return what to tell the officer, a line each.

    *while_sharing* is entered once the hub has let us in, and nothing more is asked for.
    Raises Refusal where the hub cannot be reached, or another sync is under way.
    """
    with one_at_a_time(office.database), closing(OfficeBook(office.database)) as book:
        try:
            with Hub(connect(url, password)) as hub, while_sharing():
                report = sync(office, hub, book, everything=everything, dry_run=dry_run)
        except Refusal as refusal:
            _note_trouble(office, str(refusal))
            raise
        if not dry_run:
            _note_done(office, book, report)
    return report_lines(report)


@contextmanager
def one_at_a_time(database: Path) -> Iterator[None]:
    """Hold the lock on syncing *database* in the block. Raises Busy if another has it."""
    lock = database.with_name(f"{database.name}-hub.lock")
    try:
        release = lock_file(lock)
    except TimeoutError:
        raise Busy("A sync is under way already.", "Let it end.") from None
    try:
        yield
    finally:
        release()


def _note_done(office: Office, book: OfficeBook, report: SyncReport) -> None:
    known_news = {sentence for _, sentence in book.news()}
    sentences = [*report.received, report.clock, *report.news, *report.apart]
    book.add_news(
        report.at, [sentence for sentence in sentences if sentence and sentence not in known_news]
    )
    status = HubStatus(
        status_word(report), report.at.isoformat(), len(report.news) + len(report.apart)
    )
    with suppress(OSError):
        write_status(office.database, status)


def _note_trouble(office: Office, sentence: str) -> None:
    """Note why the hub could not be reached, beside what the last sync came to."""
    earlier_status = read_status(office.database)
    word, at = (earlier_status.word, earlier_status.at) if earlier_status else ("", "")
    with suppress(OSError):
        write_status(office.database, HubStatus(word or "not shared yet", at, 0, sentence))
