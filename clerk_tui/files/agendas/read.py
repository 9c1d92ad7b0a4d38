"""Read agendas as clerks have them, typed, pasted or from a file, into proposed items.

Every kind of file becomes the same lines of text, and one reading understands them. Nothing is
taken on trust: the items are proposals, and `ProposedAgenda.lines` says of every line what it was
taken for, so that the clerk sees what was not understood.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from clerk_tui.files.agendas.choices import Choices, line_keys
from clerk_tui.files.agendas.head.missing_year import supply_year
from clerk_tui.files.agendas.items.layout import Layout, find_layout
from clerk_tui.files.agendas.items.letters import lost_ligature_reason
from clerk_tui.files.agendas.items.notices import read_notices
from clerk_tui.files.agendas.numbers.contents_list import ContentsList, find_contents_list
from clerk_tui.files.agendas.parser import AgendaWalk
from clerk_tui.files.agendas.proposal import (
    ProposedAgenda,
    ProposedItem,
    ProposedMember,
    ReadLine,
)
from clerk_tui.files.agendas.sources.lines import Line, split_lines
from clerk_tui.files.agendas.sources.source import read_agenda_source
from clerk_tui.files.agendas.sources.table_columns import read_tables

NO_CHOICES = Choices()
__all__ = [
    "ProposedAgenda",
    "ProposedItem",
    "ProposedMember",
    "ReadLine",
    "read_agenda",
    "read_agenda_file",
]


def read_agenda(
    text: str, choices: Choices = NO_CHOICES, today: date | None = None, file_name: str = ""
) -> ProposedAgenda:
    """Return the items that *text* proposes, the meeting it is for, and how each line was taken.

    What the clerk chose for a line goes before every rule. The *file_name* or *today* tells the
    year where no line does.
    """
    lines = read_tables(split_lines(text))
    keys = line_keys(line.text for line in lines)
    lines, year_doubts = supply_year(lines, today, file_name)
    untagged, markers = _without_markers(lines)
    layout, contents, walked = _without_contents([(n, lines[n]) for n in untagged])
    walk = AgendaWalk([lines[n] for n in walked], layout, [markers[n] for n in walked])
    walk.choose(choices, [keys[n] for n in walked])
    items = tuple(
        replace(item, line=walked[item.line]) if item.line >= 0 else item
        for item in walk.walk(contents.pages)
    )
    notices = read_notices((lines[n].text for n in walked), walk.items, is_this=layout.front.day)
    doubts = year_doubts | {
        walked[place]: item.doubt for place, item in walk.item_starting_at.items() if item.doubt
    }
    return ProposedAgenda(
        body=layout.body,
        authority=layout.authority,
        kind=layout.kind,
        date=layout.front.day,
        start=layout.front.start,
        venue=layout.front.venue,
        items=items,
        lines=_lines_as_read(lines, keys, walk, walked, doubts),
        members=layout.members,
        officers=layout.officers,
        apologies=notices.apologies,
        next_meeting=notices.next_meeting,
        quorum=notices.quorum,
    )


def _lines_as_read(
    lines: Sequence[Line],
    keys: Sequence[str],
    walk: AgendaWalk,
    walked: Sequence[int],
    doubts: Mapping[int, str],
) -> tuple[ReadLine, ...]:
    """Return how each line was taken.

    Args:
        lines: The lines of the agenda.
        keys: The key of each line.
        walk: The walk, which saw no markers and no index.
        walked: The places among *lines* of those that it saw.
        doubts: Why the clerk should look at a line, by its place.
    """
    step_of = {n: step for step, n in enumerate(walked)}
    return tuple(
        ReadLine(
            line.source,
            walk.understood_as[step_of[n]]
            if n in step_of
            else ("moderngov marker" if line.is_marker else "index"),
            walk.unreadable_lines.get(step_of[n], "") if n in step_of else "",
            line.row,
            key,
            lost_ligature_reason(line.text) or doubts.get(n, ""),
        )
        for n, (line, key) in enumerate(zip(lines, keys, strict=True))
    )


def _without_markers(lines: Sequence[Line]) -> tuple[list[int], list[str]]:
    """Kind: moderngov's markers. Return the lines that are more than tags, and the tag of each."""
    untagged: list[int] = []
    markers: list[str] = []
    marker = ""
    for index, line in enumerate(lines):
        if line.marker:
            marker = line.marker
        elif line.is_marker:
            marker = ""
        markers.append(marker)
        if not line.is_marker:
            untagged.append(index)
    return untagged, markers


def _without_contents(
    numbered_lines: Sequence[tuple[int, Line]],
) -> tuple[Layout, ContentsList, list[int]]:
    """Return the layout of an agenda without the index before it, the index, and the lines left."""
    lines = [line for _, line in numbered_lines]
    layout = find_layout(lines)
    contents = find_contents_list(lines, layout.starts)
    if not contents.lines:
        return layout, contents, [n for n, _ in numbered_lines]
    lines_left = [pair for place, pair in enumerate(numbered_lines) if place not in contents.lines]
    return find_layout([line for _, line in lines_left]), contents, [n for n, _ in lines_left]


def read_agenda_file(path: Path, today: date | None = None) -> ProposedAgenda:
    """Return the agenda in the Word, PDF, HTML, text or Markdown file at *path*.

    Raises:
        Refusal: if there is no such file, it cannot be read, or there is no text in it.
    """
    source = read_agenda_source(path)
    return replace(
        read_agenda(source.text, today=today, file_name=path.name), left_out=source.left_out
    )
