"""The formats in which papers are written: one list for the office, the shell and the screens.

A format is loaded when it is first used, so that writing Markdown does not load what writes Word.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import Any

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.compose.document import Document
from clerk_tui.minutes.style.house_style import HouseStyle


class Format(Struct, frozen=True):
    """One format: its `name` as typed, its `suffix`, and what a clerk calls it.

    `writer` and `reader` say where the functions are that write a document and that read out of a
    written one every word that was put in.
    """

    name: str
    suffix: str
    called: str
    writer: str
    reader: str

    def write(self, document: Document, style: HouseStyle) -> bytes:
        """*Document* in this format. Raises Refusal where house style or letterhead fail."""
        written: bytes = _found(self.writer)(document, style)
        return written

    def read(self, written: bytes) -> str:
        """Every word in *written*, which is in this format, head and foot of its pages too."""
        said: str = _found(self.reader)(written)
        return said


def plain(written: bytes) -> str:
    """The words of Markdown or of plain text: all of it."""
    return written.decode()


def _found(place: str) -> Callable[..., Any]:
    module, name = place.split(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


_PLAIN = "clerk_tui.minutes.formats.formats:plain"
MARKDOWN = Format("md", ".md", "Markdown", "clerk_tui.minutes.formats.markdown:to_file", _PLAIN)
FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        MARKDOWN,
        Format(
            "docx",
            ".docx",
            "Word",
            "clerk_tui.minutes.formats.word:to_word",
            "clerk_tui.minutes.formats.extract_text:word_text",
        ),
        Format(
            "html",
            ".html",
            "a web page",
            "clerk_tui.minutes.formats.html_page:to_page",
            "clerk_tui.minutes.formats.extract_text:page_text",
        ),
        Format(
            "txt",
            ".txt",
            "plain text",
            "clerk_tui.minutes.formats.plain_text:to_plain_text",
            _PLAIN,
        ),
        Format(
            "json",
            ".json",
            "JSON",
            "clerk_tui.minutes.formats.json_export:to_structure",
            "clerk_tui.minutes.formats.extract_text:json_text",
        ),
    )
}
_ALSO = {".htm": "html", ".text": "txt", ".markdown": "md"}
_NOT_WRITTEN = {".pdf", ".doc", ".docm", ".dotx", ".odt", ".rtf", ".pages"}


def format_by_name(name: str) -> Format:
    """The format called *name*. Raises Refusal where there is none."""
    try:
        return FORMATS[name.casefold().removeprefix(".")]
    except KeyError:
        raise Refusal(
            f"“{name}” is no format for minutes.", f"Choose one of {', '.join(FORMATS)}."
        ) from None


def format_of(place: PurePath | None, name: str = "") -> Format:
    """The format called *name*, else the one that the suffix of *place* means, else Markdown.

    Raises Refusal for one that is not written: a PDF that held Markdown would not open.
    """
    if name:
        return format_by_name(name)
    suffix = place.suffix.casefold() if place else ""
    if suffix in _NOT_WRITTEN:
        raise Refusal(
            f"Minutes are not written as {suffix}.",
            "Write .docx and save it from Word, or give another of "
            f"{', '.join(form.suffix for form in FORMATS.values())}.",
        )
    known = {form.suffix: form.name for form in FORMATS.values()} | _ALSO
    return FORMATS[known.get(suffix, MARKDOWN.name)]
