"""The screens are as they were last looked at; `python -m tests.golden` makes them anew."""

import pytest
import textual

from tests.golden import PINNED_TEXTUAL
from tests.golden.files import FOLDER, file_of
from tests.golden.looks import poor_by_theme
from tests.golden.scenes import SCENES, shown
from tests.golden.screen_text import drawn_screen
from tests.golden.walking import Walk, drawn_walk
from tests.golden.walks import NAMES_OF_WALKS, WALKS

pytestmark = pytest.mark.skipif(
    textual.__version__ != PINNED_TEXTUAL,
    reason=f"The golden screens are those of Textual {PINNED_TEXTUAL}",
)


@pytest.mark.parametrize("name", SCENES)
async def test_a_screen_is_drawn_as_its_golden_file_shows_and_can_be_read(name: str) -> None:
    async with shown(SCENES[name]) as pilot:
        assert drawn_screen(pilot.app) == file_of(name).read_text(encoding="utf-8")
        others = not SCENES[name].no_color
        assert {theme: poor async for theme, poor in poor_by_theme(pilot, others=others)} == {}


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.names[0])
async def test_a_walk_shows_its_golden_screens_and_each_can_be_read(walk: Walk) -> None:
    """In one start of the app, as that is what takes the time."""
    drawn = await drawn_walk(walk)
    for name in walk.names:
        assert drawn.screens[name] == file_of(name).read_text(encoding="utf-8"), name
    assert drawn.poor == {}


def test_every_golden_file_has_its_scene() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == {*SCENES, *NAMES_OF_WALKS}


def test_there_are_screens_of_every_size_and_some_without_colour() -> None:
    sizes = {name.rpartition("-")[2] for name in (*SCENES, *NAMES_OF_WALKS)}
    assert sizes == {"60x20", "80x24", "120x40", "200x60"}
    assert sum("no-color" in name for name in (*SCENES, *NAMES_OF_WALKS)) >= 12
    assert sum("high-contrast" in name for name in NAMES_OF_WALKS) >= 4


@pytest.mark.parametrize("name", [name for name, scene in SCENES.items() if scene.no_color])
def test_without_colour_state_privacy_and_choice_are_still_told(name: str) -> None:
    shown = file_of(name).read_text(encoding="utf-8")
    assert "PUBLIC" in shown or "PRIVATE" in shown
    assert "▶" in shown or "80x24" in name or "commands" in name
    assert "▸" in shown or "commands" not in name
