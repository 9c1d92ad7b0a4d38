"""What changed from one draft to another."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import force_option, say, with_office
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.domain.text import counted
from clerk_tui.office import Office

if TYPE_CHECKING:
    from clerk_tui.domain.drafts.lines import Line


@click.command()
@click.argument("meeting")
@click.argument("old", type=click.IntRange(1))
@click.argument("new", type=click.IntRange(1), required=False)
@click.option("--out", type=click.Path(path_type=Path), help="Write the newer one, marked, there.")
@click.option("--private", is_flag=True, help="Compare the private copies. Never publish this.")
@force_option
@with_office
def compare(
    office: Office,
    meeting: str,
    old: int,
    new: int | None,
    out: Path | None,
    private: bool,
    force: bool,
) -> None:
    """List what changed in the minutes of MEETING from draft OLD to draft NEW.

    Without NEW: to the minutes as they stand now. What went stands in [-such-] brackets, what
    came in {+such+}; in a copy written with --out it is ~~struck~~ and **bold**.
    """
    from clerk_tui.minutes.formats.marked_copy import marked_copy
    from clerk_tui.office.drafts import lines_to_compare
    from clerk_tui.office.papers.paper_files import place_in

    desk = office.sit_down(office.minute_book.find(meeting).ident)
    with progress_line("Comparing the drafts"):
        before, after = lines_to_compare(office, desk, old, new, private=private)
    if out is not None:
        name = f"draft {new}" if new else "the minutes as they stand"
        copy = marked_copy(before, after, f"draft {old}", name).encode()
        target = place_in(out, "marked-copy.md")
        written_file = office.papers.put_paper(target, copy, private=private, replace=force)
        say(f"Wrote the marked copy to {written_file}.")
        return
    list_differences(before, after, f"since draft {old}")


def list_differences(old_lines: "Sequence[Line]", new_lines: "Sequence[Line]", since: str) -> None:
    """List what is otherwise in *new_lines* than in *old_lines*."""
    from clerk_tui.domain.drafts.differences import find_differences
    from clerk_tui.office.drafts import describe_change, group_under_headings

    changes = find_differences(old_lines, new_lines)
    if not changes:
        say(f"Nothing was changed {since}.")
        return
    say(f"{counted(len(changes), 'change')} {since}:")
    for heading, changes_there in group_under_headings(changes, old_lines, new_lines):
        say(f"{heading}")
        for change in changes_there:
            for line in describe_change(change):
                say(f"  {line}")
