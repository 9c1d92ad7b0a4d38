"""Two clerks and one hub, at random: no chain breaks, nothing acknowledged is lost, none merges.

More of it: `python -m tests.performance hub`.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.helpers.hub_machine import TwoClerks
from tests.helpers.postgres import Cluster


def test_two_clerks_may_do_anything_in_any_order(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pgpass"))
    TwoClerks.cluster, TwoClerks.passwords = cluster, tmp_path / "pgpass"
    run_state_machine_as_test(
        TwoClerks,
        settings=settings(
            max_examples=4,
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
