"""Document -> Markdown, through the house style's template.

Templates run in Jinja's immutable sandbox, may include nothing but our own macros, and
escape every text for CommonMark, so that what a clerk typed prints as it was typed.
"""

import re
import traceback
from collections.abc import Callable
from functools import lru_cache

from jinja2 import FunctionLoader, StrictUndefined
from markupsafe import Markup

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import lines_of
from clerk_tui.minutes.compose.document import Document, Para
from clerk_tui.minutes.style.bytecode_cache import template_bytecode_cache
from clerk_tui.minutes.style.house_style import HouseStyle, shipped_text
from clerk_tui.minutes.style.limits import count_step, template_limits
from clerk_tui.minutes.style.sandbox import FAILURES, Sandbox

_ANYWHERE = re.compile(r"[\\`*\[\]<~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AT_START = re.compile(r"^(?P<space>\s*)(?P<mark>[#+=>:-]|\d{1,9}(?=[.)](?:\s|$)))")
_LINE_BREAK = "\\\n"


def escape(text: str) -> str:
    """*Text* so that CommonMark prints it as it stands, wherever on a line it comes."""
    return _LINE_BREAK.join(_guard_start(inline(line)) for line in lines_of(text))


def inline(text: str) -> str:
    """*Text* escaped for the middle of a line; its own line ends become spaces."""
    return _ANYWHERE.sub(lambda found: f"\\{found[0]}", " ".join(lines_of(text)))


def heading(text: str) -> str:
    """*Text* escaped for a heading, where a closing # would be lost."""
    return re.sub(r"#(?=#*\s*$)", r"\\#", inline(text))


def running(text: str) -> str:
    """*Text* escaped to go on in the middle of a line; its own line ends are kept."""
    first, *rest = lines_of(text)
    return _LINE_BREAK.join((inline(first), *(_guard_start(inline(line)) for line in rest)))


def strong(text: str) -> str:
    """*Text* in bold, or nothing where there are no words to be bold."""
    words = inline(text)
    return f"**{words}**" if words else ""


def _guard_start(line: str) -> str:
    """*Line* with a first character that would begin a list, a heading or a rule escaped."""
    found = _AT_START.match(line)
    if not found:
        return line
    mark = found["mark"]
    if mark.isdigit():
        return f"{mark}\\{line[len(mark) :]}"
    return f"\\{line}"


def to_markdown(document: Document, style: HouseStyle) -> str:
    """The document as CommonMark (with tables). Raises Refusal where the template fails."""
    name = f"{style.name}.md.jinja"
    environment = _environment(name, style.template)
    try:
        template = environment.get_template(name)
        with template_limits(lambda: sum(map(len, document.texts()))):
            text = template.render(document=document)
    except FAILURES as error:
        line = _line_of(error, name)
        where = f" on line {line}" if line else ""
        said = _plainly(str(getattr(error, "message", None) or error).rstrip("."))
        raise Refusal(
            f"The template of the house style “{style.name}” fails{where}: {said}.",
            "Mend the template; the minutes are safe.",
        ) from error
    tidy = re.sub(r"\n{3,}", "\n\n", text).strip()
    return f"{tidy}\n"


def to_file(document: Document, style: HouseStyle) -> bytes:
    """The document as a file of Markdown, in UTF-8."""
    return to_markdown(document, style).encode()


_LACKING = re.compile(r"'(?:[\w.]*\.)?(\w+) object' has no attribute '(\w+)'")


def _plainly(said: str) -> str:
    """What Jinja *said*, without the names of our own classes' modules."""
    return _LACKING.sub(lambda found: f"a {found[1]} has nothing called “{found[2]}”", said)


def _line_of(error: BaseException, name: str) -> int | None:
    """The line of the template called *name* on which it failed, where that is known."""
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == name:
            return frame.lineno
    return getattr(error, "lineno", None)


@lru_cache(8)
def _environment(name: str, template: str) -> Sandbox:
    sources = {"blocks": shipped_text("minutes", "blocks.md.jinja"), name: template}
    environment = Sandbox(
        loader=FunctionLoader(
            lambda asked: (sources[asked], asked, None) if asked in sources else None
        ),
        bytecode_cache=template_bytecode_cache(),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    for setter in (inline, heading, running, strong):
        environment.filters[setter.__name__] = _filter(setter)
    environment.filters["numbered"] = _numbered
    environment.filters["kind"] = lambda block: type(block).__name__
    return environment


def _filter(setter: Callable[[str], str]) -> Callable[[object], Markup]:
    return lambda text: Markup(setter(str(text)))  # noqa: S704 - escaped for Markdown


def _numbered(block: Para) -> Markup:
    """The text of *block*, with its number before it where it has one."""
    number = f"{escape(block.number)} " if block.number else ""
    said = running(block.text) if number else escape(block.text)
    return Markup(number + said)  # noqa: S704 - escaped for Markdown


def _finalize(value: object) -> object:
    """Escape whatever a template prints, unless a macro or a filter has already."""
    if isinstance(value, Markup):
        count_step(len(value))
        return value
    count_step(len(str(value)))
    return Markup(escape(str(value)))  # noqa: S704 - escaped for Markdown
