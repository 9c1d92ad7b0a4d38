"""The office: everything a screen or a command needs, opened on one database."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack, cast

from clerk_tui.domain.errors import Refusal
from clerk_tui.office.clock import SystemClock as SystemClock
from clerk_tui.office.database_safety import DatabaseSafety
from clerk_tui.office.meeting_claims import MeetingClaims
from clerk_tui.office.minute_book import MinuteBookReader
from clerk_tui.office.opened_database import Folders, OpenedDatabase
from clerk_tui.office.papers.papers import Papers
from clerk_tui.office.unfinished_texts import UnfinishedTexts
from clerk_tui.paths import path_beside

if TYPE_CHECKING:  # each is loaded when it is first needed: Home shows without any of them
    from datetime import date
    from pathlib import Path

    from clerk_tui.desk import Desk
    from clerk_tui.domain.minute_book.action_log import LoggedAction
    from clerk_tui.domain.model.body import Body
    from clerk_tui.domain.model.details import DetailsFields
    from clerk_tui.domain.model.matters import ActionState
    from clerk_tui.domain.ports import Clock
    from clerk_tui.files.form_draft import TextStore
    from clerk_tui.office.preferences import PreferenceFile
    from clerk_tui.spelling.dictionary import Dictionary
    from clerk_tui.storage.record import SqliteRecord
    from clerk_tui.storage.transfer.unpack import UnpackResult


class Office:
    """Everything a screen or a command needs, in parts by subject over one opened database."""

    def __init__(
        self, database: Path, clock: Clock | None = None, **folders: Unpack[Folders]
    ) -> None:
        """Open the office on *database*, which is read when it is first needed."""
        opened_database = OpenedDatabase(database, clock or SystemClock(), **folders)
        self.opened_database = opened_database
        self.minute_book = MinuteBookReader(opened_database)
        self.papers = Papers(opened_database)
        self.unfinished = UnfinishedTexts(opened_database)
        self.claims = MeetingClaims(opened_database)
        self.safety = DatabaseSafety(opened_database)
        self.database, self.clock = opened_database.database, opened_database.clock
        self.committees, self.templates = opened_database.committees, opened_database.templates
        self.exports, self.words = opened_database.exports, opened_database.words

    @property
    def record(self) -> SqliteRecord:
        """The record; opened when it is first asked for. Raises Refusal."""
        return self.opened_database.record

    @cached_property
    def dictionary(self) -> Dictionary:
        """The dictionary and the clerk's own words; loaded when a word is first asked for."""
        from clerk_tui.spelling.dictionary import Dictionary

        return Dictionary(self.words)

    @cached_property
    def preferences(self) -> PreferenceFile:
        """The clerk's preferences of the screen, in a file beside the database."""
        from clerk_tui.office.preferences import FILE_NAME, PreferenceFile

        return PreferenceFile(path_beside(self.database, FILE_NAME))

    def sit_down(self, ident: str) -> Desk:
        """Return the desk of one meeting."""
        from clerk_tui.desk import Desk

        return Desk(self.record, self.clock, ident)

    def prepare(
        self, body: Body, day: date, ident: str = "", **details: Unpack[DetailsFields]
    ) -> str:
        """Set up a meeting; returns its ident.

        Raises Refusal where its minutes could not say what was decided: a sentence of the house
        lacks the outcome, say.
        """
        from clerk_tui.desk import prepare
        from clerk_tui.minutes.style.required_slots import check_sentences

        check_sentences(self.papers.style(body))

        return prepare(self.record, self.clock, body, day, ident, **details)

    def report(self, action: LoggedAction, state: str, note: str = "") -> str:
        """Report on an action of the log, in the record of the meeting that minuted it last.

        Returns what to tell the clerk of it.
        """
        if state not in ("open", "done", "withdrawn"):
            raise Refusal(
                "That action was carried over.", "Report on it where it was minuted last."
            )
        private = self.minute_book.public_are_out()
        desk = self.sit_down(action.meeting).actions
        desk.report(action.entry, cast("ActionState", state), note, private=private)
        report_sentence = f"{action.ref or 'The action'} is {state}. It is in the record."
        if private and note.strip() and not action.private:
            report_sentence = f"{report_sentence} The note is private, as the public are excluded."
        return report_sentence

    def pack(self, ident: str, out: Path | None = None, *, public: bool = False) -> Path:
        """Write a meeting to one file, whole or as a copy of its public part; returns where.

        Raises Refusal where its record is not whole, a private phrase stands in its public part, a
        file is there already, or none can be written.
        """
        from clerk_tui.office.transfer import pack

        meeting = self.minute_book.meeting(ident)
        if public:
            self.papers.minutes(meeting)
        style = self.papers.style_of_meeting(meeting) if public else None
        return pack(self.record, meeting, self.exports, out, style)

    def unpack(self, file: Path, *, as_copy: bool = False) -> UnpackResult:
        """Put the meeting of *file* into the database (see `storage.unpacking.unpack`)."""
        from clerk_tui.office.transfer import unpack

        return unpack(self.record, file, self.clock.now(), as_copy=as_copy)

    def form_keeper(self, form: str = "preparing") -> TextStore:
        """Return what keeps a half-filled *form*, encrypted where the database is."""
        from clerk_tui.office.forms import keeper_of

        return keeper_of(self.database, form)

    def close(self) -> Path | None:
        """Write what is waiting, and let go of the file.

        Returns where the text being typed was rescued to, if the database would not take it;
        `unfinished.texts_in_no_file` are the texts that no other place took either.
        """
        rescued_texts = self.unfinished.close()
        self.opened_database.close()
        return rescued_texts
