"""The minute book as it is looked up: nothing here changes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from sqlite3 import Connection
from typing import TYPE_CHECKING, TypeVar

from clerk_tui.office.opened_database import OpenedDatabase
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.minute_book.meeting_list import Listing, list_meetings

if TYPE_CHECKING:  # loaded when first needed: Home needs none of these
    from clerk_tui.domain.attendance.statistics import AttendanceFigures
    from clerk_tui.domain.minute_book.action_log import LoggedAction
    from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
    from clerk_tui.domain.model.meeting import Meeting
    from clerk_tui.storage.minute_book.search_worker import SearchWorker

_T = TypeVar("_T")


class MinuteBookReader:
    """The meetings in the database, listed, found and read."""

    def __init__(self, opened_database: OpenedDatabase) -> None:
        """Look things up in *opened_database*."""
        self._opened = opened_database

    def meetings(self, most: int = 200, *, put_away: bool = False) -> list[Listing]:
        """Return the newest *most* meetings in the database; looking does not make a database.

        Those that were put away are among them only if *put_away* is True.
        """
        if self._opened.nothing_yet:
            return []
        with sqlite_errors_explained(self._opened.database):
            return list_meetings(self._opened.db, most, put_away=put_away)

    def find(self, typed: str) -> Listing:
        """Return the one meeting that *typed* means: its ident or the start of it, a date, a body.

        One that was put away answers to its whole ident alone. Raises Refusal where none is
        meant, or more than one.
        """
        from clerk_tui.storage.minute_book.lookup import find_meeting, no_such_meeting

        if self._opened.nothing_yet:
            raise no_such_meeting(typed, self._opened.database)
        with sqlite_errors_explained(self._opened.database):
            return find_meeting(self._opened.db, typed, self._opened.database)

    def meeting(self, ident: str) -> Meeting:
        """Return one meeting as it stands, to be read. Raises Refusal where there is none."""
        from clerk_tui.domain.drafts.later_privacy import with_known_privacy
        from clerk_tui.domain.replay.replay import replay
        from clerk_tui.storage.event_log.events_in_force import read_standing_events

        def read(meeting: str) -> Meeting:
            """Return a meeting as its record has it."""
            return replay(read_standing_events(self._opened.db, meeting).events)

        with sqlite_errors_explained(self._opened.database):
            return with_known_privacy(read(ident), read)

    def public_are_out(self) -> bool:
        """Return True while a meeting that is being minuted here has excluded the public.

        One that was left open in private is forgotten a day after its last entry.
        """
        since = (self._opened.clock.now() - timedelta(days=1)).isoformat()
        return any(
            self.meeting(meeting_row.ident).public_excluded
            for meeting_row in self.meetings()
            if meeting_row.state in ("in session", "adjourned") and meeting_row.changed_at >= since
        )

    def search(self, query: SearchQuery) -> list[SearchResult]:
        """Return what is found in the minute book, the newest first."""
        from clerk_tui.storage.minute_book.search import search

        return self._looked_up(lambda db: search(db, query))

    def open_search(self) -> SearchWorker:
        """Return a search that another thread may ask; whoever asked for it closes it."""
        from clerk_tui.storage.minute_book.search_worker import SearchWorker

        self._opened.db  # noqa: B018 - the tables must be there
        return SearchWorker(self._opened.database)

    def actions(self, *, settled: bool = False) -> list[LoggedAction]:
        """Return the open actions, overdue ones first; with *settled*, the settled ones too."""
        from clerk_tui.domain.minute_book.action_log import sort_actions
        from clerk_tui.storage.minute_book.actions import read_action_log

        today = self._opened.clock.now().date()
        all_actions = self._looked_up(lambda db: read_action_log(db, settled=settled))
        return sort_actions(all_actions, today)

    def attendance(self, body: str = "", year: str = "") -> list[AttendanceFigures]:
        """Return the attendance by member, body and municipal year, the newest year first."""
        from clerk_tui.storage.minute_book.attendance import attendance_figures

        today = self._opened.clock.now().date()
        return self._looked_up(lambda db: attendance_figures(db, body, year, today))

    def _looked_up(self, read_rows: Callable[[Connection], list[_T]]) -> list[_T]:
        """Return what is read in the minute book; looking does not make a database."""
        if self._opened.nothing_yet:
            return []
        with sqlite_errors_explained(self._opened.database):
            return read_rows(self._opened.db.conn)
