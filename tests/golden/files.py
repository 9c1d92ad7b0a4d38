"""Where the golden screens are."""

from pathlib import Path

FOLDER = Path(__file__).parent / "screens"


def file_of(name: str) -> Path:
    """Return the file of the golden screen called *name*."""
    return FOLDER / f"{name}.txt"
