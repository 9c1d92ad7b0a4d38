"""A question asked on one line of a screen: who the substitute is, how many of the public."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from clerk_tui.widgets.line_input import LineInput
from clerk_tui.widgets.plain import plain


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

    def compose(self) -> ComposeResult:
        """The question, and where it is answered."""
        yield Static(id="asked")
        yield LineInput(compact=True, id="answer")

    def ask(
        self, question: str, words: str, hint: str = "", answer: str = "", *, offered: bool = False
    ) -> None:
        """Ask *question* in these *words*, with an *answer* to start from.

        One that is only *offered* is selected whole, so that what is typed takes its place.
        """
        self.question = question
        self.query_one("#asked", Static).update(plain(words))
        field = self.query_one("#answer", Input)
        with self.prevent(Input.Changed):
            field.value = answer
        field.placeholder = hint
        field.cursor_position = len(answer)
        if offered:
            field.action_select_all()
        self.add_class("-asking")
        field.focus()

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
        """Ask no more."""
        self.question = ""
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
        with self.prevent(Input.Changed):
            field.value = answer
        field.cursor_position = len(answer)
