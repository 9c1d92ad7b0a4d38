"""The office's committee files and house styles."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import force_option, say, with_office
from clerk_tui.cli.hub.common import joined_hub
from clerk_tui.office import Office


@click.command()
@click.option("--share", multiple=True, type=click.Path(path_type=Path), help="Share this file.")
@click.option("--take", multiple=True, metavar="NAME", help="Put the office's file here.")
@force_option
@with_office
def files(
    office: Office,
    share: tuple[Path, ...],
    take: tuple[str, ...],
    force: bool,
) -> None:
    """List the office's committee files and house styles; share one, or take one.

    Standing wording is part of its committee file. A file that was worked on here is never
    replaced without --force.
    """
    from clerk_tui.cli.output.tables import table
    from clerk_tui.hub.book.office_files import office_file_states, share_file, take_file
    from clerk_tui.storage.office_book.book import OfficeBook

    with joined_hub(office) as hub, closing(OfficeBook(office.database)) as book:
        for path in share:
            say(f"Shared {share_file(office, hub, book, path)}.")
        for name in take:
            say(f"Wrote {take_file(office, hub, book, name, force=force)}.")
        if share or take:
            return
        rows = [
            (f.file.name, str(f.file.version), f.file.officer, f.state)
            for f in office_file_states(office, hub, book)
        ]
    if not rows:
        say("The office has no files yet. As in: clerk-tui hub files --share FILE")
        return
    table(("File", "Version", "Shared by", "Here"), rows)
