"""Agendas as clerks have them, typed, pasted or from a text file, read into proposed items.

Nothing is taken on trust: the items are proposals, and `ProposedAgenda.lines` says of every
line what it was taken for, so that the clerk sees what was not understood.
"""

from pathlib import Path

from clerk_tui.exchange.agendas.file import agenda_text
from clerk_tui.exchange.agendas.layout import lay_out
from clerk_tui.exchange.agendas.lines import lines_of
from clerk_tui.exchange.agendas.proposal import ProposedAgenda, ProposedItem, ReadLine
from clerk_tui.exchange.agendas.walk import AgendaWalk

__all__ = ["ProposedAgenda", "ProposedItem", "ReadLine", "read_agenda", "read_agenda_file"]


def read_agenda(text: str) -> ProposedAgenda:
    """The items that *text* proposes, the meeting it is for, and how each line was taken."""
    lines = lines_of(text)
    layout = lay_out(lines)
    walk = AgendaWalk(lines, layout)
    items = walk.walk()
    read = zip(lines, walk.understood, strict=True)
    return ProposedAgenda(
        body=layout.body,
        date=layout.front.day,
        start=layout.front.start,
        venue=layout.front.venue,
        items=items,
        lines=tuple(ReadLine(line.source, taken) for line, taken in read),
    )


def read_agenda_file(path: Path) -> ProposedAgenda:
    """The agenda in the text or Markdown file at *path*.

    Raises Refusal where there is no such file or it is not text.
    """
    return read_agenda(agenda_text(path))
