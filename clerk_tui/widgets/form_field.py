"""A field of a form on one line: its label, its input, and how the text is understood."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static

from clerk_tui.widgets.line_input import LineInput
from clerk_tui.widgets.lists.row_cursor import MARK
from clerk_tui.widgets.text import plain


class FormField(Horizontal):
    """A labelled line of input; the label is reversed and marked while it has the keyboard.

    A value that the program filled in gives way to a better one; what the clerk typed does not.
    """

    DEFAULT_CSS = """
    FormField { height: 1; }
    FormField > .label { width: 7; }
    /* Textual applies :focus-within anew only if a rule of the field itself has it. */
    FormField:focus-within { background-tint: $foreground 2%; }
    FormField:focus-within > .label { text-style: bold reverse; }
    FormField > Input { width: 1fr; margin: 0 1; }
    FormField > .meaning { width: 15; color: $text-muted; }
    """

    @dataclass
    class Changed(Message):
        """Posted when the text of the field changed."""

        field: "FormField"

    @dataclass
    class Left(Message):
        """Posted when the keyboard went elsewhere."""

        field: "FormField"

    @dataclass
    class LinesPasted(Message):
        """Posted when several lines were pasted, which the field does not take."""

        text: str

    @dataclass
    class Entered(Message):
        """Posted when Enter was pressed."""

        field: "FormField"

    def __init__(
        self,
        label: str,
        value: str = "",
        *,
        id: str,  # noqa: A002 - Textual's word
        hint: str = "",
        interpret: Callable[[str], str] | None = None,
        suggester: Suggester | None = None,
    ) -> None:
        """Create a field.

        Args:
            label: Its name on the form.
            value: The value to begin with.
            id: As for every widget.
            hint: What is shown while the field is empty.
            interpret: Says in a word how a text is understood ("Wednesday").
            suggester: Completes what is typed.
        """
        super().__init__(id=id)
        self._label = label
        self._interpret = interpret
        self._filled_in = value
        self._was_touched = False
        self._all_filled_in = {value}  # every value that the program ever filled in
        self._input = LineInput(value, placeholder=hint, suggester=suggester, compact=True)
        self._input.take_lines = lambda text: self.post_message(self.LinesPasted(text))

    def compose(self) -> ComposeResult:
        """Lay out the label, the input and how it is understood."""
        yield Static(plain(f" {self._label}"), classes="label")
        yield self._input
        if self._interpret:
            yield Static(plain(self._interpret(self._filled_in)), classes="meaning")

    @property
    def value(self) -> str:
        """The text in the field."""
        return self._input.value

    @property
    def is_typed(self) -> bool:
        """True if the text is the clerk's own and not the program's."""
        return self._input.value != self._filled_in

    @property
    def is_touched(self) -> bool:
        """True if the clerk typed there, even the same text."""
        return self.is_typed or self._was_touched

    def discard_typed(self) -> None:
        """Restore what the program filled in: what was typed belongs elsewhere."""
        self._input.value = self._filled_in
        self._was_touched = False

    def fill_in(self, value: str) -> None:
        """Fill in *value*, unless the clerk typed something else."""
        if not self.is_typed:
            self._filled_in = value
            self._all_filled_in.add(value)
            self._input.value = value

    def restore(self, value: str) -> None:
        """Put in what the clerk typed before: it is their own, and does not give way."""
        self._input.value = value

    def take_keyboard(self) -> None:
        """Give the field the keyboard."""
        self._input.focus()

    def on_descendant_focus(self) -> None:
        """Mark the label."""
        self.query_one(".label", Static).update(plain(f"{MARK}{self._label}"), layout=False)

    def on_descendant_blur(self) -> None:
        """Take the mark away."""
        self.query_one(".label", Static).update(plain(f" {self._label}"), layout=False)

    def on_click(self) -> None:
        """Take the keyboard, wherever the field is clicked."""
        if not self._input.has_focus:
            self.take_keyboard()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show how the text is understood now."""
        event.stop()
        self._was_touched = self._was_touched or event.value not in self._all_filled_in
        if self._interpret:
            self.query_one(".meaning", Static).update(plain(self._interpret(event.value)))
        self.post_message(self.Changed(self))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Post that Enter was pressed."""
        event.stop()
        self.post_message(self.Entered(self))

    def on_input_blurred(self, event: Input.Blurred) -> None:
        """Post that the keyboard went elsewhere."""
        event.stop()
        self.post_message(self.Left(self))
