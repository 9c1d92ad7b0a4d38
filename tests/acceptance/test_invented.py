"""Three invented meetings, compared word for word with what a clerk would publish of them.

Between them they use what the real ones do not.
"""

import tomllib
from pathlib import Path

import pytest

from tests.acceptance.replay import HOUSES, replay_case
from tests.acceptance.replaying.committee import read_house
from tests.helpers.printed import read

CASES = Path(__file__).parent / "cases"
COPIES = [
    ("ostermere-harbours", "expected.txt", False),
    ("ostermere-harbours", "expected-private.txt", True),
    ("gullmarsh-parish", "expected.txt", False),
    ("gullmarsh-parish", "expected.txt", True),
    ("ravel-bay", "expected.txt", False),
]


def words(text: str) -> list[str]:
    """Return the words with their punctuation, without signs of bullets and tables."""
    return [word for word in text.split() if word not in ("-", "|", "•")]


@pytest.mark.parametrize(("name", "copy", "private"), COPIES)
def test_an_invented_meeting_comes_out_as_a_clerk_would_publish_it(
    name: str, copy: str, private: bool, tmp_path: Path
) -> None:
    facts = tomllib.loads((CASES / name / "facts.toml").read_text(encoding="utf-8"))
    house = read_house(HOUSES / f"{name}.toml")
    produced = read(replay_case(facts, house, tmp_path / "minutes.db", private=private))
    expected = (CASES / name / copy).read_text(encoding="utf-8")
    assert words(produced) == words(expected)


def test_the_public_copy_of_a_case_has_nothing_of_its_private_business(
    tmp_path: Path,
) -> None:
    folder = CASES / "ostermere-harbours"
    facts = tomllib.loads((folder / "facts.toml").read_text(encoding="utf-8"))
    house = read_house(HOUSES / "ostermere-harbours.toml")
    public = replay_case(facts, house, tmp_path / "minutes.db")
    for secret in ("Gannet", "96,000", "solicitors", "PILOT", "warning"):
        assert secret in (folder / "expected-private.txt").read_text(encoding="utf-8")
        assert secret not in public
