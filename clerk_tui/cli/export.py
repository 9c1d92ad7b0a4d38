"""Minutes written to a file."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.plainly import database_option, office_of, plainly, say
from clerk_tui.minutes.formats import FORMATS, format_of


@click.command()
@click.argument("meeting")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; - for the screen.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="The format; else the suffix of --out decides, else Markdown.",
)
@click.option("--private", is_flag=True, help="Include private business. Never publish this copy.")
@database_option
@click.pass_context
@plainly
def export(
    context: click.Context,
    meeting: str,
    out: Path | None,
    form: str | None,
    private: bool,
    database: Path | None,
) -> None:
    """Write the minutes of MEETING: its ident, its date, part of its body's name, or "last"."""
    chosen = format_of(out, form or "")
    with closing(office_of(context, database)) as office:
        minuted = office.sit_down(office.find(meeting).ident).meeting
        if str(out) == "-":
            # Bytes, so that a pipe gets UTF-8 whatever the terminal is set to.
            click.echo(office.paper(minuted, private=private, form=chosen.name), nl=False)
            return
        written = office.export(minuted, out, private=private, form=chosen.name)
    copy = "private copy" if private else "public copy"
    say(f"Wrote the {copy} of the minutes ({chosen.name}) to {written}.")
