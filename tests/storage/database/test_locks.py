"""Which copy of the program lives is told by a lock that the system lets go of."""

import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui.storage.database.file_lock import _portable, lock

ROOT = Path(__file__).parents[3]
_WAITING = (
    "import sys; from pathlib import Path; from clerk_tui.storage.database.file_lock import lock\n"
    "held = lock(Path(sys.argv[1])); print('locked', flush=True); sys.stdin.read()\n"
)


def test_another_copy_is_seen_for_as_long_as_it_lives_however_it_ends(tmp_path: Path) -> None:
    file = tmp_path / "0123abcd"
    with subprocess.Popen(
        [sys.executable, "-c", _WAITING, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"locked\n"
        for way in (lock, _portable):  # copies of earlier versions of the program ask by the second
            with pytest.raises(TimeoutError):
                way(file)
        other.kill()
    lock(file)()
    lock(file)()
    assert sys.platform == "win32" or not file.stat().st_mode & 0o077


def test_where_nothing_can_be_locked_that_is_told_apart_from_another_copy(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        lock(tmp_path / "no folder" / "0123abcd")
