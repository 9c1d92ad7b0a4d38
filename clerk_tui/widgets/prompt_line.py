"""A line at the foot of a screen that asks a question, such as who the substitute is."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from clerk_tui.domain.ports import TypingPlace
from clerk_tui.widgets.key_bar import KeyBar, foot_keys
from clerk_tui.widgets.line_input import LineInput
from clerk_tui.widgets.text import plain

_STEPS = {"up": -1, "down": 1}


_ROOMY = 80  # columns from which it is said what the keys do
_KEYS = foot_keys(("Enter", ""), ("Esc", ""))
_KEYS_IN_WORDS = foot_keys(("Enter", "done"), ("Esc", "leave"))


class AskLine(Horizontal):
    """Is hidden until something is asked; posts the answer to the screen.

    `question` is the name of the question, which comes back with every message.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "drop", "Cancel", show=False),
        Binding("tab,shift+tab", "stay", "", show=False),
    ]
    DEFAULT_CSS = """
    AskLine { height: 1; display: none; }
    AskLine.-asking { display: block; }
    AskLine > #asked {
        width: auto; max-width: 70%; padding: 0 1;
        text-wrap: nowrap; text-overflow: ellipsis; text-style: bold reverse;
    }
    AskLine > Input { width: 1fr; margin-left: 1; }
    AskLine > KeyBar { width: 16; }
    AskLine.-roomy > KeyBar { width: 23; }
    AskLine.-roomy.-tabbed > KeyBar { width: 36; }
    """

    @dataclass
    class Typed(Message):
        """Posted while the answer is being typed."""

        question: str
        text: str

    @dataclass
    class Answered(Message):
        """Posted when Enter was pressed."""

        question: str
        text: str

    @dataclass
    class Dropped(Message):
        """Posted when Escape was pressed."""

        question: str

    @dataclass
    class Tabbed(Message):
        """Posted when Tab was pressed: another answer of the same kind is wanted."""

        question: str
        text: str

    @dataclass
    class Stepped(Message):
        """Posted when Up or Down was pressed: another place is wanted."""

        question: str
        places: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """Create a hidden line."""
        super().__init__(id=id)
        self.question = ""
        self._tab_word = ""
        self._first_answer = ""  # what stood there before the clerk typed
        self._boxes: list[TypingPlace] = []  # of this question, and of those that led to it

    def compose(self) -> ComposeResult:
        """Lay out the question and the input for the answer."""
        yield Static(id="asked")
        yield LineInput(compact=True, id="answer")
        yield KeyBar(_KEYS)

    def on_resize(self) -> None:
        """Say what the keys do, where there is room for it."""
        self._show_keys()

    def _show_keys(self) -> None:
        is_roomy = self.size.width >= _ROOMY
        self.set_class(is_roomy, "-roomy")
        self.set_class(bool(self._tab_word), "-tabbed")
        keys = _KEYS_IN_WORDS if is_roomy else _KEYS
        if is_roomy and self._tab_word:
            keys = [*foot_keys(("Tab", self._tab_word)), *keys]
        self.query_one(KeyBar).show(keys)

    def ask(
        self,
        question: str,
        words: str,
        hint: str = "",
        answer: str = "",
        *,
        offered: bool = False,
        box: TypingPlace | None = None,
        tab_word: str = "",
    ) -> bool:
        """Ask a question.

        Args:
            question: The name of the question.
            words: The words in which it is asked.
            hint: What is shown while the answer is empty.
            answer: The answer to start from.
            offered: True to select that answer, so that what is typed replaces it.
            box: Where what is typed is saved until the line is closed.
            tab_word: What Tab does, in a word, if it does anything.

        Returns:
            True if an unfinished answer was found in the box, and stands in the line again.
        """
        unfinished = box.unfinished_text if box is not None else None
        unfinished = unfinished if unfinished and unfinished.text != answer else None
        field, text = (
            self.query_one("#answer", LineInput),
            unfinished.text if unfinished else answer,
        )
        self.question, self._first_answer, self._tab_word = question, answer, tab_word
        self._show_keys()
        self.query_one("#asked", Static).update(plain(words))
        field.save = None
        with self.prevent(Input.Changed):
            field.value = text
        field.placeholder = hint
        field.select_on_focus = (
            unfinished is None
        )  # else the next key would replace the unfinished answer
        field.cursor_position = min(unfinished.cursor, len(text)) if unfinished else len(text)
        if offered and not unfinished:
            field.action_select_all()
        if box is not None:
            self._boxes.append(box)
            field.save_with(partial(self._save_answer, box))
        self.add_class("-asking")
        field.focus()
        return bool(unfinished)

    def _save_answer(self, box: TypingPlace, text: str, cursor: int) -> None:
        if text == self._first_answer:
            box.forget()
        else:
            box.keep(text, cursor)

    @property
    def typed_here(self) -> bool:
        """True if the clerk typed something that is not taken yet."""
        return bool(self.question) and self.answer.strip() not in ("", self._first_answer)

    @property
    def answer(self) -> str:
        """The answer as typed so far."""
        return self.query_one("#answer", Input).value

    def on_descendant_blur(self) -> None:
        """Take the keyboard back from a click elsewhere, as long as something is asked."""
        if self.question and self.app.screen is self.screen:
            self.call_after_refresh(self._take_keyboard)

    def _take_keyboard(self) -> None:
        if self.question:
            field = self.query_one("#answer", LineInput)
            field.select_on_focus = False  # else the next key would replace what was typed
            field.focus()

    def type_key(self, key: str, character: str) -> None:
        """Take a key that was pressed before the line had the keyboard."""
        field = self.query_one("#answer", Input)
        if character:
            field.insert_text_at_cursor(character)
        elif key == "backspace":
            field.action_delete_left()

    def close(self) -> None:
        """Hide the line, as what was typed is taken or given up."""
        self.question = ""
        self.query_one("#answer", LineInput).save = None
        for box in self._boxes:
            box.forget()
        self._boxes = []
        self.remove_class("-asking")

    def on_key(self, event: events.Key) -> None:
        """Post Up and Down, which mean nothing to a line."""
        if self.question and event.key in _STEPS:
            self.post_message(self.Stepped(self.question, _STEPS[event.key]))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Post what is being typed."""
        event.stop()
        self.post_message(self.Typed(self.question, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Post the answer."""
        event.stop()
        self.post_message(self.Answered(self.question, event.value))

    def action_drop(self) -> None:
        """Drop the question."""
        self.post_message(self.Dropped(self.question))

    def action_stay(self) -> None:
        """Keep the keyboard: elsewhere on these screens a letter is a key."""
        self.post_message(self.Tabbed(self.question, self.answer))

    def replace_answer(self, answer: str) -> None:
        """Replace the answer that stands there."""
        field = self.query_one("#answer", Input)
        if field.value == self._first_answer:
            self._first_answer = answer  # the clerk typed neither of them
        with self.prevent(Input.Changed):
            field.value = answer
        field.cursor_position = len(answer)
