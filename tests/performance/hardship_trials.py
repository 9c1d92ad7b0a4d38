"""The app in a hardship: is the clerk told, and is everything typed in the pad afterwards, once?

Meanwhile the clerk types on. Then either the program is killed, the hardship lifted and the meeting
opened again; or it is lifted under the running program.
"""

import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.performance.deaths import letters_of
from tests.performance.hardships import (
    BY_A_CLOCK,
    CLOCK,
    FULL_DISK,
    LASTING,
    ONE_DISK,
    PASSING,
    READ_ONLY,
    Hardship,
    full_disk,
    read_only,
    set_back,
    small_disk,
)
from tests.performance.table import at_the_pad
from tests.performance.terminal import Terminal

BEFORE, DURING, AFTER = "before the ", "trouble it was typed on", " and afterwards"
NOT_SAVED = "NOT SAVED"


@dataclass(frozen=True)
class Endured:
    """One hardship: was the clerk told, and did every letter come back, and once?"""

    is_told: bool
    lost: int  # letters
    doubled: bool
    private: bool  # whether every rescue file was for the owner's eyes alone


def endured(book: Path, meeting: str, name: str, *, kill: bool) -> Endured:
    """The hardship called *name*. Raises PermissionError where it needs an administrator."""
    if name == FULL_DISK:
        with small_disk() as disk:
            return endure(book, meeting, full_disk, kill=kill, disk=disk)
    if name == ONE_DISK:
        with small_disk() as disk:
            return endure(book, meeting, full_disk, kill=kill, disk=disk, all_on_it=True)
    if name == CLOCK:
        program = [sys.executable, "-c", BY_A_CLOCK]
        return endure(book, meeting, set_back, kill=kill, program=program)
    if name == READ_ONLY:
        program = [sys.executable, "-m", "tests.performance.hindered"]
        return endure(book, meeting, read_only, kill=kill, program=program)
    return endure(book, meeting, {**LASTING, **PASSING}[name], kill=kill)


def endure(
    book: Path,
    meeting: str,
    hardship: Hardship,
    *,
    kill: bool,
    disk: Path | None = None,
    all_on_it: bool = False,
    program: Sequence[str] = (),
) -> Endured:
    """Type before, during and after *hardship*; with *kill* the program dies while it lasts.

    The database is on *disk*, and *all_on_it* says that the home and temporary folders are too.
    """
    home = Path(tempfile.mkdtemp(prefix="clerk-tui-hardship-", dir=disk if all_on_it else None))
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
    is_told = _is_clerk_told(app)
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
    expected = [_plain(words) for words in (BEFORE, DURING, AFTER) if words in typed]
    lost = sum(len(words) for words in expected if words not in back)
    doubled = any(back.count(words) > 1 for words in expected)
    return Endured(is_told, lost, doubled, private)


def _plain(words: str) -> str:
    return "".join(c for c in words if c.isalpha())


def _type(app: Terminal, words: str) -> str:
    for letter in words:
        app.press(letter)
        app.pump(0.01)
    app.quiet(0.3)
    return words


def _is_clerk_told(app: Terminal) -> bool:
    """Return True if the clerk was told within a few seconds: not saved, or put back."""
    until = time.monotonic() + 6
    while time.monotonic() < until:
        app.quiet(0.1, 0.5)
        screen_text = " ".join(app.text().split())
        if (
            NOT_SAVED in screen_text
            or "put back whole" in screen_text
            or "saved again" in screen_text
            or "CLOCK CHANGED" in screen_text
        ):
            return True
    return False


def _private(home: Path) -> bool:
    """Return True if only their owner may read the rescue files."""
    modes = []
    for file in home.rglob("rescued*"):
        with suppress(FileNotFoundError):  # written whole in another place, and put there since
            modes.append(file.stat().st_mode)
    return all(not m & 0o077 for m in modes if stat.S_ISREG(m)) or os.name == "nt"
