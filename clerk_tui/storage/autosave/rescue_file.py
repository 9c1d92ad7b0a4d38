"""A second place for text that the database does not take, until it does.

Each copy of the program has one small file, for the clerk's eyes alone, and encrypted if the
database is. It is deleted as soon as the database has what it holds. So one that is there when a
meeting is opened holds text that the database does not have, or got just before a crash.
"""

import json
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from clerk_tui.disk.atomic_write import make_folder, write_atomically
from clerk_tui.disk.regular_files import check_regular, read_regular
from clerk_tui.domain.digest import hex_digest
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.autosave.reserved_space import (
    RESERVED_SUFFIX,
    ReservedSpace,
    find_reserved_texts,
    read_reserved_text,
)
from clerk_tui.storage.database.connect import passphrase_of
from clerk_tui.storage.database.encrypted_text import EncryptedText, read_encrypted_text

UnsavedTexts = Mapping[tuple[str, str], tuple[str, int]]  # text and cursor, by meeting and place
PLAIN_SUFFIX, ENCRYPTED_SUFFIX = ".json", ".sealed"


class RescuedText(Struct, frozen=True):
    """One text of a rescue file."""

    meeting: str
    place: str
    text: str
    cursor: int
    at: datetime
    """When it was typed."""


class RescueFile:
    """The file in which one copy of the program puts text that the database does not take."""

    def __init__(self, folders: Sequence[Path], database: Path, copy: str) -> None:
        """Choose the places for the file; nothing is written yet.

        Args:
            folders: The folders to try, in this order. If none takes the file, the text goes to the
                space that is reserved beside the database.
            database: The database file.
            copy: The name of this copy of the program.
        """
        self._reserved_space = ReservedSpace(database, copy)
        self._folders = folders
        self._database = database
        self._name = f"{_name_prefix(database)}-{copy}"
        self._path: Path | None = None
        self._encrypted_text: EncryptedText | None = None

    @property
    def path(self) -> Path | None:
        """The file that holds text now; None if no text is held, or no place takes it."""
        return self._path

    def save(self, unsaved_texts: UnsavedTexts, at: datetime) -> bool:
        """Replace what the file holds by *unsaved_texts*; return False if no place takes them.

        What it held is deleted only afterwards, as it may be all that is left.
        """
        rows = [
            {"meeting": meeting, "place": place, "text": text, "cursor": cursor}
            for (meeting, place), (text, cursor) in unsaved_texts.items()
        ]
        content = {"database": str(self._database.absolute()), "at": at.isoformat(), "texts": rows}
        json_text = json.dumps(content, ensure_ascii=False, indent=1)
        current_folder = [self._path.parent] if self._path else []
        for folder in [*current_folder, *self._folders]:
            with suppress(OSError):
                self._write_in(folder, json_text)
                return True
        if self._is_plain() and self._reserved_space.write(json_text.encode("utf-8", "replace")):
            self._move_to(self._reserved_space.path)
            return True
        return False

    def reserve_space(self) -> None:
        """Reserve space for when the disk is full; not beside an encrypted database, as plain."""
        if self._is_plain():
            self._reserved_space.reserve()

    def _is_plain(self) -> bool:
        return passphrase_of(self._database) is None

    def _write_in(self, folder: Path, text: str) -> None:
        """Write *text* to the rescue file in *folder*. Raises OSError."""
        make_private_folder(folder)
        if self._is_plain():
            target = folder / f"{self._name}{PLAIN_SUFFIX}"
            write_atomically(target, text.encode("utf-8", "replace"), owner_only=True)
        else:
            target = folder / f"{self._name}{ENCRYPTED_SUFFIX}"
            self._write_encrypted(target, text)
        self._move_to(target)

    def _write_encrypted(self, target: Path, text: str) -> None:
        if self._encrypted_text and self._path not in (None, target):
            self._encrypted_text.close()
            self._encrypted_text = None
        self._encrypted_text = self._encrypted_text or EncryptedText(target, self._database)
        self._encrypted_text.write(text)

    def _move_to(self, path: Path) -> None:
        """Note that *path* holds the text now, and delete the file that held it before."""
        before, self._path = self._path, path
        if before == self._reserved_space.path and before != path:
            self._reserved_space.clear()
        elif before not in (None, path):
            with suppress(OSError):
                before.unlink(missing_ok=True)

    def delete(self) -> None:
        """Delete the file, as the database has what was in it."""
        with suppress(OSError):
            if self._encrypted_text:
                self._encrypted_text.forget()
            elif self._path == self._reserved_space.path:
                self._reserved_space.clear()
            elif self._path:
                self._path.unlink(missing_ok=True)
        self._encrypted_text, self._path = None, None

    def close(self) -> None:
        """Close the file, and leave it where it is."""
        if self._encrypted_text:
            self._encrypted_text.close()
        self._reserved_space.close()


def make_private_folder(folder: Path) -> None:
    """Make *folder*, for its owner alone. Raises OSError if it belongs to somebody else."""
    make_folder(folder)
    if hasattr(os, "getuid"):
        status = os.lstat(folder)
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to somebody else")
        if status.st_mode & 0o077:
            folder.chmod(0o700)


def find_rescue_files(folders: Sequence[Path], database: Path) -> list[Path]:
    """Return the rescue files of *database*, and the reserved spaces that hold text."""
    return _rescue_files_in(folders, database) + find_reserved_texts(database)


def _rescue_files_in(folders: Sequence[Path], database: Path) -> list[Path]:
    """Return the rescue files in *folders* that exist and belong to this user."""
    prefix = f"{_name_prefix(database)}-"
    files: list[Path] = []
    for folder in folders:
        with suppress(OSError):
            is_own = folder.is_dir() and (
                not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()
            )
            names = sorted(os.listdir(folder)) if is_own else []  # noqa: PTH208 - the quicker
            files += [
                folder / name
                for name in names
                if name.startswith(prefix) and name.endswith((PLAIN_SUFFIX, ENCRYPTED_SUFFIX))
            ]
    return files


def read_rescue_file(file: Path, database: Path) -> Iterator[RescuedText]:
    """Yield the texts in a rescue file or a journal. Raises Refusal if it cannot be read."""
    from clerk_tui.storage.autosave.journal_files import JOURNAL_SUFFIX, parse_moment, read_journal

    try:
        if file.suffix == JOURNAL_SUFFIX:
            for meeting, place, text, cursor, typed_at in read_journal(file).texts:
                yield RescuedText(meeting, place, text, cursor, parse_moment(typed_at))
            return
        check_regular(file)
        content = json.loads(_read_json(file, database))
        at = parse_moment(datetime.fromisoformat(content["at"]).isoformat())
        yield from [_read_rescued_text(row, at) for row in content["texts"]]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Refusal(
            f"The rescue file {file} cannot be read.", "It was left as it is: look at it yourself."
        ) from error


def _read_json(file: Path, database: Path) -> str | bytes:
    """Return the JSON in a rescue file of any kind. Raises OSError and Refusal."""
    if file.suffix == RESERVED_SUFFIX:
        return read_reserved_text(file)
    if file.suffix == ENCRYPTED_SUFFIX:
        return read_encrypted_text(file, database)
    return read_regular(file)


def _read_rescued_text(saved_row: dict[str, str], at: datetime) -> RescuedText:
    """Return the text that *saved_row* of a rescue file holds."""
    from clerk_tui.storage.autosave.journal_files import clamp_cursor, without_half_characters

    meeting, place, text = (
        without_half_characters(saved_row[n]) for n in ("meeting", "place", "text")
    )
    return RescuedText(meeting, place, text, clamp_cursor(text, saved_row["cursor"]), at)


def _name_prefix(database: Path) -> str:
    """Return the beginning of the names of the rescue files of *database*."""
    digest = hex_digest(str(database.absolute()).encode())[:8]
    return f"rescued-{database.stem[:40]}-{digest}"
