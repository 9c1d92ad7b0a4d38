"""The rows of the review with what changed marked in them, or told below them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from textual.content import Content

from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.word_diff import DiffPiece, diff_words
from clerk_tui.office.drafts import SORTS
from clerk_tui.office.papers.changes_to_mark import ChangesToMark, ChangeToMark
from clerk_tui.screens.review.chairman_rows import CHANGE_NAMES, SIGNS
from clerk_tui.screens.review.marks.change_places import RowPlaces, Span, find_words
from clerk_tui.widgets.marked_changes import MarkedPart, MarkedWords
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import plain

MOVED_HERE = "↑ moved here"


def mark_rows(
    printed_rows: Sequence[PrintedRow], to_mark: ChangesToMark, *, with_decisions: bool
) -> list[PrintedRow]:
    """Return *printed_rows* with the changes marked.

    What stands in a row is marked there. Of what does not (words left out, what the chairman wants
    and the clerk has not taken) a row of its own tells, below the one that it stands after.

    Args:
        printed_rows: The rows of the minutes as they stand.
        to_mark: The changes.
        with_decisions: True to tell what was decided about each.
    """
    marker = _RowMarker(printed_rows, to_mark, with_decisions=with_decisions)
    for change in to_mark.changes:
        marker.mark(change)
    return list(marker.marked_rows())


class _RowMarker:
    """Marks one change after another."""

    def __init__(
        self, rows: Sequence[PrintedRow], to_mark: ChangesToMark, *, with_decisions: bool
    ) -> None:
        self._rows = rows
        self._with_decisions = with_decisions
        self._places = RowPlaces(rows, to_mark.draft_lines)
        self._pieces: dict[int, list[tuple[Span, list[DiffPiece]]]] = {}
        self._notes: dict[int, list[PrintedRow]] = {}

    def mark(self, marked_change: ChangeToMark) -> None:
        """Mark the change where its words stand, or note it where they would."""
        change = marked_change.change
        rows_of_entry = self._places.rows_of_entry(change)
        if marked_change.is_new_entry and rows_of_entry:
            for number in rows_of_entry:
                self._mark_whole(number)
            self._places.note_place(change, rows_of_entry[-1])
            return
        row_index = self._mark_in_row(marked_change) if marked_change.is_made else None
        if row_index is None:
            row_index = self._note(marked_change, rows_of_entry)
        self._places.note_place(change, row_index)

    def _mark_whole(self, number: int) -> None:
        text = self._rows[number].content.plain
        self._pieces[number] = [((0, len(text)), [DiffPiece(text, "new")])]

    def _mark_in_row(self, marked_change: ChangeToMark) -> int | None:
        """Mark the new words where they stand; return the number of the row, or None."""
        change = marked_change.change
        if change.sort == "moved":
            return self._mark_moved(marked_change)
        if not change.new or change.sort == "comment":
            return None
        numbers = self._places.rows_to_search(change)
        for number in numbers:
            spans = find_words(self._rows[number].content.plain, change.new, is_whole_line=True)
            for span in spans:
                if self._mark_span(number, span, change.old):
                    return number
        if change.sort != "reworded" or not change.place.entry:
            return None
        places_of_words = [
            (number, span)
            for number in numbers
            for span in find_words(
                self._rows[number].content.plain, change.new_words, is_whole_line=False
            )
        ]
        if len(places_of_words) == 1 and self._mark_span(*places_of_words[0], change.old_words):
            return places_of_words[0][0]
        return None

    def _mark_span(self, number: int, span: Span, old: str) -> bool:
        """Mark what is new in a stretch of a row; return False if it is marked already."""
        pieces = self._pieces.setdefault(number, [])
        if any(start < span[1] and span[0] < end for (start, end), _ in pieces):
            return False
        text = self._rows[number].content.plain[span[0] : span[1]]
        pieces.append((span, diff_words(plain(old).plain, text)))
        return True

    def _mark_moved(self, marked_change: ChangeToMark) -> int | None:
        """Note below a row that was moved where it stands that it was."""
        numbers = self._places.rows_to_search(marked_change.change)
        for number in numbers:
            text = self._rows[number].content.plain
            if find_words(text, marked_change.change.new, is_whole_line=True):
                marked_parts = [
                    MarkedPart(plain(f"{self._sign(marked_change)}{MOVED_HERE}", "bold"))
                ]
                self._add_note(number, marked_parts, private=self._rows[number].private)
                return number
        return None

    def _note(self, marked_change: ChangeToMark, rows_of_entry: Sequence[int]) -> int:
        """Tell of a change whose words do not stand in the minutes; return the row above."""
        change = marked_change.change
        is_beside = bool(rows_of_entry) and change.sort != "moved"
        number = rows_of_entry[-1] if is_beside else self._places.row_before(change)
        name = _change_name(change, with_hand=self._with_decisions)
        is_whole = change.sort in ("moved", "comment")
        pieces = [DiffPiece(change.new)] if is_whole else diff_words(change.old, change.new)
        marked_parts = [
            MarkedPart(plain(f"{self._sign(marked_change)}{name}: ", "bold")),
            *(MarkedPart(plain(piece.text), piece.change) for piece in pieces),
        ]
        self._add_note(number, marked_parts, private=change.private)
        return number

    def _sign(self, marked_change: ChangeToMark) -> str:
        return f"{SIGNS[marked_change.decided]} " if self._with_decisions else ""

    def _add_note(self, number: int, marked_parts: Sequence[MarkedPart], *, private: bool) -> None:
        """Add a row below the one numbered *number*."""
        note = PrintedRow(
            plain(""), self._rows[number].item, private=private, lead="  ", tells_change=True,
            marked=MarkedWords(tuple(marked_parts)),
        )  # fmt: skip
        self._notes.setdefault(number, []).append(note)

    def marked_rows(self) -> Iterator[PrintedRow]:
        """Yield every row, marked, with its notes below it."""
        for number, row in enumerate(self._rows):
            pieces = self._pieces.get(number)
            yield replace(row, marked=_marked_words(row.content, pieces)) if pieces else row
            yield from self._notes.get(number, ())


def _change_name(change: Change, *, with_hand: bool) -> str:
    """Return what a change does; of one to be done by hand, that it is where *with_hand*."""
    if change.sort == "by hand" and not with_hand:
        return SORTS["removed" if not change.new else "reworded" if change.old else "added"]
    return CHANGE_NAMES[change.sort]


def _marked_words(
    content: Content, pieces_of_spans: Sequence[tuple[Span, Sequence[DiffPiece]]]
) -> MarkedWords:
    """Return *content* with the changes in some stretches of it; the rest is in both wordings."""
    marked_parts: list[MarkedPart] = []
    marked_until = 0
    for (start, end), pieces in sorted(pieces_of_spans, key=lambda span_pieces: span_pieces[0]):
        marked_parts.append(MarkedPart(content[marked_until:start]))
        marked_until = start
        for piece in pieces:
            if piece.change == "gone":
                marked_parts.append(MarkedPart(plain(piece.text), "gone"))
            else:
                marked_parts.append(
                    MarkedPart(content[marked_until : marked_until + len(piece.text)], piece.change)
                )
                marked_until += len(piece.text)
        marked_until = end
    marked_parts.append(MarkedPart(content[marked_until:]))
    return MarkedWords(tuple(part for part in marked_parts if part.content.plain))
