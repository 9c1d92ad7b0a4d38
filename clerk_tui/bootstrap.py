"""Puts the parts together: clock, record, desk, papers."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from clerk_tui import paths
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.body import Body
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.meeting import Meeting
from clerk_tui.domain.record import Clock, Unfinished
from clerk_tui.storage.minute_book import Listing
from clerk_tui.storage.record import SqliteRecord
from clerk_tui.storage.unfinished import UnfinishedText, read_unfinished


class SystemClock:
    """The clock of this computer, in its own time zone."""

    def now(self) -> datetime:
        """This moment."""
        return datetime.now().astimezone()  # noqa: DTZ005, TID251 - the one place it comes from


@dataclass
class Office:
    """Everything a screen or a command needs, opened on one database.

    `trouble` is told, from another thread, what went wrong with keeping unfinished text
    (or nothing, once it is well again).
    """

    database: Path
    clock: Clock = field(default_factory=SystemClock)
    committees: Path = field(default_factory=paths.committees_folder)
    templates: Path = field(default_factory=paths.templates_folder)
    exports: Path = field(default_factory=paths.exports_folder)
    trouble: Callable[[str], None] = lambda _: None

    @cached_property
    def record(self) -> SqliteRecord:
        """The record; opened when it is first asked for."""
        return SqliteRecord(self.database)

    @cached_property
    def unfinished(self) -> UnfinishedText:
        """The writer of text being typed."""
        self.record  # noqa: B018 - the tables must be there before the writer's thread
        return UnfinishedText(self.database, self.clock.now, lambda said: self.trouble(said))

    def meetings(self) -> list[Listing]:
        """The meetings in the database, newest first."""
        return self.record.minute_book.meetings()

    def find(self, typed: str) -> Listing:
        """The one meeting that *typed* means: its ident or the start of it, a date, a body.

        Raises Refusal where none is meant, or more than one.
        """
        listed = self.meetings()
        wanted = typed.strip().casefold()
        if wanted in ("last", "latest") and listed:
            return listed[0]
        found = [m for m in listed if m.ident == wanted] or [
            m
            for m in listed
            if m.ident.startswith(wanted)
            or m.date == wanted
            or wanted in f"{m.body} {m.date}".casefold()
        ]
        if not found or not wanted:
            raise Refusal(
                f"There is no meeting “{typed}” in {self.database}.",
                "List them with: clerk-tui meetings",
            )
        if len(found) > 1:
            raise Refusal(
                f"“{typed}” may be any of {len(found)} meetings.",
                "Give the ident of the list: clerk-tui meetings",
            )
        return found[0]

    def sit_down(self, ident: str) -> Desk:
        """The desk of one meeting."""
        return Desk(self.record, self.clock, ident)

    def prepare(self, body: Body, day: date, **details: Any) -> str:
        """Set up a meeting; returns its ident."""
        return prepare(self.record, self.clock, body, day, **details)

    def left_unfinished(self, ident: str) -> list[Unfinished]:
        """What was typed at this meeting and not filed."""
        return read_unfinished(self.record.db.conn, ident)

    def minutes(self, meeting: Meeting, *, private: bool = False) -> str:
        """The minutes of *meeting* as Markdown in its house style."""
        from clerk_tui.minutes.composing import compose
        from clerk_tui.minutes.house_style import style_of
        from clerk_tui.minutes.markdown import to_markdown

        style = style_of(meeting.body, self.templates)
        return to_markdown(compose(meeting, style, private=private), style)

    def export(self, meeting: Meeting, out: Path | None = None, *, private: bool = False) -> Path:
        """Write the minutes to *out* or to the exports folder; returns where they are.

        The file is put in place whole or not at all. Raises Refusal where it cannot be.
        """
        text = self.minutes(meeting, private=private)
        target = out or self.exports / export_name(meeting, private=private)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            partial = target.with_name(f".{target.name}.part")
            partial.write_text(text, encoding="utf-8")
            os.replace(partial, target)  # noqa: PTH105 - atomic on every system
        except OSError as error:
            said = (error.strerror or "it is refused").casefold()
            raise Refusal(
                f"The minutes could not be written to {target} ({said}).",
                "They are safe in the database; choose another place with --out.",
            ) from error
        return target

    def close(self) -> None:
        """Write what is waiting, and let go of the file."""
        if "unfinished" in self.__dict__:
            self.unfinished.close()
        if "record" in self.__dict__:
            self.record.close()


def export_name(meeting: Meeting, *, private: bool = False) -> str:
    """The file name of an export: body, date, and what kind of copy it is."""
    body = re.sub(r"[^\w]+", "-", meeting.body.name.casefold()).strip("-")[:60] or "meeting"
    draft = "" if meeting.details.status == "signed" else "-draft"
    copy = "-PRIVATE" if private else ""
    return f"{meeting.details.date.isoformat()}-{body}{draft}-minutes{copy}.md"
