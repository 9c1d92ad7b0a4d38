"""What befalls a minute book while it is typed in, made with real means on a real process.

The file is deleted, another program locks it, the system refuses to let it grow.
"""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from tests.performance import hindered
from tests.performance.terminal import Terminal

Hardship = Callable[[Terminal, Path], Iterator[None]]


def full(app: Terminal, database: Path) -> Iterator[None]:
    """No file may grow any more, as on a full disk: the system refuses it to this process."""
    import resource

    if not hasattr(resource, "prlimit"):
        raise PermissionError("another process can only be limited on Linux")
    size = Path(f"{database}-wal").stat().st_size
    before = resource.prlimit(app.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    yield
    with suppress(ProcessLookupError):
        resource.prlimit(app.pid, resource.RLIMIT_FSIZE, before)


def full_disk(_: Terminal, database: Path) -> Iterator[None]:
    """The disk itself is full: another file has all that was left of a small one (needs root)."""
    filler = database.with_name("filler")
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"\0" * 65536):
            pass
    with filler.open("ab", buffering=0) as file, suppress(OSError):
        while file.write(b"\0"):
            pass
    yield
    filler.unlink()


def locked(_: Terminal, database: Path) -> Iterator[None]:
    """Another program holds the file."""
    with closing(sqlite3.connect(database)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.rollback()


def deleted(_: Terminal, database: Path) -> Iterator[None]:
    """The file and all beside it is deleted."""
    for file in (database, Path(f"{database}-wal"), Path(f"{database}-shm")):
        file.unlink()
    yield


def moved(_: Terminal, database: Path) -> Iterator[None]:
    """The file is moved elsewhere, without what lies beside it."""
    database.rename(database.with_name("elsewhere.db"))
    yield


def journal_deleted(_: Terminal, database: Path) -> Iterator[None]:
    """A tidy program deletes the file that SQLite keeps beside the database."""
    Path(f"{database}-wal").unlink()
    yield


def folder_gone(_: Terminal, database: Path) -> Iterator[None]:
    """The whole folder is somewhere else for a time, as when a drive is unplugged."""
    away = database.parent.with_name("away")
    database.parent.rename(away)
    yield
    away.rename(database.parent)


def read_only(_: Terminal, database: Path) -> Iterator[None]:
    """The database becomes read-only: SQLite refuses every write, file and folder new ones."""
    read_only_mark = database.parents[1] / hindered.READ_ONLY
    read_only_mark.touch()
    database.chmod(0o400)
    database.parent.chmod(0o500)
    yield
    database.parent.chmod(0o700)
    database.chmod(0o600)
    read_only_mark.unlink()


READ_ONLY = "read-only in mid-meeting"
# Those of which the clerk must be told while they last; the others are put right at once.
LASTING: dict[str, Hardship] = {
    "the file may not grow (disk full)": full,
    "locked by another program": locked,
    "its folder gone for a time": folder_gone,
    READ_ONLY: read_only,
}
PASSING: dict[str, Hardship] = {
    "deleted while open": deleted,
    "moved while open": moved,
    "its WAL deleted while open": journal_deleted,
}


FULL_DISK = "the disk itself full (as root)"
ONE_DISK = "database, home and temporary folder on one full disk (as root)"
CLOCK = "the clock set back two hours"
HARDSHIPS = (*LASTING, *PASSING, FULL_DISK, ONE_DISK, CLOCK)
# The program, by a clock that a file in its home sets forward or back, in minutes.
BY_A_CLOCK = """
from datetime import timedelta
from pathlib import Path
from clerk_tui.office import SystemClock
now = SystemClock.now
def shown(clock):
    said = Path.home() / "minutes"
    return now(clock) + timedelta(minutes=int(said.read_text()) if said.exists() else 0)
SystemClock.now = shown
from clerk_tui.launch import main
main()
"""


def set_back(_: Terminal, database: Path) -> Iterator[None]:
    """The computer's clock is set back two hours, and right again after."""
    clock_offset_file = database.parents[1] / "minutes"
    clock_offset_file.write_text("-120")
    yield
    clock_offset_file.unlink()


@contextmanager
def small_disk(size: str = "3m") -> Iterator[Path]:
    """A disk of its own, as small as that. Raises PermissionError where none can be made."""
    folder = Path(tempfile.mkdtemp(prefix="clerk-tui-disk-"))
    made = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(made, check=False, capture_output=True).returncode:
        folder.rmdir()
        raise PermissionError("a disk can only be made by the administrator of a Linux system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)
        folder.rmdir()
