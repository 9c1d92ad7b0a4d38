"""Officers at a hub, each with a database of their own, who minute and share."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.ports import Paper
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.connection.joined import remember_joined
from clerk_tui.hub.remote import Hub
from clerk_tui.hub.report import SyncReport
from clerk_tui.hub.sync import sync
from clerk_tui.office import Office
from clerk_tui.storage.office_book.book import OfficeBook
from tests.helpers.fakes import FixedClock
from tests.helpers.hubs import PASSWORD, TestHub
from tests.helpers.offices import an_office

WHARF = "Wharf Board"
QUAY = "Quay Committee"


class OfficerAtDesk:
    """An officer with an office of their own, joined to a hub."""

    def __init__(self, office: Office, url: str) -> None:
        """Join *office* to the hub at *url*."""
        self.office = office
        self.url = url
        remember_joined(office.database, url)

    def prepare(self, body: str = WHARF, day: date = date(2027, 3, 24)) -> str:
        """Prepare a meeting with one item, "Lighting", and return its ident."""
        ident = self.office.prepare(Body(body), day)
        desk = self.office.sit_down(ident)
        desk.timings.commence()
        desk.agenda.open_item(desk.agenda.list_item("Lighting"))
        return ident

    def write(self, ident: str, text: str, *, private: bool = False) -> None:
        """File a paragraph."""
        self.office.clock.forward(1)  # type: ignore[attr-defined]
        desk = self.office.sit_down(ident)
        desk.paragraphs.write(text, item=desk.meeting.items[0].ident, private=private)

    def publish(self, ident: str) -> None:
        """Close the meeting and publish its draft."""
        desk = self.office.sit_down(ident)
        if desk.meeting.ended is None:
            desk.timings.conclude()
        number = desk.meeting.afterwards.issued + 1
        desk.drafts.issue([Paper("draft", number, False, "md", (), "As minuted.")])
        desk.drafts.publish()

    def sync(self, *, everything: bool = False, dry_run: bool = False) -> SyncReport:
        """Share with the hub."""
        with (
            closing(OfficeBook(self.office.database)) as book,
            Hub(connect(self.url, lambda: PASSWORD)) as hub,
        ):
            return sync(self.office, hub, book, everything=everything, dry_run=dry_run)

    def texts(self, ident: str) -> list[str]:
        """Return the texts of the paragraphs of a meeting, as this officer has it."""
        meeting = self.office.minute_book.meeting(ident)
        return [getattr(entry.matter, "text", "") for entry in meeting.entries()]

    def public(self) -> list[str]:
        """Return the texts of the public minutes of others, as this officer's book has them."""
        from clerk_tui.domain.minute_book.search_query import SearchQuery

        with closing(OfficeBook(self.office.database)) as book:
            return [r.text for r in book.search(SearchQuery(since=date(2000, 1, 1)))]


@contextmanager
def an_officer(folder: Path, hub: TestHub, name: str, *bodies: str) -> Iterator[OfficerAtDesk]:
    """Give an officer who minutes *bodies*."""
    home = folder / name
    home.mkdir()
    url = hub.officer(name, minutes=bodies)
    clock = FixedClock()
    clock.moment += timedelta(seconds=len(name))
    with an_office(home, clock) as office:
        yield OfficerAtDesk(office, url)
