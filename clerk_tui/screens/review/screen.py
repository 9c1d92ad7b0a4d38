"""The review: the minutes as they will print, put right where they stand, and written out."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.entry_insertion import insert, place_beside
from clerk_tui.desk import check_open
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.screens.review import corrections as put
from clerk_tui.screens.review.find_replace import ReviewReplacing
from clerk_tui.screens.review.forms import ReviewKeys, WordsForm
from clerk_tui.screens.review.moves import shifted
from clerk_tui.screens.text_boxes import WORDS
from clerk_tui.widgets.printed_minutes import PrintedRow

NOT_INSERTED = "Choose an entry, or the heading of an item: the new one stands beside it."


def _beginning(row: PrintedRow) -> str:
    """The first words of a row, to name it by."""
    words = " ".join(row.content.plain.split())
    return words if len(words) <= 40 else f"{words[:39].rstrip()}…"


class ReviewScreen(ReviewReplacing):
    """The minutes, and what a clerk does to them after the meeting, by keys alone."""

    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset(
        "reword insert to_item number mark vote write sheet extract draft sign reopen find".split()
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "reword", "Edit", show=False),
        Binding("v", "vote", "Vote put right", show=False),
        Binding("x,delete", "remove", "Remove", show=False),
        Binding("left_square_bracket,alt+up", "shift(-1)", "Move up", show=False),
        Binding("right_square_bracket,alt+down", "shift(1)", "Move down", show=False),
        Binding("comma", "insert(-1)", "New entry before", show=False),
        Binding("full_stop,insert", "insert(1)", "New entry after", show=False),
        Binding("t", "to_item", "To another item", show=False),
        Binding("number_sign", "number", "Number", show=False),
        Binding("m", "mark", "Mark private or public", show=False),
        Binding("u", "undo", "Undo", show=False),
        Binding("r", "redo", "Redo", show=False),
        Binding("p", "copy", "Public or private copy", show=False),
        Binding("w,ctrl+s", "write", "Write to a file", show=False),
        Binding("d", "sheet('decisions')", "Decision sheet", show=False),
        Binding("a", "sheet('actions')", "Action sheet", show=False),
        Binding("i", "extract", "Extract of the item", show=False),
        Binding("c", "chairman", "The chairman's changes", show=False),
        Binding("n", "draft", "Issue a draft", show=False),
        Binding("g", "gone", "Gone to the chairman, then published", show=False),
        Binding("s", "sign", "Signed", show=False),
        Binding("o", "reopen", "Open again", show=False),
        Binding("f", "finding(1)", "Next finding", show=False),
        Binding("b,F", "finding(-1)", "Finding before", show=False),
        Binding("l", "list", "List of findings", show=False),
        Binding("enter", "to_entry", "To the entry of the finding", show=False),
        Binding("plus", "add_word", "Add the word to the dictionary", show=False),
        Binding("slash,ctrl+f", "find", "Find and replace", show=False),
        Binding("escape", "leave", "Back", show=False),
        Binding("f1,question_mark", "keys", "Keys", show=False),
    ]

    def action_reword(self) -> None:
        """Put the words of the entry right, the title of the item, or its public summary."""
        row = self._printed.chosen
        try:
            check_open(self._meeting)
            if row is not None and row.opens and not row.entry:
                self._retitle(row)
            elif row is not None and row.item and not row.entry:
                self._summarise(row)
            elif row is not None and row.result:
                self.action_vote()
            elif (row := self._in_hand()) is not None:
                self._reword(row)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))

    def _reword(self, row: PrintedRow) -> None:
        entry = self._meeting.entry(row.entry)
        style = self._office.style(self._meeting.body)
        words = put.words_of(entry, Sentences(self._meeting, style))
        box = self._box(f"{WORDS}{entry.ident}", private=entry.private)
        self._edit(words, box, lambda text: put.put_right(self._desk, entry, text))

    def _retitle(self, row: PrintedRow) -> None:
        item = self._meeting.item(row.item)
        private = self._private
        hides = private and (item.private or item.public_title is not None)
        words = put.Words("The title of the item", put.title_of(item, private=private))
        box = self._box(f"{WORDS}title:{item.ident}", private=hides)
        self._edit(words, box, lambda text: put.retitle(self._desk, item, text, private=private))

    def _summarise(self, row: PrintedRow) -> None:
        item = self._meeting.item(row.item)
        words = put.said_in_place(item)
        box = self._box(f"{WORDS}summary:{item.ident}", private=False)
        keep = lambda text: self._desk.agenda.amend_item(item.ident, public_summary=text)  # noqa: E731
        self._edit(words, box, keep)

    def _edit(self, words: put.Words, box: TypingPlace, keep: Callable[[str], Meeting]) -> None:
        """Have *words* put right; what is refused comes back as typed, with the reason."""

        def done(text: str | None) -> None:
            if text is None:
                return
            before = self._meeting
            try:
                after = keep(text)
            except Refusal as refusal:
                form = WordsForm(words.what, text, words.text, box, str(refusal))
                self.app.push_screen(form, done)
                return
            box.forget()
            self._redraw("Put right. u takes it back.", put.touched(before, after))

        self.app.push_screen(WordsForm(words.what, words.text, words.text, box), done)

    def action_insert(self, step: int) -> None:
        """Type a new entry before or after the row in hand; below a heading it stands first."""
        row = self._printed.chosen
        if row is None or not (row.entry or (row.opens and step > 0)):
            self._message_line.refuse(NOT_INSERTED)
            return
        if row.result and step < 0:
            self._message_line.refuse("Choose the entry above the result, and type after it: .")
            return
        entry = self._meeting.entry(row.entry) if row.entry else None
        after = (
            place_beside(self._meeting, entry, before=step < 0, result=row.result) if entry else ""
        )
        item, private = row.item, entry is not None and entry.private
        table = Table(self._desk, self._office.style(self._meeting.body))
        where = "before" if step < 0 else "after"
        what = f"A new entry {where} “{_beginning(row)}”{', PRIVATE' if private else ''}"
        box = self._box(f"{WORDS}{where}:{row.entry or row.item}", private=private)
        keep = lambda text: insert(table, text, item, after, private=private)  # noqa: E731
        self._edit(put.Words(what, ""), box, keep)

    def action_remove(self) -> None:
        """Take the entry out of the minutes."""
        row = self._in_hand()
        if row is not None and row.result:
            self._message_line.refuse(
                "That is the result of a motion. x on the motion takes out both; "
                "/undo at the table takes back the vote last taken."
            )
        elif row is not None:
            entry = row.entry
            self._act(
                lambda: self._desk.corrections.remove_entry(entry), "Removed. u brings it back."
            )

    def action_shift(self, step: int) -> None:
        """Move the entry past its neighbour."""
        row = self._in_hand()
        if row is None:
            return
        rows, entry = self._printed.rows, row.entry

        def shift() -> Meeting:
            return shifted(self._desk, rows, row, step)

        self._act(shift, "Moved up." if step < 0 else "Moved down.", entry)

    def action_undo(self) -> None:
        """Take back the last step of the meeting."""
        self._take_steps(self._desk.steps.undo_steps, "Undone: {}. r brings it back.")

    def action_redo(self) -> None:
        """Bring back the step last undone."""
        self._take_steps(self._desk.steps.redo_steps, "Brought back: {}.")

    def _take_steps(self, take: Callable[[], list[str]], reply: str) -> None:
        """Take a step back or bring it back, and name it."""
        before = self._meeting
        try:
            words = take()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._redraw(reply.format("; ".join(words)), put.touched(before, self._meeting))

    def action_copy(self) -> None:
        """Show the other copy."""
        self._private = not self._private
        self._redraw(f"This is the {self._copy}.")
        if self._private:
            self._tell_what_waits()

    def action_leave(self) -> None:
        """Go back; from the list of findings to the minutes first."""
        if not self._close_list():
            self.dismiss(None)

    def action_keys(self) -> None:
        """Show the keys."""
        self.app.push_screen(ReviewKeys())
