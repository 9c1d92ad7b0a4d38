"""Puts the parts together: clock, record, desk, papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any, TypeVar, cast

from msgspec import Struct, field

from clerk_tui import paths
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.connecting import passphrase_of
from clerk_tui.storage.listing import Listing, meetings
from clerk_tui.storage.opening import open_database, plainly

if TYPE_CHECKING:  # each is loaded when it is first needed: Home shows without any of them
    from clerk_tui.desk import Desk
    from clerk_tui.domain.action_log import LoggedAction
    from clerk_tui.domain.attending import Figures
    from clerk_tui.domain.body import Body
    from clerk_tui.domain.looking_up import Found, Wanted
    from clerk_tui.domain.matters import ActionState
    from clerk_tui.domain.meeting import Meeting
    from clerk_tui.domain.record import Clock, Unfinished
    from clerk_tui.exchange.form_kept import Keeper
    from clerk_tui.minutes.house_style import HouseStyle
    from clerk_tui.minutes.selection import Selection
    from clerk_tui.spelling.dictionary import Dictionary
    from clerk_tui.storage.database import Database
    from clerk_tui.storage.reading_apart import Searching
    from clerk_tui.storage.record import SqliteRecord
    from clerk_tui.storage.unfinished import UnfinishedText
    from clerk_tui.storage.unpacking import Unpacked

_T = TypeVar("_T")


class SystemClock:
    """The clock of this computer, in its own time zone."""

    def now(self) -> datetime:
        """This moment."""
        return datetime.now().astimezone()  # noqa: TID251 - the one place it comes from


def _quiet(_: str) -> None:
    """Nobody is told."""


class Office(Struct, dict=True, eq=False):
    """Everything a screen or a command needs, opened on one database.

    `trouble` is told, from another thread, what went wrong with keeping unfinished text
    (or nothing, once it is well again).
    """

    database: Path
    clock: Clock = field(default_factory=SystemClock)
    committees: Path = field(default_factory=paths.committees_folder)
    templates: Path = field(default_factory=paths.templates_folder)
    exports: Path = field(default_factory=paths.exports_folder)
    words: Path = field(default_factory=paths.own_words_file)
    trouble: Callable[[str], None] = _quiet

    @cached_property
    def db(self) -> Database:
        """The database, opened when it is first asked for. Raises Refusal."""
        return open_database(self.database)

    @cached_property
    def record(self) -> SqliteRecord:
        """The record; opened when it is first asked for."""
        from clerk_tui.storage.record import SqliteRecord

        return SqliteRecord(self.database, self.db)

    @cached_property
    def dictionary(self) -> Dictionary:
        """The dictionary and the clerk's own words; loaded when a word is first asked for."""
        from clerk_tui.spelling.dictionary import Dictionary

        return Dictionary(self.words)

    @cached_property
    def unfinished(self) -> UnfinishedText:
        """The writer of text being typed."""
        from clerk_tui.storage.rescue import RescueFile
        from clerk_tui.storage.typed_ahead import TypedAhead
        from clerk_tui.storage.unfinished import UnfinishedText

        rescue = RescueFile(self.rescues, self.database, self.copy)
        plain = passphrase_of(self.database) is None
        ahead = TypedAhead(self.database, self.copy) if plain else None
        return UnfinishedText(self.database, self.clock.now, self._tell, rescue, ahead)

    @cached_property
    def rescues(self) -> tuple[Path, ...]:
        """Where text goes that the database does not take."""
        return paths.rescue_folders()

    def _tell(self, said: str) -> None:
        self.trouble(said)

    def meetings(self, most: int = 200, *, put_away: bool = False) -> list[Listing]:
        """The newest *most* meetings in the database; looking does not make a database.

        Those that were put away are among them only where *put_away* is asked for.
        """
        if "db" not in self.__dict__ and not self.database.exists():
            return []
        with plainly(self.database):
            return meetings(self.db, most, put_away=put_away)

    def search(self, wanted: Wanted) -> list[Found]:
        """What is found in the minute book, the newest first."""
        from clerk_tui.storage.searching import search

        return self._looked_up(lambda db: search(db, wanted))

    def searching(self) -> Searching:
        """A search that another thread may ask; whoever asked for it closes it."""
        from clerk_tui.storage.reading_apart import Searching

        self.db  # noqa: B018 - the tables must be there
        return Searching(self.database)

    def actions(self, *, settled: bool = False) -> list[LoggedAction]:
        """The action log as it is listed: overdue first; *settled* ones too where asked for."""
        from clerk_tui.domain.action_log import in_order
        from clerk_tui.storage.actions_kept import logged_actions

        today = self.clock.now().date()
        listed = self._looked_up(lambda db: logged_actions(db, settled=settled))
        return in_order(listed, today)

    def report(self, action: LoggedAction, state: str, note: str = "") -> None:
        """Report on an action of the log, in the record of the meeting that minuted it last."""
        if state not in ("open", "done", "withdrawn"):
            raise Refusal(
                "That action was carried over.", "Report on it where it was minuted last."
            )
        self.sit_down(action.meeting).report(action.entry, cast("ActionState", state), note)

    def attendance(self, body: str = "", year: str = "") -> list[Figures]:
        """The figures of attendance by member, body and municipal year, the newest year first."""
        from clerk_tui.storage.attending_kept import attendance_figures

        today = self.clock.now().date()
        return self._looked_up(lambda db: attendance_figures(db, body, year, today))

    def _looked_up(self, look: Callable[[Connection], list[_T]]) -> list[_T]:
        """What is read in the minute book; looking does not make a database."""
        if "db" not in self.__dict__ and not self.database.exists():
            return []
        with plainly(self.database):
            return look(self.db.conn)

    def find(self, typed: str) -> Listing:
        """The one meeting that *typed* means: its ident or the start of it, a date, a body.

        One that was put away answers to its whole ident alone. Raises Refusal where none is
        meant, or more than one.
        """
        from clerk_tui.storage.finding import find, no_such_meeting

        if "db" not in self.__dict__ and not self.database.exists():
            raise no_such_meeting(typed, self.database)
        with plainly(self.database):
            return find(self.db, typed, self.database)

    def sit_down(self, ident: str) -> Desk:
        """The desk of one meeting."""
        from clerk_tui.desk import Desk

        return Desk(self.record, self.clock, ident)

    def meeting(self, ident: str) -> Meeting:
        """One meeting as it stands, to be read. Raises Refusal where there is none."""
        from clerk_tui.domain.replay import replay
        from clerk_tui.storage.standing import standing

        with plainly(self.database):
            return replay(standing(self.db, ident).events)

    def prepare(self, body: Body, day: date, **details: Any) -> str:
        """Set up a meeting; returns its ident."""
        from clerk_tui.desk import prepare

        return prepare(self.record, self.clock, body, day, **details)

    def left_unfinished(self, ident: str) -> list[Unfinished]:
        """What was typed at this meeting and not filed, but for what another window has in hand."""
        from clerk_tui.storage.left_behind import left_behind

        with plainly(self.database):
            return left_behind(self.record, self.rescues, ident)

    def rescued_meetings(self) -> set[str]:
        """The meetings of which something typed could not be written when it was typed."""
        from clerk_tui.storage.rescue import rescue_files

        if not rescue_files(self.rescues, self.database):
            return set()
        from clerk_tui.storage.left_behind import waiting

        with plainly(self.database):
            return waiting(self.record, self.rescues)

    def taken_over(self, ident: str) -> None:
        """What was left unfinished at this meeting stands in the pad: drop it elsewhere."""
        from clerk_tui.storage.left_behind import drop

        drop(self.record, self.rescues, ident)

    def look_after(self) -> str:
        """See that the database is still where it was; says what was done where it was not.

        Raises Refusal where it is gone and cannot be put back.
        """
        return self.record.look_after(self.clock.now())

    def hold(self, ident: str, *, even_if_held: bool = False) -> bool:
        """Hold a meeting, so that no other copy of the program adds to it; False where one does.

        With *even_if_held* it is taken over. Raises Refusal where the database cannot be written.
        """
        with plainly(self.database):
            return self.record.holding.claim(ident, even_if_held=even_if_held)

    def holds(self, ident: str) -> bool:
        """Whether this copy of the program still holds the meeting."""
        with plainly(self.database):
            return self.record.holding.holder(ident) == self.copy

    def let_go(self, ident: str) -> None:
        """Let another copy of the program hold the meeting."""
        self.record.holding.let_go(ident)

    @property
    def copy(self) -> str:
        """The name of this copy of the program among those that use the database."""
        return self.record.holding.copy

    def style(self, body: Body) -> HouseStyle:
        """The house style of *body*. Raises Refusal where it cannot be read."""
        from msgspec.structs import replace

        from clerk_tui.minutes.house_style import style_of

        try:
            style = style_of(body, self.templates)
        except (OSError, ValueError) as error:
            raise Refusal(
                f"The house style “{body.style}” in {self.templates} cannot be read.",
                "Save its files as text in UTF-8; the minutes are safe.",
            ) from error
        return replace(style, letterhead=self.letterhead(body))

    def letterhead(self, body: Body) -> Path | None:
        """The Word document that the papers of *body* are written on, where it names one.

        It lies beside the committee file: a path in that file begins in its folder.
        """
        return self.committees / body.letterhead if body.letterhead else None

    def minutes(self, meeting: Meeting, *, private: bool = False) -> str:
        """The minutes of *meeting* as Markdown in its house style.

        Raises Refusal where a private phrase stands in the public copy, naming its item.
        """
        return self.paper(meeting, private=private).decode()

    def paper(
        self,
        meeting: Meeting,
        *,
        private: bool = False,
        form: str = "md",
        selection: Selection | None = None,
    ) -> bytes:
        """The minutes of *meeting*, or a *selection* of them, in the format called *form*.

        Raises Refusal as `minutes` does, and for a format that is not known.
        """
        from clerk_tui.minutes.formats import format_called
        from clerk_tui.papers import paper_of

        style = self.style(meeting.body)
        return paper_of(meeting, style, format_called(form), private=private, selection=selection)

    def export(
        self,
        meeting: Meeting,
        out: Path | None = None,
        *,
        private: bool = False,
        form: str = "",
        selection: Selection | None = None,
    ) -> Path:
        """Write the minutes, or a *selection* of them, to *out* or to the exports folder.

        Returns where they are. Without a *form* the suffix of *out* decides the format, else it
        is Markdown. In a folder they get their usual name. The file is put in place whole or not
        at all. Raises Refusal where it cannot be.
        """
        from clerk_tui.minutes.formats import format_of
        from clerk_tui.papers import export_name, put_file

        chosen = format_of(out, form)
        written = self.paper(meeting, private=private, form=chosen.name, selection=selection)
        usual = export_name(meeting, private=private, suffix=chosen.suffix, selection=selection)
        target = (out or self.exports / usual).absolute()
        return put_file(target, written, usual, private=private)

    def pack(self, ident: str, out: Path | None = None, *, public: bool = False) -> Path:
        """Write a meeting to one file, whole or as a copy of its public part; returns where.

        Raises Refusal where its record is not whole, a private phrase stands in its public part, a
        file is there already, or none can be written.
        """
        from clerk_tui.carrying import pack

        meeting = self.meeting(ident)
        if public:
            self.minutes(meeting)
        style = self.style(meeting.body) if public else None
        return pack(self.record, meeting, self.exports, out, style)

    def unpack(self, file: Path, *, as_copy: bool = False) -> Unpacked:
        """Put the meeting of *file* into the database (see `storage.unpacking.unpack`)."""
        from clerk_tui.carrying import unpack

        return unpack(self.record, file, self.clock.now(), as_copy=as_copy)

    def form_keeper(self, form: str = "preparing") -> Keeper:
        """Where a *form* half filled is kept: beside the database, encrypted where that is."""
        from clerk_tui.exchange.form_kept import PlainFile
        from clerk_tui.storage.sealed_text import SealedText

        path = self.database.with_name(f"{form}.json")
        if passphrase_of(self.database) is None:
            return PlainFile(path)
        return SealedText(path.with_suffix(".sealed"), self.database)

    def back_up(self, why: str = "") -> Path:
        """Write a backup of the database beside it, and delete those the rule does not keep.

        May be called from another thread. Raises Refusal where it cannot be written.
        """
        from clerk_tui.storage.backups import back_up, thin_out

        written = back_up(self.database, self.clock.now(), why)
        thin_out(self.database)
        return written

    def backup_is_due(self) -> bool:
        """Whether the last backup is a day old."""
        from clerk_tui.storage.backups import due

        return self.database.exists() and due(self.database, self.clock.now())

    def close(self) -> Path | None:
        """Write what is waiting, and let go of the file.

        Returns where the text being typed was rescued to, if the database would not take it.
        """
        texts = self.unfinished.close() if "unfinished" in self.__dict__ else []
        rescued = self.unfinished.rescued_to if texts else None
        if "record" in self.__dict__:
            self.record.close()
        elif "db" in self.__dict__:
            self.db.close()
        return rescued
