"""The house keeps its shape: folders that can be read, imports without a circle, typed options."""

import ast
from collections.abc import Iterator
from functools import cached_property
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

import clerk_tui
from clerk_tui.desk import Desk

PACKAGE = Path(clerk_tui.__file__).parent
MOST_IN_A_FOLDER = 24
MOST_LOOSE_MODULES = 6


def modules() -> Iterator[Path]:
    """Yield every module of the package that is no face of a folder."""
    yield from (path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")


def test_no_folder_holds_more_than_two_dozen_modules() -> None:
    folders = {path.parent for path in modules()}
    full = {
        folder.relative_to(PACKAGE).as_posix(): len(list(folder.glob("[!_]*.py")))
        for folder in folders
    }
    assert {name: count for name, count in full.items() if count > MOST_IN_A_FOLDER} == {}


def test_nearly_everything_has_a_folder() -> None:
    assert len(list(PACKAGE.glob("[!_]*.py"))) <= MOST_LOOSE_MODULES


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Late imports and those for types count too. Raises CycleError, which names the circle."""
    graph = grimp.build_graph("clerk_tui", cache_dir=None)
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    assert list(TopologicalSorter(imports).static_order())


def test_no_function_takes_options_of_any_kind() -> None:
    untyped = []
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                options = node.args.kwarg
                if options and options.annotation and ast.unparse(options.annotation) == "Any":
                    untyped.append(f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}")
    assert untyped == []


def test_the_desk_is_parts_and_no_tower_of_classes() -> None:
    assert len(Desk.__bases__) == 1
    public = {name: value for name, value in vars(Desk).items() if not name.startswith("_")}
    parts = {name for name, value in public.items() if isinstance(value, cached_property)}
    assert len(parts) > 20
    assert len(public.keys() - parts) < 12


def test_the_name_of_every_test_is_shorter_than_eighty_characters() -> None:
    long = [
        f"{path.name}: {node.name}"
        for path in Path(__file__).parents[1].rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and len(node.name) >= 80
    ]
    assert long == []


def test_every_function_with_a_public_name_says_what_it_does() -> None:
    silent = [
        f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
        and not any(
            isinstance(decorator, ast.Name) and decorator.id == "overload"
            for decorator in node.decorator_list
        )
    ]
    assert silent == []
