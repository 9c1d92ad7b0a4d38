"""Scenarios are played in a real terminal, and their recordings can be played elsewhere."""

import json
import re
import sys
from pathlib import Path

import pytest

from tests.watch.cast import Cast
from tests.watch.compact import Pictures, compact, last_picture
from tests.watch.player import play
from tests.watch.scenarios import SCENARIOS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")


ROOT = Path(__file__).parents[2]
DEMONSTRATION = ROOT / "docs" / "demonstration.cast"  # made by `REMAKE`
REMAKE = (
    "python -m tests.watch motion --slow --columns 80 --lines 24 --cast docs/demonstration.cast"
)


def words_of_minutes(recording: str) -> list[str]:
    """Return the words at the end of *recording*, without the top line and what the day changes."""
    picture = " ".join(last_picture(recording)[1:])
    return re.sub(r"[\d.:]+( [ap]m)?|\w+day\b", " ", picture).split()


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_scenario_is_played_to_its_end_in_a_real_terminal(name: str) -> None:
    cast = play(SCENARIOS[name], slow=False, shows=False, columns=80, lines=24)
    head, *events = map(json.loads, cast.text().split("\n")[:-1])
    assert head["version"] == 2
    assert (head["width"], head["height"]) == (80, 24)
    times = [event[0] for event in events]
    assert times == sorted(times)
    assert {event[1] for event in events} == {"o"}
    small = compact(cast)
    assert last_picture(small) == last_picture(cast.text())
    if name == "motion":  # what the README shows ends as the program does today
        recording = DEMONSTRATION.read_text(encoding="utf-8")
        assert words_of_minutes(small) == words_of_minutes(recording), REMAKE


def test_the_recording_in_the_pages_is_small_and_names_no_place_on_a_machine() -> None:
    recording = DEMONSTRATION.read_text(encoding="utf-8")
    assert len(recording.encode()) < 150_000
    head, *events = map(json.loads, recording.splitlines())
    assert head["title"] == SCENARIOS["motion"].title
    assert set(head) == {"version", "width", "height", "title"}
    pictures = Pictures(head["width"], head["height"])
    for _, _, text in events:
        pictures.feed(text)
        shown = "\n".join(pictures.screen.display)
        assert not re.search(r"/(home|tmp|root|Users|work|var)\b|\\\\Users", shown)


def test_only_cells_that_changed_are_drawn_again() -> None:
    pictures = Pictures(20, 2)
    pictures.feed("\x1b[1mIn session\x1b[0m")
    assert "In session" in pictures.changes()
    pictures.feed("\x1b[1;1HOn")
    assert pictures.changes() == "\x1b[1;1H\x1b[0mOn"
    assert pictures.changes() == ""


def test_a_letter_cut_between_two_reads_is_recorded_whole() -> None:
    cast = Cast("Siobhán", 80, 24)
    first, second = "á".encode()[:1], "á".encode()[1:]
    cast.add(0.1, first)
    cast.add(0.2, second)
    assert json.loads(cast.text().splitlines()[1]) == [0.2, "o", "á"]
