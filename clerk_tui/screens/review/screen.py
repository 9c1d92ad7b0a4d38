"""The review screen, on which the minutes are corrected as they will print, and written out."""

from collections.abc import Callable
from typing import ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.keys import key_to_character

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.keys import small_sign
from clerk_tui.keys.tables.review import KEYS
from clerk_tui.office import Office
from clerk_tui.screens.review.copies import Copies
from clerk_tui.screens.review.corrections import first_changed_entry
from clerk_tui.screens.review.entry_questions import EntryQuestions
from clerk_tui.screens.review.entry_words import EntryWords
from clerk_tui.screens.review.moves import shift_row
from clerk_tui.screens.review.page_search import PageSearch
from clerk_tui.screens.review.publication import Publication
from clerk_tui.screens.review.questions import Questions
from clerk_tui.screens.review.replacing.find_replace import FindReplace
from clerk_tui.screens.review.view import ReviewView
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from clerk_tui.widgets.prompt_line import AskLine


class ReviewScreen(ReviewView):
    """Shows the minutes, and lets a clerk correct and issue them by keys alone.

    Each action is of one of its parts, which know the screen as `ReviewHost` alone.
    """

    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset(
        "reword insert to_item number mark vote write sheet extract draft sign reopen find "
        "search".split()
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*key.bound, id=key.name) for key in KEYS),
        Binding("f1", "keys", show=False, id="app.help"),
    ]

    def __init__(self, office: Office, desk: Desk, entry: str = "", item: str = "") -> None:
        """Review a meeting: see `ReviewView`."""
        super().__init__(office, desk, entry, item)
        self._questions = Questions(self)
        self._entry_questions = EntryQuestions(self, self._questions)
        self._entry_words = EntryWords(self, self._entry_questions.ask_vote)
        self._copies = Copies(self, self._questions)
        self._publication = Publication(self, self._questions, self._copies)
        self._find_replace = FindReplace(self, self._questions, self.findings)
        self._page_search = PageSearch(self, self._questions, self._find_replace.ask_to_replace)

    def action_reword(self) -> None:
        """Correct the words of the entry, the title of the item, or its public summary."""
        self._entry_words.reword()

    def on_printed_minutes_clicked(self, event: PrintedMinutes.Clicked) -> None:
        """Edit the entry whose row was clicked again; a first click takes it in hand."""
        if event.is_second and not self.ask_line.question:
            self.action_reword()

    def action_insert(self, step: int) -> None:
        """Type a new entry before or after the row in hand; below a heading it stands first."""
        self._entry_words.insert(step)

    def action_number(self) -> None:
        """Ask for a number to set by hand."""
        self._entry_questions.ask_number()

    def action_mark(self) -> None:
        """Ask why the entry is private, or public, after all; without a reason it stays."""
        self._entry_questions.ask_why_private()

    def action_vote(self) -> None:
        """Ask what the vote on the motion in hand was; nothing is changed without an answer."""
        self._entry_questions.ask_vote()

    def action_copy_entry(self) -> None:
        """Copy the entry in hand to the clipboard; a private one when asked for twice."""
        self._copies.copy_entry()

    def action_to_item(self) -> None:
        """Ask to which item the entry goes."""
        self._entry_questions.ask_item()

    def action_write(self) -> None:
        """Ask where to write the copy shown; the second time, write it there."""
        self._copies.write()

    def action_sheet(self, only: Literal["decisions", "actions"]) -> None:
        """Ask where to write the decisions, or the actions, alone."""
        self._copies.write_sheet(only)

    def action_extract(self) -> None:
        """Ask where to write the item in hand alone."""
        self._copies.write_extract()

    def action_draft(self) -> None:
        """Ask where to write the next draft, and issue it."""
        self._publication.ask_where_to_issue()

    def action_send_or_publish(self) -> None:
        """Note that the draft went to the chairman; again, that it was published."""
        self._publication.send_or_publish()

    def action_chairman(self) -> None:
        """Go through the chairman's changed file."""
        self._publication.open_chairman_changes()

    def action_sign(self) -> None:
        """Ask on which day the minutes were signed, first whether they are as was approved."""
        self._publication.ask_about_signature()

    def action_reopen(self) -> None:
        """Ask why the minutes are opened again."""
        self._publication.ask_why_reopened()

    def action_mark_changes(self) -> None:
        """Mark what changed since the draft; then what the chairman changed; then nothing."""
        from clerk_tui.screens.review.marks.changed_words import ChangedWords

        self.changed_words = self.changed_words or ChangedWords(self)
        self.changed_words.mark_others()

    def action_change(self, places: int) -> None:
        """Go to the next place with a marked change, or to the one before."""
        if self.changed_words is None:
            marks = small_sign("review.marks")
            self.message_line.refuse(f"Nothing is marked: {marks} marks what changed.")
        else:
            self.changed_words.go_on(places)

    def action_outline(self) -> None:
        """Go to the list of items and entries, or back to the minutes."""
        self.outline_beside.toggle()

    def action_search(self) -> None:
        """Ask for words to look for, and mark them as they are typed."""
        self._page_search.ask()

    def action_find(self) -> None:
        """Ask what to find: the unknown word, where a finding of one is in hand."""
        self._page_search.begin()
        self._find_replace.ask_what_to_find()
        self._page_search.look(self.ask_line.question, self.ask_line.answer)

    def action_finding(self, step: int) -> None:
        """Take the entry of the next finding in hand, or of the one before."""
        self.findings.go_on(step)

    def action_list(self) -> None:
        """Go to the list of findings, or back to the minutes."""
        self.findings.toggle_list()

    def action_to_entry(self) -> None:
        """Go from the list of findings, or of entries, to the entry in hand."""
        if not self.outline_beside.close():
            self.findings.leave_list_for_entry()

    def action_add_word(self) -> None:
        """Add the unknown word in hand to the clerk's own words."""
        self.findings.add_word()

    def action_remove(self) -> None:
        """Take the entry out of the minutes."""
        row = self.chosen_entry()
        if row is not None and row.result:
            self.message_line.refuse(
                "That is the result of a motion. x on the motion takes out both; "
                "/undo at the table takes back the vote last taken."
            )
        elif row is not None:
            entry = row.entry
            self.run_desk_action(
                lambda: self.desk.corrections.remove_entry(entry),
                f"Removed. {small_sign('review.undo')} brings it back.",
            )

    def action_shift(self, step: int) -> None:
        """Move the entry past its neighbour."""
        row = self.chosen_entry()
        if row is None:
            return
        rows, entry = self.minutes.rows, row.entry
        move = lambda: shift_row(self.desk, rows, row, step)  # noqa: E731
        self.run_desk_action(move, "Moved up." if step < 0 else "Moved down.", entry)

    def action_undo(self) -> None:
        """Take back the last step of the meeting."""
        self._change_steps(
            self.desk.steps.undo_steps,
            "Undone: {}. " + f"{small_sign('review.redo')} brings it back.",
        )

    def action_redo(self) -> None:
        """Bring back the step last undone."""
        self._change_steps(self.desk.steps.redo_steps, "Brought back: {}.")

    def _change_steps(self, move_steps: Callable[[], list[str]], reply: str) -> None:
        """Undo or redo a step with *move_steps*, and say its name in *reply*."""
        meeting_before = self.meeting
        try:
            steps = move_steps()
        except Refusal as refusal:
            self.message_line.refuse(str(refusal))
            return
        self.redraw(
            reply.format("; ".join(steps)), first_changed_entry(meeting_before, self.meeting)
        )

    def action_copy(self) -> None:
        """Show the other copy."""
        self.private = not self.private
        self.redraw(f"This is the {self.copy_name}.")
        if self.private:
            self.say_what_waits()

    def action_leave(self) -> None:
        """Go back; from a list to the minutes first."""
        if not self.outline_beside.close() and not self.findings.close_list():
            self.dismiss(None)

    def action_keys(self) -> None:
        """Show the keys."""
        from clerk_tui.screens.review.key_list import ReviewKeys  # asked for now and then

        self.app.push_screen(ReviewKeys(), self._press_clicked)

    def _press_clicked(self, key: str | None) -> None:
        """Press the key that was clicked in the list of keys, if one was."""
        if key:
            self.app.post_message(events.Key(key, key_to_character(key)))

    def ask_where(self, path_text: str) -> None:
        """Ask where to write the minutes shown, with *path_text* as the answer to start from."""
        self._copies.write_to(path_text)

    def on_ask_line_typed(self, event: AskLine.Typed) -> None:
        """Mark what is looked for."""
        if event.question == self.ask_line.question:
            self._page_search.look(event.question, event.text)

    def on_ask_line_stepped(self, event: AskLine.Stepped) -> None:
        """Go to another place that holds what is looked for."""
        self._page_search.step(event.question, event.places)

    def line_answered(self, question: str, text: str) -> None:
        """Act on the answer."""
        self._questions.take_answer(question, text)

    def on_ask_line_tabbed(self, event: AskLine.Tabbed) -> None:
        """Do what Tab does in this line."""
        self._questions.take_tab(event.question, event.text)

    def line_dropped(self) -> None:
        """Leave the line, and not the screen."""
        self._questions.drop()
