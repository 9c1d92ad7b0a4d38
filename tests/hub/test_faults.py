"""Answers cut at a byte, the server killed in mid-push: what was acknowledged is there, once.

The quick form; each byte and two hundred kills are in `python -m tests.performance hub`.
"""

from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from tests.helpers.hub_clerks import WHARF, an_officer
from tests.helpers.hub_faults import answer_length, cut_answers, cut_pulls, kill_servers
from tests.helpers.hub_proxy import HubProxy
from tests.helpers.hubs import PASSWORD, TestHub, make_template
from tests.helpers.postgres import a_cluster


def test_an_answer_cut_at_some_byte_leaves_each_record_whole(hub: TestHub, tmp_path: Path) -> None:
    (tmp_path / "measured").mkdir()
    length = answer_length(tmp_path / "measured", hub)
    places = sorted({*range(1, length, length // 24), length - 1, length - 30})
    cuts, events_held = cut_answers(tmp_path, hub, places)
    assert cuts > len(places) // 2
    assert events_held > 0


def test_a_pull_cut_at_some_byte_leaves_the_colleagues_record_whole(
    hub: TestHub, tmp_path: Path
) -> None:
    assert cut_pulls(tmp_path, hub, range(40, 4000, 250)) > 3


def test_a_server_killed_in_mid_push_has_what_it_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords = tmp_path / "pgpass"
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    with a_cluster() as own:
        make_template(own)
        hub = TestHub(own, passwords)
        kill_servers(tmp_path, hub, 3)


def test_a_hub_that_never_answers_is_given_up(
    hub: TestHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.hub.connection.connect.CONNECT_SECONDS", 2)
    proxy = HubProxy(hub.cluster)
    with an_officer(tmp_path, hub, "Brook", WHARF) as brook:
        brook.url = proxy.through(brook.url)
        proxy.is_silent = True
        with pytest.raises(Refusal, match="does not answer"):
            brook.sync()
    proxy.close()
    assert PASSWORD
