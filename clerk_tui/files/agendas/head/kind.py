"""Find what kind of meeting an agenda is for: ordinary, annual, extraordinary."""

import re
from collections.abc import Iterable, Sequence

from clerk_tui.files.agendas.head.when import speaks_of_another_day
from clerk_tui.files.agendas.sources.lines import Line

_KIND = re.compile(
    r"\b(ordinary|regular|extra-?\s?ordinary|annual|special|urgent|informal)\s+(?:\w+\s+){0,2}"
    r"(?:meeting|council)\b",
    re.IGNORECASE,
)


def find_kind(lines: Sequence[Line], within: Iterable[int]) -> tuple[str, int]:
    """Return the kind of meeting ("extraordinary") and its line; empty and -1 if no line names one.

    A line about a meeting on another day, such as the minutes of the last annual one, is passed
    over.
    """
    for index in within:
        match = _KIND.search(lines[index].text[:200])
        if match and not speaks_of_another_day(lines[index].text):
            kind = match[1].casefold()
            return "extraordinary" if kind.startswith("extra") else kind, index
    return "", -1
