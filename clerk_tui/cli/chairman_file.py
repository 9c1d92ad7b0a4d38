"""The chairman's changed file, gone through change by change."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import say, with_office
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.domain.errors import Refusal

if TYPE_CHECKING:
    from clerk_tui.desk import Desk
    from clerk_tui.office import Office
    from clerk_tui.office.chairman_file import ListedChange


@click.command()
@click.argument("meeting")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--draft", type=click.IntRange(1), default=None, help="The draft that FILE changes.")
@click.option("--take", "taken", type=int, multiple=True, help="Take the change of this number.")
@click.option("--leave", "left", type=int, multiple=True, help="Leave it.")
@click.option("--note", "noted", type=int, multiple=True, help="Keep it as a note of your own.")
@click.option("--take-all", is_flag=True, help="Take every change that can be taken.")
@click.option("--done", is_flag=True, help="Leave what is not decided, and be done with the file.")
@with_office
def chairman(
    office: "Office",
    meeting: str,
    file: Path | None,
    draft: int | None,
    taken: tuple[int, ...],
    left: tuple[int, ...],
    noted: tuple[int, ...],
    take_all: bool,
    done: bool,
) -> None:
    """List the changes in the chairman's FILE (.md or .docx) to the draft of MEETING; take them.

    Without FILE: those of the file being gone through. The app does the same with a key for each
    (C in the review). What went stands in [-such-] brackets, what came in {+such+}.
    """
    from clerk_tui.office.chairman_file import listed_changes, receive

    desk = office.sit_down(office.minute_book.find(meeting).ident)
    with progress_line("Reading the changes"):
        if file is not None:
            receive(desk, file, draft or 0)
        changes = listed_changes(office, desk)
    for numbers, decide in (
        (taken, desk.chairman_changes.take),
        (left, desk.chairman_changes.leave),
        (noted, desk.chairman_changes.keep_as_note),
    ):
        for n in numbers:
            if not 1 <= n <= len(changes):
                raise Refusal(f"There is no change {n}.", f"They run to {len(changes)}.")
            decide(changes[n - 1].change)
    if take_all:
        _take_all(desk, listed_changes(office, desk))
    _print_changes(office, desk)
    if done:
        desk.chairman_changes.end_changes()
        say("The chairman's file is done with.")


def _take_all(desk: "Desk", listed_changes: "Sequence[ListedChange]") -> None:
    """Take what can be taken; what cannot is said, and stays on the list."""
    for listed_change in listed_changes:
        if listed_change.decided or listed_change.change.sort in ("by hand", "comment"):
            continue
        try:
            desk.chairman_changes.take(listed_change.change)
        except Refusal as refusal:
            say(f"Not taken: {refusal}")


def _print_changes(office: "Office", desk: "Desk") -> None:
    from clerk_tui.office.chairman_file import listed_changes
    from clerk_tui.office.drafts import describe_change, draft_lines, group_under_headings

    rows = listed_changes(office, desk)
    chair_file = desk.meeting.afterwards.returned[-1]
    numbers = {row.change.key: n for n, row in enumerate(rows, 1)}
    change_by_key = {row.change.key: row for row in rows}
    lines = draft_lines(desk, chair_file.draft, private=chair_file.private)
    undecided_count = sum(not row.decided for row in rows)
    say(
        f"“{chair_file.name}” against draft {chair_file.draft}: {len(rows)} changes, "
        f"{undecided_count} undecided."
    )
    for heading, changes in group_under_headings([row.change for row in rows], lines):
        say(heading)
        for change in changes:
            row = change_by_key[change.key]
            first_line, *other_lines = describe_change(change)
            decision = f" ({row.decided})" if row.decided else ""
            say(f"  {numbers[change.key]}. {first_line}{decision}")
            for line in other_lines:
                say(f"     {line}")
            if change.sort == "by hand" and not row.decided:
                say(f"     For you to do by hand: {change.why}")
            if row.reads_now:
                say(f"     You have changed it since: it now reads “{row.reads_now}”.")
