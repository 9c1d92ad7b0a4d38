"""The rows of meetings on Home and the line over them: today's, those to come, earlier ones."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from textual.content import Content

from clerk_tui.domain.dates.dates import print_date, short_date
from clerk_tui.widgets.text import column, plain

_DATE_CELLS, _STATE_CELLS = 18, 19
_NARROW_CELLS = 11, 11  # of date and state
_WORDS = {  # for the state, where there is no room for more
    "in preparation": "prepared",
    "in session": "session",
    "with the chairman": "chairman",
    "draft published": "published",
}
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


def head_words(today: date, figures_line: str, width: int) -> str:
    """Return the day and the figures in *width* cells; what everybody knows goes first."""
    day, figures = short_date(today), figures_line.split(" · ")
    figures = [figure for figure in figures if figure]
    lines = [["Meetings", print_date(today), *figures], [day, *figures], [day, *figures[1:]]]
    lines += [figures[number:] for number in range(1, len(figures))] or [[day]]
    fitting = (line for line_parts in lines if len(line := " · ".join(line_parts)) <= width)
    return next(fitting, " · ".join(lines[-1]))


class MeetingRow(NamedTuple):
    """A meeting of the list."""

    ident: str
    body: str
    kind: str
    day: date
    venue: str
    state: str

    def draw(self, *, is_narrow: bool = False) -> Content:
        """Return date and state in columns, then the body and the venue while there is room.

        Args:
            is_narrow: True for a short date and one word for the state, so that the body is read.
        """
        day = short_date(self.day)
        word = self.state
        if is_narrow:
            month = print_date(self.day, "{month}")
            day = day.replace(month, month[:3])
            word = _WORDS.get(self.state, self.state)
        state = f"{_SIGNS.get(self.state, '·')} {word}"
        date_cells, state_cells = _NARROW_CELLS if is_narrow else (_DATE_CELLS, _STATE_CELLS)
        kind = f" ({self.kind})" if self.kind not in ("", "ordinary") else ""
        venue = f" · {self.venue}" if self.venue else ""
        return Content.assemble(
            plain(f" {column(day, date_cells)} {column(state, state_cells)} "),
            plain(f"{self.body}{kind}", "bold"),
            plain(venue),
        )


def group_by_day(meetings: Iterable[MeetingRow], today: date) -> list[tuple[str, list[MeetingRow]]]:
    """Return the meetings by heading: today's, then the soonest to come, then the latest past."""
    meeting_list = list(meetings)
    todays = [m for m in meeting_list if m.day == today]
    coming = sorted((m for m in meeting_list if m.day > today), key=lambda m: m.day)
    earlier_meetings = sorted(
        (m for m in meeting_list if m.day < today), key=lambda m: m.day, reverse=True
    )
    groups = (("Today", todays), ("To come", coming), ("Earlier", earlier_meetings))
    return [(heading, rows) for heading, rows in groups if rows]
