"""The pictures of the guide show the golden screens, and say in words what is seen."""

import re

import pytest

from tests.reference.page import FOLDER
from tests.reference.screen_picture import PICTURES, SHOWN, picture_of

GUIDE = FOLDER.parent / "guide"
SHORTEST_WORDS = 60  # characters, in which a picture is told to whoever does not see it


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_is_as_its_golden_screen(name: str) -> None:
    """Where it is not: `python -m tests.golden`, then `python -m tests.reference`."""
    assert (PICTURES / f"{name}.svg").read_text(encoding="utf-8") == picture_of(SHOWN[name])


def test_the_pictures_are_small_and_each_stands_in_the_guide_with_words_for_it() -> None:
    files = sorted(PICTURES.iterdir())
    assert {file.name for file in files} == {f"{name}.svg" for name in SHOWN}
    assert sum(file.stat().st_size for file in files) < 300_000
    pages = "\n".join(page.read_text(encoding="utf-8") for page in GUIDE.glob("*.md"))
    words = {place: words for words, place in re.findall(r"!\[(.*?)\]\((.*?)\)", pages)}
    assert {place for place in words if len(words[place]) >= SHORTEST_WORDS} >= {
        f"pictures/{file.name}" for file in files
    }


def test_markup_is_only_letters_and_what_is_reversed_has_its_colours_changed() -> None:
    shown = picture_of("odd-names-120x40")
    assert "&lt;i&gt;quays&lt;/i&gt;" in shown
    assert "[/b]" in shown
    chosen = next(line for line in picture_of("year-80x24").splitlines() if "▸ Attendance" in line)
    letter = re.findall(r'class="(\w)"', chosen)[0]
    assert f".{letter}{{fill:#14171c;font-weight:bold}}" in picture_of("year-80x24").lower()
