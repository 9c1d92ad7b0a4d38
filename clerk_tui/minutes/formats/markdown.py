"""Write a document as Markdown, with the house style's template.

Templates run in Jinja's immutable sandbox and may include only the program's own macros. Every
text is escaped for CommonMark, so that what a clerk typed is printed as it was typed.
"""

import re
import traceback
from collections.abc import Callable
from functools import lru_cache

from jinja2 import FunctionLoader, StrictUndefined
from markupsafe import Markup

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import split_lines
from clerk_tui.minutes.compose.document import Document, Para
from clerk_tui.minutes.style.bytecode_cache import template_bytecode_cache
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.style.limits import count_step, template_limits
from clerk_tui.minutes.style.sandbox import FAILURES, Sandbox
from clerk_tui.minutes.style.style_files import shipped_text

_ANYWHERE = re.compile(r"[\\`*\[\]<~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AT_START = re.compile(r"^(?P<space>\s*)(?P<mark>[#+=>:-]|\d{1,9}(?=[.)](?:\s|$)))")
_LINE_BREAK = "\\\n"


def escape(text: str) -> str:
    """Return *text* escaped for CommonMark at any place on a line."""
    return _LINE_BREAK.join(_guard_start(inline(line)) for line in split_lines(text))


def inline(text: str) -> str:
    """Return *text* escaped for the middle of a line; its line breaks become spaces."""
    return _ANYWHERE.sub(lambda match: f"\\{match[0]}", " ".join(split_lines(text)))


def heading(text: str) -> str:
    """Return *text* escaped for a heading, where a closing # would be lost."""
    return re.sub(r"#(?=#*\s*$)", r"\\#", inline(text))


def running(text: str) -> str:
    """Return *text* escaped to continue a line; its line breaks are kept."""
    first, *rest = split_lines(text)
    return _LINE_BREAK.join((inline(first), *(_guard_start(inline(line)) for line in rest)))


def strong(text: str) -> str:
    """Return *text* in bold; empty if it has no words."""
    words = inline(text)
    return f"**{words}**" if words else ""


def _guard_start(line: str) -> str:
    """Return *line* with its start escaped if it would begin a list, a heading or a rule."""
    match = _AT_START.match(line)
    if not match:
        return line
    mark = match["mark"]
    if mark.isdigit():
        return f"{mark}\\{line[len(mark) :]}"
    return f"\\{line}"


def to_markdown(document: Document, style: HouseStyle) -> str:
    """Return the document as CommonMark with tables.

    Raises:
        Refusal: The template fails.
    """
    name = f"{style.name}.md.jinja"
    environment = _environment(name, style.template)
    try:
        template = environment.get_template(name)
        with template_limits(lambda: sum(map(len, document.texts()))):
            text = template.render(document=document)
    except FAILURES as error:
        line = _line_of(error, name)
        where = f" on line {line}" if line else ""
        cause = _plain_error(str(getattr(error, "message", None) or error).rstrip("."))
        raise Refusal(
            f"The template of the house style “{style.name}” fails{where}: {cause}.",
            "Mend the template; the minutes are safe.",
        ) from error
    markdown = re.sub(r"\n{3,}", "\n\n", text).strip()
    return f"{markdown}\n"


def to_file(document: Document, style: HouseStyle) -> bytes:
    """Return the document as a Markdown file in UTF-8."""
    return to_markdown(document, style).encode()


_MISSING_ATTRIBUTE = re.compile(r"'(?:[\w.]*\.)?(\w+) object' has no attribute '(\w+)'")


def _plain_error(message: str) -> str:
    """Return Jinja's error message without the names of this program's modules."""
    return _MISSING_ATTRIBUTE.sub(
        lambda match: f"a {match[1]} has nothing called “{match[2]}”", message
    )


def _line_of(error: BaseException, name: str) -> int | None:
    """Return the line of the template called *name* on which it failed, if that is known."""
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == name:
            return frame.lineno
    return getattr(error, "lineno", None)


@lru_cache(8)
def _environment(name: str, template: str) -> Sandbox:
    sources = {"blocks": shipped_text("minutes", "blocks.md.jinja"), name: template}
    environment = Sandbox(
        loader=FunctionLoader(
            lambda requested: (
                (sources[requested], requested, None) if requested in sources else None
            )
        ),
        bytecode_cache=template_bytecode_cache(),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    for escape_function in (inline, heading, running, strong):
        environment.filters[escape_function.__name__] = _filter(escape_function)
    environment.filters["numbered"] = _numbered
    environment.filters["kind"] = lambda block: type(block).__name__
    return environment


def _filter(escape_function: Callable[[str], str]) -> Callable[[object], Markup]:
    return lambda text: Markup(escape_function(str(text)))  # noqa: S704 - escaped for Markdown


def _numbered(block: Para) -> Markup:
    """Return the text of *block* after its number, if it has one."""
    number = f"{escape(block.number)} " if block.number else ""
    text = running(block.text) if number else escape(block.text)
    return Markup(number + text)  # noqa: S704 - escaped for Markdown


def _finalize(value: object) -> object:
    """Escape a value that a template prints, unless a macro or a filter has escaped it."""
    if isinstance(value, Markup):
        count_step(len(value))
        return value
    count_step(len(str(value)))
    return Markup(escape(str(value)))  # noqa: S704 - escaped for Markdown
