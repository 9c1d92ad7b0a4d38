"""The office: everything a screen or a command needs, opened on one database."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack, cast

from clerk_tui.domain.errors import Refusal
from clerk_tui.office.clock import SystemClock as SystemClock
from clerk_tui.office.meeting_access import MeetingAccess
from clerk_tui.office.minute_book import MinuteBook
from clerk_tui.office.papers import Papers

if TYPE_CHECKING:  # each is loaded when it is first needed: Home shows without any of them
    from datetime import date
    from pathlib import Path

    from clerk_tui.desk import Desk
    from clerk_tui.domain.minute_book.action_log import LoggedAction
    from clerk_tui.domain.model.body import Body
    from clerk_tui.domain.model.details import DetailsFields
    from clerk_tui.domain.model.matters import ActionState
    from clerk_tui.files.form_draft import TextStore
    from clerk_tui.spelling.dictionary import Dictionary
    from clerk_tui.storage.transfer.unpack import UnpackResult


class Office(MinuteBook, MeetingAccess, Papers, dict=True, eq=False):
    """Everything a screen or a command needs, opened on one database."""

    @cached_property
    def dictionary(self) -> Dictionary:
        """The dictionary and the clerk's own words; loaded when a word is first asked for."""
        from clerk_tui.spelling.dictionary import Dictionary

        return Dictionary(self.words)

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

        check_sentences(self.style(body))

        return prepare(self.record, self.clock, body, day, ident, **details)

    def report(self, action: LoggedAction, state: str, note: str = "") -> str:
        """Report on an action of the log, in the record of the meeting that minuted it last.

        Returns what to tell the clerk of it.
        """
        if state not in ("open", "done", "withdrawn"):
            raise Refusal(
                "That action was carried over.", "Report on it where it was minuted last."
            )
        private = self.public_are_out()
        desk = self.sit_down(action.meeting).actions
        desk.report(action.entry, cast("ActionState", state), note, private=private)
        done = f"{action.ref or 'The action'} is {state}. It is in the record."
        if private and note.strip() and not action.private:
            done = f"{done} The note is private, as the public are excluded."
        return done

    def pack(self, ident: str, out: Path | None = None, *, public: bool = False) -> Path:
        """Write a meeting to one file, whole or as a copy of its public part; returns where.

        Raises Refusal where its record is not whole, a private phrase stands in its public part, a
        file is there already, or none can be written.
        """
        from clerk_tui.office.transfer import pack

        meeting = self.meeting(ident)
        if public:
            self.minutes(meeting)
        style = self.style(meeting.body) if public else None
        return pack(self.record, meeting, self.exports, out, style)

    def unpack(self, file: Path, *, as_copy: bool = False) -> UnpackResult:
        """Put the meeting of *file* into the database (see `storage.unpacking.unpack`)."""
        from clerk_tui.office.transfer import unpack

        return unpack(self.record, file, self.clock.now(), as_copy=as_copy)

    def form_keeper(self, form: str = "preparing") -> TextStore:
        """Return what keeps a half-filled *form*, encrypted where the database is."""
        from clerk_tui.office.forms import keeper_of

        return keeper_of(self.database, form)

    def back_up(self, why: str = "") -> Path:
        """Write a backup of the database beside it, and delete those the rule does not keep.

        May be called from another thread. Raises Refusal where it cannot be written.
        """
        from clerk_tui.storage.safety.backups import back_up, thin_out_backups

        written = back_up(self.database, self.clock.now(), why)
        thin_out_backups(self.database)
        return written

    def backup_is_due(self) -> bool:
        """Return True if the last backup is a day old."""
        from clerk_tui.storage.safety.backups import is_backup_due

        return self.database.exists() and is_backup_due(self.database, self.clock.now())

    def close(self) -> Path | None:
        """Write what is waiting, and let go of the file.

        Returns where the text being typed was rescued to, if the database would not take it;
        `kept_nowhere` are the texts that no other place took either.
        """
        texts = self.unfinished.close() if "unfinished" in self.__dict__ else []
        rescued = self.unfinished.rescue_path if texts else None
        if texts and self.unfinished.is_newest_unsaved:
            self.kept_nowhere = texts
        if "record" in self.__dict__:
            self.record.close()
        elif "db" in self.__dict__:
            self.db.close()
        return rescued
