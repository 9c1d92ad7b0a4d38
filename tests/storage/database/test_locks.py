"""Which copy of the program lives is told by a lock that the system lets go of."""

import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui.storage.database.file_lock import _lock_with_filelock, lock_file

ROOT = Path(__file__).parents[3]
_WAITING = (
    "import sys; from pathlib import Path\n"
    "from clerk_tui.storage.database.file_lock import lock_file\n"
    "held = lock_file(Path(sys.argv[1])); print('locked', flush=True); sys.stdin.read()\n"
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
        # Copies of earlier versions of the program ask by the second.
        for acquire in (lock_file, _lock_with_filelock):
            with pytest.raises(TimeoutError):
                acquire(file)
        other.kill()
    lock_file(file)()
    lock_file(file)()
    assert sys.platform == "win32" or not file.stat().st_mode & 0o077


def test_where_nothing_can_be_locked_that_is_told_apart_from_another_copy(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        lock_file(tmp_path / "no folder" / "0123abcd")
