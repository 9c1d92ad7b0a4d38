"""Space on the disk that is reserved for unfinished text, and written over when nothing else is.

A full disk takes neither the next page of the database nor a new file in any folder. The bytes of
this file are on the disk already. Its two halves are written in turn, each with its digest, so that
a program that is killed while it writes one half leaves the other whole.

Beside an encrypted database no space is reserved, as the file is a plain one.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.digest import hex_digest
from clerk_tui.storage.database.meeting_lock import running_copies_folder

RESERVED_SUFFIX = ".room"
HALF_SIZE = 128 * 1024  # bytes: an hour's text, and the texts that the Up key brings back
_HEADER_SIZE = 96  # bytes: the count of writes, the length and the digest, as text


class ReservedSpace:
    """The reserved space of one copy of the program, beside the database and its lock."""

    def __init__(self, database: Path, copy: str) -> None:
        """Choose the file for the copy called *copy*; it is made by `reserve`."""
        self.path = running_copies_folder(database) / f"{copy}{RESERVED_SUFFIX}"
        self._file: int | None = None
        self._writes = 0
        """How often text was written; 0 if the file holds none."""

    def reserve(self) -> None:
        """Make the file at its full size; on a disk without room for it nothing is reserved."""
        if self._file is not None:
            return
        with suppress(OSError):
            self.path.parent.mkdir(mode=0o700, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            self._file = os.open(self.path, flags | getattr(os, "O_BINARY", 0), 0o600)
            # Not zeros: some disks store none, and would need free space when they are replaced.
            _write_all(self._file, os.urandom(2 * HALF_SIZE), 0)

    def write(self, content: bytes) -> bool:
        """Write *content* over the older half, on the disk; return False if that fails.

        A disk that never writes in place, but always elsewhere, gets the space back first.
        """
        if self._file is None or len(content) > HALF_SIZE - _HEADER_SIZE:
            return False
        with suppress(OSError):
            if os.fstat(self._file).st_nlink == 0:  # somebody deleted the file
                return False
            try:
                self._write_half(self._file, content)
            except OSError:
                os.ftruncate(self._file, 0)
                self._write_half(self._file, content)
            return True
        return False

    def _write_half(self, descriptor: int, content: bytes) -> None:
        number = self._writes + 1
        header = f"{number} {len(content)} {hex_digest(content)}".encode()
        _write_all(descriptor, header.ljust(_HEADER_SIZE) + content, (number % 2) * HALF_SIZE)
        os.fsync(descriptor)
        self._writes = number

    def clear(self) -> None:
        """Remove the text, and keep the space reserved."""
        if self._file is not None and self._writes:
            with suppress(OSError):
                _write_all(self._file, bytes(2 * HALF_SIZE), 0)
                self._writes = 0

    def close(self) -> None:
        """Close the file; one that holds text stays, to be read when the meeting is opened next."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
            if not self._writes:
                with suppress(OSError):
                    self.path.unlink(missing_ok=True)


def _write_all(descriptor: int, content: bytes, offset: int) -> None:
    """Write all of *content* at *offset*. Raises OSError."""
    os.lseek(descriptor, offset, os.SEEK_SET)
    while content:
        content = content[os.write(descriptor, content) :]


def read_reserved_text(file: Path) -> bytes:
    """Return the text written last to the reserved *file*, empty if none. Raises OSError."""
    both_halves = read_regular(file, 2 * HALF_SIZE)
    return max(map(_read_half, (both_halves[:HALF_SIZE], both_halves[HALF_SIZE:])))[1]


def _read_half(half: bytes) -> tuple[int, bytes]:
    """Return the count of writes and the text of one half; 0 and nothing if it is not whole."""
    with suppress(ValueError, UnicodeDecodeError):
        number, length, digest = half[:_HEADER_SIZE].decode("ascii").split()
        content = half[_HEADER_SIZE : _HEADER_SIZE + int(length)]
        if hex_digest(content) == digest:
            return int(number), content
    return 0, b""


def find_reserved_texts(database: Path) -> list[Path]:
    """Return the files of reserved space beside *database* that hold text."""
    return [file for file in _reserved_files(database) if _read_or_nothing(file)]


def delete_unused_space(database: Path, is_running: Callable[[str], bool]) -> None:
    """Delete the reserved space of copies that have ended, if it holds no text."""
    for file in _reserved_files(database):
        if not is_running(file.stem) and not _read_or_nothing(file):
            with suppress(OSError):
                file.unlink()


def _reserved_files(database: Path) -> list[Path]:
    folder = running_copies_folder(database)
    with suppress(OSError):
        names = sorted(os.listdir(folder))  # noqa: PTH208 - the quicker, and asked at each opening
        return [folder / name for name in names if name.endswith(RESERVED_SUFFIX)]
    return []


def _read_or_nothing(file: Path) -> bytes:
    with suppress(OSError):
        return read_reserved_text(file)
    return b""
