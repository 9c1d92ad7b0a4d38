"""The rows of a replacement: the places under each item, old and new marked without colour."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from clerk_tui.domain.find_replace import Change
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.word_diff import DiffPiece
from clerk_tui.widgets.marked_changes import draw_pieces
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import plain

AROUND = 60  # characters shown on either side
SIGNS = {True: "✓", False: "–", None: "?"}
# Names of short texts that would not be recognised by their words.
FIELD_NAMES = {
    "title": "the title",
    "public_title": "its public title",
    "public_summary": "its public summary",
    "questioner": "who asked",
    "jointly": "who asked with them",
    "respondent": "who was to answer",
    "speaker": "who spoke",
    "mover": "the mover",
    "seconder": "the seconder",
    "owner": "whose action it is",
    "due": "by when",
    "who": "who it was",
    "margin": "in the margin",
    "to": "to whom",
    "respond_by": "to be answered by",
}
NOT_PRINTED = "\n(Not printed: the fact behind words of your own.)"


def change_rows(
    meeting: Meeting, changes: Sequence[Change], decided: Mapping[str, bool], *, private: bool
) -> list[PrintedRow]:
    """Return the rows of a replacement, under headings of the items.

    Args:
        meeting: The meeting.
        changes: The changes, in the order of the minutes.
        decided: True for each change that is taken, False for one that is left, by its key.
        private: True to show the private titles of items.
    """
    if not changes:
        return [PrintedRow(plain("It stands nowhere in what you typed."))]
    numbers = minute_numbers(meeting)
    items = {entry.ident: entry.item for entry in meeting.entries()}
    rows: list[PrintedRow] = []
    current_item = ""
    for change in changes:
        ident = items.get(change.place.ident, change.place.ident)
        if ident != current_item:
            item = meeting.item(ident)
            heading = f"{numbers[ident].printed} {item.title_in(private=private)}".strip()
            rows.append(PrintedRow(plain(heading, "bold"), item=ident))
            current_item = ident
        is_private = change.place.private
        rows.append(
            PrintedRow(
                draw_change(change, decided), ident, change.key, private=is_private, lead="  "
            )
        )
    return rows


def draw_change(change: Change, decided: Mapping[str, bool]) -> Content:
    """Return a change as [-old-]{+new+} among the words around it, with what was decided."""
    end = change.start + len(change.old)
    text_before, text_after = change.text[: change.start], change.text[end:]
    pieces = (DiffPiece(change.old, "gone"), DiffPiece(change.new, "new"))
    field_name = FIELD_NAMES.get(change.place.field, "")
    row_contents = [
        plain(f"{SIGNS[decided.get(change.key)]} ", "bold"),
        plain(f"…{text_before[-AROUND:]}" if len(text_before) > AROUND else text_before),
        draw_pieces([piece for piece in pieces if piece.text]),
        plain(f"{text_after[:AROUND]}…" if len(text_after) > AROUND else text_after),
        plain(f"  ({field_name})" if field_name else ""),
        plain("" if change.place.prints else NOT_PRINTED),
    ]
    return plain("").join(row_contents)
