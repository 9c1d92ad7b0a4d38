"""The page of a house's own, made by its Jinja template.

Templates run in Jinja's immutable sandbox and may include only the program's own macros.
"""

import re
import traceback
from collections.abc import Callable
from functools import lru_cache

from jinja2 import FunctionLoader, StrictUndefined
from markupsafe import Markup

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.compose.document import Document
from clerk_tui.minutes.formats.markdown_blocks import block_markdown
from clerk_tui.minutes.formats.markdown_text import (
    escape,
    heading,
    inline,
    numbered,
    running,
    strong,
)
from clerk_tui.minutes.style.bytecode_cache import template_bytecode_cache
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.style.limits import count_step, template_limits
from clerk_tui.minutes.style.sandbox import FAILURES, Sandbox
from clerk_tui.minutes.style.style_files import shipped_text


def render_template(document: Document, style: HouseStyle) -> str:
    """Return *document* as the template of *style* prints it.

    Raises:
        Refusal: The template fails.
    """
    name = f"{style.name}.md.jinja"
    environment = _environment(name, style.template)
    try:
        template = environment.get_template(name)
        with template_limits(lambda: sum(map(len, document.texts()))):
            return template.render(document=document)
    except FAILURES as error:
        line = _line_of(error, name)
        where = f" on line {line}" if line else ""
        cause = _plain_error(str(getattr(error, "message", None) or error).rstrip("."))
        raise Refusal(
            f"The template of the house style “{style.name}” fails{where}: {cause}.",
            "Mend the template; the minutes are safe.",
        ) from error


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
    environment.filters["printed"] = lambda block: Markup(block_markdown(block))  # noqa: S704 - escaped
    environment.filters["numbered"] = lambda block: Markup(numbered(block))  # noqa: S704 - escaped
    environment.filters["kind"] = lambda block: type(block).__name__
    return environment


def _filter(escape_function: Callable[[str], str]) -> Callable[[object], Markup]:
    return lambda text: Markup(escape_function(str(text)))  # noqa: S704 - escaped for Markdown


def _finalize(value: object) -> object:
    """Escape a value that a template prints, unless a macro or a filter has escaped it."""
    if isinstance(value, Markup):
        count_step(len(value))
        return value
    count_step(len(str(value)))
    return Markup(escape(str(value)))  # noqa: S704 - escaped for Markdown
