"""Who minutes a meeting, and what is being typed at it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from clerk_tui import paths
from clerk_tui.office.base import OpenedDatabase
from clerk_tui.storage.database.connect import passphrase_of
from clerk_tui.storage.database.transactions import sqlite_errors_explained

if TYPE_CHECKING:  # loaded when first needed: Home shows without
    from pathlib import Path

    from clerk_tui.domain.ports import UnfinishedText
    from clerk_tui.office.text_boxes import BoxTexts
    from clerk_tui.storage.autosave.writer import UnfinishedTextWriter


class MeetingAccess(OpenedDatabase, dict=True, eq=False):
    """The meetings that this copy of the program holds, and the text that is in no record yet."""

    @cached_property
    def unfinished(self) -> UnfinishedTextWriter:
        """The writer of text being typed."""
        from clerk_tui.storage.autosave.journal import TypingJournal
        from clerk_tui.storage.autosave.rescue_file import RescueFile
        from clerk_tui.storage.autosave.writer import UnfinishedTextWriter

        rescue = RescueFile(self.rescues, self.database, self.copy)
        plain = passphrase_of(self.database) is None
        ahead = TypingJournal(self.database, self.copy) if plain else None
        return UnfinishedTextWriter(
            self.database, self.clock.now, self._report_trouble, rescue, ahead
        )

    @cached_property
    def rescues(self) -> tuple[Path, ...]:
        """Return the folders for text that the database does not take."""
        return paths.rescue_folders()

    def _report_trouble(self, sentence: str) -> None:
        self.trouble(sentence)

    def left_unfinished(self, ident: str) -> list[UnfinishedText]:
        """Return what was typed at this meeting and not filed, other windows' texts left out."""
        from clerk_tui.storage.recovery import texts_left_behind

        with sqlite_errors_explained(self.database):
            return texts_left_behind(self.record, self.rescues, ident)

    @cached_property
    def _boxes(self) -> dict[str, BoxTexts]:
        return {}

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

        with sqlite_errors_explained(self.database):
            stored = meetings_with_text_at(
                self.record, self.rescues, (PUBLIC + kind, PRIVATE + kind)
            )
        here = {m for m, boxes in self._boxes.items() if boxes.waiting(kind, private=True)}
        return sorted(stored | here)

    def rescued_meetings(self) -> set[str]:
        """Return the meetings of which something could not be written when it was typed."""
        from clerk_tui.storage.autosave.rescue_file import find_rescue_files

        if not find_rescue_files(self.rescues, self.database):
            return set()
        from clerk_tui.storage.recovery import meetings_with_rescued_text

        with sqlite_errors_explained(self.database):
            return meetings_with_rescued_text(self.record, self.rescues)

    def kept_beside(self) -> list[str]:
        """Return sentences on words that were typed and have no place in this database."""
        from clerk_tui.storage.autosave.journal_files import find_journals
        from clerk_tui.storage.autosave.rescue_file import find_rescue_files
        from clerk_tui.storage.safety.side_files import describe_side_files

        if not (find_journals(self.database) or find_rescue_files(self.rescues, self.database)):
            return []
        with sqlite_errors_explained(self.database):
            return list(describe_side_files(self.db.conn, self.database, self.rescues))

    def taken_over(self, ident: str) -> None:
        """Delete rescued copies of what was left unfinished here, as it stands in the pad now."""
        from clerk_tui.storage.recovery import delete_rescue_files

        delete_rescue_files(self.record, self.rescues, ident)

    def look_after(self) -> str:
        """See that the database is still where it was; says what was done where it was not.

        Raises Refusal where it is gone and cannot be put back.
        """
        return self.record.put_back_if_moved(self.clock.now())

    def hold(self, ident: str, *, even_if_held: bool = False) -> bool:
        """Hold a meeting, so that no other copy of the program adds to it; False where one does.

        With *even_if_held* it is taken over. Raises Refusal where the database cannot be written.
        """
        with sqlite_errors_explained(self.database):
            return self.record.locks.claim(ident, even_if_held=even_if_held)

    def holds(self, ident: str) -> bool:
        """Return True if this copy of the program still holds the meeting."""
        with sqlite_errors_explained(self.database):
            return self.record.locks.holder(ident) == self.copy

    def let_go(self, ident: str) -> None:
        """Let another copy of the program hold the meeting."""
        self.record.locks.release(ident)
