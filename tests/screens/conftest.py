"""What every test of the screens starts from."""

import pytest

from tests.helpers.quick_apps import quicken_apps


@pytest.fixture(autouse=True)
def _looks_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clerk who looks up before the next key: one who types on is tested by itself."""
    monkeypatch.setattr("clerk_tui.screens.stray_prose.REFUSED_SECONDS", 0)


@pytest.fixture(autouse=True)
def _quick_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clerk who has read a question by the next key, as test keys come in bursts."""
    monkeypatch.setattr("clerk_tui.screens.prepare.screen._READING_SECONDS", 0)


@pytest.fixture(autouse=True)
def _quick_apps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Apps that do not do again what the one before did in this process."""
    quicken_apps(monkeypatch)
