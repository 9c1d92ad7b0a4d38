"""What the commands print: Rich tables on a terminal, plain columns where there is none."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from clerk_tui.exchange.agenda import ProposedAgenda


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table; nothing in it is taken for markup."""
    console = Console(markup=False, highlight=False, emoji=False)
    if not console.is_terminal:
        for row in rows:
            console.file.write("\t".join(_inert(cell) for cell in row) + "\n")
        return
    drawn = Table(*columns, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        drawn.add_row(*(Text(_inert(cell)) for cell in row))
    console.print(drawn)


def _inert(text: str) -> str:
    """*Text* without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


def agenda_understood(agenda: ProposedAgenda, source: str) -> None:
    """Print what was understood of an agenda, and every line that was not."""
    head = [
        ("Body", agenda.body),
        ("Date", agenda.date.isoformat() if agenda.date else ""),
        ("Time", agenda.start.strftime("%H:%M") if agenda.start else ""),
        ("Venue", agenda.venue),
    ]
    table(("", ""), [(name, value) for name, value in head if value])
    table(
        ("No", "Part", "Title", "Exemption"),
        [
            (item.number, "private" if item.private else "public", item.title, item.exemption)
            for item in agenda.items
        ],
    )
    missed = [line.text for line in agenda.lines if line.text.strip() and not line.understood_as]
    if missed:
        table(("Not understood", ""), [("?", line) for line in missed])
    private = sum(item.private for item in agenda.items)
    Console(markup=False, highlight=False).print(
        f"{_inert(source)}: {len(agenda.items)} items understood ({private} private), "
        f"{len(missed)} lines not understood.",
        soft_wrap=True,
    )
