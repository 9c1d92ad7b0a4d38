"""Agendas, as they are understood."""

from pathlib import Path

import click

from clerk_tui.cli.plainly import plainly


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@plainly
def agenda(file: Path) -> None:
    """Show what is understood of an agenda FILE (.md or .txt)."""
    from clerk_tui.exchange.agenda import read_agenda_file
    from clerk_tui.printing import agenda_understood

    agenda_understood(read_agenda_file(file), str(file))
