"""The power fails: what was said to be saved is there, and the database is sound."""

from pathlib import Path

import pytest

from tests.performance.power_cut import Cuts, NotReached, a_meeting, cut_power


def test_what_was_said_to_be_saved_outlives_a_power_cut_at_any_moment(tmp_path: Path) -> None:
    try:
        cuts = cut_power(tmp_path, 30, a_meeting)
    except NotReached as error:
        pytest.skip(str(error))
    assert cuts.saved > 100
    assert cuts == Cuts(30, cuts.saved, 0, 0)
