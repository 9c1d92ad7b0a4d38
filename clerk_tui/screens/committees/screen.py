"""The committees screen: who belongs to each, joins, leaves or takes another role."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.keys.tables.committees import KEYS
from clerk_tui.screens.committees.prompts import CommitteeQuestion
from clerk_tui.screens.committees.unsaved import AnswerBox, write_committee_file
from clerk_tui.screens.committees.view import CommitteesView


class CommitteesScreen(CommitteesView):
    """Edits the clerk's own committee files, one in hand.

    A change is in the file once Ctrl+S has written it; the remarks in the file stay.
    """

    HELP = (
        "Who belongs to a committee, and from when until when. Enter goes from the committees to "
        "the members; Up and down choose. What is changed is in the file once it is written; until "
        "then it is kept, and offered when this is opened again."
    )
    CSS_PATH = "committees.tcss"
    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset({"ask"})
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    def action_ask(self, question: str) -> None:
        """Ask about the member highlighted, or for a new one."""
        if self._session is None:
            self._message_line.refuse("There is no committee in hand.")
            return
        index = self._members.highlighted
        member = self._rows[index] if index is not None and self._rows else None
        try:
            self._ask_question(self._answers.first_question(question, member, self._day))
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))

    @property
    def _day(self) -> str:
        return short_date(self._today)

    def _ask_question(self, committee_question: CommitteeQuestion) -> None:
        self._asked_to_leave = False
        self.set_focus(None)  # what is typed before the question has the keyboard comes to on_key
        box = AnswerBox(self._unwritten, committee_question.name)
        if self._ask.ask(
            committee_question.name,
            committee_question.words,
            committee_question.hint,
            committee_question.answer,
            box=box,
        ):
            self._message_line.say("What you were typing here before is back.", "→")

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 - Textual's own
    ) -> bool | None:
        """Disable the letter keys while something is asked: letters are part of the answer then."""
        is_asking = bool(self._ask.question) if self.is_mounted else False
        return not (is_asking and action in ("ask", "take_back"))

    def line_answered(self, question: str, text: str) -> None:
        """Ask the next question, or make the change; if it is refused the question stays."""
        session = self._session
        if session is None:
            return
        try:
            next_question = self._answers.next_question(question, text, self._day)
            if next_question is not None:
                self._ask_question(next_question)
                return
            changed_body, message = self._answers.apply_answer(question, text, session.body)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._bodies_before.append(session.body)
        session.body = changed_body
        self._unwritten.save_changes(session)
        self.line_dropped()
        self._draw()
        self._message_line.say(message)

    def line_dropped(self) -> None:
        """Leave the question, and go back to the members."""
        self._ask.close()
        self._members.focus()
        self._message_line.say("")

    def action_take_back(self) -> None:
        """Undo the last change that is not in the file yet."""
        if self._session is None or not self._bodies_before:
            self._message_line.refuse("There is nothing to take back.")
            return
        self._session.body = self._bodies_before.pop()
        self._unwritten.save_changes(self._session)
        self._draw()
        self._message_line.say("Taken back.")

    def action_write(self) -> None:
        """Write the file, with the remarks in it kept; say so, or why not."""
        session = self._session
        if session is None or not session.has_changes:
            self._message_line.say("There is nothing to write." if session else "")
            return
        try:
            write_committee_file(session)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._unwritten.forget()
        self._bodies_before.clear()
        self._draw()
        self._message_line.say(
            f"Written to {session.path.name}. Meetings prepared before stay as they were."
        )

    def action_back(self) -> None:
        """Go back; with changes that are not in the file, only when asked a second time."""
        if self._ask.question:
            self.line_dropped()
        elif self._session and self._session.has_changes and not self._asked_to_leave:
            self._asked_to_leave = True
            self._message_line.say("Press Esc again to leave without writing the changes.", "?")
        elif self.is_current:
            self._unwritten.forget()
            self.dismiss(None)
