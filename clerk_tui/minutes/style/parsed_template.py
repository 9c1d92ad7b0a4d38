"""Changes to a parsed template: filters that count and limit what it makes."""

import math
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

MOST_NODES = 20_000  # of the parsed template: each is compiled
# Names of filters that compiled templates in the cache on disk refer to: they stay as they are.
COUNT_ITERATIONS, CONCATENATE, WITHIN_LIMITS = "_turns", "_joined", "_held"


def check_size(template: nodes.Template, name: str | None) -> None:
    """Raise TemplateSyntaxError if compiling would take long, or a number is infinite."""
    for count, node in enumerate(template.find_all(nodes.Node)):
        if count > MOST_NODES:
            raise TemplateSyntaxError("it says far too much", node.lineno, name)
        if isinstance(node, nodes.Const):
            value = node.value
            if isinstance(value, float) and not math.isfinite(value):
                raise TemplateSyntaxError("a number in it is too large", node.lineno, name)


def count_loops(template: nodes.Template) -> None:
    """Wrap the values of every loop in a filter that counts iterations and characters."""
    for loop in list(template.find_all(nodes.For)):
        characters = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
        loop.iter = _filtered(COUNT_ITERATIONS, loop.iter, nodes.Const(characters))


def limit_collections(node: nodes.Node) -> None:
    """Wrap every list, tuple and dict made under *node* in a filter that limits its size."""
    for child in node.iter_child_nodes():
        limit_collections(child)
    for field, value in node.iter_fields():
        if _makes_collection(value):
            setattr(node, field, _filtered(WITHIN_LIMITS, value))
        elif isinstance(value, list):
            value[:] = [_filtered(WITHIN_LIMITS, v) if _makes_collection(v) else v for v in value]


def _makes_collection(value: Any) -> bool:
    if isinstance(value, nodes.Tuple):
        return value.ctx == "load" and bool(value.items)
    return isinstance(value, nodes.List | nodes.Dict) and bool(value.items)


def _filtered(name: str, expression: Any, *arguments: nodes.Expr) -> nodes.Filter:
    line = expression.lineno
    return nodes.Filter(expression, name, list(arguments), [], None, None, lineno=line)


def limit_concatenations(node: nodes.Node) -> None:
    """Replace every "~" under *node* by a filter that limits its length."""
    for field, value in node.iter_fields():
        if isinstance(value, nodes.Concat):
            setattr(node, field, _limited_concatenation(value))
        elif isinstance(value, list):
            value[:] = [
                _limited_concatenation(element) if isinstance(element, nodes.Concat) else element
                for element in value
            ]
    for child in node.iter_child_nodes():
        limit_concatenations(child)


def _limited_concatenation(concatenation: nodes.Concat) -> nodes.Filter:
    operands = nodes.List(concatenation.nodes, lineno=concatenation.lineno)
    return _filtered(CONCATENATE, operands)
