"""Moves in the review: an entry past its neighbour, a result past the entry beside it."""

from collections.abc import Sequence

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.motions.result_places import passed_results
from clerk_tui.widgets.printed_minutes import PrintedRow


def shift_row(
    desk: Desk, printed_rows: Sequence[PrintedRow], row: PrintedRow, step: int
) -> Meeting:
    """Move an entry, or the result of a motion, past the row above or below it.

    What is not printed (the clerk's notes) lies between; passing it would show nothing. An entry
    that passes a result keeps its place among the entries.

    Args:
        desk: The desk of the meeting.
        printed_rows: All rows of the review.
        row: The row to move.
        step: -1 to move it up, 1 to move it down.

    Raises:
        Refusal: No other entry of the item is printed on that side; or the row is a result, and
            the entry on that side is its own motion.
    """
    item_rows = [other for other in printed_rows if other.item == row.item and other.entry]
    row_index = next(n for n, other in enumerate(item_rows) if _are_same_row(other, row))
    rows_beyond = item_rows[row_index + 1 :] if step > 0 else item_rows[:row_index][::-1]
    if row.result:
        return _shift_result(desk, rows_beyond)
    neighbour = next((other for other in rows_beyond if _can_pass(desk, row, other)), None)
    if neighbour is None:
        side = "first" if step < 0 else "last"
        raise Refusal(f"It stands {side} in its item already.", "Cut and type it elsewhere.")
    if neighbour.result:
        return desk.corrections.shift_entry(row.entry, 0)
    idents = [entry.ident for entry in desk.meeting.item(row.item).entries]
    return desk.corrections.shift_entry(
        row.entry, idents.index(neighbour.entry) - idents.index(row.entry)
    )


def _can_pass(desk: Desk, row: PrintedRow, neighbour: PrintedRow) -> bool:
    """Return True if the entry of *row* can pass *neighbour*; a result, if it is next to it."""
    return not neighbour.result or _stands_beside_result(desk, row)


def _shift_result(desk: Desk, rows_beyond: Sequence[PrintedRow]) -> Meeting:
    """Move a result past the entry next to it, which keeps its place among the entries."""
    neighbour = rows_beyond[0] if rows_beyond else None
    if neighbour is None or neighbour.result or not _stands_beside_result(desk, neighbour):
        raise Refusal(
            "A result stands after its motion, and after the amendments to it.",
            "Move the entry that is to stand on its other side.",
        )
    return desk.corrections.shift_entry(neighbour.entry, 0)


def _stands_beside_result(desk: Desk, row: PrintedRow) -> bool:
    """Return True if the entry of *row* stands next to a result that it may pass."""
    entries = desk.meeting.item(row.item).entries
    return passed_results(entries, row.entry) != entries


def _are_same_row(row: PrintedRow, other_row: PrintedRow) -> bool:
    return (row.entry, row.result) == (other_row.entry, other_row.result)
