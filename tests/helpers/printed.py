"""Minutes as whoever reads the Markdown sees them: the words, and nothing of the setting."""

from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.document import Document
from clerk_tui.minutes.compose.selection import WHOLE, Selection
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.style.house_style import style_of

READER = MarkdownIt("commonmark").enable("table")
ADDED = ":–•"  # what templates print between the texts of a document


def minutes(meeting: Meeting, *, private: bool = False) -> str:
    """The Markdown of *meeting* in its house style."""
    style = style_of(meeting.body)
    return to_markdown(compose(meeting, style, private=private), style)


def document(meeting: Meeting, *, private: bool = False, selection: Selection = WHOLE) -> Document:
    """The document of *meeting* in its house style."""
    return compose(meeting, style_of(meeting.body), private=private, selection=selection)


def tokens(markdown: str) -> Iterator[Token]:
    """Every token of the Markdown, those inside a line too."""
    for token in READER.parse(markdown):
        yield token
        yield from token.children or ()


def read(markdown: str) -> str:
    """The words of the Markdown, a line to each block. Nothing in it may be taken for HTML."""
    said = []
    for token in tokens(markdown):
        assert not token.type.startswith(("html", "code", "fence", "image", "link")), token
        said.append(token.content if token.type == "text" else "\n" if _breaks(token) else "")
    return "".join(said)


def _breaks(token: Token) -> bool:
    return token.type in ("inline", "softbreak", "hardbreak")


def squeezed(text: str) -> str:
    """*Text* without its white space."""
    return "".join(text.split())


def assert_says(markdown: str, texts: Iterable[str]) -> None:
    """The Markdown says these texts, whole and in this order, and nothing else."""
    said, at = squeezed(read(markdown)), 0
    for text in map(squeezed, texts):
        while not said.startswith(text, at):
            assert said[at : at + 1] in ADDED, (text, said[at : at + 40], markdown)
            assert at < len(said), (text, markdown)
            at += 1
        at += len(text)
    assert not said[at:].strip(ADDED), (said[at:], markdown)
