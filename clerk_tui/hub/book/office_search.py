"""Searching the whole office: what is published anywhere, and what is here."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from typing import Any

from clerk_tui.domain.attendance.statistics import AttendanceMark
from clerk_tui.domain.minute_book.action_log import CARRIED, ActionReport, LoggedAction
from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
from clerk_tui.hub.remote import Hub
from clerk_tui.office import Office
from clerk_tui.storage.minute_book.meeting_list import NO_LIMIT
from clerk_tui.storage.office_book.book import OfficeBook

_SEARCH = "(%s, %s, %s, %s, %s, %s, %s)"
_CARRIED = (
    "EXISTS (SELECT 1 FROM {table} AS later WHERE later.origin = a.origin AND "
    "(later.date, later.meeting, later.entry) > (a.date, a.meeting, a.entry))"
)


def search_hub(hub: Hub, query: SearchQuery) -> list[SearchResult]:
    """Return what the office's book has for *query*, the newest first.

    Private business of the officer's own bodies is among it where the query asks for it; the hub
    notes whose meeting was read.
    """
    query_terms = (query.words, query.member, query.body, query.kind, query.since, query.until)
    rows = hub.rows(f"SELECT *, false FROM clerk.search_public{_SEARCH}", *query_terms, query.most)
    if query.private:
        rows += hub.rows(f"SELECT * FROM clerk.search_private{_SEARCH}", *query_terms, query.most)
    return newest_first([_result(row) for row in rows], query.most)


def search_office(office: Office, hub: Hub | None, query: SearchQuery) -> list[SearchResult]:
    """Return what is found here and in the office's book, the newest first.

    Without a hub it is what came from there before, so that the office is searched without the
    network.
    """
    own_result = office.minute_book.search(query)
    if hub is not None:
        hub_results = search_hub(hub, query)
    else:
        with closing(OfficeBook(office.database)) as book:
            hub_results = book.search(query)
    own_idents = {meeting.meeting for meeting in own_result}
    own_idents |= {row.ident for row in office.minute_book.meetings(NO_LIMIT)}
    return newest_first(
        [*own_result, *(r for r in hub_results if r.meeting not in own_idents)], query.most
    )


def newest_first(results: Sequence[SearchResult], most: int) -> list[SearchResult]:
    """Return the newest *most* of *results*, each entry once."""
    by_entry = {(result.meeting, result.entry): result for result in reversed(results)}
    results_by_day = sorted(by_entry.values(), key=lambda r: (r.day, r.meeting), reverse=True)
    return results_by_day[:most]


def read_hub_actions(
    hub: Hub, *, settled: bool = False, private: bool = False
) -> list[LoggedAction]:
    """Return the actions of the office, as the action log has them; *private* ones of one's own."""
    sources = [("clerk.public_action", False)]
    sources += [("clerk.private_actions()", True)] if private else []
    return [
        _action(row, private=is_private)
        for source, is_private in sources
        for row in hub.rows(
            "SELECT meeting, entry, origin, ref, body, date, title, text, owner, due, due_on, "
            f"state, note, {_CARRIED.format(table='clerk.public_action')} "
            f"FROM {source} AS a"
        )
        if settled or (row[11] == "open" and not row[13])
    ]


def read_hub_attendance(hub: Hub, body: str) -> list[AttendanceMark]:
    """Return how members attended the published meetings, of the authorities that have *body*."""
    rows = hub.rows(
        "SELECT meeting, member, authority, body, date, year, how FROM clerk.public_attended "
        "WHERE %s = '' OR authority IN (SELECT authority FROM clerk.public_attended "
        "WHERE clerk.folded(body) LIKE '%%' || clerk.folded(%s) || '%%') ORDER BY date, meeting, n",
        *(body, body),
    )
    return [AttendanceMark(*row) for row in rows]


def _result(row: tuple[Any, ...]) -> SearchResult:
    meeting, entry, item, day, body, minute, title, kind, people, text, private = row
    return SearchResult(meeting, entry, item, day, body, minute, title, kind, people, text, private)


def _action(row: tuple[Any, ...], *, private: bool) -> LoggedAction:
    meeting, entry, origin, ref, body, day, title, text, owner, due, due_on, state, note = row[:13]
    on: date = day
    history = (ActionReport(on, state, note, private=private),) if note else ()
    shown_state = CARRIED if row[13] and state == "open" else state
    return LoggedAction(
        *(meeting, entry, origin, ref, body, on, on, title, text, owner, due, due_on, shown_state),
        private,
        history,
    )
