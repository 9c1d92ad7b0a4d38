"""The roll call screen: who is here, one key for each person."""

from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.names.name_match import find_matches
from clerk_tui.keys import meant_key
from clerk_tui.keys.tables.roll import KEYS
from clerk_tui.screens.roll_call.view import RollView
from clerk_tui.widgets.lists.roll_list import DIGITS, MOVES, Roll
from clerk_tui.widgets.lists.roll_rows import screen_name
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import shortened

# The roll hands its keys over in order instead of leaving them to the bindings.
ACTIONS = {key: action.act for action in KEYS for key in action.keys.split(",")}
# Those that ask for words: refused, they leave the clerk typing.
BOX_ACTIONS = frozenset({"substitute", "rename", "add", "public"})


class RollCallScreen(RollView):
    """Lists everybody. A letter marks the person highlighted and goes on to the next.

    Each key makes at most one step of the record, so that `u` undoes one key. The screen returns
    the command that was typed after the slash, if nobody here has that name.
    """

    HELP = (
        "Who is here. {roll.all-present} marks everybody present; then, for each exception, "
        "the number of the row and a letter, which goes on to the next row. Up and down choose "
        "a row."
    )
    CSS_PATH = "roll_call.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    def action_mark(self, word: str) -> None:
        """Mark the person highlighted and go on to the next; after a search, stay with them."""
        person, goes_on = self._highlighted_person(), self._matching_keys is None
        if (
            person is not None
            and self._run_action(lambda: self._marks.mark(person, word))
            and goes_on
        ):
            self._roll.key = self._roll.key_after(person.key)

    def action_here_or_not(self) -> None:
        """Mark the person highlighted present, or expected again."""
        if (person := self._highlighted_person()) is not None:
            self._run_action(lambda: self._marks.toggle_present(person))

    def action_all_present(self) -> None:
        """Mark everybody present who is still expected."""
        self._run_action(self._marks.mark_all_present)

    def action_chair(self) -> None:
        """Put the person highlighted in the chair."""
        if (person := self._highlighted_person()) is not None:
            self._run_action(lambda: self._marks.put_in_chair(person))

    def action_remote(self) -> None:
        """Mark the person highlighted as attending remotely, or in the room after all."""
        if (person := self._highlighted_person()) is not None:
            self._run_action(lambda: self._marks.toggle_remote(person))

    def action_rename(self) -> None:
        """Ask for the correct name of the person highlighted."""
        if (person := self._highlighted_person()) is not None:
            self._answers.begin_rename(person)
            name = person.person.name
            self._ask_for("spelling", "Name, as it should be", "", name, about=person.key)

    def action_undo(self) -> None:
        """Undo the last thing done here."""
        self._run_action(self._marks.undo)

    def action_substitute(self) -> None:
        """Ask who attends for the member highlighted."""
        if (person := self._highlighted_person()) is None:
            return
        try:
            words = self._answers.begin_substitute(person)
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
    def _find_typed(self, event: AskLine.Typed) -> None:
        if event.question == self._ask.question == "find":
            self._find(event.text)

    def _find(self, text: str) -> None:
        """Show those whom *text* may mean, the likeliest highlighted; everybody for no text."""
        matches = find_matches(self._desk.meeting.people, text)
        self._matching_keys = {person.key for person in matches} if text.strip() else None
        self._draw()
        self._roll.key = matches[0].key if matches else ""
        nobody = "" if matches or self._matching_keys is None else "Nobody here has that name."
        command = self._command(text) if nobody else ""
        self._message_line.say(f"{nobody} Enter: {command}" if command else nobody, "·")

    def _command(self, text: str) -> str:
        """Return the command that *text* is, if it names nobody on the list; else ""."""
        from clerk_tui.commands.registry import BY_NAME

        typed = text.strip().lstrip("/")
        matches = find_matches(self._desk.meeting.people, text)
        return f"/{typed}" if not matches and typed.partition(" ")[0] in BY_NAME else ""

    @on(AskLine.Answered)
    def _on_answer(self, event: AskLine.Answered) -> None:
        self._take_answer(event.question, event.text)

    def _take_answer(self, question: str, text: str) -> None:
        """Act on an answer; if it is refused the question stays, with what was typed."""
        if question == "find" and (command := self._command(text)):
            self._close_ask()
            self.dismiss(command)
        elif question == "find":
            self._find(text)
            self._close_ask()
        elif question == "name" and text.strip():
            name = shortened(self._answers.begin_new_person(text), 24)
            self._ask_for("standing", f"M member, O officer, Enter other: {name}")
        else:
            is_empty = question != "standing" and not text.strip()
            if is_empty or self._run_action(lambda: self._answers.take_answer(question, text)):
                self._close_ask()

    @on(AskLine.Dropped)
    def _drop_question(self) -> None:
        self._close_ask()
        self._show_all()
        self._message_line.say("")

    async def action_move(self, key: str) -> None:
        """Move the highlight while a name is being typed."""
        await self._roll.move(key)

    async def on_key(self, event: events.Key) -> None:
        """Take what is typed before the roll has the keyboard, in its turn."""
        pressed = Roll.take_key(event) if self.focused is None else None
        if pressed is not None:
            await self._handle_key(pressed)

    @on(Roll.Pressed)
    async def _handle_key(self, event: Roll.Pressed) -> None:
        """Act on a key; if something was just asked, it belongs to the answer."""
        key, question = event.key, self._ask.question
        if question and key == "enter":
            self._take_answer(question, self._ask.answer)
        elif question and key == "escape":
            self._drop_question()
        elif question:
            self._ask.type_key(key, event.character)
        elif self._stray.takes(key, event.character):
            note = self._stray.note
            self._message_line.refuse(note) if note else self._message_line.say("")
        else:
            await self._handle_roll_key(meant_key("roll", key))

    @on(Roll.Pointed)
    def _say_what_a_click_does(self) -> None:
        if not self._ask.question and (person := self._highlighted_person()) is not None:
            name = screen_name(person)
            self._message_line.say(f"{name}: another click marks them here, or not; or a key.", "·")

    @on(Roll.Clicked)
    def _mark_clicked(self) -> None:
        """Mark who was clicked again; while something is asked, leave them as they are."""
        if not self._ask.question:
            self.action_here_or_not()

    async def _handle_roll_key(self, key: str) -> None:
        """Act on a key of the roll; the digits of a number go to its row."""
        if key in DIGITS:
            self._show_all()
        if self._roll.jump(key):
            has_row = self._roll.key
            self._message_line.say("") if has_row else self._message_line.refuse(
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
        """Leave, as the roll has been called."""
        # A second Enter of one burst must not close the screen below as well.
        if self.is_current:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Show everybody again after a search; otherwise leave."""
        if self._matching_keys is None:
            self.action_finish()
            return
        self._show_all()
        self._message_line.say("")
