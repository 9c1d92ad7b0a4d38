"""The minute book: what is read off the record to be looked up across meetings."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from clerk_tui.domain.meeting import Meeting
from clerk_tui.domain.numbering import year_of_numbers
from clerk_tui.domain.numbers import action_numbers, minute_numbers


@dataclass(frozen=True, slots=True)
class Listing:
    """A meeting as the list of meetings shows it. `date` is ISO; `changed_at` local time."""

    ident: str
    body: str
    kind: str
    date: str
    venue: str
    state: str
    changed_at: str


class MinuteBook:
    """Tables that are worked out from the record; see `schema`."""

    def __init__(self, db: Database) -> None:
        """Read and keep them in *db*."""
        self._db = db
        self._kept: dict[str, tuple[object, ...]] = {}

    def keep(self, meeting: Meeting, at: datetime) -> None:
        """Note where *meeting* has got to; its numbers only where they may have changed."""
        details = meeting.details
        row = {
            "ident": meeting.ident,
            "body": meeting.body.name,
            "kind": details.kind,
            "date": details.date.isoformat(),
            "venue": details.venue,
            "state": meeting.state,
            "changed_at": at.isoformat(),
        }
        self._db.table("meeting").upsert(row, pk="ident")
        rows = self._numbers(meeting)
        if self._kept.get(meeting.ident) == rows:
            return
        self._db.execute("DELETE FROM number WHERE meeting = ?", [meeting.ident])
        if rows:
            names = ("meeting", "sequence", "body", "stretch", "printed", "n", "title")
            self._db.table("number").insert_all(dict(zip(names, row, strict=True)) for row in rows)
        self._kept[meeting.ident] = rows

    def forget(self, meeting: str) -> None:
        """Take nothing for granted about *meeting*: what was being kept was not written."""
        self._kept.pop(meeting, None)

    def _numbers(self, meeting: Meeting) -> tuple[tuple[object, ...], ...]:
        numbering = meeting.body.numbering
        stretch = year_of_numbers(numbering.resets, meeting.details.date)
        titles = {item.ident: item.public_title or item.title for item in meeting.items}
        minutes = [
            ("minute", number, titles[ident]) for ident, number in minute_numbers(meeting).items()
        ]
        year = str(meeting.details.date.year)
        actions = [("action", number, "") for number in action_numbers(meeting).values()]
        return tuple(
            (
                meeting.ident,
                sequence,
                meeting.body.name,
                stretch if sequence == "minute" else year,
                number.printed,
                number.n,
                title,
            )
            for sequence, number, title in (*minutes, *actions)
        )

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """The highest number the body used in *stretch* at a meeting dated before *before*."""
        row = self._db.execute(
            "SELECT max(number.n) FROM number JOIN meeting ON meeting.ident = number.meeting "
            "WHERE number.body = ? AND sequence = ? AND stretch = ? AND meeting.date <= ?",
            [body, sequence, stretch, before],
        ).fetchone()
        return int(row[0] or 0)

    def meetings(self, most: int = 200) -> list[Listing]:
        """The meetings, newest first, *most* of them at the most."""
        rows = self._db.execute(
            "SELECT ident, body, kind, date, venue, state, changed_at FROM meeting "
            "ORDER BY date DESC, changed_at DESC LIMIT ?",
            [most],
        ).fetchall()
        return [Listing(*row) for row in rows]
