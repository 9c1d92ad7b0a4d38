"""The database of an office, opened when it is first asked for, and the folders beside it."""

from __future__ import annotations

from contextlib import nullcontext
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from msgspec import Struct, field

from clerk_tui import paths
from clerk_tui.office.clock import SystemClock
from clerk_tui.storage.open import open_database

if TYPE_CHECKING:  # loaded when first needed: Home needs none of these
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from clerk_tui.domain.ports import Clock
    from clerk_tui.storage.database.database import Database
    from clerk_tui.storage.record import SqliteRecord


_BESIDE = Path()  # the default: a folder beside the database


class Folders(TypedDict, total=False):
    """The folders and files of an office; one that is not named goes with the database."""

    committees: Path
    templates: Path
    exports: Path
    words: Path


class OpenedDatabase(Struct, dict=True, eq=False):
    """The database that every part of an office works on, and the folders that go with it."""

    database: Path
    clock: Clock = field(default_factory=SystemClock)
    committees: Path = _BESIDE
    """The folder of the clerk's committee files."""
    templates: Path = _BESIDE
    """The folder of house styles; one of the same name wins over one of the program's."""
    exports: Path = field(default_factory=paths.exports_folder)
    words: Path = _BESIDE
    """The file of words added to the dictionary."""
    wait_ms: int | None = None
    """Milliseconds to wait for a program that has locked the database; None: as a command does."""
    while_updating: Callable[[], AbstractContextManager[None]] = nullcontext
    """Entered while a database of an older version is brought up to date."""

    def __post_init__(self) -> None:
        """Find what goes with the database, where it was not named."""
        if self.committees is _BESIDE:
            self.committees = paths.path_beside(self.database, "committees")
        if self.templates is _BESIDE:
            self.templates = paths.path_beside(self.database, "templates")
        if self.words is _BESIDE:
            self.words = paths.path_beside(self.database, "words.txt")

    @property
    def nothing_yet(self) -> bool:
        """Return True if there is no database; looking does not make one."""
        return "db" not in self.__dict__ and not self.database.exists()

    @cached_property
    def db(self) -> Database:
        """The database, opened when it is first asked for. Raises Refusal."""
        return open_database(self.database, self.wait_ms, self.while_updating)

    @cached_property
    def record(self) -> SqliteRecord:
        """The record; opened when it is first asked for."""
        from clerk_tui.storage.record import SqliteRecord

        return SqliteRecord(self.database, self.db)

    @property
    def copy(self) -> str:
        """The name of this copy of the program among those that use the database."""
        return self.record.locks.copy

    def close(self) -> None:
        """Let go of the file, if it was opened."""
        if "record" in self.__dict__:
            self.record.close()
        elif "db" in self.__dict__:
            self.db.close()
