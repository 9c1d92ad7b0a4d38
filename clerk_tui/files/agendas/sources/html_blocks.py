"""The blocks of a web page as lines: headings, paragraphs, list items and rows of tables."""

import re

from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from clerk_tui.files.agendas.sources.pack import PAGE_BREAK
from clerk_tui.files.agendas.sources.word_levels import in_form

_LEFT_OUT = frozenset(
    {"script", "style", "head", "nav", "noscript", "template", "svg", "iframe", "object", "button"}
    | {"select", "option", "textarea", "input", "img", "audio", "video", "canvas"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"}
    | {"div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html"}
    | {"legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "ul", "hr"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "tbody", "thead", "tfoot"}
)
_APART = frozenset({"p", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section"})
_ROWS = frozenset({"thead", "tbody", "tfoot"})
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BOLD = frozenset({"b", "strong"})


class Blocks:
    """The lines of one part of a page, in the order in which they are read."""

    def __init__(self, *, tabs: bool) -> None:
        """With *tabs*, a tab in the text is kept; else it is a space, as in any page."""
        self.tabs = tabs
        self._lines: list[str] = []
        self._text: list[str] = []
        self._bold: list[bool] = []
        self._lead = ""

    def lines_of(self, part: Tag) -> list[str]:
        """The lines of *part*; an empty one stands between blocks that stand apart."""
        self._read(part, bold=False)
        self._end()
        return self._lines

    def _read(self, node: Tag, bold: bool) -> None:
        for child in node.children:
            if isinstance(child, Tag):
                self._read_tag(child, bold)
            elif isinstance(child, NavigableString):
                self._say(child, bold)

    def _say(self, text: PageElement, bold: bool) -> None:
        if isinstance(text, PreformattedString):  # a comment, a declaration
            return
        said = str(text)
        space = r"[^\S\t]+" if self.tabs else r"\s+"
        said = re.sub(space, " ", said)
        if said.strip():
            self._bold.append(bold)
        self._text.append(said)

    def _read_tag(self, tag: Tag, bold: bool) -> None:
        name = tag.name
        if name in _LEFT_OUT:
            return
        if name == "br":
            self._end()
            return
        if name not in _BLOCKS:
            self._read(tag, bold or name in _BOLD)
            return
        self._end()
        apart = name in _APART
        if apart:
            self._blank()
        if name == "table":
            self._table(tag)
        elif name in {"ul", "ol"}:
            self._list(tag)
        elif name == "hr":
            self._lines.append(PAGE_BREAK if self.tabs else "")
        else:
            if name[0] == "h" and name[1:].isdigit():
                self._lead = "#" * int(name[1:]) + " "
            self._read(tag, bold)
        self._end()
        self._lead = ""
        if apart:
            self._blank()

    def _end(self) -> None:
        """The block in hand is a line; one wholly bold is marked as such."""
        text = "".join(self._text)
        text = text.strip(" ") if self.tabs and not self._lead else text.strip()
        if text.strip():
            plain = not self._lead and "*" not in text and text.strip("\t") == text
            marked = f"**{text}**" if plain and all(self._bold) else text
            self._lines.append(f"{self._lead}{marked}")
        self._text, self._bold = [], []

    def _blank(self) -> None:
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def _within(self, tag: Tag) -> list[str]:
        """The lines of a part by itself, without the empty ones."""
        return [line for line in Blocks(tabs=self.tabs).lines_of(tag) if line.strip(" ")]

    def _list(self, tag: Tag) -> None:
        given = str(tag.get("start", "1"))
        count = int(given) if given.isdecimal() and len(given) < 7 else 1
        form = _FORMS.get(str(tag.get("type", "")), "decimal")
        for item in tag.children:
            if not isinstance(item, Tag):
                continue
            own = str(item.get("value", ""))
            count = int(own) if own.isdecimal() and len(own) < 7 else count
            mark = "-" if tag.name == "ul" else f"{in_form(form, count)}."
            first, *rest = self._within(item) or [""]
            if first:
                self._lines.append(f"{mark} {first.removeprefix('**').removesuffix('**')}")
                self._lines += [f"    {line}" for line in rest]
            count += 1

    def _table(self, table: Tag) -> None:
        for row in _rows_of(table):
            if row.name == "caption":
                self._lines += self._within(row)
                continue
            cells = [
                self._within(cell)
                for cell in row.children
                if isinstance(cell, Tag) and cell.name in {"td", "th"}
            ]
            if len(cells) == 1:
                self._lines += cells[0]
            elif any(cells):
                firsts = [_unmarked(cell[0]) if cell else "" for cell in cells]
                self._lines.append(_row(firsts))
                self._lines += [f"\t{_unmarked(line)}" for cell in cells for line in cell[1:]]


def _rows_of(table: Tag) -> list[Tag]:
    """The rows and the caption of *table* itself, not of one inside it."""
    rows: list[Tag] = []
    for child in table.children:
        if isinstance(child, Tag) and child.name in _ROWS:
            rows += [row for row in child.children if isinstance(row, Tag)]
        elif isinstance(child, Tag):
            rows.append(child)
    return rows


def _row(cells: list[str]) -> str:
    """Cells parted by tabs; one at the end where the last of them are empty."""
    line = "\t".join(cells)
    whole = line.rstrip("\t")
    return whole if whole == line else f"{whole}\t"


def _unmarked(line: str) -> str:
    """A line of a cell without the marks of a heading or of bold: the column tells it apart."""
    return re.sub(r"^#{1,6} |^\*\*|\*\*$", "", line)
