"""The database of an office, opened when it is first asked for, and the folders beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from clerk_tui import paths
from clerk_tui.office.clock import SystemClock
from clerk_tui.storage.open import open_database

if TYPE_CHECKING:  # loaded when first needed: Home shows without
    from clerk_tui.domain.ports import Clock
    from clerk_tui.storage.database.database import Database
    from clerk_tui.storage.record import SqliteRecord


_BESIDE = Path()  # in the place of a path that was not named


def _quiet(_: str) -> None:
    """Nobody is told."""


class Opened(Struct, dict=True, eq=False):
    """What every part of an office is made on.

    `committees` holds the clerk's committee files, `templates` house styles (one of the same name
    wins over one that comes with the program), `words` the words added to the dictionary.
    `wait_ms` is how long opening waits for a program that has the database locked (None: as long
    as a command waits). `trouble` is told, from another thread, what went wrong with keeping
    unfinished text (or nothing, once it is well again). `kept_nowhere` are the texts that no file
    took when the office was closed.
    """

    database: Path
    clock: Clock = field(default_factory=SystemClock)
    committees: Path = _BESIDE
    templates: Path = _BESIDE
    exports: Path = field(default_factory=paths.exports_folder)
    words: Path = _BESIDE
    trouble: Callable[[str], None] = _quiet
    wait_ms: int | None = None
    kept_nowhere: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find what goes with the database, where it was not named."""
        if self.committees is _BESIDE:
            self.committees = paths.beside(self.database, "committees")
        if self.templates is _BESIDE:
            self.templates = paths.beside(self.database, "templates")
        if self.words is _BESIDE:
            self.words = paths.beside(self.database, "words.txt")

    @property
    def nothing_yet(self) -> bool:
        """Whether there is no database: looking does not make one."""
        return "db" not in self.__dict__ and not self.database.exists()

    @cached_property
    def db(self) -> Database:
        """The database, opened when it is first asked for. Raises Refusal."""
        return open_database(self.database, self.wait_ms)

    @cached_property
    def record(self) -> SqliteRecord:
        """The record; opened when it is first asked for."""
        from clerk_tui.storage.record import SqliteRecord

        return SqliteRecord(self.database, self.db)

    @property
    def copy(self) -> str:
        """The name of this copy of the program among those that use the database."""
        return self.record.locks.copy
