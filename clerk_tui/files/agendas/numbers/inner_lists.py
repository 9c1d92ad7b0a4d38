"""Tell a list of points in the form of the items from a list of items that begins anew."""

from collections.abc import Mapping, Sequence

from clerk_tui.files.agendas.items.headings import may_head_list
from clerk_tui.files.agendas.numbers.marks import Mark
from clerk_tui.files.agendas.sources.lines import Line

# No list of points is longer; it bounds the time of one look ahead.
_FURTHEST = 60


def find_points(
    lines: Sequence[Line], marks: Mapping[int, Mark], ahead: Sequence[int], last_value: int
) -> list[int]:
    """Kind: business swallowed as notes. Return the lines of an inner list "1. 2." of points.

    The outer list goes on behind it as though it were not there. Where the inner list could as well
    go on itself, the outer one does; where a heading stands before it, there is no inner list.

    Args:
        lines: The lines of the agenda.
        marks: The marks of the numbers, by line.
        ahead: The lines of the numbers from here on, in order.
        last_value: The number of the item above.
    """
    if marks[ahead[0]].value == last_value and marks[ahead[0]].value == 1:
        return []  # "1." before every item
    is_below_heading = ahead[0] > 0 and may_head_list(lines[ahead[0] - 1])
    unbroken = -1
    for place in range(1, min(len(ahead), _FURTHEST)):
        value = marks[ahead[place]].value
        if value != last_value + 1:
            if 1 < value <= last_value and value != marks[ahead[place - 1]].value + 1:
                break
            continue
        if value != marks[ahead[place - 1]].value + 1:
            return list(ahead[:place])
        unbroken = place if unbroken < 0 else unbroken
    return list(ahead[:unbroken]) if unbroken > 0 and not is_below_heading else []
