"""The sandbox in which templates run: they may arrange the document, and do nothing else.

A template is a file that one council may hand to another, so it is not trusted: it cannot reach
Python objects behind the document, make huge texts or numbers, or loop without end.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, wraps
from typing import Any, TypedDict, Unpack

from jinja2 import BaseLoader, BytecodeCache, TemplateError, Undefined, nodes, pass_context
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.filters import do_round
from jinja2.runtime import Context, Macro, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from msgspec import Struct

from clerk_tui.minutes.style.limits import LONGEST_TEXT, count_step, exceeds_limit, within_limits
from clerk_tui.minutes.style.parsed_template import (
    CONCATENATE,
    COUNT_ITERATIONS,
    WITHIN_LIMITS,
    check_size,
    count_loops,
    limit_collections,
    limit_concatenations,
)

LONGEST_REPEATED = 1000  # characters that "*" may make of a shorter text
LARGEST = 10**9
RANGE = 10_000
DECIMALS = 12
WIDENING = {"center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map"}
WIDENING |= {"join", "replace", "translate", "encode"}
LARGEST_TEMPLATE = 100_000  # characters; the largest of ours has four thousand
# Filters whose result can be of any length, however short the text they are given.
UNBOUNDED = (
    *("center", "format", "indent", "wordwrap", "batch", "slice", "sum", "replace"),
    *("tojson", "pprint", "xmlattr", "urlize"),
)

# The errors that rendering a template may raise: Jinja's, and Python's for wrong values.
FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    NameError,  # for a number such as inf, which Python has no literal for
    RecursionError,
    SyntaxError,  # Python's own, for brackets nested too deeply
    TypeError,
    ValueError,
)


class SandboxOptions(TypedDict):
    """The options of Jinja's environment that are chosen where templates are rendered."""

    loader: BaseLoader
    bytecode_cache: BytecodeCache | None
    undefined: type[Undefined]
    autoescape: bool
    trim_blocks: bool
    lstrip_blocks: bool
    finalize: Callable[[object], object]


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox, in which sizes are limited and loop iterations are counted."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, **options: Unpack[SandboxOptions]) -> None:
        """Remove or limit the filters and globals that make text of any length."""
        super().__init__(optimized=False, **options)  # no constant is folded uncounted
        for name in UNBOUNDED:
            self.filters.pop(name)
        for name, function in self.filters.items():
            self.filters[name] = _limit_result(function)
        self.filters["join"] = _limit_result(_bounded_join(self.filters["join"]))
        self.filters |= {COUNT_ITERATIONS: _count_iterations, CONCATENATE: _concatenate}
        self.globals.pop("lipsum")
        self.filters["round"] = _limit_result(_round)
        self.filters |= {WITHIN_LIMITS: within_limits}
        self.globals["range"] = _range
        self.globals["namespace"] = _Namespace

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse the template, and insert filters that count its loops, lists and joined texts."""
        if len(source) > LARGEST_TEMPLATE:
            raise TemplateSyntaxError("it is far too long", 1, name, filename)
        template = super()._parse(source, name, filename)
        check_size(template, name)
        count_loops(template)
        limit_collections(template)
        limit_concatenations(template)
        template.set_environment(self)
        return template

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: object) -> Any:  # noqa: N805
        """Call a macro or a function of the template; each call is a step."""
        count_step()
        if type(__obj) is Macro:  # defined by the template itself, so its result needs no check
            for only_for_functions in ("_block_vars", "_loop_vars"):
                kwargs.pop(only_for_functions, None)
            return __obj(__context.eval_ctx, *args, **kwargs)
        return within_limits(super().call(__context, __obj, *args, **kwargs))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the attribute of *obj*; public fields of the document need no further check."""
        if isinstance(obj, Struct) and attribute in _public_fields(type(obj)):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Apply *operator* to *left* and *right*.

        Raises:
            SecurityError: The result would be too large.
        """
        are_numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "+":
            return within_limits(super().call_binop(context, operator, left, right))
        if operator == "**":
            is_small = are_numbers and abs(left) <= LARGEST and abs(right) <= 4
        elif operator == "*":
            is_small = (
                abs(left) <= LARGEST and abs(right) <= LARGEST
                if are_numbers
                else _is_short_repetition(left, right)
            )
        else:
            is_small = are_numbers
        if not is_small:
            raise SecurityError(f"“{operator}” is for small numbers and short rules only")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return True if a template may use this attribute."""
        if isinstance(obj, bytes | int | float) or (isinstance(obj, str) and attr in WIDENING):
            return False
        return super().is_safe_attribute(obj, attr, value)


@cache
def _public_fields(struct: type[Struct]) -> frozenset[str]:
    """Return the names of the public fields of a struct type."""
    return frozenset(name for name in struct.__struct_fields__ if not name.startswith("_"))


class _Namespace(Namespace):
    """Jinja's namespace, whose repr does not list its values: they may refer to one another."""

    def __repr__(self) -> str:
        """Return a fixed text."""
        return "a namespace"


@pass_context
def _count_iterations(_: Context, values: Iterable[Any], characters: int) -> Iterator[Any]:
    """Yield the values of a loop and count each.

    Args:
        _: The context that Jinja passes.
        values: The values of the loop.
        characters: How many characters of the loop itself are printed each time.
    """
    for value in values:
        count_step(characters)
        yield value


@pass_context
def _concatenate(_: Context, operands: list[Any]) -> str:
    """Return the texts that "~" joins."""
    text: str = within_limits(markup_join(operands))
    count_step(len(text))
    return text


def _limit_result(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that counts as a step and whose result is limited in size."""

    @wraps(function)
    def bounded_filter(*args: object, **kwargs: object) -> object:
        """Run the filter as one step, and check the size of its result."""
        count_step()
        return within_limits(function(*args, **kwargs))

    return bounded_filter


def _bounded_join(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the filter "join" with a check of the length of its result beforehand."""

    @wraps(function)
    def join_within_limits(eval_ctx: Any, value: Any, d: str = "", attribute: Any = None) -> Any:
        """Join, unless the text would be longer than any minutes have."""
        parts = list(value)
        length = sum(len(str(part)) for part in parts) + len(parts) * len(str(d))
        if exceeds_limit(length, LONGEST_TEXT):
            raise SecurityError("it makes far more text than any minutes have")
        return function(eval_ctx, parts, d, attribute)

    return join_within_limits


def _range(*bounds: int) -> range:
    """Return a range as Python's, up to the length that minutes need."""
    numbers = range(*bounds)
    if len(numbers) > RANGE:
        raise SecurityError(f"a range is no longer than {RANGE:,}")
    return numbers


def _round(number: float, precision: int = 0, method: str = "common") -> float:
    """Round as Jinja does, to as many places as money and votes need."""
    if not -DECIMALS <= precision <= DECIMALS:
        raise SecurityError(f"numbers are rounded to no more than {DECIMALS} places")
    return do_round(number, precision, method)  # type: ignore[arg-type]


def _is_short_repetition(left: Any, right: Any) -> bool:
    """Return True if a repeated text such as "#" * 3 stays short."""
    text, times = (left, right) if isinstance(left, str) else (right, left)
    return (
        isinstance(text, str) and isinstance(times, int) and len(text) * times <= LONGEST_REPEATED
    )
