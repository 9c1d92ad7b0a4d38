"""The office at which the tests of this folder prepare meetings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clerk_tui.office import Office
from tests.helpers.offices import an_office
from tests.helpers.prepare_screen import COMMITTEE


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office with one committee of its own, besides the examples; agendas are read at once."""
    monkeypatch.setattr("clerk_tui.screens.prepare.autofill._PAUSE_SECONDS", 0)
    with an_office(tmp_path) as office:
        office.committees.mkdir()
        (office.committees / "harbour.toml").write_text(COMMITTEE, encoding="utf-8")
        yield office
