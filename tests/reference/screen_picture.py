"""The pictures of the guide: golden screens set as SVG, so that they show what is tested."""

import html
import re
from collections.abc import Iterator

from msgspec import Struct
from rich.cells import cell_len

from clerk_tui.widgets.themes import DARK
from tests.golden.files import file_of
from tests.reference.page import FOLDER

PICTURES = FOLDER.parent / "guide" / "pictures"
SHOWN = {
    "home": "home-80x24",
    "prepare": "prepare-120x40",
    "committees": "committees-80x24",
    "roll": "roll-80x24",
    "the-table": "debate-120x40",
    "commands": "commands-80x24",
    "interests": "interests-120x40",
    "private": "private-120x40",
    "recorded-vote": "division-80x24",
    "review": "review-list-120x40",
    "search": "search-80x24",
    "actions": "actions-80x24",
    "year": "year-80x24",
    "room-display": "room-display-80x24",
}
"""The golden screen of each picture."""
_CELL, _LINE, _SIZE, _EDGE = 8, 18, 13, 8
_RUN = re.compile(r"(\d+)([a-zA-Z])")
_COLOURS = {**DARK.to_color_system().generate(), **DARK.variables}
_FONT = "'DejaVu Sans Mono',Menlo,Consolas,monospace"


class Look(Struct, frozen=True):
    """How the letters of a run are drawn."""

    front: str
    behind: str
    weights: tuple[str, ...] = ()


def picture_of(name: str) -> str:
    """Return the golden screen called *name* as SVG."""
    lines = file_of(name).read_text(encoding="utf-8").splitlines()
    grid = [line[1:-1] for line in lines if line.startswith("│")]
    looks = {line[0]: _look(line[3:]) for line in lines if re.match("[a-zA-Z]  ", line)}
    runs = [_RUN.findall(line) for line in lines if re.match(r" ?\d+  \d+[a-zA-Z]", line)]
    width, height = cell_len(grid[0]) * _CELL + 2 * _EDGE, len(grid) * _LINE + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">',
        f"<style>text{{font:{_SIZE}px {_FONT};white-space:pre}}{_classes(looks)}</style>",
        f'<rect width="{width}" height="{height}" rx="6" fill="{_colour("background")}"/>',
    ]
    for row, (line, changes) in enumerate(zip(grid, runs, strict=True)):
        parts += _drawn_row(row, line, [(int(start), letter) for start, letter in changes], looks)
    return "\n".join([*parts, "</svg>", ""])


def _drawn_row(
    row: int, line: str, changes: list[tuple[int, str]], looks: dict[str, Look]
) -> Iterator[str]:
    """Yield what is behind the runs of a row, and their letters."""
    top = row * _LINE + _EDGE
    ends = [*(start for start, _ in changes[1:]), cell_len(line)]
    for (start, letter), end in zip(changes, ends, strict=True):
        left, words = start * _CELL + _EDGE, _cells(line, start, end)
        behind = looks[letter].behind
        if behind != _colour("background"):
            size = f'width="{(end - start) * _CELL}" height="{_LINE}"'
            yield f'<rect x="{left}" y="{top}" {size} fill="{behind}"/>'
        if shown := words.strip(" "):
            x = left + cell_len(words[: words.index(shown[0])]) * _CELL
            length = f'textLength="{cell_len(shown) * _CELL}"'
            yield (
                f'<text x="{x}" y="{top + _SIZE}" {length} class="{letter}">'
                f"{html.escape(shown, quote=False)}</text>"
            )


def _cells(line: str, start: int, end: int) -> str:
    """Return what stands in the cells from *start* to *end*: a letter may take two."""
    at, shown = 0, ""
    for letter in line:
        if start <= at < end:
            shown += letter
        at += cell_len(letter)
    return shown


def _look(words: str) -> Look:
    """Return the look that a line of the legend says: "bold text-accent on panel"."""
    front_words, _, behind = words.rpartition("on ")
    *weights, last = front_words.split() or [""]
    is_weight = last in ("bold", "dim", "italic", "underline", "reverse", "strike")
    weights = [*weights, last] if is_weight else weights
    front, back = _colour("text" if is_weight else last or "text"), _colour(behind)
    if "reverse" in weights:
        front, back = back, front
    return Look(front, back, tuple(weights))


def _colour(name: str) -> str:
    """Return the figures of a colour of the theme, or *name* if it is figures already."""
    return name if name.startswith("#") else _COLOURS[name]


def _classes(looks: dict[str, Look]) -> str:
    """Return the looks as a style sheet."""
    weights = {
        "bold": "font-weight:bold",
        "italic": "font-style:italic",
        "underline": "text-decoration:underline",
    }
    rules = []
    for letter, look in looks.items():
        drawn = [weights[weight] for weight in look.weights if weight in weights]
        rules.append(f".{letter}{{{';'.join([f'fill:{look.front}', *drawn])}}}")
    return "".join(rules)
