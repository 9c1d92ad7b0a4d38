"""`python3 start.py` stands for the installed program: the same words, from the same folder."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return start.py, with this environment in the place of the one that it would set up."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "prepare", lambda for_developers: None)
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    return module


def test_a_file_is_looked_for_in_the_folder_where_the_clerk_is(
    start: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert start.main(["committee", "new", "lamps.toml", "--kind", "parish council"]) == 0
    assert (tmp_path / "lamps.toml").is_file()
    assert start.main(["committee", "check", "lamps.toml"]) == 0
    assert "lamps.toml is in order" in capfd.readouterr().out


def test_a_file_of_the_clerks_with_the_name_of_a_module_is_not_run(
    start: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "calendar.py").write_text("raise SystemExit('a stranger ran')", encoding="utf-8")
    (tmp_path / "clerk_tui.py").write_text("raise SystemExit('a stranger ran')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert start.main(["--version"]) == 0
    assert "stranger" not in capfd.readouterr().err
