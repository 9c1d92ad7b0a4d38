"""Split an agenda into lines without control characters, tags and emphasis."""

import re
import unicodedata

from msgspec import Struct

from clerk_tui.domain.text import mark_lost_letters, without_ligatures

# Marks that turn the direction of writing or have no width: they can make a title read
# differently from how it is stored.
_INVISIBLE = set("\xad\u200b\u200e\u200f\u2060\u061c\ufeff") | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
_TAG = re.compile(
    r"</?(?:[biups]|em|strong|br|span|font|sup|sub|div|h[1-6]|li|[uo]l|t[drh]|table|tbody)"
    r"(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_STARRED = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]{0,400}[^\s*])\1(?![\w*])")
_UNDERSCORED = re.compile(r"(?<!\w)(_{1,2})(?=[^\s_])([^_]{0,400}[^\s_])\1(?!\w)")
_HEADING = re.compile(r"(#{1,6})(?:\s+|$)")
_BULLET = re.compile(
    r"(?P<mark>[-–—*+•·●○◦▪■□▫‣⁃➢➤►✓✔❖Ø§\uf0b7\uf0a7\uf0d8\uf0fc]|o(?=\t|\s+[A-Z(\d]))\s+"
    r"(?:\[[ xX]\]\s+)?(?=\S)"
)
# The tags that moderngov prints round each item and round its templates.
_MODERNGOV_TAG = re.compile(r"</?\s?(?P<name>AI[0-9]{1,4}|[A-Z]{2,20}(?:_[A-Z]{2,20}){1,6})\s?>")
_MODERNGOV_FIELD = re.compile(r"FIELD_[A-Z_]{3,60}")
# What a web page puts behind a title: the kind and the size of a file, a map.
_FILE_SIZE = re.compile(
    r"\s*(?:(?<=\s)(?:pdf|docx?|word|xlsx?|excel|pptx?)\s+icon\s+)?[(\[]?\s?(?:(?<![A-Za-z])(?:PDF|DOCX?|XLSX?|PPTX?)"
    r"[,:;]?\s*(?:file)?[,:]?\s*)?(?<![\d.,])[0-9]{1,4}(?:[.,][0-9]{1,3})?\s?(?:KB|MB|kB|Kb|Mb)\s?[)\]]?\s*$"
)
_DIRECTIONS = re.compile(r"(?<=\S)[\s.;,|–-]*\bView directions\W*$", re.IGNORECASE)
_LETTERSPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,40}(?!\S)")
_CELL_MARK = re.compile(r"[(]?[0-9A-Za-z./-]{1,12}[.)]?\s*\|")
# A joiner inside an English word only serves to hide it from a search.
_JOINER_IN_WORD = re.compile(r"(?<=[A-Za-z])[\u200c\u200d](?=[A-Za-z])")
_ESCAPED = re.compile(r"(\d{1,4})\\([.)])")


class Line(Struct, frozen=True):
    """A line that is not blank."""

    source: str
    """The line as it came, without control characters."""
    text: str
    """The words of the line, without emphasis, heading marks and outer space."""
    indent: int = 0
    """The width of the space before the text, in characters; a tab counts to the next fourth."""
    after_blank: bool = False
    """The line above is blank."""
    heading: int = 0
    """The Markdown level of a heading, or 0."""
    emphatic: bool = False
    """The line is wholly bold."""
    italic: bool = False
    """The line is wholly italic."""
    row_ends: bool = False
    """An empty cell at its end closes a row of a table."""
    marker: str = ""
    """The tag of moderngov that opens here ("AI3")."""
    row: int = 0
    """The row of the text that it stands on, from 0."""
    is_marker: bool = False
    """The line is nothing but tags of moderngov."""
    officer: str | None = None
    """Who presents the item, in a column of its own; None outside a table with such columns."""

    @property
    def bullet_mark(self) -> str:
        """The character of its bullet; empty if the line has none."""
        match = _BULLET.match(self.text)
        return match["mark"] if match else ""

    @property
    def width(self) -> int:
        """The column at which the line ends."""
        return len(self.source.rstrip().expandtabs(4))

    @property
    def bullet(self) -> str:
        """The text after a bullet; empty if the line has no bullet."""
        match = _BULLET.match(self.text)
        return self.text[match.end() :] if match else ""

    @property
    def capitals(self) -> bool:
        """True if the line is set in capitals, as headings of old agendas are."""
        return is_capitals(self.text)


def is_capitals(text: str) -> bool:
    """Return True if *text* has letters and none of them is small."""
    return text.upper() == text and sum(c.isalpha() for c in text) > 1


def clean_text(text: str) -> str:
    """Return *text* without control characters and direction overrides; tabs stay, as columns do.

    Ligatures become the letters that they stand for; a NUL inside a word is marked as a letter
    lost.
    """
    text = _JOINER_IN_WORD.sub("", mark_lost_letters(without_ligatures(text)))
    return "".join(c for c in text if c in "\t\n" or not _is_invisible(c))


def _is_invisible(char: str) -> bool:
    return char in _INVISIBLE or unicodedata.category(char) in {"Cc", "Cs"}


def split_lines(text: str) -> list[Line]:
    """Return the lines of *text* that are not blank."""
    lines: list[Line] = []
    after_blank = False
    for row, raw_line in enumerate(text.splitlines()):
        source = clean_text(raw_line)
        is_blank = not source.strip("> \t\xa0")  # a quoted e-mail marks its empty lines too
        if not is_blank:
            lines.append(_parse_line(source, after_blank, row))
        after_blank = is_blank
    return lines


def _parse_line(source: str, after_blank: bool, row: int) -> Line:
    expanded = source.rstrip().expandtabs(4)
    indent = len(expanded) - len(expanded.lstrip())
    unquoted = _unquoted(source.strip())
    heading_mark = _HEADING.match(unquoted)
    plain = unquoted[heading_mark.end() :].rstrip("# ") if heading_mark else unquoted
    tags = [tag["name"] for tag in _MODERNGOV_TAG.finditer(plain) if tag[0][1] != "/"]
    untagged = _MODERNGOV_TAG.sub("", plain).strip()
    is_marker = bool(plain.strip()) and (
        not untagged or _MODERNGOV_FIELD.fullmatch(untagged) is not None
    )
    text = _ESCAPED.sub(r"\1\2", _without_emphasis(untagged), count=1).strip()
    text = _without_letterspacing(_without_page_furniture(text))
    return Line(
        source=source,
        # A line of nothing but tags or marks must still be shown.
        text=text or source.strip(),
        indent=indent,
        after_blank=after_blank,
        heading=len(heading_mark[1]) if heading_mark else 0,
        emphatic=_is_bold(plain),
        italic=_is_italic(plain),
        row_ends=source.rstrip(" ").endswith("\t") or source.strip()[:1] == "|",
        marker=next((name for name in tags if name[:2] == "AI"), ""),
        is_marker=is_marker,
        row=row,
    )


def _without_letterspacing(text: str) -> str:
    """Return *text* with "E X E M P T   I T E M S" as two words, by which it is understood."""
    if not _LETTERSPACED.search(text[:200]):
        return text
    joined = _LETTERSPACED.sub(lambda run: run[0].replace(" ", ""), text)
    return re.sub(r" {2,}", " ", joined)


def _without_page_furniture(text: str) -> str:
    """Kind: moderngov's markers. Return *text* without file sizes and links to a map."""
    tail = max(0, len(text) - 120)
    shorter = _DIRECTIONS.sub("", _FILE_SIZE.sub("", text[tail:]))
    return (text[:tail] + shorter).strip() or text


def _unquoted(text: str) -> str:
    """Return *text* without the marks of a quoted e-mail, and a Markdown table row with tabs."""
    while text.startswith("> "):
        text = text[2:].lstrip()
    if len(text) > 2 and text[0] == text[-1] == "|":
        return "\t".join(cell.strip() for cell in text[1:-1].split("|")).strip()
    if text[-1:] == "|" or _CELL_MARK.match(text):
        cells = "\t".join(cell.strip() for cell in text.strip("|").split("|")).strip()
        return cells or text
    return text


def _without_emphasis(text: str) -> str:
    text = _TAG.sub("", text)
    for marks in (_STARRED, _UNDERSCORED):
        text = marks.sub(r"\2", text)
    return text


def _is_bold(text: str) -> bool:
    lowered = text.casefold()
    is_starred = lowered[:2] == lowered[-2:] and lowered[:2] in {"**", "__"}
    is_tagged = lowered.startswith(("<b>", "<strong>")) and lowered.endswith(("</b>", "</strong>"))
    return is_starred or is_tagged


def _is_italic(text: str) -> bool:
    lowered = text.casefold()
    is_starred = lowered[:1] == lowered[-1:] and lowered[:1] in {"*", "_"} and len(text) > 2
    is_tagged = lowered.startswith(("<i>", "<em>")) and lowered.endswith(("</i>", "</em>"))
    return (is_starred or is_tagged) and not _is_bold(text)
