"""The screens are as they were last looked at; `python -m tests.golden` makes them anew."""

import pytest
import textual

from tests.golden import PINNED_TEXTUAL
from tests.golden.files import FOLDER, file_of
from tests.golden.scenes import SCENES, draw

pytestmark = pytest.mark.skipif(
    textual.__version__ != PINNED_TEXTUAL,
    reason=f"The golden screens are those of Textual {PINNED_TEXTUAL}",
)


@pytest.mark.parametrize("name", SCENES)
async def test_a_screen_is_drawn_as_its_golden_file_shows(name: str) -> None:
    assert await draw(SCENES[name]) == file_of(name).read_text(encoding="utf-8")


def test_every_golden_file_has_its_scene() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(SCENES)


def test_there_are_screens_of_every_size_and_some_without_colour() -> None:
    assert {scene.size for scene in SCENES.values()} == {(60, 20), (80, 24), (120, 40), (200, 60)}
    assert sum(scene.no_color for scene in SCENES.values()) >= 4


@pytest.mark.parametrize("name", [name for name, scene in SCENES.items() if scene.no_color])
def test_without_colour_state_privacy_and_choice_are_still_told(name: str) -> None:
    shown = file_of(name).read_text(encoding="utf-8")
    assert "PUBLIC" in shown or "PRIVATE" in shown
    assert "▶" in shown or "80x24" in name or "commands" in name
    assert "▸" in shown or "commands" not in name
