"""What kind of meeting an agenda is for, where its head says so."""

import re
from collections.abc import Iterable, Sequence

from clerk_tui.files.agendas.head.when import speaks_of_another_day
from clerk_tui.files.agendas.sources.lines import Line

_KIND = re.compile(
    r"\b(ordinary|extraordinary|annual|special|urgent|informal)\s+(?:\w+\s+){0,2}"
    r"(?:meeting|council)\b",
    re.IGNORECASE,
)


def find_kind(lines: Sequence[Line], within: Iterable[int]) -> tuple[str, int]:
    """The kind ("extraordinary") and its line among those *within*; "" and -1 where none is said.

    A line on another day's meeting, such as the minutes of the last annual one, says nothing.
    """
    for index in within:
        match = _KIND.search(lines[index].text[:200])
        if match and not speaks_of_another_day(lines[index].text):
            return match[1].casefold(), index
    return "", -1
