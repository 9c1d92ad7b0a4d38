"""What is moved in the review: an entry past its neighbour, a result past the entry beside it."""

from collections.abc import Sequence

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.motions.result_places import passed_results
from clerk_tui.widgets.printed_minutes import PrintedRow


def shifted(desk: Desk, rows: Sequence[PrintedRow], row: PrintedRow, step: int) -> Meeting:
    """Move what *row* shows past the row above or below it: an entry, or the result of a motion.

    What is not printed (the clerk's notes) lies between; passing it would show nothing. An entry
    that passes a result keeps its place among the entries. Raises Refusal where no other entry of
    the item is printed on that side, and for a result where that is its own motion.
    """
    shown = [each for each in rows if each.item == row.item and each.entry]
    here = next(n for n, each in enumerate(shown) if _same_row(each, row))
    beyond = shown[here + 1 :] if step > 0 else shown[:here][::-1]
    if row.result:
        return _result_shifted(desk, beyond)
    neighbour = next((each for each in beyond if _is_passed(desk, row, each)), None)
    if neighbour is None:
        side = "first" if step < 0 else "last"
        raise Refusal(f"It stands {side} in its item already.", "Cut and type it elsewhere.")
    if neighbour.result:
        return desk.corrections.shift_entry(row.entry, 0)
    idents = [each.ident for each in desk.meeting.item(row.item).entries]
    return desk.corrections.shift_entry(
        row.entry, idents.index(neighbour.entry) - idents.index(row.entry)
    )


def _is_passed(desk: Desk, row: PrintedRow, neighbour: PrintedRow) -> bool:
    """Whether the entry of *row* can pass *neighbour*: a result, where it stands beside it."""
    return not neighbour.result or _passes(desk, row)


def _result_shifted(desk: Desk, beyond: Sequence[PrintedRow]) -> Meeting:
    """Move a result past the entry next to it, which keeps its place among the entries."""
    neighbour = beyond[0] if beyond else None
    if neighbour is None or neighbour.result or not _passes(desk, neighbour):
        raise Refusal(
            "A result stands after its motion, and after the amendments to it.",
            "Move the entry that is to stand on its other side.",
        )
    return desk.corrections.shift_entry(neighbour.entry, 0)


def _passes(desk: Desk, row: PrintedRow) -> bool:
    """Whether the entry of *row* stands next to a result that it may pass."""
    entries = desk.meeting.item(row.item).entries
    return passed_results(entries, row.entry) != entries


def _same_row(one: PrintedRow, other: PrintedRow) -> bool:
    return (one.entry, one.result) == (other.entry, other.result)
