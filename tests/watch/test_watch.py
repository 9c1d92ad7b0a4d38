"""Scenarios are played in a real terminal, and their recordings can be played elsewhere."""

import json
import sys

import pytest

from tests.watch.cast import Cast
from tests.watch.player import play
from tests.watch.scenarios import SCENARIOS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_scenario_is_played_to_its_end_in_a_real_terminal(name: str) -> None:
    head, *events = map(
        json.loads, play(SCENARIOS[name], slow=False, shows=False).text().split("\n")[:-1]
    )
    assert head["version"] == 2
    assert (head["width"], head["height"]) == (100, 30)
    times = [event[0] for event in events]
    assert times == sorted(times)
    assert {event[1] for event in events} == {"o"}


def test_a_letter_cut_between_two_reads_is_recorded_whole() -> None:
    cast = Cast("Siobhán", 80, 24)
    first, second = "á".encode()[:1], "á".encode()[1:]
    cast.add(0.1, first)
    cast.add(0.2, second)
    assert json.loads(cast.text().splitlines()[1]) == [0.2, "o", "á"]
