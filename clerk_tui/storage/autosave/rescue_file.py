"""What the database will not take, kept in a second place until it does.

One small file for each copy of the program, for the clerk's eyes alone, and encrypted where the
database is. It goes as soon as the database has what it holds; one that is still there when a
meeting is opened holds what the database has not, or had in the very moment of a crash.
"""

import hashlib
import json
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clerk_tui.disk.atomic_write import make_folder, write_atomically
from clerk_tui.disk.regular_files import check_regular, read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.autosave.reserved_space import RESERVED_SUFFIX as ROOM
from clerk_tui.storage.autosave.reserved_space import (
    ReservedSpace,
    find_reserved_texts,
    read_reserved_text,
)
from clerk_tui.storage.database.connect import passphrase_of
from clerk_tui.storage.database.encrypted_text import EncryptedText, read_encrypted_text

UnsavedTexts = Mapping[tuple[str, str], tuple[str, int]]  # text and cursor, by meeting and place
PLAIN_SUFFIX, ENCRYPTED_SUFFIX = ".json", ".sealed"


@dataclass(frozen=True, slots=True)
class RescuedText:
    """One text of a rescue file: of which meeting and place, and when it was last typed in."""

    meeting: str
    place: str
    text: str
    cursor: int
    at: datetime


class RescueFile:
    """Where one copy of the program puts what the database will not take."""

    def __init__(self, folders: Sequence[Path], database: Path, copy: str) -> None:
        """Put it in the first of *folders* that takes it; *copy* is this copy's name.

        Where none does, it goes to the room that is held for it beside *database*.
        """
        self._room = ReservedSpace(database, copy)
        self._folders = folders
        self._database = database
        self._name = f"{_name_prefix(database)}-{copy}"
        self._at: Path | None = None
        self._sealed: EncryptedText | None = None

    @property
    def path(self) -> Path | None:
        """Where it is; None where nothing is kept, or nowhere could be."""
        return self._at

    def save(self, owed: UnsavedTexts, at: datetime) -> bool:
        """Keep all of *owed*, in place of what was kept, and on disk; False where nowhere can.

        What was kept before goes only when this is: it may be all that is left.
        """
        texts = [
            {"meeting": meeting, "place": place, "text": text, "cursor": cursor}
            for (meeting, place), (text, cursor) in owed.items()
        ]
        said = {"database": str(self._database.absolute()), "at": at.isoformat(), "texts": texts}
        written = json.dumps(said, ensure_ascii=False, indent=1)
        here = [self._at.parent] if self._at else []
        for folder in [*here, *self._folders]:
            with suppress(OSError):
                self._put(folder, written)
                return True
        sealed = passphrase_of(self._database) is not None
        if not sealed and self._room.write(written.encode("utf-8", "replace")):
            self._move_to(self._room.path)
            return True
        return False

    def reserve_space(self) -> None:
        """Hold room on the disk for when it is full. It is plain: not where that is encrypted."""
        if passphrase_of(self._database) is None:
            self._room.reserve()

    def _put(self, folder: Path, text: str) -> None:
        make_private_folder(folder)
        sealed = passphrase_of(self._database) is not None
        target = folder / f"{self._name}{ENCRYPTED_SUFFIX if sealed else PLAIN_SUFFIX}"
        if sealed:
            self._put_sealed(target, text)
        else:
            write_atomically(target, text.encode("utf-8", "replace"), owner_only=True)
        self._move_to(target)

    def _put_sealed(self, target: Path, text: str) -> None:
        if self._sealed and self._at not in (None, target):
            self._sealed.close()
            self._sealed = None
        self._sealed = self._sealed or EncryptedText(target, self._database)
        self._sealed.write(text)

    def _move_to(self, place: Path) -> None:
        """It is kept at *place* now: what the place before holds is old."""
        before, self._at = self._at, place
        if before == self._room.path and before != place:
            self._room.clear()
        elif before not in (None, place):
            with suppress(OSError):
                before.unlink(missing_ok=True)

    def delete(self) -> None:
        """Take the file away: the database has what was in it."""
        with suppress(OSError):
            if self._sealed:
                self._sealed.forget()
            elif self._at == self._room.path:
                self._room.clear()
            elif self._at:
                self._at.unlink(missing_ok=True)
        self._sealed, self._at = None, None

    def close(self) -> None:
        """Let go of the file, and leave it where it is."""
        if self._sealed:
            self._sealed.close()
        self._room.close()


def make_private_folder(folder: Path) -> None:
    """Make *folder*, for its owner alone. Raises OSError where it is somebody else's."""
    make_folder(folder)
    if hasattr(os, "getuid"):
        is_now = os.lstat(folder)
        if not stat.S_ISDIR(is_now.st_mode) or is_now.st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to somebody else")
        if is_now.st_mode & 0o077:
            folder.chmod(0o700)


def find_rescue_files(folders: Sequence[Path], database: Path) -> list[Path]:
    """The rescue files of *database*, and the rooms that hold words; looking makes no folder."""
    return _rescue_files_in(folders, database) + find_reserved_texts(database)


def _rescue_files_in(folders: Sequence[Path], database: Path) -> list[Path]:
    start = f"{_name_prefix(database)}-"
    found: list[Path] = []
    for folder in folders:
        with suppress(OSError):
            own = folder.is_dir() and (
                not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()
            )
            names = sorted(os.listdir(folder)) if own else []  # noqa: PTH208 - the quicker
            found += [
                folder / name
                for name in names
                if name.startswith(start) and name.endswith((PLAIN_SUFFIX, ENCRYPTED_SUFFIX))
            ]
    return found


def read_rescue_file(file: Path, database: Path) -> Iterator[RescuedText]:
    """The texts in a rescue file, or in one of what was noted. Raises Refusal where unreadable."""
    from clerk_tui.storage.autosave.noted_texts import JOURNAL_SUFFIX, parse_moment, read_journal

    try:
        if file.suffix == JOURNAL_SUFFIX:
            yield from (
                RescuedText(*text[:4], parse_moment(text[4])) for text in read_journal(file).texts
            )
            return
        check_regular(file)
        said = json.loads(_read_json(file, database))
        at = parse_moment(datetime.fromisoformat(said["at"]).isoformat())
        yield from [_read_rescued_text(text, at) for text in said["texts"]]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Refusal(
            f"The rescue file {file} cannot be read.", "It was left as it is: look at it yourself."
        ) from error


def _read_json(file: Path, database: Path) -> str | bytes:
    """The JSON in a rescue file of any kind. Raises OSError and Refusal."""
    if file.suffix == ROOM:
        return read_reserved_text(file)
    return (
        read_encrypted_text(file, database)
        if file.suffix == ENCRYPTED_SUFFIX
        else read_regular(file)
    )


def _read_rescued_text(kept: dict[str, str], at: datetime) -> RescuedText:
    """One text as it was *kept* in a rescue file."""
    from clerk_tui.storage.autosave.noted_texts import clamp_cursor

    meeting, place, text = (
        kept[name].encode("utf-8", "replace").decode() for name in ("meeting", "place", "text")
    )
    return RescuedText(meeting, place, text, clamp_cursor(text, kept["cursor"]), at)


def _name_prefix(database: Path) -> str:
    """What the names of the rescue files of *database* begin with."""
    digest = hashlib.sha256(str(database.absolute()).encode()).hexdigest()[:8]
    return f"rescued-{database.stem[:40]}-{digest}"
