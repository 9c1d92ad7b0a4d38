"""Searching the minute book."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, refuse, say
from clerk_tui.cli.hub.office import office_option
from clerk_tui.cli.output.rows import answer, form_options

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
    from msgspec.structs import replace

    from clerk_tui.domain.minute_book import search_query as look

    query = replace(look.read_query(" ".join(words), private=private), unfinished=False, most=most)
    query = replace(
        query,
        member=member or query.member,
        body=body or query.body,
        kind=look.find_kind(kind) if kind else query.kind,
        since=look.first_day(since) if since else query.since,
        until=look.last_day(until) if until else query.until,
    )
    if query.is_empty:
        refuse("Nothing was asked for. As in: clerk-tui search crane --kind resolution")
    with closing(office_of(context, database)) as office:
        if whole_office:
            from clerk_tui.cli.hub.office import search_whole_office

            hits = search_whole_office(office, query)
        else:
            hits = office.minute_book.search(query)
    if not hits and form == "text":
        say("Nothing was found.")
        return
    rows = [
        (
            f.day.isoformat(),
            f.body,
            f.minute,
            f.title,
            f.kind,
            f.people,
            f.text,
            f.private,
            f.meeting,
        )
        for f in hits
    ]
    answer(form, COLUMNS, rows, bom=bom)
