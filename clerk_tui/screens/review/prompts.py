"""The questions that the review asks in one line: a number, a vote, where to write a copy."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from textual.widgets import Input

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.entry_moves import move_to_typed
from clerk_tui.commands.handlers.private_business import mark_entry
from clerk_tui.commands.handlers.voting.corrections import put_vote_right, vote_summary
from clerk_tui.desk import check_open
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.minutes.compose.selection import WHOLE, Selection
from clerk_tui.minutes.formats.formats import FORMATS, MARKDOWN
from clerk_tui.office.paper_files import export_name
from clerk_tui.screens.review.base import NOT_HERE
from clerk_tui.screens.review.corrections import give_number, number_of
from clerk_tui.screens.review.findings import ReviewFindings
from clerk_tui.screens.text_boxes import LINE
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.prompt_line import AskLine

NUMBER = "number"
WRITE = "write"
MARK = "mark"
MOVE = "move"
VOTE = "vote"


class ReviewPrompts(ReviewFindings):
    """Asks questions in the line at the foot of the review, and acts on the answers."""

    _form = MARKDOWN.name
    _selection = WHOLE
    _file_to_replace: Path | None = None  # asked about, and replaced on a second Enter
    _row_to_number: PrintedRow | None = None
    # Idents of the entries that are asked about.
    _entry_to_mark: str = ""
    _entry_to_move: str = ""
    _motion_to_correct: str = ""

    def action_number(self) -> None:
        """Ask for a number to set by hand."""
        row = self._minutes.chosen
        if row is None or not (row.entry or row.opens):
            self._message_line.refuse(NOT_HERE)
            return
        try:
            check_open(self._meeting)
            number = number_of(self._meeting, row)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._row_to_number = row
        hint = "Nothing: the pattern's number.   -: no number."
        self._ask(NUMBER, "Number", number, hint, of=row.entry or row.item)

    def action_mark(self) -> None:
        """Ask why the entry is private, or public, after all; without a reason it stays."""
        row = self._chosen_entry()
        if row is None:
            return
        try:
            check_open(self._meeting)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._entry_to_mark = row.entry
        private = self._meeting.entry(row.entry).private
        words = "PUBLISH it, because" if private else "Private, because"
        hint = "What depends on it is published too." if private else "What depends on it follows."
        self._ask(MARK, words, "", hint, of=row.entry)

    def action_vote(self) -> None:
        """Ask what the vote on the motion in hand was; nothing is changed without an answer."""
        row = self._chosen_entry()
        if row is None:
            return
        matter = self._meeting.entry(row.entry).matter
        if not isinstance(matter, Motion) or matter.outcome not in ("carried", "lost"):
            self._message_line.refuse("That is no motion that was voted on.")
            return
        try:
            check_open(self._meeting)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._motion_to_correct = row.entry
        hint = f"Now: {vote_summary(matter)}. As in 5 3, lost, named all for but -dawley."
        self._ask(VOTE, f"Vote on the {motion_kind_name(matter)}", "", hint, of=row.entry)

    def _correct_vote(self, typed: str) -> bool:
        if not typed:
            self._message_line.say("")
            return True
        motion = self._motion_to_correct
        table = Table(self._desk, self._office.papers.style(self._meeting.body), lambda _: None)
        self._redraw(put_vote_right(table, motion, typed), motion)
        return True

    def _mark_entry(self, typed: str) -> bool:
        entry = self._meeting.entry(self._entry_to_mark)
        table = Table(self._desk, self._office.papers.style(self._meeting.body))
        done = mark_entry(table, entry.ident, typed, private=not entry.private)
        self._redraw(done, entry.ident)
        return True

    def action_to_item(self) -> None:
        """Ask to which item the entry goes."""
        row = self._chosen_entry()
        if row is None:
            return
        try:
            check_open(self._meeting)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._entry_to_move = row.entry
        hint = "Its number (of the minute first), or its title."
        self._ask(MOVE, "To item", "", hint, of=row.entry)

    def _move_entry(self, typed: str) -> bool:
        table = Table(self._desk, self._office.papers.style(self._meeting.body))
        self._redraw(move_to_typed(table, self._entry_to_move, typed), self._entry_to_move)
        return True

    def action_write(self) -> None:
        """Ask where to write the copy shown; the second time, write it there."""
        if self.query_one(AskLine).question == WRITE:
            self._take_answer(WRITE, self.query_one("#answer", Input).value)
            return
        self._ask_where(WHOLE)

    def action_sheet(self, only: Literal["decisions", "actions"]) -> None:
        """Ask where to write the decisions, or the actions, alone."""
        self._ask_where(Selection(only))

    def action_extract(self) -> None:
        """Ask where to write the item in hand alone."""
        row = self._minutes.chosen
        if row is None or not row.item:
            self._message_line.refuse("That is no item: choose one of its entries, or its heading.")
            return
        self._ask_where(Selection(item=row.item))

    def ask_where(self, place: str) -> None:
        """Ask where to write the minutes shown, with *place* as the answer to start from."""
        self._ask_where(WHOLE, place)

    def _ask_where(self, selection: Selection, place: str = "") -> None:
        self._selection = selection
        place = place or str(self._office.exports / self._usual_name())
        self._ask(WRITE, "Write to", place, f"The {self._copy_name}. Tab: another format.")

    def _usual_name(self) -> str:
        """Return the file name that the copy shown usually has, in the format last chosen."""
        suffix = FORMATS[self._form].suffix
        return export_name(
            self._meeting, private=self._private, suffix=suffix, selection=self._selection
        )

    def on_ask_line_tabbed(self, event: AskLine.Tabbed) -> None:
        """Do what Tab does in this line."""
        self._handle_tab(event.question, event.text)

    def _handle_tab(self, question: str, text: str) -> None:
        """Choose another format: the name of the file says which."""
        if not self._has_formats(question):
            return
        names = list(FORMATS)
        self._form = names[(names.index(self._form) + 1) % len(names)]
        try:
            place = Path(text.strip() or self._usual_name())
            renamed = str(place.with_suffix(FORMATS[self._form].suffix))
        except ValueError:
            renamed = self._usual_name()
        self._file_to_replace = None
        self.query_one(AskLine).replace_answer(renamed)
        format_name = FORMATS[self._form].label
        self._message_line.say(
            f"As {format_name}. Tab: another format.   Enter does it, Esc leaves it.", ""
        )

    def _has_formats(self, question: str) -> bool:
        """Return True if *question* asks where to write a copy, so that Tab chooses its format."""
        return question == WRITE

    def _ask(
        self,
        question: str,
        words: str,
        answer: str,
        hint: str,
        *,
        offered: bool = False,
        of: str = "",
    ) -> None:
        """Ask a question in the line at the foot.

        Args:
            question: Its name; see `_answer_handlers`.
            words: The words in which it is asked.
            answer: The answer to start from.
            hint: What to say on the message line.
            offered: True if typing replaces the answer to start from.
            of: The ident of the entry or the item that it is about. What is typed is saved under
                it, and under the question.
        """
        self._file_to_replace = None
        private = self._is_private(of) or self._private
        box = self._box(f"{LINE}{question}:{of}", private=private)
        line = self.query_one(AskLine)
        is_restored = line.ask(question, words, answer=answer, offered=offered, box=box)
        lead = "What you were typing here before is back. " if is_restored else ""
        self._message_line.say(f"{lead}{hint}   Enter does it, Esc leaves it.", "")
        if not offered and not is_restored:
            self.call_after_refresh(self._show_end)

    def _show_end(self) -> None:
        """Show the end of a long answer, with nothing selected that a key would replace."""
        field = self.query_one("#answer", Input)
        field.cursor_position = 0  # it scrolls only when the cursor moves
        field.cursor_position = len(field.value)

    def on_ask_line_answered(self, event: AskLine.Answered) -> None:
        """Act on the answer."""
        self._take_answer(event.question, event.text)

    def _take_answer(self, question: str, text: str) -> None:
        """Act on the answer; the line stays, with what was typed, if that is refused."""
        try:
            is_done = self._answer_handlers()[question](text.strip())
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        if is_done:
            self._close_line()

    def _answer_handlers(self) -> dict[str, Callable[[str], bool]]:
        """Return what to do with the answer to each question; True from it closes the line."""
        return {
            WRITE: self._write_copy,
            MARK: self._mark_entry,
            MOVE: self._move_entry,
            VOTE: self._correct_vote,
            NUMBER: self._renumber,
        }

    def _renumber(self, typed: str) -> bool:
        row = self._row_to_number
        if row is None or typed == number_of(self._meeting, row):
            self._message_line.say("")
            return True

        return self._run_action(lambda: give_number(self._desk, row, typed), "Numbered.")

    def _write_copy(self, typed: str) -> bool:
        """Write the copy shown; over a file that was worked on, only when asked twice."""
        target = target_file(typed, self._usual_name())
        is_sure = self._file_to_replace == target
        if not is_sure and self._office.papers.worked_on(target):
            self._file_to_replace = target
            self._message_line.say(
                f"{target} is there already, and was worked on since or is not of this "
                "program. Enter again replaces it.",
                "!",
            )
            return False
        written = self._office.papers.export(
            self._meeting, target, private=self._private, selection=self._selection, replace=is_sure
        )
        self._message_line.say(f"Wrote the {self._copy_name} to {written}")
        return True

    def on_ask_line_dropped(self) -> None:
        """Leave the line, and not the screen, on Escape."""
        self._message_line.say("")
        self._close_line()

    def line_answered(self, question: str, text: str) -> None:
        """Act on the answer, before what was typed after Enter."""
        self._take_answer(question, text)

    def line_dropped(self) -> None:
        """Leave the line, on Escape."""
        self.on_ask_line_dropped()

    def _close_line(self) -> None:
        self.query_one(AskLine).close()
        self._minutes.focus()


def target_file(typed: str, usual: str) -> Path:
    """Return the file that *typed* means: in a folder, the *usual* name in it.

    Raises:
        Refusal: Nothing was typed, or what was typed is no path.
    """
    if not typed:
        raise Refusal("Nothing says where to write.", "Type a folder or a file.")
    try:
        place = Path(typed).expanduser().absolute()
        return place / usual if place.is_dir() else place
    except (OSError, RuntimeError, ValueError):
        raise Refusal(f"“{typed[:60]}” is no place for a file.", "Type another.") from None
