"""The house keeps its shape: folders that can be read, imports without a circle, typed options."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

import clerk_tui
from clerk_tui.desk import PARTS, Desk
from tests.helpers.ostermere import a_desk

PACKAGE = Path(clerk_tui.__file__).parent
MOST_IN_A_FOLDER = 24
MOST_LOOSE_MODULES = 6
MOST_LINES_OF_A_FILE = 320
MOST_LINES_OF_A_FUNCTION = 35  # below its docstring
SAY_NOTHING = {"said", "told", "found", "kept"}  # of what a value is
TESTS = Path(__file__).parents[1]


def modules() -> Iterator[Path]:
    """Yield every module of the package that is no face of a folder."""
    yield from (path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")


def functions(folder: Path) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Yield every function of the files in *folder*, and its place: file, line and name."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(folder)}:{node.lineno} {node.name}", node


def lines_below_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the number of lines of a function, without its first lines and its docstring."""
    statements = node.body[1:] if ast.get_docstring(node) and node.body[1:] else node.body
    return (node.end_lineno or node.lineno) - statements[0].lineno + 1


def bound_name(node: ast.AST) -> str:
    """Return the name that *node* gives to a value, or to an argument; "" where it gives none."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return node.id
    return node.arg if isinstance(node, ast.arg) else ""


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
    untyped = [
        place
        for place, node in functions(PACKAGE)
        if (options := node.args.kwarg)
        and options.annotation
        and ast.unparse(options.annotation) == "Any"
    ]
    assert untyped == []


def test_no_function_is_so_long_that_it_does_two_things() -> None:
    """Split it by what it does; the shortest of its parts has a name to be found by."""
    long = [
        place
        for place, node in functions(PACKAGE)
        if lines_below_docstring(node) > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_no_file_is_so_long_that_it_has_two_subjects() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }
    assert {name: n for name, n in lengths.items() if n > MOST_LINES_OF_A_FILE} == {}


def test_no_value_is_called_by_a_word_that_does_not_say_what_it_is() -> None:
    vague = [
        f"{path.relative_to(folder)}:{node.lineno} {name}"
        for folder in (PACKAGE, TESTS)
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (name := bound_name(node)) in SAY_NOTHING and isinstance(node, ast.Name | ast.arg)
    ]
    assert vague == []


def test_the_desk_is_parts_and_no_tower_of_classes() -> None:
    assert len(Desk.__bases__) == 1
    assert len(PARTS) > 20
    assert len([name for name in vars(Desk) if not name.startswith("_")]) < 12


def test_each_part_of_the_desk_is_declared_with_its_class_and_can_be_made() -> None:
    declared = {name: kind.strip("\"'") for name, kind in Desk.__annotations__.items()}
    assert declared == {name: part_class for name, (_, part_class, *_) in PARTS.items()}
    desk = a_desk()
    assert {name: type(getattr(desk, name)).__name__ for name in PARTS} == declared


def test_the_name_of_every_test_is_shorter_than_eighty_characters() -> None:
    long = [
        place
        for place, node in functions(TESTS)
        if node.name.startswith("test_") and len(node.name) >= 80
    ]
    assert long == []


def test_every_function_with_a_public_name_says_what_it_does() -> None:
    silent = [
        place
        for place, node in functions(PACKAGE)
        if not node.name.startswith("_")
        and ast.get_docstring(node) is None
        and not any(
            isinstance(decorator, ast.Name) and decorator.id == "overload"
            for decorator in node.decorator_list
        )
    ]
    assert silent == []


def test_a_style_of_one_screen_is_no_style_of_a_name_that_another_screen_gives() -> None:
    """A style sheet holds for every screen once it is loaded: a bare `#name` is of its folder."""
    taken = [
        f"{sheet.name} #{name}: {module.name}"
        for sheet in PACKAGE.rglob("*.tcss")
        for name in re.findall(r"^#([\w-]+)", sheet.read_text(encoding="utf-8"), re.MULTILINE)
        for module in modules()
        if not module.is_relative_to(sheet.parent)
        and f'id="{name}"' in module.read_text(encoding="utf-8")
    ]
    assert taken == []
