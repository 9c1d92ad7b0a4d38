"""The rows of meetings on Home: today's, those to come, and earlier ones."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from textual.content import Content

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.widgets.lists.columns import column
from clerk_tui.widgets.text import plain

_DATE_CELLS, _STATE_CELLS = 18, 19
_SIGNS = {
    "in preparation": "·",
    "in session": "▶",
    "adjourned": "‖",
    "closed": "■",
    "with the chairman": "→",
    "draft published": "□",
    "confirmed": "○",
    "signed": "✓",
}


class MeetingRow(NamedTuple):
    """A meeting of the list."""

    ident: str
    body: str
    kind: str
    day: date
    venue: str
    state: str

    def draw(self) -> Content:
        """Return date and state in columns, then the body and the venue while there is room."""
        day = print_date(self.day, "{d} {month} {year}")
        state = f"{_SIGNS.get(self.state, '·')} {self.state}"
        kind = f" ({self.kind})" if self.kind not in ("", "ordinary") else ""
        venue = f" · {self.venue}" if self.venue else ""
        return Content.assemble(
            plain(f" {column(day, _DATE_CELLS)} {column(state, _STATE_CELLS)} "),
            plain(f"{self.body}{kind}", "bold"),
            plain(venue),
        )


def group_by_day(meetings: Iterable[MeetingRow], today: date) -> list[tuple[str, list[MeetingRow]]]:
    """Return the meetings by heading: today's, then the soonest to come, then the latest past."""
    meeting_list = list(meetings)
    todays = [m for m in meeting_list if m.day == today]
    coming = sorted((m for m in meeting_list if m.day > today), key=lambda m: m.day)
    earlier = sorted((m for m in meeting_list if m.day < today), key=lambda m: m.day, reverse=True)
    groups = (("Today", todays), ("To come", coming), ("Earlier", earlier))
    return [(heading, rows) for heading, rows in groups if rows]
