"""The preview of an agenda as it was understood, shown before anything is accepted."""

from collections.abc import Sequence

from msgspec import Struct
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from clerk_tui.widgets.lists.columns import column
from clerk_tui.widgets.text import plain

_NUMBER_CELLS = 4


class UnderstoodItem(Struct, frozen=True):
    """An item as it will be listed."""

    number: str
    title: str
    private: bool = False
    section: str = ""
    about: str = ""
    """What else was understood of it."""


class UnderstoodAgenda(Struct, frozen=True):
    """The agenda as it was understood."""

    heading: str
    """It stands on the border, before the counts."""
    items: tuple[UnderstoodItem, ...] = ()
    strange_lines: tuple[str, ...] = ()
    """The lines that were not understood."""
    remarks: tuple[str, ...] = ()
    """They stand above the items."""
    notes: tuple[str, ...] = ()
    """They stand below the items."""


class AgendaPreview(VerticalScroll):
    """Shows an item a line, numbers and private marks first so that nothing hides them."""

    DEFAULT_CSS = """
    AgendaPreview { border: round $primary; padding: 0 1; }
    AgendaPreview:focus { border: heavy $primary; }
    AgendaPreview > Static { height: auto; }
    AgendaPreview > .lines { text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the remarks, in full, and one drawing of all lines."""
        yield Static(classes="remarks")
        yield Static(classes="lines")

    def show(self, understood: UnderstoodAgenda) -> None:
        """Show what was *understood* of an agenda."""
        self.border_title = plain(f"{understood.heading}: {_counts_line(understood)}")
        strange_count = len(understood.strange_lines)
        lines = "line" if strange_count == 1 else "lines"
        self.border_subtitle = plain(
            f"? {strange_count} {lines} not understood" if strange_count else ""
        )
        remarks = [plain(f"→ {remark}", "bold") for remark in understood.remarks]
        self.query_one(".remarks", Static).update(Content("\n").join(remarks))
        self.query_one(".remarks").display = bool(remarks)
        self.query_one(".lines", Static).update(Content("\n").join(_lines(understood)))


def _counts_line(understood: UnderstoodAgenda) -> str:
    count = len(understood.items)
    private = sum(1 for item in understood.items if item.private)
    items = f"{count} item{'' if count == 1 else 's'}"
    return f"{items}, {private} private" if private else items


def _lines(understood: UnderstoodAgenda) -> Sequence[Content]:
    lines: list[Content] = []
    section = ""
    for item in understood.items:
        if item.section != section:
            section = item.section
            lines.append(plain(section, "underline"))
        mark = "[private] " if item.private else ""
        lines.append(
            Content.assemble(
                f"{column(item.number, _NUMBER_CELLS)} ",
                (mark, "bold"),
                plain(_one_line(item.title)),
            )
        )
        if item.about:
            lines.append(plain(f"{'':{_NUMBER_CELLS}}   {_one_line(item.about)}", "dim"))
    if understood.strange_lines:
        lines.append(plain("Not understood, and left out:", "bold"))
        lines += [plain(f"?    {_one_line(line)}") for line in understood.strange_lines]
    return lines + [plain(f"→ {_one_line(line)}") for line in understood.notes]


def _one_line(text: str) -> str:
    return " ".join(text.split())
