"""The review screen, on which the minutes are corrected as they will print, and written out."""

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
from clerk_tui.screens.review import corrections
from clerk_tui.screens.review.find_replace import ReviewFindReplace
from clerk_tui.screens.review.forms import ReviewKeys, WordsForm
from clerk_tui.screens.review.moves import shift_row
from clerk_tui.screens.text_boxes import WORDS
from clerk_tui.widgets.printed_minutes import PrintedRow

NOT_INSERTED = "Choose an entry, or the heading of an item: the new one stands beside it."


def _first_words(row: PrintedRow) -> str:
    """Return the first words of a row, to name it by."""
    words = " ".join(row.content.plain.split())
    return words if len(words) <= 40 else f"{words[:39].rstrip()}…"


class ReviewScreen(ReviewFindReplace):
    """Shows the minutes, and lets a clerk correct and issue them by keys alone."""

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
        Binding("g", "send_or_publish", "Gone to the chairman, then published", show=False),
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
        """Correct the words of the entry, the title of the item, or its public summary."""
        row = self._minutes.chosen
        try:
            check_open(self._meeting)
            if row is not None and row.opens and not row.entry:
                self._retitle(row)
            elif row is not None and row.item and not row.entry:
                self._summarise(row)
            elif row is not None and row.result:
                self.action_vote()
            elif (row := self._chosen_entry()) is not None:
                self._reword(row)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))

    def _reword(self, row: PrintedRow) -> None:
        entry = self._meeting.entry(row.entry)
        style = self._office.papers.style(self._meeting.body)
        words = corrections.words_of(entry, Sentences(self._meeting, style))
        box = self._box(f"{WORDS}{entry.ident}", private=entry.private)
        self._edit(words, box, lambda text: corrections.correct_entry(self._desk, entry, text))

    def _retitle(self, row: PrintedRow) -> None:
        item = self._meeting.item(row.item)
        private = self._private
        is_hidden = private and (item.private or item.public_title is not None)
        words = corrections.Words(
            "The title of the item", corrections.title_of(item, private=private)
        )
        box = self._box(f"{WORDS}title:{item.ident}", private=is_hidden)
        self._edit(
            words, box, lambda text: corrections.retitle(self._desk, item, text, private=private)
        )

    def _summarise(self, row: PrintedRow) -> None:
        item = self._meeting.item(row.item)
        words = corrections.public_summary_of(item)
        box = self._box(f"{WORDS}summary:{item.ident}", private=False)
        save = lambda text: self._desk.agenda.amend_item(item.ident, public_summary=text)  # noqa: E731
        self._edit(words, box, save)

    def _edit(
        self, edited_words: corrections.Words, box: TypingPlace, save: Callable[[str], Meeting]
    ) -> None:
        """Open a form to correct words; what is refused comes back as typed, with the reason.

        Args:
            edited_words: The words as they are now.
            box: Where what is typed is saved until it is in the record.
            save: Puts the corrected words into the record, or raises Refusal.
        """

        def save_words(text: str | None) -> None:
            """Save what the form hands back: the words, or None if they stay as they were."""
            if text is None:
                return
            before = self._meeting
            try:
                after = save(text)
            except Refusal as refusal:
                form = WordsForm(edited_words.label, text, edited_words.text, box, str(refusal))
                self.app.push_screen(form, save_words)
                return
            box.forget()
            self._redraw(
                "Put right. u takes it back.", corrections.first_changed_entry(before, after)
            )

        self.app.push_screen(
            WordsForm(edited_words.label, edited_words.text, edited_words.text, box), save_words
        )

    def action_insert(self, step: int) -> None:
        """Type a new entry before or after the row in hand; below a heading it stands first."""
        row = self._minutes.chosen
        if row is None or not (row.entry or (row.opens and step > 0)):
            self._message_line.refuse(NOT_INSERTED)
            return
        if row.result and step < 0:
            self._message_line.refuse("Choose the entry above the result, and type after it: .")
            return
        entry = self._meeting.entry(row.entry) if row.entry else None
        after = (
            place_beside(self._meeting, entry, is_before=step < 0, beside_result=row.result)
            if entry
            else ""
        )
        item, private = row.item, entry is not None and entry.private
        table = Table(self._desk, self._office.papers.style(self._meeting.body))
        where = "before" if step < 0 else "after"
        label = f"A new entry {where} “{_first_words(row)}”{', PRIVATE' if private else ''}"
        box = self._box(f"{WORDS}{where}:{row.entry or row.item}", private=private)
        save = lambda text: insert(table, text, item, after, private=private)  # noqa: E731
        self._edit(corrections.Words(label, ""), box, save)

    def action_remove(self) -> None:
        """Take the entry out of the minutes."""
        row = self._chosen_entry()
        if row is not None and row.result:
            self._message_line.refuse(
                "That is the result of a motion. x on the motion takes out both; "
                "/undo at the table takes back the vote last taken."
            )
        elif row is not None:
            entry = row.entry
            self._run_action(
                lambda: self._desk.corrections.remove_entry(entry), "Removed. u brings it back."
            )

    def action_shift(self, step: int) -> None:
        """Move the entry past its neighbour."""
        row = self._chosen_entry()
        if row is None:
            return
        rows, entry = self._minutes.rows, row.entry

        move = lambda: shift_row(self._desk, rows, row, step)  # noqa: E731
        self._run_action(move, "Moved up." if step < 0 else "Moved down.", entry)

    def action_undo(self) -> None:
        """Take back the last step of the meeting."""
        self._change_steps(self._desk.steps.undo_steps, "Undone: {}. r brings it back.")

    def action_redo(self) -> None:
        """Bring back the step last undone."""
        self._change_steps(self._desk.steps.redo_steps, "Brought back: {}.")

    def _change_steps(self, move_steps: Callable[[], list[str]], reply: str) -> None:
        """Undo or redo a step with *move_steps*, and say its name in *reply*."""
        before = self._meeting
        try:
            steps = move_steps()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._redraw(
            reply.format("; ".join(steps)), corrections.first_changed_entry(before, self._meeting)
        )

    def action_copy(self) -> None:
        """Show the other copy."""
        self._private = not self._private
        self._redraw(f"This is the {self._copy_name}.")
        if self._private:
            self._say_what_waits()

    def action_leave(self) -> None:
        """Go back; from the list of findings to the minutes first."""
        if not self._close_list():
            self.dismiss(None)

    def action_keys(self) -> None:
        """Show the keys."""
        self.app.push_screen(ReviewKeys())
