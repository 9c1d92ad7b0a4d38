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
_BULLET = re.compile(r"(?:[-–—*+•·●○◦▪■‣⁃\uf0b7\uf0a7]|o(?=\t))\s+(?:\[[ xX]\]\s+)?(?=\S)")
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
    row_ends: bool = False
    """An empty cell at its end closes a row of a table."""

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
    for raw_line in text.splitlines():
        source = clean_text(raw_line)
        if source.strip():
            lines.append(_parse_line(source, after_blank))
        after_blank = not source.strip()
    return lines


def _parse_line(source: str, after_blank: bool) -> Line:
    expanded = source.rstrip().expandtabs(4)
    indent = len(expanded) - len(expanded.lstrip())
    unquoted = _unquoted(source.strip())
    heading_mark = _HEADING.match(unquoted)
    plain = unquoted[heading_mark.end() :].rstrip("# ") if heading_mark else unquoted
    text = _ESCAPED.sub(r"\1\2", _without_emphasis(plain), count=1).strip()
    return Line(
        source=source,
        # A line of nothing but tags or marks must still be shown.
        text=text or source.strip(),
        indent=indent,
        after_blank=after_blank,
        heading=len(heading_mark[1]) if heading_mark else 0,
        emphatic=_is_bold(plain),
        row_ends=source.rstrip(" ").endswith("\t") or source.strip()[:1] == "|",
    )


def _unquoted(text: str) -> str:
    """Return *text* without the marks of a quoted e-mail, and a Markdown table row with tabs."""
    while text.startswith("> "):
        text = text[2:].lstrip()
    if len(text) > 2 and text[0] == text[-1] == "|":
        return "\t".join(cell.strip() for cell in text[1:-1].split("|")).strip()
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
