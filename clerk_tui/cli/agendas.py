"""Agendas, as they are understood."""

from pathlib import Path

import click

from clerk_tui.cli.common import plainly
from clerk_tui.cli.output.progress import progress_line


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@plainly
def agenda(file: Path, form: str) -> None:
    """Show what is understood of an agenda FILE (Word, PDF, web page, .md, .txt or .csv).

    As JSON it gives each item with the rules that made it what it is, and every line that was not
    understood.
    """
    from clerk_tui.files.agendas.read import read_agenda_file
    from clerk_tui.office.clock import SystemClock

    with progress_line("Reading the agenda", form):
        proposed_agenda = read_agenda_file(file, SystemClock().now().date())
    if form == "json":
        from clerk_tui.cli.output.agenda_json import to_json

        click.echo(to_json(proposed_agenda))
        return
    from clerk_tui.cli.output.printed_agenda import print_agenda

    print_agenda(proposed_agenda, str(file))
