"""Read agendas as clerks have them, typed, pasted or from a file, into proposed items.

Every kind of file becomes the same lines of text, and one reading understands them. Nothing is
taken on trust: the items are proposals, and `ProposedAgenda.lines` says of every line what it was
taken for, so that the clerk sees what was not understood.
"""

from pathlib import Path

from msgspec.structs import replace

from clerk_tui.files.agendas.items.layout import find_layout
from clerk_tui.files.agendas.items.notices import read_notices
from clerk_tui.files.agendas.parser import AgendaWalk
from clerk_tui.files.agendas.proposal import (
    ProposedAgenda,
    ProposedItem,
    ProposedMember,
    ReadLine,
)
from clerk_tui.files.agendas.sources.lines import split_lines
from clerk_tui.files.agendas.sources.source import read_agenda_source

__all__ = [
    "ProposedAgenda",
    "ProposedItem",
    "ProposedMember",
    "ReadLine",
    "read_agenda",
    "read_agenda_file",
]


def read_agenda(text: str) -> ProposedAgenda:
    """Return the items that *text* proposes, the meeting it is for, and how each line was taken."""
    lines = split_lines(text)
    layout = find_layout(lines)
    walk = AgendaWalk(lines, layout)
    items = walk.walk()
    readings = zip(lines, walk.understood_as, strict=True)
    notices = read_notices(line.text for line in lines)
    return ProposedAgenda(
        body=layout.body,
        authority=layout.authority,
        kind=layout.kind,
        date=layout.front.day,
        start=layout.front.start,
        venue=layout.front.venue,
        items=items,
        lines=tuple(
            ReadLine(line.source, reading, walk.unreadable_lines.get(index, ""))
            for index, (line, reading) in enumerate(readings)
        ),
        members=layout.members,
        officers=layout.officers,
        apologies=notices.apologies,
        next_meeting=notices.next_meeting,
        quorum=notices.quorum,
    )


def read_agenda_file(path: Path) -> ProposedAgenda:
    """Return the agenda in the Word, PDF, HTML, text or Markdown file at *path*.

    Raises:
        Refusal: if there is no such file, it cannot be read, or there is no text in it.
    """
    source = read_agenda_source(path)
    return replace(read_agenda(source.text), left_out=source.left_out)
