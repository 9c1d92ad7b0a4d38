"""What the review asks about one entry: its number, its vote, why it is private, where it goes."""

from msgspec.structs import replace

from clerk_tui.commands.handlers.entry_moves import move_to_typed
from clerk_tui.commands.handlers.privacy_marks import mark_entry
from clerk_tui.commands.handlers.voting.corrections import put_vote_right, vote_summary
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.screens.review.corrections import give_number, number_of
from clerk_tui.screens.review.host import NOT_HERE, ReviewHost
from clerk_tui.screens.review.questions import Questions
from clerk_tui.widgets.printed_minutes import PrintedRow

NUMBER = "number"
MARK = "mark"
MOVE = "move"
VOTE = "vote"


class EntryQuestions:
    """Asks a question about the entry in hand, and changes it as answered."""

    def __init__(self, host: ReviewHost, questions: Questions) -> None:
        """Ask about the minutes that *host* shows."""
        self._host = host
        self._questions = questions
        self._row_to_number: PrintedRow | None = None
        # Idents of the entries that are asked about.
        self._entry_to_mark = ""
        self._entry_to_move = ""
        self._motion_to_correct = ""
        questions.register(NUMBER, self._renumber)
        questions.register(MARK, self._mark_entry)
        questions.register(MOVE, self._move_entry)
        questions.register(VOTE, self._correct_vote)

    def ask_number(self) -> None:
        """Ask for a number to set by hand."""
        row = self._host.minutes.chosen
        if row is None or not (row.entry or row.opens):
            self._host.message_line.refuse(NOT_HERE)
            return
        if not self._host.can_change():
            return
        try:
            number = number_of(self._host.meeting, row)
        except Refusal as refusal:
            self._host.message_line.refuse(str(refusal))
            return
        self._row_to_number = row
        hint = "Nothing: the pattern's number.   -: no number."
        self._questions.ask(NUMBER, "Number", number, hint, of=row.entry or row.item)

    def _renumber(self, typed: str) -> bool:
        row = self._row_to_number
        if row is None or typed == number_of(self._host.meeting, row):
            self._host.message_line.say("")
            return True
        desk = self._host.desk
        return self._host.run_desk_action(lambda: give_number(desk, row, typed), "Numbered.")

    def ask_why_private(self) -> None:
        """Ask why the entry is private, or public, after all; without a reason it stays."""
        row = self._host.chosen_entry()
        if row is None or not self._host.can_change():
            return
        self._entry_to_mark = row.entry
        private = self._host.meeting.entry(row.entry).private
        words = "PUBLISH it, because" if private else "Private, because"
        hint = "What depends on it is published too." if private else "What depends on it follows."
        self._questions.ask(MARK, words, "", hint, of=row.entry)

    def _mark_entry(self, typed: str) -> bool:
        entry = self._host.meeting.entry(self._entry_to_mark)
        reply = mark_entry(self._host.table(), entry.ident, typed, private=not entry.private)
        self._host.redraw(reply, entry.ident)
        return True

    def ask_vote(self) -> None:
        """Ask what the vote on the motion in hand was; nothing is changed without an answer."""
        row = self._host.chosen_entry()
        if row is None:
            return
        matter = self._host.meeting.entry(row.entry).matter
        if not isinstance(matter, Motion) or matter.outcome not in ("carried", "lost"):
            self._host.message_line.refuse("That is no motion that was voted on.")
            return
        if not self._host.can_change():
            return
        self._motion_to_correct = row.entry
        hint = f"Now: {vote_summary(matter)}. As in 5 3, lost, named all for but -dawley."
        words = f"Vote on the {motion_kind_name(matter)}"
        self._questions.ask(VOTE, words, "", hint, of=row.entry)

    def _correct_vote(self, typed: str) -> bool:
        if not typed:
            self._host.message_line.say("")
            return True
        motion = self._motion_to_correct
        # The findings of the review are listed beside it: none is told with what was done.
        table = replace(self._host.table(), on_correction=lambda _: None)
        self._host.redraw(put_vote_right(table, motion, typed), motion)
        return True

    def ask_item(self) -> None:
        """Ask to which item the entry goes."""
        row = self._host.chosen_entry()
        if row is None or not self._host.can_change():
            return
        self._entry_to_move = row.entry
        hint = "Its number (of the minute first), or its title."
        self._questions.ask(MOVE, "To item", "", hint, of=row.entry)

    def _move_entry(self, typed: str) -> bool:
        entry = self._entry_to_move
        self._host.redraw(move_to_typed(self._host.table(), entry, typed), entry)
        return True
