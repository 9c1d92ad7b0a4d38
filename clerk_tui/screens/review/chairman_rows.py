"""The rows of the chairman's changes, under the minutes that they stand in."""

from collections.abc import Sequence

from textual.content import Content

from clerk_tui.desk import Desk
from clerk_tui.domain.word_diff import diff_words
from clerk_tui.keys import small_sign
from clerk_tui.office.chairman_file import ListedChange
from clerk_tui.office.drafts import SORTS, draft_lines, group_under_headings
from clerk_tui.widgets.marked_changes import draw_pieces
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import plain

CHANGE_NAMES = {**SORTS, "by hand": "by hand"}  # such changes cannot be taken here
SIGNS = {"": "?", "taken": "✓", "edited": "✓", "left": "–", "noted": "n"}


def changes_rows(desk: Desk, changes_in_file: Sequence[ListedChange]) -> list[PrintedRow]:
    """Return a row for each change in the file that came back, under the headings of the draft."""
    chair_file = desk.meeting.afterwards.returned[-1]
    lines = draft_lines(desk, chair_file.draft, private=chair_file.private)
    change_by_key = {listed_change.change.key: listed_change for listed_change in changes_in_file}
    rows: list[PrintedRow] = []
    for heading, changes in group_under_headings(
        [listed_change.change for listed_change in changes_in_file], lines
    ):
        rows.append(PrintedRow(plain(heading, "bold")))
        for change in changes:
            change_lines = draw_change(change_by_key[change.key])
            rows.append(
                PrintedRow(change_lines, entry=change.key, private=change.private, lead="  ")
            )
    return rows


def next_key(listed_changes: list[ListedChange], after: str) -> str:
    """Return the key of the first undecided change from that of the key *after* on; "" for none.

    Past the end of the list it is the first undecided one.
    """
    keys = [item.change.key for item in listed_changes]
    start = keys.index(after) if after in keys else 0
    undecided_keys = [
        item.change.key
        for item in (*listed_changes[start:], *listed_changes[:start])
        if not item.decided
    ]
    return undecided_keys[0] if undecided_keys else after


def draw_change(listed_change: ListedChange) -> Content:
    """Return a change with its state, its kind, and both wordings in one, marked without colour."""
    change = listed_change.change
    row_contents = [plain(f"{SIGNS[listed_change.decided]} {CHANGE_NAMES[change.sort]}: ", "bold")]
    if change.sort in ("moved", "comment"):
        row_contents.append(plain(change.new))
    else:
        row_contents.append(draw_pieces(diff_words(change.old, change.new)))
    if change.sort == "by hand" and not listed_change.decided:
        row_contents.append(
            plain(f"\nFor you to do by hand, then {small_sign('changes.leave-it')}. {change.why}")
        )
    if listed_change.reads_now:
        row_contents.append(
            plain(f"\nYou have changed it since: it now reads “{listed_change.reads_now}”.")
        )
    return plain("").join(row_contents)
