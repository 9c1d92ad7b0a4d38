"""What the disk refuses is told in one wording: no error of the system is shown as it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import clerk_tui

PACKAGE = Path(clerk_tui.__file__).parent


def os_error_handlers(tree: ast.AST) -> Iterator[ast.ExceptHandler]:
    """Yield each handler that takes an OSError by a name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and node.name and node.type is not None:
            caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
            if caught & {"OSError", "PermissionError", "FileNotFoundError"}:
                yield node


def shows_error_itself(node: ast.AST, name: str) -> bool:
    """Return True if *node* makes text of the error called *name* without wording it."""
    if isinstance(node, ast.FormattedValue):
        return isinstance(node.value, ast.Name) and node.value.id == name
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("str", "repr")
        and any(isinstance(value, ast.Name) and value.id == name for value in node.args)
    )


def test_no_error_of_the_disk_is_shown_as_the_system_words_it() -> None:
    raw = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in PACKAGE.rglob("*.py")
        for handler in os_error_handlers(ast.parse(path.read_text(encoding="utf-8")))
        for node in ast.walk(handler)
        if shows_error_itself(node, handler.name or "") and isinstance(node, ast.expr)
    ]
    assert raw == []
