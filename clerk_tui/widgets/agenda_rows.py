"""The rows of the preview of an agenda: its items with the lines below them, and the lines left."""

from collections.abc import Sequence

from msgspec import Struct
from textual.content import Content

from clerk_tui.domain.text import single_spaced
from clerk_tui.widgets.text import column, plain

_NUMBER_CELLS = 4


class UnderstoodLine(Struct, frozen=True):
    """A line of the agenda that begins no item."""

    text: str
    row: int = -1
    """The row of the source that it stands on, from 0."""
    key: str = ""
    """What the clerk's choices know it by."""
    is_chosen: bool = False
    """The clerk made it a note."""


class UnderstoodItem(Struct, frozen=True):
    """An item as it will be listed."""

    number: str
    title: str
    private: bool = False
    section: str = ""
    about: str = ""
    """What else was understood of it."""
    row: int = -1
    """The row of the source that it begins on, from 0."""
    key: str = ""
    """What the clerk's choices know its line by; empty if it has none."""
    is_chosen: bool = False
    """The clerk made it private or public."""
    lines: tuple[UnderstoodLine, ...] = ()
    """The lines below it."""


class UnderstoodAgenda(Struct, frozen=True):
    """The agenda as it was understood."""

    heading: str
    """It stands on the border, before the counts."""
    items: tuple[UnderstoodItem, ...] = ()
    strange_lines: tuple[UnderstoodLine, ...] = ()
    """The lines that were not understood."""
    remarks: tuple[str, ...] = ()
    """They stand above the items."""
    notes: tuple[str, ...] = ()
    """They stand below the items."""


class PreviewRow(Struct, frozen=True):
    """One row of the preview, and what of the agenda it shows."""

    content: Content
    target: UnderstoodItem | UnderstoodLine | None = None
    """The item or the line that a key on this row is about."""


def preview_rows(understood_agenda: UnderstoodAgenda, *, with_lines: bool) -> list[PreviewRow]:
    """Return the rows of *understood_agenda*; *with_lines*, those below items too."""
    rows: list[PreviewRow] = []
    section = ""
    for item in understood_agenda.items:
        if item.section != section:
            section = item.section
            rows.append(PreviewRow(plain(section, "underline")))
        rows += _item_rows(item, with_lines)
    if understood_agenda.strange_lines:
        rows.append(PreviewRow(plain("Not understood, and left out:", "bold")))
        rows += [
            PreviewRow(plain(f"?    {single_spaced(line.text)}"), line)
            for line in understood_agenda.strange_lines
        ]
    return rows + [
        PreviewRow(plain(f"→ {single_spaced(note)}")) for note in understood_agenda.notes
    ]


def _item_rows(item: UnderstoodItem, with_lines: bool) -> Sequence[PreviewRow]:
    words = "private" if item.private else "public" if item.is_chosen else ""
    by_whom = ", by you" if item.is_chosen else ""
    mark = f"[{words}{by_whom}] " if words else ""
    content = Content.assemble(
        f"{column(item.number, _NUMBER_CELLS)} ", (mark, "bold"), plain(single_spaced(item.title))
    )
    rows = [PreviewRow(content, item)]
    if item.about:
        rows.append(PreviewRow(plain(f"{'':{_NUMBER_CELLS}}   {single_spaced(item.about)}", "dim")))
    for line in item.lines:
        if with_lines or line.is_chosen:
            by_you = "note, by you: " if line.is_chosen else ""
            text = f"{'':{_NUMBER_CELLS}} · {by_you}{single_spaced(line.text)}"
            rows.append(PreviewRow(plain(text, "dim"), line))
    return rows
