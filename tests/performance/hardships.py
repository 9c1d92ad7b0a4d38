"""What befalls a minute book while it is typed in, and what is there afterwards.

Each hardship is made with real means, on a real process in a terminal: the file is deleted, another
program locks it, the system refuses to let it grow. Meanwhile the clerk types on. Then either
the program is killed, the hardship lifted and the meeting opened again; or it is lifted under the
running program. Either way everything typed has to be in the pad, and once.
"""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.performance.deaths import letters_of
from tests.performance.table import at_the_pad
from tests.performance.terminal import Terminal

Hardship = Callable[[Terminal, Path], Iterator[None]]
BEFORE, DURING, AFTER = "before the ", "trouble it was typed on", " and afterwards"
NOT_SAVED = "NOT SAVED"


@dataclass(frozen=True)
class Endured:
    """One hardship: was the clerk told, and did every letter come back, and once?"""

    told: bool
    lost: int  # letters
    doubled: bool
    private: bool  # whether every rescue file was for the owner's eyes alone


def full(app: Terminal, database: Path) -> Iterator[None]:
    """No file may grow any more, as on a full disk: the system refuses it to this process."""
    import resource

    if not hasattr(resource, "prlimit"):
        raise NotImplementedError
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


# Those of which the clerk must be told while they last; the others are put right at once.
LASTING: dict[str, Hardship] = {
    "the file may not grow (disk full)": full,
    "locked by another program": locked,
    "its folder gone for a time": folder_gone,
}
PASSING: dict[str, Hardship] = {
    "deleted while open": deleted,
    "moved while open": moved,
    "its WAL deleted while open": journal_deleted,
}


FULL_DISK = "the disk itself full (as root)"
CLOCK = "the clock set back two hours"
# The program, by a clock that a file in its home sets forward or back, in minutes.
_BY_A_CLOCK = """
from datetime import timedelta
from pathlib import Path
from clerk_tui.bootstrap import SystemClock
now = SystemClock.now
def shown(clock):
    said = Path.home() / "minutes"
    return now(clock) + timedelta(minutes=int(said.read_text()) if said.exists() else 0)
SystemClock.now = shown
from clerk_tui.start import main
main()
"""


def set_back(_: Terminal, database: Path) -> Iterator[None]:
    """The computer's clock is set back two hours, and right again after."""
    said = database.parents[1] / "minutes"
    said.write_text("-120")
    yield
    said.unlink()


def endured(book: Path, meeting: str, name: str, *, kill: bool) -> Endured:
    """The hardship called *name*. Raises PermissionError where it needs an administrator."""
    if name == FULL_DISK:
        with small_disk() as disk:
            return endure(book, meeting, full_disk, kill=kill, disk=disk)
    if name == CLOCK:
        program = [sys.executable, "-c", _BY_A_CLOCK]
        return endure(book, meeting, set_back, kill=kill, program=program)
    return endure(book, meeting, {**LASTING, **PASSING}[name], kill=kill)


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


def endure(
    book: Path,
    meeting: str,
    hardship: Hardship,
    *,
    kill: bool,
    disk: Path | None = None,
    program: Sequence[str] = (),
) -> Endured:
    """Type before, during and after *hardship*; with *kill* the program dies while it lasts."""
    home = Path(tempfile.mkdtemp(prefix="clerk-tui-hardship-"))
    database = (disk or home) / "data" / "minutes.db"
    database.parent.mkdir(parents=True)
    shutil.copy(book, database)
    try:
        app = at_the_pad(database, home, meeting, program)
        app.press("Filed now.\r")
        app.quiet(0.5)
        return _endure(app, database, meeting, hardship, kill=kill)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _endure(
    app: Terminal, database: Path, meeting: str, hardship: Hardship, *, kill: bool
) -> Endured:
    home = app.folder
    typed = _type(app, BEFORE)
    trouble = hardship(app, database)
    next(trouble)
    typed += _type(app, DURING)
    told = _told(app)
    private = _private(home)
    until = time.monotonic() + 3  # a file is put back within a second or so
    while hardship in PASSING.values() and not database.exists() and time.monotonic() < until:
        app.quiet(0.1, 0.2)
    if kill:
        app.close()
        next(trouble, None)
    else:
        next(trouble, None)
        typed += _type(app, AFTER)
        until = time.monotonic() + 10
        while NOT_SAVED in app.text() and time.monotonic() < until:
            app.quiet(0.1, 0.5)
        app.close()  # nor is anything left to be written when it ends
    again = at_the_pad(database, home, meeting)
    back = letters_of(again)
    again.close()
    wanted = [_plain(words) for words in (BEFORE, DURING, AFTER) if words in typed]
    lost = sum(len(words) for words in wanted if words not in back)
    doubled = any(back.count(words) > 1 for words in wanted)
    return Endured(told, lost, doubled, private)


def _plain(words: str) -> str:
    return "".join(c for c in words if c.isalpha())


def _type(app: Terminal, words: str) -> str:
    for letter in words:
        app.press(letter)
        app.pump(0.01)
    app.quiet(0.3)
    return words


def _told(app: Terminal) -> bool:
    """Whether the clerk was told within a few seconds: not saved, or put back in its place."""
    until = time.monotonic() + 6
    while time.monotonic() < until:
        app.quiet(0.1, 0.5)
        said = " ".join(app.text().split())
        if (
            NOT_SAVED in said
            or "put back whole" in said
            or "saved again" in said
            or "CLOCK CHANGED" in said
        ):
            return True
    return False


def _private(home: Path) -> bool:
    """Whether all that was rescued may be read by its owner alone."""
    modes = []
    for file in home.rglob("rescued*"):
        with suppress(FileNotFoundError):  # written whole in another place, and put there since
            modes.append(file.stat().st_mode)
    return all(not m & 0o077 for m in modes if stat.S_ISREG(m)) or os.name == "nt"
