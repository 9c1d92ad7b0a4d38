"""What is being typed at the meetings, and was left in no record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from clerk_tui import paths
from clerk_tui.office.opened_database import OpenedDatabase
from clerk_tui.storage.database.connect import passphrase_of
from clerk_tui.storage.database.transactions import sqlite_errors_explained

if TYPE_CHECKING:  # loaded when first needed: Home needs none of these
    from pathlib import Path

    from clerk_tui.domain.ports import UnfinishedText
    from clerk_tui.office.text_boxes import BoxTexts
    from clerk_tui.storage.autosave.writer import UnfinishedTextWriter


def _tell_nobody(_: str) -> None:
    """Tell nobody of a trouble."""


class UnfinishedTexts:
    """The text being typed, key by key, and what ended copies of the program left of it."""

    def __init__(self, opened_database: OpenedDatabase) -> None:
        """Keep the texts of the meetings in *opened_database*."""
        self._opened = opened_database
        self._boxes: dict[str, BoxTexts] = {}
        self.tell_trouble: Callable[[str], None] = _tell_nobody
        """Called, from another thread, with what keeps text from being saved; "" once it is."""
        self.texts_in_no_file: list[str] = []
        """The texts that no file took when the writer was closed."""

    @property
    def copy(self) -> str:
        """The name of this copy of the program among those that use the database."""
        return self._opened.copy

    @cached_property
    def rescue_folders(self) -> tuple[Path, ...]:
        """The folders for text that the database does not take."""
        return paths.rescue_folders()

    @cached_property
    def writer(self) -> UnfinishedTextWriter:
        """The writer of text being typed."""
        from clerk_tui.storage.autosave.journal import TypingJournal
        from clerk_tui.storage.autosave.rescue_file import RescueFile
        from clerk_tui.storage.autosave.writer import UnfinishedTextWriter

        opened = self._opened
        rescue = RescueFile(self.rescue_folders, opened.database, opened.copy)
        is_unencrypted = passphrase_of(opened.database) is None
        ahead = TypingJournal(opened.database, opened.copy) if is_unencrypted else None
        return UnfinishedTextWriter(
            opened.database, opened.clock.now, self._pass_on_trouble, rescue, ahead
        )

    def _pass_on_trouble(self, sentence: str) -> None:
        self.tell_trouble(sentence)

    def close(self) -> Path | None:
        """Write what is waiting; return where it was rescued to, if the database did not take it.

        `texts_in_no_file` are those that no other place took either.
        """
        texts = self.writer.close() if "writer" in self.__dict__ else []
        if not texts:
            return None
        if self.writer.is_newest_unsaved:
            self.texts_in_no_file = texts
        return self.writer.rescue_path

    def left_at(self, ident: str) -> list[UnfinishedText]:
        """Return what was typed at this meeting and not filed, other windows' texts left out."""
        from clerk_tui.storage.recovery import texts_left_behind

        with sqlite_errors_explained(self._opened.database):
            return texts_left_behind(self._opened.record, self.rescue_folders, ident)

    def boxes(self, ident: str) -> BoxTexts:
        """Return what is typed or marked at this meeting outside the pad, as it now stands."""
        from clerk_tui.office.text_boxes import BoxTexts

        boxes = self._boxes.setdefault(ident, BoxTexts(self, ident))
        boxes.read()
        return boxes

    def meetings_with_boxes(self, kind: str) -> list[str]:
        """Return the meetings with something left in a box whose name begins with *kind*."""
        from clerk_tui.office.text_boxes import PRIVATE, PUBLIC
        from clerk_tui.storage.recovery import meetings_with_text_at

        with sqlite_errors_explained(self._opened.database):
            stored_meetings = meetings_with_text_at(
                self._opened.record, self.rescue_folders, (PUBLIC + kind, PRIVATE + kind)
            )
        meetings = {m for m, boxes in self._boxes.items() if boxes.waiting(kind, private=True)}
        return sorted(stored_meetings | meetings)

    def rescued_meetings(self) -> set[str]:
        """Return the meetings of which something could not be written when it was typed."""
        from clerk_tui.storage.autosave.rescue_file import find_rescue_files

        if not find_rescue_files(self.rescue_folders, self._opened.database):
            return set()
        from clerk_tui.storage.recovery import meetings_with_rescued_text

        with sqlite_errors_explained(self._opened.database):
            return meetings_with_rescued_text(self._opened.record, self.rescue_folders)

    def notes_on_texts_beside(self) -> list[str]:
        """Return sentences on words that were typed and have no place in this database."""
        from clerk_tui.storage.autosave.journal_files import find_journals
        from clerk_tui.storage.autosave.rescue_file import find_rescue_files
        from clerk_tui.storage.safety.side_files import describe_side_files

        if not (
            find_journals(self._opened.database)
            or find_rescue_files(self.rescue_folders, self._opened.database)
        ):
            return []
        with sqlite_errors_explained(self._opened.database):
            return list(
                describe_side_files(
                    self._opened.db.conn, self._opened.database, self.rescue_folders
                )
            )

    def delete_rescued_copies(self, ident: str) -> None:
        """Delete rescued copies of what was left unfinished here, as it stands in the pad now."""
        from clerk_tui.storage.recovery import delete_rescue_files

        delete_rescue_files(self._opened.record, self.rescue_folders, ident)
