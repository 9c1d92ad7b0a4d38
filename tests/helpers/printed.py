"""Read minutes in Markdown as a reader sees them: the words without the markup."""

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
TYPESETTING = ":–•"  # what templates print between the texts of a document


def minutes(meeting: Meeting, *, private: bool = False) -> str:
    """Return the minutes of *meeting* as Markdown in its house style."""
    style = style_of(meeting.body)
    return to_markdown(compose(meeting, style, private=private), style)


def document(meeting: Meeting, *, private: bool = False, selection: Selection = WHOLE) -> Document:
    """Return the minutes of *meeting* as a document in its house style."""
    return compose(meeting, style_of(meeting.body), private=private, selection=selection)


def tokens(markdown: str) -> Iterator[Token]:
    """Yield every token of the Markdown, with those inside a line."""
    for token in READER.parse(markdown):
        yield token
        yield from token.children or ()


def read(markdown: str) -> str:
    """Return the words of the Markdown, a line for each block; HTML, code or links are an error."""
    words = []
    for token in tokens(markdown):
        assert not token.type.startswith(("html", "code", "fence", "image", "link")), token
        words.append(token.content if token.type == "text" else "\n" if _breaks(token) else "")
    return "".join(words)


def _breaks(token: Token) -> bool:
    return token.type in ("inline", "softbreak", "hardbreak")


def squeezed(text: str) -> str:
    """Return *text* without white space."""
    return "".join(text.split())


def assert_says(markdown: str, texts: Iterable[str]) -> None:
    """Assert that the Markdown prints these texts, whole and in this order, and nothing else."""
    printed, at = squeezed(read(markdown)), 0
    for text in map(squeezed, texts):
        while not printed.startswith(text, at):
            assert printed[at : at + 1] in TYPESETTING, (text, printed[at : at + 40], markdown)
            assert at < len(printed), (text, markdown)
            at += 1
        at += len(text)
    assert not printed[at:].strip(TYPESETTING), (printed[at:], markdown)
