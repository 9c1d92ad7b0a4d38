"""Read minutes in Markdown as lines of plain text.

The same reader reads the draft that was given out and the file that came back, so a file that was
not changed reads the same, whatever the house's template made of it. Only the Markdown that minutes
use is understood; anything else is kept as the text it is.
"""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from clerk_tui.domain.drafts.lines import Kind, Line
from clerk_tui.domain.text import without_ligatures

_UNDERSTOOD = ["table", "blockquote", "list", "heading", "newline", "escape", "entity", "emphasis"]


def read_markdown(text: str) -> list[Line]:
    """Return the lines of *text*: one for each paragraph, heading, bullet and row of a table."""
    reader = MarkdownIt("zero").enable(_UNDERSTOOD)
    return [line for line in _read_tokens(reader.parse(without_ligatures(text))) if line.text]


def _read_tokens(tokens: Sequence[Token]) -> Iterator[Line]:
    kinds_around: list[Kind] = []
    number = ""
    row: list[str] | None = None
    for token in tokens:
        if token.type in _KIND_OF_BLOCK:
            kinds_around.append(_KIND_OF_BLOCK[token.type])
        elif token.type.removesuffix("_close") + "_open" in _KIND_OF_BLOCK:
            kinds_around.pop()
        elif token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield Line(" | ".join(row or []), "row")
            row = None
        elif token.type == "inline":
            text = _inline_text(token)
            if row is not None:
                row.append(text)
                continue
            numbered, number = f"{number}{text}", ""
            yield Line(numbered, kinds_around[-1] if kinds_around else "paragraph")


_KIND_OF_BLOCK: dict[str, Kind] = {
    "heading_open": "heading",
    "blockquote_open": "sub",
    "bullet_list_open": "bullet",
    "ordered_list_open": "paragraph",
}


def _inline_text(token: Token) -> str:
    """Return the words of a line without bold and italics; a hard line break becomes a newline."""
    line_ends = {"softbreak": " ", "hardbreak": "\n"}
    text = "".join(line_ends.get(child.type, child.content) for child in token.children or ())
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
