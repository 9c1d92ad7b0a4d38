"""OfficeBook: what was shared, what came from the hub, and the public minutes of other bodies.

Nothing is here that the hub or the database has not: a file that cannot be read is made anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.office_book.book_file import office_book_file, open_office_book
from clerk_tui.storage.office_book.book_rows import AcknowledgedPart, Cursor, Holder
from clerk_tui.storage.office_book.public_search import match_expression, read_result


class OfficeBook:
    """The file of what came from the hub, beside the database and under its passphrase."""

    def __init__(self, database: Path) -> None:
        """Open the book beside *database*, which is made where it is not."""
        self.path = office_book_file(database)
        self._db = open_office_book(self.path, database)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with sqlite_errors_explained(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.commit()
            except BaseException:
                self._db.rollback()
                raise

    def cursor(self) -> Cursor:
        """Return how far the hub was read."""
        row = self._row("SELECT hub, cluster, xmin, bodies FROM cursor")
        return Cursor(*row) if row else Cursor()

    def set_cursor(self, cursor: Cursor) -> None:
        """Note how far the hub was read."""
        with self._writing():
            self._db.execute("INSERT OR REPLACE INTO cursor VALUES (1, ?, ?, ?, ?)", cursor)

    def shared(self) -> dict[str, AcknowledgedPart]:
        """Return what the hub has acknowledged, by meeting."""
        rows = self._rows("SELECT meeting, events, papers, digest, maker, at FROM shared")
        return {row[0]: AcknowledgedPart(*row[1:]) for row in rows}

    def set_shared(self, meeting: str, shared: AcknowledgedPart) -> None:
        """Note what the hub has acknowledged of *meeting*."""
        with self._writing():
            self._db.execute(
                "INSERT OR REPLACE INTO shared VALUES (?, ?, ?, ?, ?, ?)", (meeting, *shared)
            )

    def holders(self) -> dict[str, Holder]:
        """Return who has which meeting."""
        return {
            row[0]: Holder(*row[1:])
            for row in self._rows("SELECT meeting, login, name, since FROM holder")
        }

    def set_holder(self, meeting: str, holder: Holder) -> None:
        """Note who has *meeting*; an empty login for nobody."""
        with self._writing():
            self._db.execute("DELETE FROM holder WHERE meeting = ?", (meeting,))
            if holder.login:
                self._db.execute("INSERT INTO holder VALUES (?, ?, ?, ?)", (meeting, *holder))

    def set_apart(self, rows: Iterable[tuple[str, str, str, str, str]]) -> None:
        """Replace what is minuted apart: meeting, login, officer, ident of the copy, sentence."""
        with self._writing():
            self._db.execute("DELETE FROM apart")
            self._db.executemany("INSERT OR REPLACE INTO apart VALUES (?, ?, ?, ?, ?)", rows)

    def meetings_minuted_apart(self) -> list[tuple[str, str, str, str, str]]:
        """Return what is minuted apart, as `set_apart` was given it."""
        return self._rows("SELECT meeting, login, officer, copy, sentence FROM apart")

    def add_news(self, at: datetime, sentences: Sequence[str]) -> None:
        """Keep *sentences* for the officer; the last hundred stay."""
        with self._writing():
            self._db.executemany(
                "INSERT INTO news (at, sentence) VALUES (?, ?)",
                [(at.isoformat(), sentence) for sentence in sentences],
            )
            self._db.execute("DELETE FROM news WHERE id <= (SELECT max(id) FROM news) - 100")

    def news(self) -> list[tuple[str, str]]:
        """Return what the officer was told, with its time, the newest first."""
        return self._rows("SELECT at, sentence FROM news ORDER BY id DESC")

    def file_versions(self) -> dict[str, tuple[int, str]]:
        """Return the version and digest of each office file that was taken or shared here."""
        rows = self._rows("SELECT name, version, digest FROM office_file")
        return {name: (version, digest) for name, version, digest in rows}

    def set_file_version(self, name: str, version: int, digest: str) -> None:
        """Note which version of an office file is here."""
        with self._writing():
            self._db.execute(
                "INSERT OR REPLACE INTO office_file VALUES (?, ?, ?)", (name, version, digest)
            )

    def public_meetings(self) -> set[str]:
        """Return the idents of the public meetings of others that are here."""
        return {row[0] for row in self._rows("SELECT meeting FROM public_meeting")}

    def withdraw(self, meetings: Iterable[str]) -> int:
        """Delete the rows of *meetings*; returns how many of them were here."""
        meetings_here = self.public_meetings() & set(meetings)
        with self._writing():
            for meeting in meetings_here:
                self._db.execute("DELETE FROM public_entry WHERE meeting = ?", (meeting,))
                self._db.execute("DELETE FROM public_meeting WHERE meeting = ?", (meeting,))
        return len(meetings_here)

    def replace_public(
        self, meeting_rows: Sequence[tuple[Any, ...]], entry_rows: Sequence[tuple[Any, ...]]
    ) -> None:
        """Replace the public rows of meetings.

        Args:
            meeting_rows: The ident, body, kind, day, place and state of each.
            entry_rows: The rows of their entries, as the hub has them.
        """
        with self._writing():
            for row in meeting_rows:
                self._db.execute("DELETE FROM public_entry WHERE meeting = ?", (row[0],))
                self._db.execute(
                    "INSERT OR REPLACE INTO public_meeting VALUES (?, ?, ?, ?, ?, ?)", row
                )
            self._db.executemany(
                "INSERT INTO public_entry (meeting, entry, seq, date, body, minute, item, title, "
                "kind, people, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry_rows,
            )

    def search(self, query: SearchQuery) -> list[SearchResult]:
        """Return the public entries of other bodies that *query* finds, the newest first."""
        words = match_expression(query)
        if query.is_empty:
            return []
        conditions = ["e.date >= ?", "e.date <= ?"]
        values: list[object] = [
            (query.since or date.min).isoformat(),
            (query.until or date.max).isoformat(),
        ]
        if words:
            conditions.append("e.id IN (SELECT rowid FROM public_fts WHERE public_fts MATCH ?)")
            values.append(words)
        rows = self._rows(
            "SELECT meeting, entry, item, date, body, minute, title, kind, people, text "
            f"FROM public_entry AS e WHERE {' AND '.join(conditions)} "
            "ORDER BY e.date DESC, e.meeting, e.seq DESC LIMIT ?",
            (*values, query.most),
        )
        return [read_result(row) for row in rows]

    def _row(self, sql: str) -> tuple[Any, ...] | None:
        rows = self._rows(sql)
        return rows[0] if rows else None

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with sqlite_errors_explained(self.path):
            return self._db.execute(sql, values).fetchall()
