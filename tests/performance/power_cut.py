"""A disk that loses what was not synced, under SQLite itself.

SQLite reaches the disk through a table of functions (a VFS). Here its writes, syncs, truncations
and deletions are noted on their way there, for every file of a folder; from the notes any disk can
be made that a power cut at any moment might have left: what was synced, and of what was written
since, whichever sectors happened to get there.

It needs the very library that Python's sqlite3 uses; where that is built into Python, it cannot be
had. Taken on trust: that a disk which says it has synced has done so, and that a file system which
syncs a file knows by then which files were made and deleted before.
"""

import _sqlite3
import ctypes as c
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clerk_tui.storage.autosave import fsync as syncing

SECTOR = 512
_VFS = c.c_void_p


class _Methods(c.Structure):
    _fields_ = [("iVersion", c.c_int)] + [
        (name, c.c_void_p)
        for name in (
            "xClose xRead xWrite xTruncate xSync xFileSize xLock xUnlock xCheckReservedLock "
            "xFileControl xSectorSize xDeviceCharacteristics xShmMap xShmLock xShmBarrier "
            "xShmUnmap xFetch xUnfetch"
        ).split()
    ]


class _File(c.Structure):
    _fields_ = [("pMethods", c.POINTER(_Methods))]


class _Vfs(c.Structure):
    _fields_ = [
        *(("iVersion", c.c_int), ("szOsFile", c.c_int), ("mxPathname", c.c_int)),
        *(("pNext", c.c_void_p), ("zName", c.c_char_p), ("pAppData", c.c_void_p)),
        *((name, c.c_void_p) for name in ("xOpen", "xDelete", "xAccess", "xFullPathname")),
        *((f"rest{n}", c.c_void_p) for n in range(14)),
    ]


# SQLite keeps the address of a name: it is handed on as it came, and not as a text.
_OPEN = c.CFUNCTYPE(c.c_int, _VFS, c.c_void_p, c.POINTER(_File), c.c_int, c.c_void_p)
_DELETE = c.CFUNCTYPE(c.c_int, _VFS, c.c_char_p, c.c_int)
_WRITE = c.CFUNCTYPE(c.c_int, c.POINTER(_File), c.c_void_p, c.c_int, c.c_int64)
_TRUNCATE = c.CFUNCTYPE(c.c_int, c.POINTER(_File), c.c_int64)
_SYNC = c.CFUNCTYPE(c.c_int, c.POINTER(_File), c.c_int)


@dataclass(frozen=True)
class Note:
    """One thing done to one file: "write", "truncate", "sync", "delete", or a "mark" of a test."""

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


class NotReached(Exception):
    """Python's own SQLite cannot be reached from outside."""


class Disk:
    """The changes made to the files of one folder, in order."""

    def __init__(self, folder: Path) -> None:
        """Note what is done in *folder*."""
        self.folder = folder
        self.notes: list[Note] = []
        self.synced = 0  # so many notes, by the thread that syncs what is typed

    def mark(self, event_name: str) -> None:
        """Note that by now the clerk was told that *event_name* is saved."""
        self.notes.append(Note("mark", event_name))

    def files_after(self, count: int, chance: random.Random, into: Path) -> list[str]:
        """Make in *into* what a power cut after *count* notes leaves; returns the marks till then.

        Of what was not synced, each sector is there or is not.
        """
        files_left = _Left()
        for note in self.notes[:count]:
            files_left.take(note)
        for file, data in files_left.files_left(chance).items():
            (into / file).write_bytes(data)
        return [note.file for note in self.notes[:count] if note.kind == "mark"]


class _Left:
    """Content that is on the disk for certain, and content that may be."""

    def __init__(self) -> None:
        self._synced: dict[str, bytearray] = {}
        self._pending: dict[str, list[Note]] = {}
        self._deleted: set[str] = set()

    def take(self, note: Note) -> None:
        """Take account of one more note."""
        if note.kind in ("write", "truncate"):
            self._pending.setdefault(note.file, []).append(note)
            self._deleted.discard(note.file)
        elif note.kind == "delete":
            self._deleted.add(note.file)
            self._pending.pop(note.file, None)
        elif note.kind == "sync":
            for file in self._deleted:
                self._synced.pop(file, None)
            self._deleted.clear()
            for write in self._pending.pop(note.file, []):
                _apply(self._synced.setdefault(note.file, bytearray()), write)

    def files_left(self, chance: random.Random) -> dict[str, bytearray]:
        """The files that are left, if *chance* decides what of the rest got to the disk."""
        for file in sorted(self._deleted):
            if chance.random() < 0.5:
                self._synced.pop(file, None)
        for file, notes in self._pending.items():
            for note in notes:
                _apply_some(self._synced.setdefault(file, bytearray()), note, chance)
        return self._synced


def _apply(data: bytearray, note: Note) -> None:
    if note.kind == "truncate":
        del data[note.at :]
        return
    data.extend(b"\0" * (note.at - len(data)))
    data[note.at : note.at + len(note.data)] = note.data


def _apply_some(data: bytearray, note: Note, chance: random.Random) -> None:
    if note.kind == "truncate":
        if chance.random() < 0.5:
            _apply(data, note)
        return
    for start in range(0, len(note.data), SECTOR):
        if chance.random() < 0.5:
            piece = note.data[start : start + SECTOR]
            _apply(data, Note("write", note.file, note.at + start, piece))


@contextmanager
def noting(folder: Path) -> Iterator[Disk]:
    """Note all that SQLite does in *folder*. Raises NotReached where its library cannot be had."""
    try:
        library = c.CDLL(_sqlite3.__file__)
        find, register = library.sqlite3_vfs_find, library.sqlite3_vfs_register
    except (AttributeError, OSError) as error:
        raise NotReached("Python's own SQLite cannot be reached") from error
    find.restype = c.POINTER(_Vfs)
    library.sqlite3_vfs_unregister.argtypes = [c.c_void_p]
    register.argtypes = [c.c_void_p, c.c_int]
    usual = find(None)
    disk, functions = Disk(folder), _LiveFunctions(usual)
    ours = _Vfs.from_buffer_copy(usual.contents)
    ours.zName = b"clerk-tui-noting"
    ours.xOpen = functions.address_of(_OPEN(lambda *given: functions.opened(disk, *given)))
    ours.xDelete = functions.address_of(_DELETE(lambda *given: functions.deleted(disk, *given)))
    register(c.byref(ours), 1)
    by_thread = syncing.sync_if_there

    def synced(path: Path) -> None:
        before = len(disk.notes)  # what is written while it syncs is not synced by it
        by_thread(path)
        if path.parent == folder:
            disk.notes.insert(before, Note("sync", path.name))
            disk.synced = before

    syncing.sync_if_there = synced
    try:
        yield disk
    finally:
        syncing.sync_if_there = by_thread
        library.sqlite3_vfs_unregister(c.byref(ours))
        register(usual, 1)
        _ALIVE.append((ours, functions))  # a connection may be open still


_ALIVE: list[Any] = []


class _LiveFunctions:
    """The usual functions, and ours in front of them, for as long as SQLite may call them."""

    def __init__(self, usual: Any) -> None:
        self._open = _OPEN(usual.contents.xOpen)
        self._delete = _DELETE(usual.contents.xDelete)
        self._alive: list[Any] = []
        self._names: dict[int, str] = {}

    def address_of(self, function: Any) -> Any:
        """Return the address of *function*, which stays alive as long as this."""
        self._alive.append(function)
        return c.cast(function, c.c_void_p)

    def deleted(self, disk: Disk, vfs: Any, name: bytes, sync: int) -> int:
        if Path(name.decode()).parent == disk.folder:
            disk.notes.append(Note("delete", Path(name.decode()).name))
        return int(self._delete(vfs, name, sync))

    def opened(self, disk: Disk, vfs: Any, name: int, file: Any, flags: int, out: Any) -> int:
        done: int = self._open(vfs, name, file, flags, out)
        path = Path(c.string_at(name).decode()) if name else None
        if done == 0 and path is not None and path.parent == disk.folder and file.contents.pMethods:
            self._watch(disk, path.name, file)
        return done

    def _watch(self, disk: Disk, name: str, file: Any) -> None:
        usual = file.contents.pMethods.contents
        ours = _Methods.from_buffer_copy(usual)
        ours.iVersion = 2  # no functions mapping past us
        write, cut, sync = (_WRITE(usual.xWrite), _TRUNCATE(usual.xTruncate), _SYNC(usual.xSync))

        def written(file: Any, data: Any, size: int, at: int) -> int:
            disk.notes.append(Note("write", name, at, c.string_at(data, size)))
            return int(write(file, data, size, at))

        def truncated(file: Any, size: int) -> int:
            disk.notes.append(Note("truncate", name, size))
            return int(cut(file, size))

        def synced(file: Any, flags: int) -> int:
            done: int = sync(file, flags)
            disk.notes.append(Note("sync", name))
            return done

        ours.xWrite, ours.xTruncate = (
            self.address_of(_WRITE(written)),
            self.address_of(_TRUNCATE(truncated)),
        )
        ours.xSync = self.address_of(_SYNC(synced))
        file.contents.pMethods = c.pointer(ours)
        self._alive += [ours, write, cut, sync]


@dataclass(frozen=True)
class Cuts:
    """So many power cuts: what had been saved by then, and what of it was not there afterwards."""

    cuts: int
    saved: int
    lost: int
    damaged: int


def cut_power(folder: Path, count: int, minute: Callable[[Disk, Path], None]) -> Cuts:
    """Let *minute* minute in a new database, and cut the power at *count* of its moments."""
    home, chance = folder / "home", random.Random(count)
    home.mkdir()
    with noting(home) as disk:
        minute(disk, home / "minutes.db")
    first = next(n for n, note in enumerate(disk.notes) if note.kind == "mark")
    moments = range(first, len(disk.notes) + 1)
    saved = lost = damaged = 0
    for number, at in enumerate(sorted(chance.choices(moments, k=count))):
        after = folder / f"after-{number}"
        after.mkdir()
        marks = disk.files_after(at, chance, after)
        missing, sound = _missing(after / "minutes.db", marks)
        saved, lost, damaged = saved + len(marks), lost + missing, damaged + (not sound)
    return Cuts(count, saved, lost, damaged)


def _missing(database: Path, marks: list[str]) -> tuple[int, bool]:
    """Return how many of *marks* the remaining database lacks, and whether it is sound."""
    from clerk_tui.storage.doctor import examine
    from clerk_tui.storage.record import SqliteRecord

    record = SqliteRecord(database)
    stored_texts = [row[0] for row in record.db.execute("SELECT payload FROM event")]
    stored_texts += [row[0] for row in record.db.execute("SELECT text FROM unfinished")]
    record.close()
    joined_texts = "\n".join(stored_texts)
    typed = [mark for mark in marks if mark.startswith("typed")][-1:]
    filed = [mark for mark in marks if not mark.startswith("typed")]
    return sum(mark not in joined_texts for mark in filed + typed), examine(database).is_well


def _synced(disk: Disk) -> bool:
    """Wait for what is typed to be synced: on a machine that is not busy, half a second."""
    until, written = time.monotonic() + 20, len(disk.notes)
    while disk.synced < written and time.monotonic() < until:
        time.sleep(0.02)
    return disk.synced >= written


def a_meeting(disk: Disk, database: Path) -> None:
    """A short meeting: sentences filed and typed, each marked when it is said to be saved."""
    from clerk_tui.office import Office
    from tests.helpers.fakes import FixedClock
    from tests.helpers.ostermere import desk_in, opened

    office = Office(database, FixedClock())
    desk = opened(desk_in(office.record), "Buoys", "Cranes")
    text = ""
    for number in range(12):
        desk.paragraphs.write(f"filed-{number:02}. " + "The harbour master reported. " * 20)
        disk.mark(f"filed-{number:02}.")
        text += f"typed-{number:02} "
        office.unfinished.writer.keep(desk.meeting.ident, "pad", text, len(text))
        if office.unfinished.writer.wait_until_saved() and _synced(disk):
            disk.mark(f"typed-{number:02}")
        if number == 6:  # the WAL goes into the database in mid-meeting
            desk.meeting  # noqa: B018
            office.record.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    office.close()
