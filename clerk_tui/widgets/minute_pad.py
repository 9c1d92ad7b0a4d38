"""The minute pad, where the clerk types; it keeps all that was typed, in the order of the keys.

Keys are taken here, in the pad's own queue, and not by bindings of the screen: a binding
with priority overtakes letters that are still waiting to be put in, and one without comes
after letters typed later. A clerk who types fast would have half a paragraph filed.
"""

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from clerk_tui.keys import meant_key
from clerk_tui.widgets.pad_keys import EDITING_ACTIONS, FILING_KEYS, PAGE_KEYS, letter_of
from clerk_tui.widgets.recall_pad import RecallPad

NOT_SAVED = -1  # in place of the cursor, while a change of the text is not handed over yet


class MinutePad(RecallPad):
    """Files on Enter, and completes on Tab."""

    @dataclass
    class Filed(Message):
        """Posted when the text was taken out of the pad to be filed."""

        text: str
        command_after: str = ""
        """The command to run then."""
        brought_back: str = ""
        """What Up had put there, of which the clerk made the text."""
        fill_count: int = 0
        """How often the pad had been filled by then: see `fill`."""

    @dataclass
    class Paged(Message):
        """Posted when the minutes above the pad are to go back or forward by a page."""

        pages: int

    class LetGo(Message):
        """Posted when Escape was pressed, and what stood in the pad is put away."""

    @dataclass
    class Typed(Message):
        """Posted when the text changed. Of several that wait, only the newest is handled."""

        text: str

        def can_replace(self, message: Message) -> bool:
            """Return True for an older message of the same kind that still waits."""
            return isinstance(message, MinutePad.Typed)

    _saved_cursor = 0  # where the cursor was when the text was last handed over
    _saved = ("", NOT_SAVED)  # what was handed over then, with texts not yet in the record

    def __init__(
        self,
        completer: Callable[[str], tuple[int, str] | None],
        begins: Callable[[str], str],
        save: Callable[[str, int, str], None],
        whole_name: Callable[[str], tuple[int, str] | None],
        *,
        id: str,  # noqa: A002 - Textual's word
    ) -> None:
        """Create an empty pad.

        Args:
            completer: Asked what Tab makes of the text before the cursor: how many characters
                it drops, and what it adds.
            begins: Asked which command a key begins in the pad ("" for none), with any words to
                be edited.
            save: Handed a text, the cursor (in characters from the start) and which text it is
                ("pad", or "recalled") at every change, before it is drawn. Text that is being
                filed is handed over with it, until `forget_filed`.
            whole_name: Asked the same as *completer*, for a space.
            id: As for every widget.
        """
        super().__init__(save, id=id)
        self._completer = completer
        self._begins = begins
        self._whole_name = whole_name
        self.take_menu_key: Callable[[str], bool] = lambda _: False
        """Asked first whether a key is meant for a menu; set by the screen that has one."""
        self.take_jump_key: Callable[[str, str], bool] = lambda _key, _letter: False
        """Asked before that whether a key, and what it types, is meant for letters that jump."""
        self._being_filed: list[str] = []
        self._refused_text = ""  # what was given back, and stands before whatever was typed since
        self.fill_count = 0

    def edit(self, edit: Edit) -> EditResult:
        """Edit as Textual does, and hand over the new text before it is drawn."""
        self._saved_cursor = NOT_SAVED
        result = super().edit(edit)
        if self._saved_cursor == NOT_SAVED:  # else the cursor went on with it, as it does
            self._hand_over_all()
        return result

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Hand over other changes of the text too, and post that it changed."""
        event.stop()
        self._hand_over_all()
        self.post_message(self.Typed(self.text))

    def watch_selection(self) -> None:
        """Hand over where the cursor went, and what undo and redo changed, before it is drawn.

        Textual's message of it comes when it may have been drawn already.
        """
        if self.cursor_offset != self._saved_cursor:
            self._hand_over_all()

    def _hand_over_all(self) -> None:
        """Hand over everything that is in no record yet."""
        text_before = "".join(f"{text}\n" for text in self._being_filed)
        self._saved_cursor = self.cursor_offset
        pad_state = (text_before + self.text, len(text_before) + self._saved_cursor)
        if pad_state != self._saved:
            self._saved = pad_state
            self._save(*pad_state, "pad")

    def forget_filed(self) -> None:
        """Stop handing over the text that was taken out first, as it is in the record."""
        if self._being_filed:
            self._being_filed.pop(0)
        self.forget_old_undo()
        self._hand_over_all()

    async def _on_key(self, event: events.Key) -> None:
        """Act on the pad's own keys in the order in which they were typed.

        The name is private to Textual, whose handler in `TextArea` comes next unless it is
        prevented. If it goes, rename this method after that handler.
        """
        if self.take_jump_key(event.key, event.character or ""):
            event.stop().prevent_default()
            return
        if (self._offered or self._brought_back) and not self.text:
            self._offered = self._brought_back = ""
        if letter_of(event):
            await self._take_waiting_letters(event)
            return  # Textual puts it in
        if event.character == "/" and self._offered and self.text == self._offered:
            self._clear_offer()
        key = meant_key("meeting", event.key)
        if self.take_menu_key(key) or not key:  # a key that was given away does nothing
            event.stop().prevent_default()
            return
        if (act := self._action_of(key)) is None and key not in EDITING_ACTIONS:
            return
        event.stop().prevent_default()
        if act is None:
            await self.run_action(EDITING_ACTIONS[key])
        else:
            act()

    def _action_of(self, key: str) -> Callable[[], object] | None:
        """Return what *key* does in this pad; None where it does what it does in any text."""
        actions: dict[str, Callable[[], object]] = {
            "tab": self.complete_word,
            "space": self.insert_space,
            "ctrl+j": lambda: self.insert("\n"),
            "escape": self.give_up,
        }
        if key in FILING_KEYS:
            return lambda: self.file_text(FILING_KEYS[key])
        if first_text := self._begins(key):
            return lambda: self.begin(first_text)
        if key in actions:
            return actions[key]
        if key in ("up", "down") and self._recall(1 if key == "up" else -1):
            return bool
        if key in PAGE_KEYS and self.virtual_size.height <= self.size.height:
            return lambda: self.post_message(self.Paged(PAGE_KEYS[key]))
        return self._clear_offer if key == "ctrl+u" and self._offered else None

    async def _take_waiting_letters(self, event: events.Key) -> None:
        """Let *event* put in the letters typed right after it as well, if they wait already.

        Who types faster than the screen is drawn then waits for one change of the text, not ten.
        The message queue is private to Textual. If its three names go, delete this method and its
        call: every letter is then put in alone, which only costs time.
        """
        letters = letter_of(event)
        while (waiting_key := self._peek_message()) and (letter := letter_of(waiting_key)):
            letters += letter
            await self._get_message()
            self._message_queue.task_done()
        event.character = letters

    def give_back(self, text: str, *, wanting: bool = False, command: str = "") -> None:
        """Take back text that could not be filed.

        Args:
            text: The text, as it stood in the pad.
            wanting: True if it is a command that only wants more words.
            command: The command that it was understood as, if that is not *text*.

        A command goes on the list that Up brings back, so that what is typed next is not
        taken for more of it; one that only wants more words stays, to get them at its
        end. A paragraph stays in the pad, before anything typed since.
        """
        if text in self._being_filed:
            self._being_filed.remove(text)
        text, typed_since = command or text, self.text
        if text.startswith("/") and (typed_since or not wanting):
            self.remember(text)
            self._hand_over_all()
            return
        if wanting:
            self.set_text(f"{text.rstrip()} ")
            return
        text_before, typed_since = self._split_refused_text()
        self._refused_text = "\n".join(part for part in (text_before, text) if part)
        self.set_text("\n".join(part for part in (self._refused_text, typed_since) if part))

    def _split_refused_text(self) -> tuple[str, str]:
        """Return what was given back and stands in the pad unchanged, and what was typed since."""
        if not self._refused_text or not self.text.startswith(self._refused_text):
            return "", self.text
        return self._refused_text, self.text[len(self._refused_text) :].lstrip("\n")

    def put_away_given_back(self) -> None:
        """Put away what was given back; Up brings it, and what was typed since stays."""
        refused_text, typed_since = self._split_refused_text()
        if refused_text:
            self._refused_text = ""
            self.remember(refused_text)
            self.set_text(typed_since)

    def fill(self, text: str) -> None:
        """Put *text* in to be edited; what was typed since that was asked for goes after it."""
        self.fill_count += 1
        self.set_text(f"{text}{self.text}")

    def give_up(self) -> None:
        """Empty the pad at once, on Escape: what is typed after it is no part of the old text."""
        self.put_away()
        self.post_message(self.LetGo())

    def file_text(self, command_after: str = "") -> None:
        """Take the text out at once, so that what is typed next is not taken for part of it.

        Args:
            command_after: A command to run once it is filed.
        """
        text, half_typed = self.text, ""
        if command_after and text.startswith("/"):
            text, half_typed = "", text  # a command half typed stays in the pad
        if text:
            self._being_filed.append(text)
        brought_back, self._brought_back = self._brought_back, ""
        self.post_message(
            self.Filed(text, command_after, brought_back if text else "", self.fill_count)
        )
        if text:
            self._refused_text = ""
            self.set_text(half_typed)

    def begin(self, first_text: str) -> None:
        """Begin a command; words already typed become its words.

        What *first_text* holds after a line end are words to edit: the cursor stays before them.
        """
        text = self.text
        if text.startswith("/"):
            text = text.partition(" ")[2]
        command, _, words = first_text.partition("\n")
        if text:
            self.set_text(f"{command}{text}")
        else:
            self.offer(f"{command}{words}", len(command) if words else None)

    @property
    def is_recalling(self) -> bool:
        """True while the pad holds what Up brought back: Up and Down then bring back others."""
        return bool(self._brought_back) and self.text == self._brought_back

    def insert_space(self) -> None:
        """Put in a space; after "@" and the whole of initials or a surname, the name first."""
        if not self.replace_before_cursor(self._whole_name(self.before_cursor)):
            self.insert(" ")

    def complete_word(self) -> None:
        """Complete the command or the name before the cursor."""
        self.replace_before_cursor(self._completer(self.before_cursor))

    def replace_before_cursor(self, completion: tuple[int, str] | None) -> bool:
        """Drop so many characters before the cursor and add a text; return False for None."""
        if completion is None:
            return False
        drop, add = completion
        row, column = self.cursor_location
        self.replace(add, (row, column - drop), (row, column))
        return True
