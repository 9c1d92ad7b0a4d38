"""A meeting of the Quay Board, prepared and its roll called."""

from pathlib import Path

import pytest

from tests.helpers.lines import prepare_quay_board


@pytest.fixture
def home(tmp_path: Path) -> Path:
    prepare_quay_board(tmp_path)
    return tmp_path
