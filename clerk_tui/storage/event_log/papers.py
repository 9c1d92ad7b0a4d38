"""The stored texts of drafts and of files that were sent back; they are never changed."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import Paper
from clerk_tui.storage.database.database import Database


def add_papers(db: Database, meeting: str, at: datetime, papers: Sequence[Paper]) -> None:
    """Store *papers* beside the record of *meeting*, in the caller's transaction."""
    for paper in papers:
        db.execute(
            "INSERT INTO paper (meeting, kind, number, private, form, at, text, lines) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                meeting,
                paper.kind,
                paper.number,
                int(paper.private),
                paper.form,
                at.isoformat(),
                paper.text,
                msgspec.json.encode(paper.lines).decode(),
            ],
        )


def read_papers(db: Database, meeting: str, kind: str) -> list[Paper]:
    """Return the papers of one kind of a meeting, by number. Raises Refusal if unreadable."""
    rows = db.execute(
        "SELECT number, private, form, lines, text FROM paper WHERE meeting = ? AND kind = ? "
        "ORDER BY number, private, form",
        [meeting, kind],
    ).fetchall()
    try:
        return [
            Paper(
                kind,
                number,
                bool(private),
                form,
                msgspec.json.decode(lines, type=tuple[Line, ...]),
                text,
            )
            for number, private, form, lines, text in rows
        ]
    except msgspec.MsgspecError as error:
        raise Refusal(
            "A draft kept in the database cannot be read.",
            "Nothing was changed. Restore the database from a backup.",
        ) from error
