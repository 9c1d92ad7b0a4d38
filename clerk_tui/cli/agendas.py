"""Agendas, as they are understood."""

from pathlib import Path

import click

from clerk_tui.cli.common import plainly


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@plainly
def agenda(file: Path) -> None:
    """Show what is understood of an agenda FILE (Word, PDF, web page, .md or .txt)."""
    from clerk_tui.cli.output.printed_agenda import print_agenda
    from clerk_tui.files.agendas.read import read_agenda_file

    print_agenda(read_agenda_file(file), str(file))
