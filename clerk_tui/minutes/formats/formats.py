"""The file formats in which papers are written: one list for the office, the shell and the screens.

The code of a format is imported when it is first used: writing Markdown does not import Word's.
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
    """One file format."""

    name: str
    """Its name as typed in a command, such as "docx"."""
    suffix: str
    """The suffix of its files, with the dot."""
    label: str
    """Its name in sentences to the clerk, such as "a web page"."""
    writer: str
    """The function that writes a document, as "module:name" of this folder."""
    reader: str
    """The function that reads every word of a written file, as "module:name" of this folder."""

    def write(self, document: Document, style: HouseStyle) -> bytes:
        """Return *document* as a file in this format.

        Raises:
            Refusal: The template of the house style or the letterhead cannot be used.
        """
        written: bytes = _load_function(self.writer)(document, style)
        return written

    def read(self, written: bytes) -> str:
        """Return every word of a file in this format, with the head and foot of its pages."""
        words: str = _load_function(self.reader)(written)
        return words


def decode_text(written: bytes) -> str:
    """Return the words of Markdown or plain text, which is all of the file."""
    return written.decode()


def _load_function(function_path: str) -> Callable[..., Any]:
    module, name = function_path.split(":")
    function: Callable[..., Any] = getattr(import_module(f"{__package__}.{module}"), name)
    return function


_TEXT_READER = "formats:decode_text"
MARKDOWN = Format("md", ".md", "Markdown", "markdown:to_file", _TEXT_READER)
FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        MARKDOWN,
        Format("docx", ".docx", "Word", "word:to_word", "extract_text:word_text"),
        Format("html", ".html", "a web page", "html_page:to_page", "extract_text:page_text"),
        Format("txt", ".txt", "plain text", "plain_text:to_plain_text", _TEXT_READER),
        Format("json", ".json", "JSON", "json_export:to_structure", "extract_text:json_text"),
    )
}
_OTHER_SUFFIXES = {".htm": "html", ".text": "txt", ".markdown": "md"}
_UNSUPPORTED = {".pdf", ".doc", ".docm", ".dotx", ".odt", ".rtf", ".pages"}


def format_by_name(name: str) -> Format:
    """Return the format called *name*.

    Raises:
        Refusal: There is no such format.
    """
    try:
        return FORMATS[name.casefold().removeprefix(".")]
    except KeyError:
        raise Refusal(
            f"“{name}” is no format for minutes.", f"Choose one of {', '.join(FORMATS)}."
        ) from None


def format_of(file: PurePath | None, name: str = "") -> Format:
    """Return the format called *name*, or else that of a file's suffix, or else Markdown.

    Args:
        file: The file to be written.
        name: The name of the format, if one was chosen.

    Raises:
        Refusal: The format is not supported. (Markdown in a file called .pdf would not open.)
    """
    if name:
        return format_by_name(name)
    suffix = file.suffix.casefold() if file else ""
    if suffix in _UNSUPPORTED:
        raise Refusal(
            f"Minutes are not written as {suffix}.",
            "Write .docx and save it from Word, or give another of "
            f"{', '.join(form.suffix for form in FORMATS.values())}.",
        )
    format_by_suffix = {form.suffix: form.name for form in FORMATS.values()} | _OTHER_SUFFIXES
    return FORMATS[format_by_suffix.get(suffix, MARKDOWN.name)]
