"""The words of drafts and of the files that came back, as they were: never changed."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import Paper
from clerk_tui.storage.database.database import Database


def add_papers(db: Database, meeting: str, at: datetime, papers: Sequence[Paper]) -> None:
    """Keep *papers* beside the record of *meeting*; the caller's transaction holds them."""
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
    """The papers of one kind kept beside a meeting. Raises Refusal where they cannot be read."""
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
