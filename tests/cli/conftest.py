"""A command line with a home of its own, for every test of a command."""

from pathlib import Path

import pytest

from clerk_tui import paths
from tests.helpers.command_line import Shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.delenv(paths.DATABASE_VARIABLE, raising=False)
    monkeypatch.setattr(paths, "user_data_path", lambda *_, **__: tmp_path / "data")
    monkeypatch.setattr(paths, "user_documents_path", lambda: tmp_path / "Documents")
    return Shell(tmp_path)
