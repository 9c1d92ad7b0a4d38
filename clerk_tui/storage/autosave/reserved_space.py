"""Room on the disk held for what is being typed: written over where nothing else takes it.

A full disk takes neither the database's next page nor a new file, in the home folder and the
temporary one as little where all are on one disk. The bytes of this file are on the disk already.
Two halves are written in turn, each with its digest, so that a program killed while it writes one
leaves the other.

Where the database is encrypted each half is a small encrypted file of its own.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from clerk_tui.disk.regular_files import read_regular
from clerk_tui.storage.database.meeting_lock import running_copies_folder

RESERVED_SUFFIX = ".room"
HALF_SIZE = 128 * 1024  # bytes: the words of an hour, and of what Up brings back
_HEADER_SIZE = 96  # bytes: which writing it is, how long, and the digest, as text


class ReservedSpace:
    """The room of one copy of the program, beside the database and its lock."""

    def __init__(self, database: Path, copy: str) -> None:
        """Hold it in the name of *copy*; no file is made until `reserve`."""
        self.path = running_copies_folder(database) / f"{copy}{RESERVED_SUFFIX}"
        self._file: int | None = None
        self._written = 0  # how often; 0 where it holds no words

    def reserve(self) -> None:
        """Have the room on the disk from now on. Where there is none, nothing is held."""
        if self._file is not None:
            return
        with suppress(OSError):
            self.path.parent.mkdir(mode=0o700, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            self._file = os.open(self.path, flags | getattr(os, "O_BINARY", 0), 0o600)
            # Not zeros: some disks keep none, and would have to find the room when it is needed.
            _write_all(self._file, os.urandom(2 * HALF_SIZE), 0)

    def write(self, content: bytes) -> bool:
        """Write *content* over the older half, and have it on the disk; False where it cannot be.

        A disk that writes nothing in its place, but only elsewhere, is given the room back first.
        """
        if self._file is None or len(content) > HALF_SIZE - _HEADER_SIZE:
            return False
        with suppress(OSError):
            if os.fstat(self._file).st_nlink == 0:  # somebody took the file away
                return False
            try:
                self._put(content)
            except OSError:
                os.ftruncate(self._file, 0)
                self._put(content)
            return True
        return False

    def _put(self, content: bytes) -> None:
        if self._file is None:
            return
        number = self._written + 1
        head = f"{number} {len(content)} {hashlib.sha256(content).hexdigest()}".encode()
        _write_all(self._file, head.ljust(_HEADER_SIZE) + content, (number % 2) * HALF_SIZE)
        os.fsync(self._file)
        self._written = number

    def clear(self) -> None:
        """Keep no words any more, and go on holding the room."""
        if self._file is not None and self._written:
            with suppress(OSError):
                _write_all(self._file, bytes(2 * HALF_SIZE), 0)
                self._written = 0

    def close(self) -> None:
        """Let go of the file; it stays where it holds words, for whoever opens the meeting next."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
            if not self._written:
                with suppress(OSError):
                    self.path.unlink(missing_ok=True)


def _write_all(file: int, content: bytes, offset: int) -> None:
    """Write all of *content* at *offset*. Raises OSError."""
    os.lseek(file, offset, os.SEEK_SET)
    while content:
        content = content[os.write(file, content) :]


def read_reserved_text(file: Path) -> bytes:
    """What was put last in the room *file*; nothing where it only holds it. Raises OSError."""
    held = read_regular(file, 2 * HALF_SIZE)
    return max(map(_read_half, (held[:HALF_SIZE], held[HALF_SIZE:])))[1]


def _read_half(held: bytes) -> tuple[int, bytes]:
    """The number of the writing that one half holds whole, and what it is; 0 for none."""
    with suppress(ValueError, UnicodeDecodeError):
        number, length, digest = held[:_HEADER_SIZE].decode("ascii").split()
        content = held[_HEADER_SIZE : _HEADER_SIZE + int(length)]
        if hashlib.sha256(content).hexdigest() == digest:
            return int(number), content
    return 0, b""


def find_reserved_texts(database: Path) -> list[Path]:
    """The rooms held beside *database* in which there are words."""
    return [room for room in _reserved_files(database) if _read_or_nothing(room)]


def delete_unused_space(database: Path, lives: Callable[[str], bool]) -> None:
    """Take away the rooms of copies that ended, where they hold no words."""
    for room in _reserved_files(database):
        if not lives(room.stem) and not _read_or_nothing(room):
            with suppress(OSError):
                room.unlink()


def _reserved_files(database: Path) -> list[Path]:
    folder = running_copies_folder(database)
    with suppress(OSError):
        names = sorted(os.listdir(folder))  # noqa: PTH208 - the quicker, and asked at each opening
        return [folder / name for name in names if name.endswith(RESERVED_SUFFIX)]
    return []


def _read_or_nothing(room: Path) -> bytes:
    with suppress(OSError):
        return read_reserved_text(room)
    return b""
