"""What changed in the minutes, marked in the review: since the draft, or by the chairman."""

from collections.abc import Sequence

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.lifecycle import Returned
from clerk_tui.domain.word_diff import LEGEND
from clerk_tui.keys import small_sign
from clerk_tui.office.papers.changes_to_mark import (
    ChangesToMark,
    changes_by_chairman,
    changes_since_draft,
)
from clerk_tui.screens.review.host import ReviewHost
from clerk_tui.screens.review.marks.marked_rows import mark_rows
from clerk_tui.widgets.printed_minutes import PrintedRow

OFF, SINCE_DRAFT, BY_CHAIRMAN = "", "since the draft", "by the chairman"


class ChangedWords:
    """Marks one of two kinds of changes, and goes from one place to the next."""

    def __init__(self, host: ReviewHost) -> None:
        """Mark the minutes that *host* shows; nothing is marked yet."""
        self._host = host
        self._kind = OFF
        """What is marked."""
        self._last_asked_for = OFF
        """What was last asked for: it may have been refused."""

    def mark_others(self) -> None:
        """Mark what changed since the draft; asked again, what the chairman did; then nothing."""
        kinds = [SINCE_DRAFT, *([BY_CHAIRMAN] if self._returned_file else []), OFF]
        place = kinds.index(self._last_asked_for) if self._last_asked_for in kinds else -1
        kind = kinds[(place + 1) % len(kinds)]
        if not kind and not self._kind:  # nothing is marked: there is nothing to end
            kind = kinds[0]
        self._kind = kind
        self._host.redraw("", self._entry_above)
        self._last_asked_for = kind
        if self._kind:
            self._host.message_line.say(self._help(is_last=kind == kinds[-2]), "")
        elif not kind:
            self._host.message_line.say("The marks are off.", "")

    def _help(self, *, is_last: bool) -> str:
        marks_key = small_sign("review.marks")
        next_effect = "takes the marks off" if is_last else f"marks what the {self._chair} changed"
        if not any(row.marked for row in self._host.minutes.rows):
            return f"Nothing to mark. {marks_key} {next_effect}."
        go_on, go_back = small_sign("review.next-change"), small_sign("review.change-before")
        return f"{LEGEND}   {go_on} and {go_back} go on and back. {marks_key} again {next_effect}."

    @property
    def _chair(self) -> str:
        return self._host.meeting.body.chair_title.casefold()

    @property
    def _returned_file(self) -> Returned | None:
        files = self._host.meeting.afterwards.returned
        return files[-1] if files else None

    @property
    def _entry_above(self) -> str:
        """The entry above the row in hand, if that row tells of a change and goes away."""
        row, rows = self._host.minutes.chosen, self._host.minutes.rows
        if row is None or not row.tells_change:
            return ""
        rows_above = rows[: self._host.minutes.chosen_index]
        return next((r.entry for r in reversed(rows_above) if r.entry and r.item == row.item), "")

    def mark(self, printed_rows: Sequence[PrintedRow]) -> Sequence[PrintedRow]:
        """Return *printed_rows* as they are to be shown, and say at the top what is marked."""
        head = ""
        try:
            to_mark = self._changes_to_mark()
        except Refusal as refusal:
            self._kind = self._last_asked_for = OFF
            self._host.message_line.refuse(str(refusal))
        else:
            if to_mark is not None:
                by_chairman = self._kind == BY_CHAIRMAN
                printed_rows = mark_rows(printed_rows, to_mark, with_decisions=by_chairman)
                head = self._head(to_mark)
        self._host.tell_marks(head)
        return printed_rows

    def _changes_to_mark(self) -> ChangesToMark | None:
        host, file = self._host, self._returned_file
        if self._kind == SINCE_DRAFT:
            return changes_since_draft(host.office, host.desk, private=host.private)
        if self._kind == BY_CHAIRMAN and file is not None:
            return changes_by_chairman(host.office, host.desk, file, private=host.private)
        return None

    def _head(self, to_mark: ChangesToMark) -> str:
        """Return what is marked, in a line."""
        count = len(to_mark.changes)
        changes = f"{count or 'no'} {'change' if count == 1 else 'changes'}"
        if self._kind == SINCE_DRAFT:
            return f"Marked: {changes} since {to_mark.base}"
        undecided_count = sum(not change.decided for change in to_mark.changes)
        undecided_note = f", {undecided_count} undecided" if undecided_count else ""
        return f"Marked: {changes} by the {self._chair} to {to_mark.base}{undecided_note}"

    def go_on(self, places: int) -> None:
        """Go to the next place that is marked, or back to one before; after the last the first."""
        minutes, line = self._host.minutes, self._host.message_line
        marked_rows = [number for number, row in enumerate(minutes.rows) if row.marked]
        if not marked_rows:
            line.refuse(
                "Nothing is marked: nothing has changed."
                if self._kind
                else f"Nothing is marked: {small_sign('review.marks')} marks what changed."
            )
            return
        chosen_row = minutes.chosen_index
        if places > 0:
            target_row = next(
                (number for number in marked_rows if number > chosen_row), marked_rows[0]
            )
        else:
            target_row = next(
                (number for number in reversed(marked_rows) if number < chosen_row), marked_rows[-1]
            )
        minutes.choose(target_row)
        line.say(
            f"{marked_rows.index(target_row) + 1} of {len(marked_rows)} places with changes.", ""
        )
