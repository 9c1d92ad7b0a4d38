"""Turn a web page into lines: headings, paragraphs, list items and rows of tables."""

import re

from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from clerk_tui.files.agendas.sources.pack import PAGE_BREAK
from clerk_tui.files.agendas.sources.word_levels import format_count

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
_STAND_APART = frozenset(
    {"p", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section"}
)
_ROWS = frozenset({"thead", "tbody", "tfoot"})
_NUMBER_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
# The marks that a text has round it for its type; bold goes before italic.
_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_NUMBER_ALONE = re.compile(r"\(?[0-9A-Za-z]{1,4}(?:[./-][0-9A-Za-z]{1,4}){0,3}[.):]?")
_NUMBERED = re.compile(r"\(?[0-9]{1,4}(?:[./-][0-9A-Za-z]{1,4}){0,2}[.):]?\s+\S")
_FEWEST_WORDS = 3


class BlockReader:
    """Collects the lines of one part of a page, in the order in which they are read."""

    def __init__(self, *, tabs: bool) -> None:
        """Keep a tab in the text if *tabs* is true; otherwise make it a space, as pages do."""
        self.tabs = tabs
        self._lines: list[str] = []
        self._block_text: list[str] = []
        self._block_emphasis: list[str] = []
        self._heading_mark = ""

    def read(self, tag: Tag) -> list[str]:
        """Return the lines of *tag*, with an empty one between blocks that stand apart."""
        self._read(tag, emphasis="")
        self._end_block()
        return self._lines

    def _read(self, node: Tag, emphasis: str) -> None:
        for child in node.children:
            if isinstance(child, Tag):
                self._read_tag(child, emphasis)
            elif isinstance(child, NavigableString):
                self._add_text(child, emphasis)

    def _add_text(self, page_element: PageElement, emphasis: str) -> None:
        if isinstance(page_element, PreformattedString):  # a comment, a declaration
            return
        visible_text = str(page_element)
        space = r"[^\S\t]+" if self.tabs else r"\s+"
        visible_text = re.sub(space, " ", visible_text)
        if visible_text.strip():
            self._block_emphasis.append(emphasis)
        self._block_text.append(visible_text)

    def _read_tag(self, tag: Tag, emphasis: str) -> None:
        name = tag.name
        if name in _LEFT_OUT:
            return
        if name == "br":
            self._end_block()
            return
        if name not in _BLOCKS:
            self._read(tag, max(emphasis, _EMPHASIS.get(name, "")))
            return
        self._end_block()
        stands_apart = name in _STAND_APART
        if stands_apart:
            self._add_blank_line()
        if name == "table":
            self._read_table(tag)
        elif name in {"ul", "ol"}:
            self._read_list(tag)
        elif name == "hr":
            self._lines.append(PAGE_BREAK if self.tabs else "")
        else:
            if name[0] == "h" and name[1:].isdigit():
                self._heading_mark = "#" * int(name[1:]) + " "
            self._read(tag, emphasis)
        self._end_block()
        self._heading_mark = ""
        if stands_apart:
            self._add_blank_line()

    def _end_block(self) -> None:
        """Make a line of the text collected; mark it if it is wholly bold, or wholly italic."""
        text = "".join(self._block_text)
        text = text.strip(" ") if self.tabs and not self._heading_mark else text.strip()
        if text.strip() and (parted := self._part_set_title()):
            self._lines += parted
        elif text.strip():
            is_plain = not self._heading_mark and "*" not in text and text.strip("\t") == text
            mark = min(self._block_emphasis) if is_plain else ""
            marked_text = f"{mark}{text}{mark}"
            self._lines.append(f"{self._heading_mark}{marked_text}")
        self._block_text, self._block_emphasis = [], []

    def _part_set_title(self) -> list[str]:
        """Kind: titles. Return a numbered paragraph as a title and the words behind it, or [].

        The title is bold, or italic where nothing is bold, and loses the stop before its words.
        """
        visible = [text for text in self._block_text if text.strip()]
        if len(visible) != len(self._block_emphasis) or self._heading_mark:
            return []
        strongest = max(self._block_emphasis)
        is_set = [bool(strongest) and mark == strongest for mark in self._block_emphasis]
        first = next((n for n, is_title in enumerate(is_set) if is_title), len(is_set))
        end = next((n for n in range(first, len(is_set)) if not is_set[n]), len(is_set))
        number = "".join(visible[:first]).strip()
        title = " ".join("".join(visible[first:end]).split())
        words = " ".join("".join(visible[end:]).split())
        is_numbered = _NUMBER_ALONE.fullmatch(number) or (not number and _NUMBERED.match(title))
        is_title = len(title) > 2 and not title.endswith(":") and any(c.isalpha() for c in title)
        if (
            not is_numbered
            or not is_title
            or any(is_set[end:])
            or len(words.split()) < _FEWEST_WORDS
            or not words.lstrip("“\"'(")[:1].isupper()
        ):
            return []
        lead = "".join(visible[:first]).rstrip(" ")
        lead = lead if lead.endswith("\t") or not lead else f"{lead} "
        return [f"{lead}{title.rstrip(' .–—-')}", f"    {words}"]

    def _add_blank_line(self) -> None:
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def _read_within(self, tag: Tag) -> list[str]:
        """Return the lines of a part by itself, without the empty ones."""
        return [line for line in BlockReader(tabs=self.tabs).read(tag) if line.strip(" ")]

    def _read_list(self, tag: Tag) -> None:
        start_value = str(tag.get("start", "1"))
        count = int(start_value) if start_value.isdecimal() and len(start_value) < 7 else 1
        form = _NUMBER_FORMS.get(str(tag.get("type", "")), "decimal")
        for item in tag.children:
            if not isinstance(item, Tag):
                continue
            own_value = str(item.get("value", ""))
            count = int(own_value) if own_value.isdecimal() and len(own_value) < 7 else count
            mark = "-" if tag.name == "ul" else f"{format_count(form, count)}."
            first, *rest = self._read_within(item) or [""]
            if first:
                self._lines.append(f"{mark} {first.removeprefix('**').removesuffix('**')}")
                self._lines += [f"    {line}" for line in rest]
            count += 1

    def _read_table(self, tag: Tag) -> None:
        for row in _table_rows(tag):
            if row.name == "caption":
                self._lines += self._read_within(row)
                continue
            cells = [
                self._read_within(cell)
                for cell in row.children
                if isinstance(cell, Tag) and cell.name in {"td", "th"}
            ]
            if len(cells) == 1:
                self._lines += cells[0]
            elif any(cells):
                firsts = [_without_marks(cell[0]) if cell else "" for cell in cells]
                self._lines.append(_join_cells(firsts))
                self._lines += [f"\t{_without_marks(line)}" for cell in cells for line in cell[1:]]


def _table_rows(tag: Tag) -> list[Tag]:
    """Return the rows and the caption of *tag* itself, not of one inside it."""
    rows: list[Tag] = []
    for child in tag.children:
        if isinstance(child, Tag) and child.name in _ROWS:
            rows += [row for row in child.children if isinstance(row, Tag)]
        elif isinstance(child, Tag):
            rows.append(child)
    return rows


def _join_cells(cells: list[str]) -> str:
    """Join cells with tabs; one tab stays at the end if the last of them are empty."""
    line = "\t".join(cells)
    whole = line.rstrip("\t")
    return whole if whole == line else f"{whole}\t"


def _without_marks(line: str) -> str:
    """Return a line of a cell without the marks of a heading or of bold."""
    return re.sub(r"^#{1,6} |^\*\*|\*\*$", "", line)
