"""The roll call: who is here, one key a person."""

from typing import ClassVar

from textual import events, on
from textual.binding import BindingType

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.names.name_match import find_matches
from clerk_tui.screens.roll_call.roll_keys import ACTIONS, BOX_ACTIONS, KEYS
from clerk_tui.screens.roll_call.view import RollView
from clerk_tui.widgets.lists.roll_list import DIGITS, MOVES, Roll
from clerk_tui.widgets.prompt_line import AskLine


class RollCallScreen(RollView):
    """Everybody on one list. A letter marks the person highlighted and goes on to the next.

    Each key makes one step of the record at the most, so that `u` takes back one key. It ends with
    the command that was typed after the slash, where nobody here has that name.
    """

    HELP = (
        "Who is here. * marks everybody present; then, for each exception, the number of the row "
        "and a letter, which goes on to the next row. Up and down choose a row."
    )
    CSS_PATH = "roll_call.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def action_mark(self, word: str) -> None:
        """Mark the person highlighted and go on to the next; after a search, stay with them."""
        person, going_on = self._person(), self._found is None
        if person is not None and self._act(lambda: self._marks.mark(person, word)) and going_on:
            self._roll.key = self._roll.after(person.key)

    def action_here_or_not(self) -> None:
        """Mark the person highlighted present, or expected again."""
        if (person := self._person()) is not None:
            self._act(lambda: self._marks.toggle(person))

    def action_all_present(self) -> None:
        """Mark everybody present who is still expected."""
        self._act(self._marks.all_present)

    def action_chair(self) -> None:
        """Put the person highlighted in the chair."""
        if (person := self._person()) is not None:
            self._act(lambda: self._marks.chair(person))

    def action_remote(self) -> None:
        """Mark the person highlighted as attending remotely, or in the room after all."""
        if (person := self._person()) is not None:
            self._act(lambda: self._marks.remote(person))

    def action_rename(self) -> None:
        """Ask how the person highlighted is spelt."""
        if (person := self._person()) is not None:
            self._answers.spelt(person)
            name = person.person.name
            self._ask_for("spelling", "Name, as it should be", "", name, about=person.key)

    def action_undo(self) -> None:
        """Take back the last thing done here."""
        self._act(self._marks.undo)

    def action_substitute(self) -> None:
        """Ask who attends for the member highlighted."""
        if (person := self._person()) is None:
            return
        try:
            words = self._answers.stand_in(person)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._ask_for("substitute", words, "Name of the substitute", about=person.key)

    def action_add(self) -> None:
        """Ask for somebody who is not on the list."""
        self._ask_for("name", "New person", "Name, or name and role: K Brandreth, Treasurer")

    def action_public(self) -> None:
        """Ask how many of the public are there."""
        count = self._desk.meeting.details.public_present
        self._ask_for("public", "Members of the public", "", "" if count is None else str(count))

    def action_find(self) -> None:
        """Ask for a part of a name; the roll shows whose it is while it is typed."""
        self._show_all()
        self._ask_for("find", "Find", "Initials or part of a name, Enter, then a letter")

    @on(AskLine.Typed)
    def _typed(self, typed: AskLine.Typed) -> None:
        if typed.question == self._ask.question == "find":
            self._find(typed.text)

    def _find(self, text: str) -> None:
        """Show those whom *text* may mean, the likeliest highlighted; nobody typed: all."""
        found = find_matches(self._desk.meeting.people, text)
        self._found = {a.key for a in found} if text.strip() else None
        self._draw()
        self._roll.key = found[0].key if found else ""
        nobody = "" if found or self._found is None else "Nobody here has that name."
        command = self._command(text) if nobody else ""
        self._message_line.say(f"{nobody} Enter: {command}" if command else nobody, "·")

    def _command(self, text: str) -> str:
        """The command that *text* is, where it names nobody on the list; else nothing."""
        from clerk_tui.commands.registry import BY_NAME

        typed = text.strip().lstrip("/")
        named = find_matches(self._desk.meeting.people, text)
        return f"/{typed}" if not named and typed.partition(" ")[0] in BY_NAME else ""

    @on(AskLine.Answered)
    def _answered(self, answer: AskLine.Answered) -> None:
        self._answer(answer.question, answer.text)

    def _answer(self, question: str, text: str) -> None:
        """Act on an answer; where it is refused the question stays, with what was typed."""
        if question == "find" and (command := self._command(text)):
            self._close_ask()
            self.dismiss(command)
        elif question == "find":
            self._find(text)
            self._close_ask()
        elif question == "name" and text.strip():
            self._ask_for("standing", self._answers.name(text))
        else:
            nothing = question != "standing" and not text.strip()
            if nothing or self._act(lambda: self._answers.take(question, text)):
                self._close_ask()

    @on(AskLine.Dropped)
    def _dropped(self) -> None:
        self._close_ask()
        self._show_all()
        self._message_line.say("")

    async def action_move(self, key: str) -> None:
        """Move the highlight while a name is being typed."""
        await self._roll.move(key)

    async def on_key(self, event: events.Key) -> None:
        """Take what is typed before the roll has the keyboard, in its turn."""
        pressed = Roll.taken(event) if self.focused is None else None
        if pressed is not None:
            await self._pressed(pressed)

    @on(Roll.Pressed)
    async def _pressed(self, pressed: Roll.Pressed) -> None:
        """Do what a key says; where something was just asked, it belongs to the answer."""
        key, question = pressed.key, self._ask.question
        if question and key == "enter":
            self._answer(question, self._ask.answer)
        elif question and key == "escape":
            self._dropped()
        elif question:
            self._ask.type(key, pressed.character)
        elif self._stray.takes(key, pressed.character):
            note = self._stray.note
            self._message_line.refuse(note) if note else self._message_line.say("")
        else:
            await self._do(key)

    async def _do(self, key: str) -> None:
        """Do what *key* says of the roll; the digits of a number go to its row."""
        if key in DIGITS:
            self._show_all()
        if self._roll.jump(key):
            there = self._roll.key
            self._message_line.say("") if there else self._message_line.refuse(
                "Nobody here has that number."
            )
        elif key in MOVES:
            await self._roll.move(key)
        elif key in ACTIONS:
            await self.run_action(ACTIONS[key])
            if (
                ACTIONS[key] in BOX_ACTIONS
                and self._message_line.is_refusal
                and not self._ask.question
            ):
                self._stray.note_refusal(self._message_line.message)

    def action_finish(self) -> None:
        """The roll has been called."""
        # A second Enter of one burst must not close the screen below as well.
        if self.is_current:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Show everybody again after a search; else the roll call is done."""
        if self._found is None:
            self.action_finish()
            return
        self._show_all()
        self._message_line.say("")
