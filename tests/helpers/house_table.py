"""A table of an invented board whose words are its own, and what it prints under one item."""

import html
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.model.body import Body, Numbering
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.fakes import FixedClock, MemoryRecord
from tests.helpers.printed import read, squeezed

PEOPLE = ("A Pool", "B Rill", "C Dew", "D Brook", "E Tarn")
ITEM = "Lamps"
DAY = date(2027, 3, 24)


def house_table(
    wording: Mapping[str, str] | None = None,
    layout: Mapping[str, str] | None = None,
    away: str = "",
    **fields: Any,
) -> Table:
    """Return the table of a board in session, its item on lamps open.

    Args:
        wording: Its own sentences.
        layout: Its own choices.
        away: The members who sent apologies, as they are typed.
        fields: Other fields of its `Body`.
    """
    body = Body(
        **{
            "name": "Lamp Board",
            "members": tuple(Person(name, "Councillor") for name in PEOPLE),
            "style": "parish",
            "numbering": Numbering("{n}"),
            "wording": {"signature": "", **(wording or {})},
            "layout": layout or {},
            **fields,
        }
    )
    record, clock = MemoryRecord(), FixedClock()
    return _opened(Desk(record, clock, prepare(record, clock, body, DAY)), body, away)


def _opened(desk: Desk, body: Body, away: str) -> Table:
    desk.agenda.list_items([{"title": ITEM}, {"title": "Bells"}])
    desk.roll.mark_all_present()
    table = Table(desk, style_of(body))
    for name in away.split():
        run(table, f"/sorry {name}")
    desk.timings.commence()
    desk.agenda.next_item()
    return table


def type_lines(table: Table, typed: str) -> None:
    """Type each line of *typed* as the clerk does at the pad."""
    for line in filter(None, map(str.strip, typed.splitlines())):
        if line.startswith("/"):
            run(table, line)
        else:
            table.desk.paragraphs.jot(line)


def printed(table: Table) -> list[str]:
    """Return what is printed under the first item in plain text, a line each."""
    written = FORMATS["txt"].write(compose(table.desk.meeting, table.style), table.style)
    lines = [line.strip() for line in written.decode().splitlines() if line.strip()]
    begin = next(n for n, line in enumerate(lines) if ITEM in line)
    ends = (n for n, line in enumerate(lines) if n > begin and _ends_item(line))
    return lines[begin + 1 : next(ends, len(lines))]


def _ends_item(line: str) -> bool:
    return "Bells" in line or line.startswith(("Meeting closed", "The meeting opened"))


def assert_prints(table: Table, lines: Sequence[str], *, private: bool = False) -> None:
    """Assert that exactly these *lines* print under the first item, and so in every format."""
    assert printed(table) == list(lines)
    words = squeezed(" ".join(lines))
    document = compose(table.desk.meeting, table.style, private=private)
    for name in ("md", "docx", "html"):
        form = FORMATS[name]
        written = form.write(document, table.style)
        text = read(written.decode()) if name == "md" else form.read(written)
        if name == "html":
            text = html.unescape(re.sub(r"<[^>]+>", " ", written.decode()))
        assert words in squeezed(text), (name, text)
