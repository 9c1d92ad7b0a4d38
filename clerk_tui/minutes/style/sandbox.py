"""The sandbox of the templates: they may arrange the document, and do nothing else.

A template is a file that one council hands to another, so it is trusted with little: no
way to Python behind the document, no text or number of a size that stops the computer, and
no loop that goes on without an end.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from functools import cache, wraps
from typing import Any

from jinja2 import TemplateError, nodes, pass_context
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.filters import do_round
from jinja2.runtime import Context, Macro, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from msgspec import Struct

from clerk_tui.minutes.style.limits import LONGEST_TEXT, count_step, exceeds_limit, within_limits

LONGEST = 1000  # characters that "*" may make of a shorter text
LARGEST = 10**9
RANGE = 10_000
DECIMALS = 12
WIDENING = {"center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map"}
WIDENING |= {"join", "replace", "translate", "encode"}
LARGEST_TEMPLATE = 100_000  # characters; the largest of ours has four thousand
MOST_NODES = 20_000  # of what a template is parsed into: each is compiled
# Filters that make of a little text, or of a number, as much as they are asked for.
UNBOUNDED = (
    *("center", "format", "indent", "wordwrap", "batch", "slice", "sum", "replace"),
    *("tojson", "pprint", "xmlattr", "urlize"),
)

# What a template may raise besides Jinja's errors, whatever it does with the document.
FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    NameError,  # of a number that Python has no word for
    RecursionError,
    SyntaxError,  # Python's own, of brackets nested past what it compiles
    TypeError,
    ValueError,
)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox, with what grows kept small and every turn of a loop counted."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As Jinja's, without the filters and globals that make text of any length."""
        super().__init__(*args, optimized=False, **kwargs)  # nothing is worked out uncounted
        for name in UNBOUNDED:
            self.filters.pop(name)
        for name, function in self.filters.items():
            self.filters[name] = _bounded(function)
        self.filters["join"] = _bounded(_join_of(self.filters["join"]))
        self.filters |= {"_turns": _turns, "_joined": _joined}
        self.globals.pop("lipsum")
        self.filters["round"] = _bounded(_round)
        self.filters |= {"_held": within_limits}
        self.globals["range"] = _range
        self.globals["namespace"] = _Namespace

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template, with its loops and its joined texts counted."""
        if len(source) > LARGEST_TEMPLATE:
            raise TemplateSyntaxError("it is far too long", 1, name, filename)
        template = super()._parse(source, name, filename)
        _check_parsed(template, name)
        for loop in list(template.find_all(nodes.For)):
            said = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
            loop.iter = _filtered("_turns", loop.iter, nodes.Const(said))
        _count_held(template)
        _count_joined(template)
        template.set_environment(self)
        return template

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call a macro or a function of the template; each call is a step."""
        count_step()
        if type(__obj) is Macro:  # one of the template's own: nothing to look into
            for given_to_functions in ("_block_vars", "_loop_vars"):
                kwargs.pop(given_to_functions, None)
            return __obj(__context.eval_ctx, *args, **kwargs)
        return within_limits(super().call(__context, __obj, *args, **kwargs))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute of *obj*; a fact of the document is handed out without further looking."""
        if isinstance(obj, Struct) and attribute in _facts(type(obj)):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Work out *left* and *right*. Raises SecurityError for what would grow too large."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "+":
            return within_limits(super().call_binop(context, operator, left, right))
        if operator == "**":
            small = numbers and abs(left) <= LARGEST and abs(right) <= 4
        elif operator == "*":
            small = (
                abs(left) <= LARGEST and abs(right) <= LARGEST if numbers else _short(left, right)
            )
        else:
            small = numbers
        if not small:
            raise SecurityError(f"“{operator}” is for small numbers and short rules only")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may use this attribute."""
        if isinstance(obj, bytes | int | float) or (isinstance(obj, str) and attr in WIDENING):
            return False
        return super().is_safe_attribute(obj, attr, value)


@cache
def _facts(kind: type[Struct]) -> frozenset[str]:
    """The names of the plain facts that a struct of this *kind* has."""
    return frozenset(name for name in kind.__struct_fields__ if not name.startswith("_"))


class _Namespace(Namespace):
    """Jinja's, which says nothing of what it holds: they may hold one another."""

    def __repr__(self) -> str:
        """Only that it is one."""
        return "a namespace"


def _check_parsed(template: nodes.Template, name: str | None) -> None:
    """Raise TemplateSyntaxError for what would take long to compile, or Python has no word for."""
    for count, node in enumerate(template.find_all(nodes.Node)):
        if count > MOST_NODES:
            raise TemplateSyntaxError("it says far too much", node.lineno, name)
        if isinstance(node, nodes.Const):
            value = node.value
            if isinstance(value, float) and not math.isfinite(value):
                raise TemplateSyntaxError("a number in it is too large", node.lineno, name)


def _count_held(node: nodes.Node) -> None:
    """Put a counted filter in the place of every list, tuple and dict that is made under *node*."""
    for child in node.iter_child_nodes():
        _count_held(child)
    for field, value in node.iter_fields():
        if _makes_holder(value):
            setattr(node, field, _filtered("_held", value))
        elif isinstance(value, list):
            value[:] = [_filtered("_held", v) if _makes_holder(v) else v for v in value]


def _makes_holder(value: Any) -> bool:
    if isinstance(value, nodes.Tuple):
        return value.ctx == "load" and bool(value.items)
    return isinstance(value, nodes.List | nodes.Dict) and bool(value.items)


def _filtered(name: str, inside: Any, *more: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(inside, name, list(more), [], None, None, lineno=inside.lineno)


def _count_joined(node: nodes.Node) -> None:
    """Put a counted filter in the place of every "~" under *node*."""
    for field, value in node.iter_fields():
        if isinstance(value, nodes.Concat):
            listed = nodes.List(value.nodes, lineno=value.lineno)
            setattr(node, field, _filtered("_joined", listed))
        elif isinstance(value, list):
            value[:] = [
                _filtered("_joined", nodes.List(each.nodes, lineno=each.lineno))
                if isinstance(each, nodes.Concat)
                else each
                for each in value
            ]
    for child in node.iter_child_nodes():
        _count_joined(child)


@pass_context
def _turns(_: Context, things: Iterable[Any], said: int) -> Iterator[Any]:
    """Each of *things*, counted; *said* is how much the loop prints of itself each time."""
    for thing in things:
        count_step(said)
        yield thing


@pass_context
def _joined(_: Context, parts: list[Any]) -> str:
    """What "~" makes of *parts*."""
    made: str = within_limits(markup_join(parts))
    count_step(len(made))
    return made


def _bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that makes nothing too large, and is a step."""

    @wraps(function)
    def bounded(*args: Any, **kwargs: Any) -> Any:
        count_step()
        return within_limits(function(*args, **kwargs))

    return bounded


def _join_of(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter "join", which looks at how much it would make before it makes it."""

    @wraps(function)
    def join(eval_ctx: Any, value: Any, d: str = "", attribute: Any = None) -> Any:
        parts = list(value)
        made = sum(len(str(part)) for part in parts) + len(parts) * len(str(d))
        if exceeds_limit(made, LONGEST_TEXT):
            raise SecurityError("it makes far more text than any minutes have")
        return function(eval_ctx, parts, d, attribute)

    return join


def _range(*args: int) -> range:
    """Python's, of a length that minutes may have."""
    made = range(*args)
    if len(made) > RANGE:
        raise SecurityError(f"a range is no longer than {RANGE:,}")
    return made


def _round(value: float, precision: int = 0, method: str = "common") -> float:
    """Jinja's, to as many places as money and votes have."""
    if not -DECIMALS <= precision <= DECIMALS:
        raise SecurityError(f"numbers are rounded to no more than {DECIMALS} places")
    return do_round(value, precision, method)  # type: ignore[arg-type]


def _short(left: Any, right: Any) -> bool:
    """Whether a text repeated stays short: "#" * 3."""
    text, times = (left, right) if isinstance(left, str) else (right, left)
    return isinstance(text, str) and isinstance(times, int) and len(text) * times <= LONGEST
