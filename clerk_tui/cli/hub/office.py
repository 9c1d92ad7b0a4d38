"""The answers of the whole office, for the commands that look things up with --office."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import say
from clerk_tui.cli.hub.common import joined_hub

if TYPE_CHECKING:
    from clerk_tui.domain.attendance.statistics import AttendanceFigures
    from clerk_tui.domain.minute_book.action_log import LoggedAction
    from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
    from clerk_tui.office import Office


def office_option(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the option that asks the whole office."""
    return click.option(
        "--office", "whole_office", is_flag=True, help="The whole office's, from its hub."
    )(function)


def search_whole_office(office: Office, query: SearchQuery) -> list[SearchResult]:
    """Return what the office has for *query*; without the hub, what came from it before."""
    from clerk_tui.hub.book.office_search import search_office
    from clerk_tui.hub.connection.explain import HubGone
    from clerk_tui.hub.status import read_status

    try:
        with joined_hub(office) as hub:
            return search_office(office, hub, query)
    except HubGone:
        status = read_status(office.database)
        since = f" until {status.at[:16].replace('T', ', ')}" if status and status.at else ""
        say(f"The hub does not answer: this is what came from it{since}.", err=True)
    return search_office(office, None, query)


def office_actions(office: Office, *, settled: bool, private: bool) -> list[LoggedAction]:
    """Return the office's actions. Raises Refusal where the hub is not reached."""
    from clerk_tui.domain.minute_book.action_log import sort_actions
    from clerk_tui.hub.book.office_search import read_hub_actions

    with joined_hub(office) as hub:
        hub_actions = read_hub_actions(hub, settled=settled, private=private)
    return sort_actions(hub_actions, office.clock.now().date())


def office_attendance(office: Office, body: str, year: str) -> list[AttendanceFigures]:
    """Return the office's attendance. Raises Refusal where the hub is not reached."""
    from clerk_tui.hub.book.office_search import read_hub_attendance
    from clerk_tui.storage.minute_book.attendance import count_attendance

    with joined_hub(office) as hub:
        marks = read_hub_attendance(hub, body)
    return count_attendance(marks, body, year, office.clock.now().date())
