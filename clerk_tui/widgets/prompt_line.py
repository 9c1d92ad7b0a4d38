"""A question asked on one line of a screen: who the substitute is, how many of the public."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from clerk_tui.domain.ports import TypingPlace
from clerk_tui.widgets.line_input import LineInput
from clerk_tui.widgets.text import plain


class AskLine(Horizontal):
    """Out of sight until something is asked; the answer goes to the screen as a message.

    `question` names what is being asked, and goes back with every message.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "drop", "Cancel", show=False),
        Binding("tab,shift+tab", "stay", "", show=False),
    ]
    DEFAULT_CSS = """
    AskLine { height: 1; display: none; }
    AskLine.-asking { display: block; }
    AskLine > Static {
        width: auto; max-width: 70%; padding: 0 1;
        text-wrap: nowrap; text-overflow: ellipsis; text-style: bold reverse;
    }
    AskLine > Input { width: 1fr; margin-left: 1; }
    """

    @dataclass
    class Typed(Message):
        """The answer is being typed."""

        question: str
        text: str

    @dataclass
    class Answered(Message):
        """Enter was pressed."""

        question: str
        text: str

    @dataclass
    class Dropped(Message):
        """Escape was pressed."""

        question: str

    @dataclass
    class Tabbed(Message):
        """Tab was pressed: another answer of the same kind is wanted."""

        question: str
        text: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """A line that asks nothing yet."""
        super().__init__(id=id)
        self.question = ""
        self._begun_with = ""  # what stood there before the clerk typed
        self._boxes: list[TypingPlace] = []  # of what is asked now, and of what was asked for it

    def compose(self) -> ComposeResult:
        """The question, and where it is answered."""
        yield Static(id="asked")
        yield LineInput(compact=True, id="answer")

    def ask(
        self,
        question: str,
        words: str,
        hint: str = "",
        answer: str = "",
        *,
        offered: bool = False,
        box: TypingPlace | None = None,
    ) -> bool:
        """Ask *question* in these *words*, with an *answer* to start from.

        One that is only *offered* is selected whole, so that what is typed takes its place. What
        is typed is kept in *box* until the line is closed; returns whether it was left there
        before, and stands in the line again.
        """
        left = box.left if box is not None else None
        left = left if left and left.text != answer else None
        field, text = self.query_one("#answer", LineInput), left.text if left else answer
        self.question, self._begun_with = question, answer
        self.query_one("#asked", Static).update(plain(words))
        field.keep = None
        with self.prevent(Input.Changed):
            field.value = text
        field.placeholder = hint
        field.select_on_focus = left is None  # else the next key would replace what is back
        field.cursor_position = min(left.cursor, len(text)) if left else len(text)
        if offered and not left:
            field.action_select_all()
        if box is not None:
            self._boxes.append(box)
            field.keep_from_now(partial(self._keep, box))
        self.add_class("-asking")
        field.focus()
        return bool(left)

    def _keep(self, box: TypingPlace, text: str, cursor: int) -> None:
        if text == self._begun_with:
            box.forget()
        else:
            box.keep(text, cursor)

    @property
    def typed_here(self) -> bool:
        """Whether the clerk typed something that is not taken yet."""
        return bool(self.question) and self.answer.strip() not in ("", self._begun_with)

    @property
    def answer(self) -> str:
        """What is typed so far."""
        return self.query_one("#answer", Input).value

    def type(self, key: str, character: str) -> None:
        """Take a key that was pressed before the keyboard had come here."""
        field = self.query_one("#answer", Input)
        if character:
            field.insert_text_at_cursor(character)
        elif key == "backspace":
            field.action_delete_left()

    def close(self) -> None:
        """Ask no more: what was typed is taken, or given up."""
        self.question = ""
        self.query_one("#answer", LineInput).keep = None
        for box in self._boxes:
            box.forget()
        self._boxes = []
        self.remove_class("-asking")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Hand on what is being typed."""
        event.stop()
        self.post_message(self.Typed(self.question, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand on the answer."""
        event.stop()
        self.post_message(self.Answered(self.question, event.value))

    def action_drop(self) -> None:
        """Let go of the question."""
        self.post_message(self.Dropped(self.question))

    def action_stay(self) -> None:
        """Keep the keyboard: elsewhere on these screens a letter is a command."""
        self.post_message(self.Tabbed(self.question, self.answer))

    def replace(self, answer: str) -> None:
        """Put another *answer* in place of the one that stands there."""
        field = self.query_one("#answer", Input)
        if field.value == self._begun_with:
            self._begun_with = answer  # the clerk typed neither of them
        with self.prevent(Input.Changed):
            field.value = answer
        field.cursor_position = len(answer)
