"""Minutes written to a file."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from clerk_tui.cli.common import database_option, force_option, office_of, plainly, say
from clerk_tui.cli.output.plain_export import exported, progress_words
from clerk_tui.cli.output.progress import progress_line, with_progress
from clerk_tui.minutes.formats.formats import FORMATS, format_of

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Meeting
    from clerk_tui.minutes.compose.selection import Selection


@click.command()
@click.argument("meeting")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; - for the screen.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="The format; else the suffix of --out decides, else Markdown.",
)
@click.option("--only", type=click.Choice(["decisions", "actions"]), help="A sheet of these alone.")
@click.option("--item", default="", help="An extract: the item of this number, as printed.")
@click.option("--private", is_flag=True, help="Include private business. Never publish this copy.")
@force_option
@database_option
@click.pass_context
@plainly
def export(
    context: click.Context,
    meeting: str,
    out: Path | None,
    form: str | None,
    only: Any,
    item: str,
    private: bool,
    force: bool,
    database: Path | None,
) -> None:
    """Write the minutes of MEETING: its ident, its date, part of its body's name, or "last"."""
    file_format = format_of(out, form or "")
    with closing(office_of(context, database)) as office:
        with progress_line("Reading the meeting"):
            minuted = office.minute_book.meeting(office.minute_book.find(meeting).ident)
        selection = _selection(minuted, only, item)
        options: Any = {"private": private, "selection": selection}
        if str(out) == "-":
            # Bytes, so that a pipe gets UTF-8 whatever the terminal is set to.
            paper = with_progress(
                progress_words(file_format),
                lambda: office.papers.paper(minuted, form=file_format.name, **options),
            )
            click.echo(paper, nl=False)
            return
        say(
            exported(
                office,
                minuted,
                out,
                file_format,
                called=_paper_name(only, item),
                replace=force,
                **options,
            )
        )


def _selection(meeting: "Meeting", only: Any, item: str) -> "Selection":
    """Return the part of the minutes that is asked for."""
    from clerk_tui.minutes.compose.selection import Selection, find_item_by_number

    return Selection(only or "", find_item_by_number(meeting, item).ident if item else "")


def _paper_name(selection: str | None, item: str) -> str:
    return f"{selection or 'minutes'}{f' of item {item}' if item else ''}"
