"""Searching the minute book."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import database_option, office_of, plainly, refuse, say
from clerk_tui.cli.hub.office import office_option
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.cli.output.rows import Cell, answer, form_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
    from clerk_tui.office import Office

COLUMNS = ("Date", "Body", "Minute", "Item", "Kind", "People", "Text", "Private", "Meeting")


@click.command()
@click.argument("words", nargs=-1)
@click.option("--member", default="", help="Somebody whom the entry names: who declared, moved …")
@click.option("--body", default="", help="Words of the body's name.")
@click.option("--from", "since", default="", help="The first day, or a year.")
@click.option("--to", "until", default="", help="The last day, or a year.")
@click.option("--kind", default="", help="resolution, declaration, motion, question, action …")
@click.option("--most", default=20, show_default=True, type=click.IntRange(1, 10_000))
@click.option("--private", is_flag=True, help="Private business and your notes too.")
@office_option
@form_options
@database_option
@click.pass_context
@plainly
def search(
    context: click.Context,
    words: tuple[str, ...],
    member: str,
    body: str,
    since: str,
    until: str,
    kind: str,
    most: int,
    private: bool,
    whole_office: bool,
    form: str,
    bom: bool,
    database: Path | None,
) -> None:
    """Search everything minuted for WORDS, the newest first.

    WORDS may hold by:NAME, in:BODY, kind:KIND, from:DATE and to:DATE, as on the screen.
    """
    query = _query(words, private=private, most=most)
    query = _narrowed_query(query, member, body, since, until, kind)
    if query.is_empty:
        refuse("Nothing was asked for. As in: clerk-tui search crane --kind resolution")
    with (
        closing(office_of(context, database)) as office,
        progress_line("Searching the minute book", form),
    ):
        results = _results(office, query, whole_office=whole_office)
    if not results and form == "text":
        say("Nothing was found.")
        return
    answer(form, COLUMNS, [_row(result) for result in results], bom=bom)


def _query(words: tuple[str, ...], *, private: bool, most: int) -> "SearchQuery":
    """Return what *words* ask for: at most *most* entries."""
    from msgspec.structs import replace

    from clerk_tui.domain.minute_book.search_query import read_query

    return replace(read_query(" ".join(words), private=private), unfinished=False, most=most)


def _narrowed_query(
    query: "SearchQuery", member: str, body: str, since: str, until: str, kind: str
) -> "SearchQuery":
    """Return *query* with what the options ask for, which goes before what its words do."""
    from msgspec.structs import replace

    from clerk_tui.domain.minute_book.search_query import find_kind, first_day, last_day

    return replace(
        query,
        member=member or query.member,
        body=body or query.body,
        kind=find_kind(kind) if kind else query.kind,
        since=first_day(since) if since else query.since,
        until=last_day(until) if until else query.until,
    )


def _results(
    office: "Office", query: "SearchQuery", *, whole_office: bool
) -> "Sequence[SearchResult]":
    """Return what this book has for *query*, or what the whole office has."""
    if not whole_office:
        return office.minute_book.search(query)
    from clerk_tui.cli.hub.office import search_whole_office

    return search_whole_office(office, query)


def _row(search_result: "SearchResult") -> tuple[Cell, ...]:
    """Return the cells of a result, in the order of the columns."""
    return (
        *(
            search_result.day.isoformat(),
            search_result.body,
            search_result.minute,
            search_result.title,
            search_result.kind,
        ),
        *(search_result.people, search_result.text, search_result.private, search_result.meeting),
    )
