"""Write a document as Markdown: CommonMark with tables.

The page that the program's own house styles share is written here. A house with another template
has its page made by that (`markdown_template`), for which Jinja is loaded. Each block is printed by
`markdown_blocks` either way.
"""

import re

from clerk_tui.minutes.compose.document import Document
from clerk_tui.minutes.formats.markdown_blocks import block_markdown
from clerk_tui.minutes.formats.markdown_text import inline, strong
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.style.style_files import shipped_text


def to_markdown(document: Document, style: HouseStyle) -> str:
    """Return the document as CommonMark with tables.

    Raises:
        Refusal: The template fails.
    """
    if style.template == shipped_text("minutes", "committee.md.jinja"):
        text = _page(document)
    else:
        from clerk_tui.minutes.formats.markdown_template import render_template

        text = render_template(document, style)
    markdown = re.sub(r"\n{3,}", "\n\n", text).strip()
    return f"{markdown}\n"


def to_file(document: Document, style: HouseStyle) -> bytes:
    """Return the document as a Markdown file in UTF-8."""
    return to_markdown(document, style).encode()


def _page(document: Document) -> str:
    """Return the page as `committee.md.jinja` prints it, but for blank lines."""
    return "\n\n".join(
        (
            *(strong(mark) for mark in (document.copy, document.draft)),
            *map(block_markdown, document.head),
            *(f"*{inline(column)}*" for column in document.columns),
            *map(block_markdown, document.business),
            *map(block_markdown, document.foot),
        )
    )
