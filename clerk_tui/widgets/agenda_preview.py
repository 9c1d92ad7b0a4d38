"""What was understood of an agenda, shown before anything is accepted."""

from collections.abc import Sequence

from msgspec import Struct
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from clerk_tui.widgets.lists.columns import column
from clerk_tui.widgets.text import plain

_NUMBER = 4


class UnderstoodItem(Struct, frozen=True):
    """An item as it will be listed; `about` is what else was understood of it."""

    number: str
    title: str
    private: bool = False
    section: str = ""
    about: str = ""


class Understanding(Struct, frozen=True):
    """The items, the lines that were not understood, and what else there is to say.

    `remarks` come first and `beside` last; `heading` stands on the border, before the counts.
    """

    heading: str
    items: tuple[UnderstoodItem, ...] = ()
    strange: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class Understood(VerticalScroll):
    """Items one a line, their numbers and private marks first so that nothing hides them."""

    DEFAULT_CSS = """
    Understood { border: round $primary; padding: 0 1; }
    Understood:focus { border: heavy $primary; }
    Understood > Static { height: auto; }
    Understood > .lines { text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def compose(self) -> ComposeResult:
        """The remarks, in full, and one drawing of all the lines."""
        yield Static(classes="remarks")
        yield Static(classes="lines")

    def show(self, understood: Understanding) -> None:
        """Show what was understood."""
        self.border_title = plain(f"{understood.heading}: {_counts(understood)}")
        strange = len(understood.strange)
        lines = "line" if strange == 1 else "lines"
        self.border_subtitle = plain(f"? {strange} {lines} not understood" if strange else "")
        remarks = [plain(f"→ {remark}", "bold") for remark in understood.remarks]
        self.query_one(".remarks", Static).update(Content("\n").join(remarks))
        self.query_one(".remarks").display = bool(remarks)
        self.query_one(".lines", Static).update(Content("\n").join(_lines(understood)))


def _counts(understood: Understanding) -> str:
    count = len(understood.items)
    private = sum(1 for item in understood.items if item.private)
    items = f"{count} item{'' if count == 1 else 's'}"
    return f"{items}, {private} private" if private else items


def _lines(understood: Understanding) -> Sequence[Content]:
    lines: list[Content] = []
    section = ""
    for item in understood.items:
        if item.section != section:
            section = item.section
            lines.append(plain(section, "underline"))
        mark = "[private] " if item.private else ""
        lines.append(
            Content.assemble(
                f"{column(item.number, _NUMBER)} ", (mark, "bold"), plain(_flat(item.title))
            )
        )
        if item.about:
            lines.append(plain(f"{'':{_NUMBER}}   {_flat(item.about)}", "dim"))
    if understood.strange:
        lines.append(plain("Not understood, and left out:", "bold"))
        lines += [plain(f"?    {_flat(line)}") for line in understood.strange]
    return lines + [plain(f"→ {_flat(line)}") for line in understood.beside]


def _flat(text: str) -> str:
    return " ".join(text.split())
