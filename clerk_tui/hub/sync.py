"""Sharing the meetings here with the hub, and taking what came there: one pass of a sync."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.progress import each_of
from clerk_tui.domain.text import counted
from clerk_tui.hub.answers import Head, Position
from clerk_tui.hub.apart import ApartRow, name_meeting, put_apart, take_branch
from clerk_tui.hub.book.book_rows import BOOK_MAKER
from clerk_tui.hub.book.office_files import office_file_states
from clerk_tui.hub.book.public_part import take_public_part
from clerk_tui.hub.connection.explain import HubGone
from clerk_tui.hub.exchange import Exchange, carried_from, exchange
from clerk_tui.hub.remote import EVERYTHING, PROTOCOL, Hub
from clerk_tui.hub.report import SyncReport
from clerk_tui.office import Office
from clerk_tui.storage.office_book.book import OfficeBook
from clerk_tui.storage.office_book.book_rows import AcknowledgedPart, Cursor, Holder
from clerk_tui.storage.transfer.chains import LocalHead, double_numbers, read_local_heads
from clerk_tui.storage.transfer.unpack import unpack_meeting

CLOCKS_MAY_DIFFER = timedelta(hours=1)
MAY_MINUTE = ("minute", "admin")


def sync(
    office: Office, hub: Hub, book: OfficeBook, *, everything: bool = False, dry_run: bool = False
) -> SyncReport:
    """Share what is here and take what is there; each meeting by itself.

    Args:
        office: The office of the clerk's database.
        hub: The hub.
        book: What came from it before.
        everything: Compare every meeting, whatever was acknowledged before.
        dry_run: Say what would be done, and do nothing.

    Raises:
        Refusal: The hub went away, or speaks another version. What was shared by then is shared,
            and the next sync goes on from there.
    """
    return _Sync(office, hub, book, everything=everything, dry_run=dry_run).run()


class _Sync:
    """One pass of a sync."""

    def __init__(
        self, office: Office, hub: Hub, book: OfficeBook, *, everything: bool, dry_run: bool
    ) -> None:
        self._office, self._hub, self._book = office, hub, book
        self._everything, self._dry_run = everything, dry_run
        self._report = SyncReport(office.clock.now(), dry_run=dry_run)
        self._shared = book.shared()
        self._apart: dict[tuple[str, str], ApartRow] = {
            (row[0], row[1]): row for row in book.meetings_minuted_apart()
        }
        self._bodies: dict[str, str] = {}

    def run(self) -> SyncReport:
        """Do the pass, and note how far it came."""
        position = self._hub.position()
        self._compare_clocks(position)
        self._bodies = self._hub.my_bodies()
        since = self._since(position)
        heads = {head.meeting: head for head in self._hub.heads(since)}
        self._note_holders(heads)
        local_heads = read_local_heads(self._office.record.db)
        may_write = position.writes_from <= PROTOCOL
        if not may_write:
            self._report.news.append(
                "This clerk-tui is older than the hub, which it can read and not add to. "
                "Bring this program up to date."
            )
        for local_head in each_of(list(local_heads.values()), "Sharing the meetings"):
            self._share(local_head, heads.get(local_head.meeting), may_write=may_write)
        new_heads = [head for head in heads.values() if head.meeting not in local_heads]
        for head in each_of(new_heads, "Taking the meetings that are new"):
            self._by_itself(head.meeting, head.body, partial(self._receive_new, head))
        take_public_part(self._hub, self._book, self._report, since, set(local_heads))
        self._take_branches(local_heads)
        self._report.apart = [row[4] for row in self._apart.values()]
        self._name_double_numbers()
        self._name_newer_files()
        if not self._dry_run:
            self._note(position)
        return self._report

    def _since(self, position: Position) -> str:
        """Return the transaction from which on the hub is asked for changes."""
        cursor = self._book.cursor()
        is_same_hub = (position.hub, position.cluster, self._bodies_known()) == (
            *(cursor.hub, cursor.cluster, cursor.bodies),
        )
        if self._everything or not is_same_hub or int(cursor.xmin) > int(position.xmin):
            return EVERYTHING
        return cursor.xmin

    def _bodies_known(self) -> str:
        return "\n".join(f"{body}\t{right}" for body, right in sorted(self._bodies.items()))

    def _compare_clocks(self, position: Position) -> None:
        difference = abs(position.clock - self._report.at)
        if difference > CLOCKS_MAY_DIFFER:
            self._report.clock = (
                f"This machine's clock says {self._report.at:%d %B %Y, %H.%M}, the hub's "
                f"{position.clock.astimezone(self._report.at.tzinfo):%d %B %Y, %H.%M}. "
                "Set this one right: the times of the minutes are from it."
            )

    def _share(self, local_head: LocalHead, head: Head | None, *, may_write: bool) -> None:
        """Bring a meeting here and the hub together, where either has changed."""
        name = f"{local_head.body}, {local_head.date}"
        if self._bodies.get(local_head.body) not in MAY_MINUTE:
            self._report.waiting.append(
                f"Not shared: {name}. The hub does not have you minute the {local_head.body}; "
                "whoever runs it says so."
            )
            return
        last_acknowledged = self._shared.get(local_head.meeting, AcknowledgedPart())
        acknowledged = (
            last_acknowledged.events,
            last_acknowledged.papers,
            last_acknowledged.digest,
            last_acknowledged.maker,
        )
        is_same_here = acknowledged == (
            local_head.events,
            local_head.papers,
            local_head.digest,
            BOOK_MAKER,
        )
        is_same_there = head is None or head.digest == local_head.digest
        was_apart = any(
            meeting == local_head.meeting and not officer for meeting, officer in self._apart
        )
        if is_same_here and is_same_there and not self._everything and not was_apart:
            self._report.shared += 1
        elif not may_write and (head is None or head.n <= local_head.events):
            self._report.waiting.append(f"Not shared: {name}. This clerk-tui is too old to.")
        else:
            self._by_itself(local_head.meeting, name, lambda: self._exchange(local_head, name))

    def _by_itself(self, ident: str, name: str, share: Callable[[], None]) -> None:
        """Share one meeting; if it cannot be, say why and go on with the others."""
        try:
            share()
        except HubGone:
            raise
        except Refusal as refusal:
            self._report.waiting.append(f"Not shared: {name} ({ident}). {refusal}")

    def _exchange(self, local_head: LocalHead, name: str) -> None:
        exchanged = exchange(
            self._office, self._hub, local_head.meeting, local_head.body, dry_run=self._dry_run
        )
        if exchanged.outcome == "diverged":
            self._put_apart(local_head, exchanged)
            return
        self._apart.pop((local_head.meeting, ""), None)
        if exchanged.outcome == "sent":
            self._report.sent.append(f"{name}: {counted(exchanged.events, 'event')}")
        elif exchanged.outcome == "received":
            pushed_head = self._hub.head(local_head.meeting)
            sender_words = f" from {pushed_head.pushed_by}" if pushed_head else ""
            self._report.received.append(
                f"{name}: {counted(exchanged.events, 'event')}{sender_words}"
            )
        self._tell_withdrawn(name, exchanged)
        self._acknowledge(local_head.meeting)

    def _tell_withdrawn(self, name: str, exchanged: Exchange) -> None:
        if exchanged.withdrawn_from:
            self._report.news.append(
                f"{name}: what is public no longer was withdrawn. It had gone to "
                f"{', '.join(exchanged.withdrawn_from)}, and goes from there at the next sync."
            )
        if exchanged.leak:
            self._report.news.append(
                f"{name}: nothing of it is published to the office. {exchanged.leak}"
            )
        if exchanged.other_papers:
            self._report.news.append(f"{name}: a draft of it says something else at the hub.")

    def _acknowledge(self, ident: str) -> None:
        """Note that the hub has this meeting as it now is here."""
        self._report.shared += 1
        if self._dry_run:
            return
        now = read_local_heads(self._office.record.db)[ident]
        head = self._hub.head(ident)
        if head and head.digest == now.digest:
            at = self._report.at.isoformat()
            acknowledged_part = AcknowledgedPart(now.events, now.papers, now.digest, BOOK_MAKER, at)
            self._book.set_shared(ident, acknowledged_part)

    def _put_apart(self, local_head: LocalHead, exchanged: Exchange) -> None:
        head = self._hub.head(local_head.meeting)
        if head is None or exchanged.packed is None:
            return
        if self._dry_run:
            self._apart[local_head.meeting, ""] = (
                *(local_head.meeting, "", head.pushed_by, ""),
                f"{local_head.body}, {local_head.date} was minuted apart by {head.pushed_by}.",
            )
        else:
            self._apart[local_head.meeting, ""] = put_apart(
                self._office, self._hub, head, exchanged.packed
            )

    def _receive_new(self, head: Head) -> None:
        """Take a whole meeting that is not here."""
        if self._dry_run:
            self._report.received.append(f"a meeting of the {head.body}")
            return
        unpack_meeting(self._office.record, carried_from(self._hub, head), self._report.at)
        name = name_meeting(self._office, head.meeting)
        self._report.received.append(f"{name}, from {head.pushed_by}")
        self._acknowledge(head.meeting)

    def _take_branches(self, local_heads: dict[str, LocalHead]) -> None:
        """Put beside what colleagues minuted apart; forget what is settled."""
        branches = {
            (branch.meeting, branch.login): branch
            for branch in self._hub.branches()
            if branch.login != self._hub.login and branch.meeting in local_heads
        }
        for key in [key for key in self._apart if key[1] and key not in branches]:
            del self._apart[key]
        if self._dry_run:
            return
        for key, branch in branches.items():
            row = take_branch(self._office, self._hub, branch)
            if row:
                self._apart[key] = row

    def _note_holders(self, heads: dict[str, Head]) -> None:
        """Note who has which meeting; say where a colleague has taken one over."""
        old_holders = self._book.holders()
        for head in heads.values():
            since = head.held_since.isoformat() if head.held_since else ""
            holder = Holder(head.holder, head.holder_name, since)
            old_holder = old_holders.get(head.meeting)
            if not self._dry_run:
                self._book.set_holder(head.meeting, holder)
            was_mine = old_holder is not None and old_holder.login == self._hub.login
            if was_mine and head.holder not in ("", self._hub.login):
                self._report.news.append(
                    f"{head.holder_name} has taken over {head.body}, {head.meeting}. "
                    "To minute it again: /takeover"
                )

    def _name_double_numbers(self) -> None:
        for body, printed_number, ident in double_numbers(self._office.record.db):
            self._report.news.append(
                f"Two meetings of the {body} have the minute number {printed_number}. "
                f"Put it right in the one not issued yet: {ident}"
            )

    def _name_newer_files(self) -> None:
        states = office_file_states(self._office, self._hub, self._book)
        names = [state.file.name for state in states if state.state == "newer"]
        if names:
            self._report.news.append(
                f"The office has newer files: {', '.join(names)}. To take one: "
                f"clerk-tui hub files --take {names[0]}"
            )

    def _note(self, position: Position) -> None:
        self._book.set_apart(self._apart.values())
        self._book.set_cursor(
            Cursor(position.hub, position.cluster, position.xmin, self._bodies_known())
        )
