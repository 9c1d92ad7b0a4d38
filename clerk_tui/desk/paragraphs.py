"""At the desk: the minute pad."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.entry_options import EntryOptions, TextOptions, entry_options
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event
from clerk_tui.domain.model.matters import (
    Bullet,
    Happening,
    Matter,
    Note,
    Paragraph,
    SubHeading,
    Table,
)
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import clean, one_line

# Two spaces between words were typed by mistake, or are left from a name completed with one.
_DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")
_BULLET = re.compile(r"^[-•*]\s+(?=\S)")
_HEADING = re.compile(r"^#{1,6}\s+(?=\S)")


class Paragraphs(DeskPart):
    """Paragraphs, headings, bullets, tables and the clerk's own notes."""

    def happen(
        self,
        kind: str,
        text: str = "",
        who: str = "",
        at: time | None = None,
        **options: Unpack[EntryOptions],
    ) -> Meeting:
        """Minute something that happened in the room and is no speech: a tribute, a fire alarm."""
        return self._do(self._entry(Happening(kind, clean(text), who, at), **options))

    def write(self, text: str, **options: Unpack[TextOptions]) -> Meeting:
        """File a paragraph, printed exactly as it was typed but for control characters."""
        margin, sub = one_line(options.pop("margin", "")), options.pop("sub", False)
        matter = Paragraph(_require_text(text), margin, sub)
        return self._do(self._entry(matter, **entry_options(options)))

    def jot(self, text: str, **options: Unpack[EntryOptions]) -> Meeting:
        """File what was typed in the pad: each line of it, as one step.

        A line that begins "- " is a bullet and one that begins "# " a heading; lines that
        follow one another without either are paragraphs of their own.
        """
        lines = [line for line in clean(text).split("\n") if line.strip()]
        if not lines:
            raise Refusal("There is nothing to file yet.", "Type a paragraph first.")
        events: list[Event] = []
        after = options.get("after", "")
        if after:
            options["item"] = self.meeting.entry(after).item
        for ahead, line in enumerate(lines):
            options["ahead"], options["after"] = ahead, after
            event = self._entry(_read_shorthand(_DOUBLED.sub(" ", line.strip())), **options)
            after = event.entry.ident if after else ""
            events.append(event)
        return self._do(*events)

    def head(self, text: str, **options: Unpack[EntryOptions]) -> Meeting:
        """File a heading inside the item."""
        return self._do(self._entry(SubHeading(_require_text(text)), **options))

    def bullet(self, text: str, margin: str = "", **options: Unpack[EntryOptions]) -> Meeting:
        """File a bulleted point, with words beside it in the *margin*."""
        return self._do(self._entry(Bullet(_require_text(text), one_line(margin)), **options))

    def table(
        self,
        columns: list[str],
        table_rows: list[list[str]] | None = None,
        caption: str = "",
        **options: Unpack[EntryOptions],
    ) -> Meeting:
        """Begin a table: its header cells (none: no header) and any rows there are already."""
        cells = tuple(tuple(one_line(cell) for cell in row) for row in table_rows or [])
        matter = Table(tuple(one_line(cell) for cell in columns), cells, one_line(caption))
        return self._do(self._entry(matter, **options))

    def row(self, cells: list[str]) -> Meeting:
        """Add a row to the table last begun in this item, or begin one without a header.

        A row told in private never goes into a table begun in public.
        """
        row = tuple(one_line(cell) for cell in cells)
        entries = self._item().entries
        last_entry = entries[-1] if entries else None
        private = self.meeting.public_excluded
        if not (
            last_entry
            and isinstance(last_entry.matter, Table)
            and (last_entry.private or not private)
        ):
            return self._do(self._entry(Table((), (row,))))
        width = len(last_entry.matter.columns)
        if width and len(row) != width:
            raise Refusal(
                f"The table has {width} columns and this row {len(row)}.",
                "Put | between the cells, with nothing between two where a cell is empty.",
            )
        matter = replace(last_entry.matter, rows=(*last_entry.matter.rows, row))
        return self._do(self._with_matter(last_entry, matter))

    def note(self, text: str, **options: Unpack[EntryOptions]) -> Meeting:
        """Keep a note for the clerk's eyes: it is in the record and never printed."""
        return self._do(self._entry(Note(_require_text(text)), **options))

    def keep_unfiled(self, texts: Sequence[str]) -> Meeting:
        """Keep what was typed in private session and not filed, as a private note.

        So that none of it is brought back in the pad and filed in public.
        """
        item = self.meeting.current or next(reversed(self.meeting.taken), "")
        if not texts or not item:
            return self.meeting
        text = "\n".join(("Typed in private session and not filed:", *texts))
        return self.note(text, item=item, private=True)


def _require_text(text: str) -> str:
    """Return *text* fit to keep. Raises Refusal where nothing is left of it."""
    text = clean(text)
    if not text:
        raise Refusal("There is nothing to file yet.", "Type the text first.")
    return text


def _read_shorthand(line: str) -> Matter:
    if _BULLET.match(line):
        return Bullet(_BULLET.sub("", line))
    if _HEADING.match(line):
        return SubHeading(_HEADING.sub("", line))
    return Paragraph(line)
