"""Five meetings, typed into the line mode and compared word for word with their minutes."""

import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.acceptance.replay import HOUSES, replay_case, replay_meeting
from tests.acceptance.replaying.committee import read_house
from tests.helpers.read_back import READERS, written

SHARED = Path(__file__).parents[2].parent / "shared"
CASES = SHARED / "cases"
TOOL = SHARED / "tools" / "fidelity.py"
NAMES = ("cheshire-pcp", "scrutiny-board", "halton-safer", "fenbridge-pc", "marlingham-pc")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not (CASES.is_dir() and TOOL.is_file()),
        reason=f"the real meetings are kept beside the project, and are not in {CASES}",
    ),
]


@pytest.fixture(scope="module")
def fidelity() -> ModuleType:
    """The tool that compares the words of two texts."""
    spec = importlib.util.spec_from_file_location("fidelity", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", NAMES)
def test_a_meeting_comes_out_as_its_minutes_were_published(
    name: str, fidelity: ModuleType, tmp_path: Path
) -> None:
    facts = tomllib.loads((CASES / name / "facts.toml").read_text(encoding="utf-8"))
    expected = fidelity.words((CASES / name / "expected.txt").read_text(encoding="utf-8"))
    house = read_house(HOUSES / f"{name}.toml")
    produced = fidelity.words(replay_case(facts, house, tmp_path / "minutes.db"))
    same, changes = fidelity.compare(expected, produced)
    shown = [(op, expected[a:b], produced[c:d]) for op, a, b, c, d in changes]
    assert same == len(expected), shown
    assert (len(produced) - same) / len(expected) < 0.005, shown


@pytest.mark.parametrize("name", NAMES)
def test_word_page_and_plain_text_say_what_the_markdown_says(
    name: str, fidelity: ModuleType, tmp_path: Path
) -> None:
    facts = tomllib.loads((CASES / name / "facts.toml").read_text(encoding="utf-8"))
    meeting = replay_meeting(facts, read_house(HOUSES / f"{name}.toml"), tmp_path / "minutes.db")
    expected = fidelity.words(written(meeting, "md").decode())
    published = fidelity.words((CASES / name / "expected.txt").read_text(encoding="utf-8"))
    for form in ("docx", "html", "txt"):
        produced = fidelity.words(READERS[form](written(meeting, form)))
        same, changes = fidelity.compare(expected, produced)
        assert same == len(expected) == len(produced), (form, changes)
        assert fidelity.compare(published, produced)[0] == len(published), form
