"""Hub: what a client asks of the office's shared minute book, each a function there."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.transfer import CarriedEvent, CarriedPaper
from clerk_tui.hub.admin.setup import NEWEST
from clerk_tui.hub.answers import Answer, Branch, Head, OfficeFile, Position, PublicMeeting
from clerk_tui.hub.book.book_rows import BOOK_MAKER, BookRows
from clerk_tui.hub.connection.connect import Connection
from clerk_tui.hub.connection.explain import hub_errors_explained

PROTOCOL = 1  # raised when what a client sends or reads changes in meaning
EVERYTHING = "0"  # before every transaction there was


class Hub:
    """A connection to the hub, closed at the end of a `with` block."""

    def __init__(self, connection: Connection) -> None:
        """Use *connection*."""
        self.connection = connection

    def __enter__(self) -> "Hub":
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self.connection.close()

    @property
    def login(self) -> str:
        """Return the login of the officer who is connected."""
        return str(self.connection.info.user)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Do what is in the block in one transaction, or none of it."""
        with hub_errors_explained(), self.connection.transaction():
            yield

    def position(self) -> Position:
        """Return where the hub stands. Raises Refusal where it speaks another version."""
        position = Position(*self.rows("SELECT * FROM clerk.hub_position()")[0])
        if position.reads_from > PROTOCOL:
            raise Refusal(
                "The hub is newer than this clerk-tui, and cannot be read by it.",
                "Bring this program up to date. Everything is safe on this machine.",
            )
        if position.version < NEWEST:
            raise Refusal(
                "The hub is older than this clerk-tui.",
                "Whoever runs it brings it up to date: clerk-tui hub setup URL. "
                "Everything is safe on this machine.",
            )
        return position

    def my_bodies(self) -> dict[str, str]:
        """Return the officer's bodies, each with "read", "minute" or "admin"."""
        return dict(self.rows("SELECT * FROM clerk.my_bodies()"))

    def heads(self, since: str) -> list[Head]:
        """Return the heads of the officer's bodies that changed from the transaction *since* on."""
        return [Head(*row) for row in self.rows("SELECT * FROM clerk.heads(%s::xid8)", since)]

    def head(self, meeting: str) -> Head | None:
        """Return the head of one meeting; None where it is not there, or another body's."""
        rows = self.rows("SELECT * FROM clerk.head_of(%s)", meeting)
        return Head(*rows[0]) if rows else None

    def digest_at(self, meeting: str, n: int) -> str:
        """Return the digest of the event number *n* of a meeting; empty if there is none."""
        return self.rows("SELECT clerk.digest_at(%s, %s)", meeting, n)[0][0] or ""

    def append(
        self,
        meeting: str,
        body: str,
        after_number: int,
        digest: str,
        events: Sequence[CarriedEvent],
    ) -> Answer:
        """Add *events* after the event number *after_number*, which has this *digest*."""
        rows = self.rows(
            "SELECT * FROM clerk.append(%s, %s, %s, %s, %s::int[], %s::text[], %s::text[], "
            "%s::text[], %s::text[])",
            *(meeting, body, after_number, digest, *_columns(events)),
        )
        return Answer(*rows[0])

    def add_papers(self, meeting: str, papers: Sequence[CarriedPaper]) -> int:
        """Add the papers that are not there; returns how many say something else there."""
        if not papers:
            return 0
        columns = [list(column) for column in zip(*map(_paper_row, papers), strict=True)]
        rows = self.rows(
            "SELECT clerk.add_papers(%s, %s::text[], %s::int[], %s::boolean[], %s::text[], "
            "%s::text[], %s::text[], %s::text[])",
            *(meeting, *columns),
        )
        return int(rows[0][0])

    def read_events(self, meeting: str, after_number: int) -> tuple[CarriedEvent, ...]:
        """Return the events of a meeting after the event number *after_number*."""
        rows = self.rows("SELECT * FROM clerk.read_events(%s, %s)", meeting, after_number)
        return tuple(CarriedEvent(*row) for row in rows)

    def read_papers(self, meeting: str) -> tuple[CarriedPaper, ...]:
        """Return the papers of a meeting."""
        rows = self.rows("SELECT * FROM clerk.read_papers(%s)", meeting)
        return tuple(CarriedPaper(*row) for row in rows)

    def take(self, meeting: str) -> str:
        """Have the meeting from now on; returns the name of whoever had it."""
        return str(self.rows("SELECT clerk.take(%s)", meeting)[0][0] or "")

    def ask_for(self, meeting: str) -> str:
        """Ask whoever has the meeting for it; returns their name, empty if nobody has it."""
        return str(self.rows("SELECT clerk.ask_for(%s)", meeting)[0][0] or "")

    def give(self, meeting: str) -> str:
        """Give the meeting to whoever asked for it, or to nobody; returns their name."""
        return str(self.rows("SELECT clerk.give(%s)", meeting)[0][0] or "")

    def put_beside(
        self, meeting: str, common: int, digest: str, events: Sequence[CarriedEvent]
    ) -> None:
        """Put what was minuted here after the event number *common* beside what is there."""
        self.rows(
            "SELECT clerk.put_beside(%s, %s, %s, %s::int[], %s::text[], %s::text[], %s::text[], "
            "%s::text[])",
            *(meeting, common, digest, *_columns(events)),
        )

    def end_branch(self, meeting: str) -> None:
        """Note that what this officer put beside a meeting is settled."""
        self.rows("SELECT clerk.end_branch(%s)", meeting)

    def branches(self) -> list[Branch]:
        """Return what is minuted apart at the officer's bodies."""
        return [
            Branch(
                *(meeting, login, officer, common),
                tuple(map(CarriedEvent, steps, moments, kinds, payloads, digests)),
                at,
            )
            for meeting, login, officer, common, steps, moments, kinds, payloads, digests, at in (
                self.rows("SELECT * FROM clerk.branches()")
            )
        ]

    def replace_book(self, meeting: str, n: int, rows: BookRows) -> list[str]:
        """Replace a meeting's rows of the book, made of its first *n* events.

        Returns the places to which rows had gone that stand no longer.
        """
        places = self.rows(
            "SELECT clerk.replace_book(%s, %s, %s, %s, %s::jsonb, %s::jsonb, %s::jsonb, "
            "%s::jsonb, %s::jsonb, %s::jsonb)",
            *(meeting, n, BOOK_MAKER, rows.fingerprint, rows.shown, rows.entries, rows.actions),
            *(rows.attendance, rows.private_entries, rows.private_actions),
        )[0][0]
        return list(places or ())

    def public_changes(self, since: str) -> list[PublicMeeting]:
        """Return the meetings whose public part changed from the transaction *since* on."""
        rows = self.rows("SELECT * FROM clerk.public_changes(%s::xid8)", since)
        return [PublicMeeting(*row) for row in rows]

    def take_public(self, meetings: Sequence[str]) -> list[tuple[Any, ...]]:
        """Return the public entries of *meetings*; the hub notes who took them."""
        return self.rows("SELECT * FROM clerk.take_public(%s::text[])", list(meetings))

    def office_files(self) -> list[OfficeFile]:
        """Return the office's files, the newest version of each."""
        return [OfficeFile(*row) for row in self.rows("SELECT * FROM clerk.office_files()")]

    def share_file(self, name: str, kind: str, text: str, after_version: int) -> str:
        """Share a file; the answer is "added", "same", or "behind" where a newer one is there."""
        return str(
            self.rows("SELECT clerk.share_file(%s, %s, %s, %s)", name, kind, text, after_version)[
                0
            ][0]
        )

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query. Raises Refusal where the hub does not give them."""
        with hub_errors_explained():
            rows: list[tuple[Any, ...]] = self.connection.execute(
                sql.encode(), parameters
            ).fetchall()
        return rows


def _columns(events: Sequence[CarriedEvent]) -> tuple[list[Any], ...]:
    """Return the columns of *events*, as `append` takes them."""
    return (
        [event.step for event in events],
        [event.at for event in events],
        [event.kind for event in events],
        [event.payload for event in events],
        [event.digest for event in events],
    )


def _paper_row(paper: CarriedPaper) -> tuple[Any, ...]:
    return paper.kind, paper.number, paper.private, paper.form, paper.at, paper.text, paper.lines
