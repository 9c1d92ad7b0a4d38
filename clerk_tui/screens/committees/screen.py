"""Committees: who belongs to each, and who joins, leaves or takes another role, with dates."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.screens.committees.prompts import Asked
from clerk_tui.screens.committees.unsaved import AskedLine, write_file
from clerk_tui.screens.committees.view import CommitteesView
from clerk_tui.widgets.prompt_line import AskLine


class CommitteesScreen(CommitteesView):
    """The clerk's own committee files, and the members of the one in hand.

    What is changed is in the file once Ctrl+S has written it; the remarks in it stay.
    """

    HELP = (
        "Who belongs to a committee, and from when until when. Enter goes from the committees to "
        "the members; Up and down choose. What is changed is in the file once it is written; until "
        "then it is kept, and offered when this is opened again."
    )
    CSS_PATH = "committees.tcss"
    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset({"ask"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,J", "ask('join')", "Joins"),
        Binding("l,L", "ask('leave')", "Leaves"),
        Binding("r,R", "ask('role')", "Role"),
        Binding("p,P", "ask('party')", "Party"),
        Binding("z,Z", "take_back", "Take back"),
        Binding("ctrl+s", "write", "Write the file"),
        Binding("escape", "back", "Back"),
    ]

    # What is asked and answered

    def action_ask(self, question: str) -> None:
        """Ask about the member highlighted, or for a new one."""
        if self._in_hand is None:
            self._message_line.refuse("There is no committee in hand.")
            return
        at = self._members.highlighted
        member = self._rows[at] if at is not None and self._rows else None
        try:
            self._put(self._answers.about(question, member, self._day))
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))

    @property
    def _day(self) -> str:
        return print_date(self._today, "{d} {month} {year}")

    def _put(self, asked: Asked) -> None:
        self._asked_to_leave = False
        self.set_focus(None)  # what is typed before the question has the keyboard comes to on_key
        box = AskedLine(self._unwritten, asked.question)
        if self._ask.ask(asked.question, asked.words, asked.hint, asked.answer, box=box):
            self._message_line.say("What you were typing here before is back.", "→")

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 - Textual's own
    ) -> bool | None:
        """While something is asked, a letter is part of the answer and no command."""
        asking = bool(self._ask.question) if self.is_mounted else False
        return not (asking and action in ("ask", "take_back"))

    def line_answered(self, question: str, text: str) -> None:
        """Take the answer, before what was typed after Enter."""
        self._answer(question, text)

    def line_dropped(self) -> None:
        """Escape leaves the question."""
        self._close_ask()

    @on(AskLine.Answered)
    def _answered(self, answer: AskLine.Answered) -> None:
        self._answer(answer.question, answer.text)

    def _answer(self, question: str, text: str) -> None:
        """Ask the next thing, or make the change; where it is refused the question stays."""
        held = self._in_hand
        if held is None:
            return
        try:
            following = self._answers.then(question, text, self._day)
            if following is not None:
                self._put(following)
                return
            after, said = self._answers.taken(question, text, held.body)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._before.append(held.body)
        held.body = after
        self._unwritten.keep(held)
        self._close_ask()
        self._draw()
        self._message_line.say(said)

    @on(AskLine.Dropped)
    def _close_ask(self) -> None:
        self._ask.close()
        self._members.focus()
        self._message_line.say("")

    def action_take_back(self) -> None:
        """Take back the last change that is not in the file yet."""
        if self._in_hand is None or not self._before:
            self._message_line.refuse("There is nothing to take back.")
            return
        self._in_hand.body = self._before.pop()
        self._unwritten.keep(self._in_hand)
        self._draw()
        self._message_line.say("Taken back.")

    def action_write(self) -> None:
        """Write the file, with the remarks in it kept; say so, or why not."""
        held = self._in_hand
        if held is None or not held.has_changes:
            self._message_line.say("There is nothing to write." if held else "")
            return
        try:
            write_file(held)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._unwritten.forget()
        self._before.clear()
        self._draw()
        self._message_line.say(
            f"Written to {held.path.name}. Meetings prepared before stay as they were."
        )

    def action_back(self) -> None:
        """Go back; with changes that are not in the file, only when asked a second time."""
        if self._ask.question:
            self._close_ask()
        elif self._in_hand and self._in_hand.has_changes and not self._asked_to_leave:
            self._asked_to_leave = True
            self._message_line.say("Press Esc again to leave without writing the changes.", "?")
        elif self.is_current:
            self._unwritten.forget()
            self.dismiss(None)
