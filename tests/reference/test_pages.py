"""The reference says what the program does today."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.reference import man_page, picture
from tests.reference.page import FOLDER
from tests.reference.pages import PAGES

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES_WITH_LINKS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
DESIGN = [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs" / "design").glob("*.md"))]
FOLDERS = (ROOT, ROOT / "clerk_tui", *(ROOT / "clerk_tui").iterdir())
# A file or a folder in code: `desk/recorder.py`, `domain/motions`, `screens/meeting/`.
NAMED = re.compile(r"`([a-z_]+(?:/[a-z_]+)*(?:/|\.py)?)`")
# Something of the code: `Meeting`, `desk.motions.move`, `replay(events)`.
NAMES_OF_CODE = re.compile(r"`([A-Za-z_]\w*(?:\.[a-z_]\w*)*)(?:\([^`]*\))?`")
# A place in a file: `domain/checks/__init__.py:CHECKS`, `desk/recorder.py:Recorder.append`.
PLACE = re.compile(r"`([\w/]+\.py):(\w+(?:\.\w+)?)`")
QUOTED = re.compile(r"“([^”]+)” in `pyproject\.toml`")
CONTRACTS = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
MAP = [
    line
    for line in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and "`" in line
]
FLOORS: tuple[tuple[str, ...], ...] = (  # the folders that each column of the map begins in
    ("domain",),
    ("domain/checks",),
    ("desk",),
    ("commands", "commands/handlers", "commands/parsing"),
    ("", "minutes", "minutes/compose"),
)
LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_reference_is_as_the_code_makes_it(name: str) -> None:
    """To write the pages anew: `python -m tests.reference`."""
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name]()


def test_every_page_in_the_folder_is_made() -> None:
    assert {path.name for path in FOLDER.glob("*.md")} == set(PAGES)


def test_the_man_page_is_as_the_commands_say() -> None:
    assert man_page.FILE.read_text(encoding="utf-8") == man_page.page()


def test_the_picture_in_the_readme_shows_what_the_app_draws() -> None:
    shown = picture.FILE.read_text(encoding="utf-8")
    assert picture.words(shown) == picture.words(picture.picture())


def test_the_readme_is_short_and_its_lines_fit_a_screen() -> None:
    text = README.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert len(lines) <= 150
    assert len(text.split()) <= 1200
    assert [line for line in lines if len(line) > 120] == []


def test_the_changes_are_a_page_that_can_be_read_with_each_heading_once() -> None:
    """What a clerk looks for stands under one heading; each feature has its page in the guide."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    newest = "\n".join(lines).split("\n## ")[1].splitlines()
    headings = [line for line in newest if line.startswith("### ")]
    assert sorted(set(headings)) == sorted(headings)
    assert len(newest) <= 160


@pytest.mark.parametrize("page", PAGES_WITH_LINKS, ids=lambda page: page.name)
def test_every_link_on_a_page_leads_to_a_file(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in target and not target.startswith("#"):
            assert (page.parent / target.partition("#")[0]).exists(), target


def named_files(page: Path) -> list[str]:
    """Return the files and folders of the program that *page* names, as it names them."""
    return [name for name in NAMED.findall(page.read_text(encoding="utf-8")) if "/" in name]


@pytest.mark.parametrize("page", DESIGN, ids=lambda page: page.name)
def test_every_file_that_the_design_names_is_there(page: Path) -> None:
    missing = [
        name
        for name in named_files(page)
        if not any((p / name).exists() or (p / f"{name}.py").exists() for p in FOLDERS)
    ]
    assert missing == []


def test_every_place_that_a_page_leads_to_is_there() -> None:
    places = {
        place for page in PAGES_WITH_LINKS for place in PLACE.findall(page.read_text("utf-8"))
    }
    assert len(places) > 20
    lost = [
        f"{file}:{name}"
        for file, name in places
        if not any(
            name in names_in(folder / file) for folder in FOLDERS if (folder / file).is_file()
        )
    ]
    assert lost == []


@pytest.mark.parametrize("page", DESIGN, ids=lambda page: page.name)
def test_whatever_a_page_says_always_holds_a_test_holds(page: Path) -> None:
    _, _, below = page.read_text(encoding="utf-8").partition("## What always holds\n")
    promises = re.split(r"^- ", below.partition("\n## ")[0], flags=re.MULTILINE)[1:]
    broken = [
        promise
        for promise in promises
        if not any(file.startswith("tests/") for file, _ in PLACE.findall(promise))
        and not any(f'name = "{contract}"' in CONTRACTS for contract in QUOTED.findall(promise))
    ]
    assert broken == []


@cache
def names_in(file: Path) -> frozenset[str]:
    """Return what *file* defines: functions, classes, their methods (`Class.method`), and names."""
    return frozenset(defined(ast.parse(file.read_text(encoding="utf-8")).body))


def defined(body: list[ast.stmt]) -> Iterator[str]:
    """Yield the names that the statements of a *body* define."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.ClassDef):
            yield node.name
            yield from (f"{node.name}.{name}" for name in defined(node.body))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


@pytest.mark.parametrize("row", MAP, ids=lambda row: row.split("|")[1].strip())
def test_every_place_on_the_map_is_on_its_floor(row: str) -> None:
    for floors, cell in zip(FLOORS, row.split("|")[2:], strict=False):
        for name in re.findall(r"`([^`]+)`", cell):
            places = [ROOT / "clerk_tui" / floor / name.rstrip("/") for floor in floors]
            assert any(place.is_dir() or place.with_suffix(".py").is_file() for place in places)


def test_every_subject_of_the_domain_is_on_the_map() -> None:
    domain = ROOT / "clerk_tui" / "domain"
    subjects = {path.name for path in domain.iterdir() if (path / "__init__.py").exists()}
    named = {name.partition("/")[0] for name in re.findall(r"`([^`]+)`", "".join(MAP))}
    machinery = {"events", "model", "replay", "checks"}  # of every subject
    assert subjects - named - machinery == set()


@pytest.mark.parametrize("page", DESIGN, ids=lambda page: page.name)
def test_every_name_of_the_code_that_the_design_uses_is_there(page: Path) -> None:
    missing = [
        code
        for code in NAMES_OF_CODE.findall(page.read_text(encoding="utf-8"))
        if not set(re.findall(r"[A-Za-z_]\w+", code)) <= words_of_the_code()
    ]
    assert missing == []


@cache
def words_of_the_code() -> frozenset[str]:
    """Return every word in the program and its tests."""
    files = [*ROOT.glob("clerk_tui/**/*.*"), *ROOT.glob("tests/**/*.py"), ROOT / "pyproject.toml"]
    sources = [file for file in files if file.suffix in {".py", ".toml", ".jinja", ".tcss", ".sql"}]
    return frozenset(
        word for file in sources for word in re.findall(r"\w+", file.read_text(encoding="utf-8"))
    ) | {"README", "pyproject", "md"}
