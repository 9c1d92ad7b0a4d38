"""What every golden screen starts from."""

import pytest

from tests.helpers.quick_apps import quicken_apps


@pytest.fixture(autouse=True)
def _quick_apps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Apps that do not do again what the one before did in this process."""
    quicken_apps(monkeypatch)
