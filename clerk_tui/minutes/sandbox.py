"""The sandbox of the templates: they may arrange the document, and do nothing else.

A template is a file that one council hands to another, so it is trusted with little: no
way to Python behind the document, and no text or number of a size that stops the computer.
"""

from typing import Any

from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST = 1000  # characters that "*" may make of a shorter text
LARGEST = 10**9
WIDENING = {"center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map"}

# What a template may raise besides Jinja's errors, whatever it does with the document.
FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox, with what multiplies or pads a text kept small."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As Jinja's, without the filters and globals that make text of any length."""
        super().__init__(*args, **kwargs)
        for name in ("center", "format", "indent"):
            self.filters.pop(name)
        self.globals.pop("lipsum")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Work out *left* and *right*. Raises SecurityError for what would grow too large."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
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
        if isinstance(obj, str) and attr in WIDENING:
            return False
        return super().is_safe_attribute(obj, attr, value)


def _short(left: Any, right: Any) -> bool:
    """Whether a text repeated stays short: "#" * 3."""
    text, times = (left, right) if isinstance(left, str) else (right, left)
    return isinstance(text, str) and isinstance(times, int) and len(text) * times <= LONGEST
