"""Parts of a page in Markdown: tables whose cells hold any text, and the note on how it is made."""

from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
MADE = "This page is made from the program itself: `python -m tests.reference`.\n"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table."""
    names = list(heads)
    lines = [_row(names), "|" + "---|" * len(names), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def code(text: str) -> str:
    """Return *text* as code, if there is any; it may hold backticks."""
    if not text:
        return ""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _row(cells: Iterable[str]) -> str:
    """Return one row; a bar in a cell would end it."""
    escaped = (" ".join(cell.split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"
