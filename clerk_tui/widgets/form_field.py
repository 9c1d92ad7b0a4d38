"""A field of a form on one line: its name, where it is typed, and how it was understood."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static

from clerk_tui.widgets.line_input import LineInput
from clerk_tui.widgets.text import plain


class FormField(Horizontal):
    """A labelled line. The label is set in reverse while its field has the keyboard.

    `meant` says in a word how what was typed is understood ("Wednesday"). A value that the
    program put there itself gives way to a better one; what the clerk typed does not.
    """

    DEFAULT_CSS = """
    FormField { height: 1; }
    FormField > .label { width: 8; padding: 0 1; }
    /* The library looks for focus again only where a rule of the field itself asks for it. */
    FormField:focus-within { background-tint: $foreground 2%; }
    FormField:focus-within > .label { text-style: bold reverse; }
    FormField > Input { width: 1fr; margin: 0 1; }
    FormField > .meaning { width: 15; color: $text-muted; }
    """

    @dataclass
    class Changed(Message):
        """Something else stands in the field now."""

        field: "FormField"

    @dataclass
    class Left(Message):
        """The keyboard went elsewhere."""

        field: "FormField"

    @dataclass
    class LinesPasted(Message):
        """Several lines were pasted here, which takes one: they are none of the field's."""

        text: str

    @dataclass
    class Entered(Message):
        """Enter was pressed."""

        field: "FormField"

    def __init__(
        self,
        label: str,
        value: str = "",
        *,
        id: str,  # noqa: A002 - Textual's word
        hint: str = "",
        meant: Callable[[str], str] | None = None,
        suggester: Suggester | None = None,
    ) -> None:
        """A field called *label* with a first *value*."""
        super().__init__(id=id)
        self._label = label
        self._meant = meant
        self._put = value
        self._touched = False
        self._offered = {value}  # all that the program ever put there
        self._input = LineInput(value, placeholder=hint, suggester=suggester, compact=True)
        self._input.take_lines = lambda text: self.post_message(self.LinesPasted(text))

    def compose(self) -> ComposeResult:
        """The label, the field and what it means."""
        yield Static(plain(self._label), classes="label")
        yield self._input
        if self._meant:
            yield Static(plain(self._meant(self._put)), classes="meaning")

    @property
    def value(self) -> str:
        """What stands in the field."""
        return self._input.value

    @property
    def typed(self) -> bool:
        """Whether what stands there is the clerk's own and not the program's."""
        return self._input.value != self._put

    @property
    def touched(self) -> bool:
        """Whether the clerk typed there, were it what stood there already."""
        return self.typed or self._touched

    def give_up(self) -> None:
        """Put back what the program offered: what was typed belongs elsewhere."""
        self._input.value = self._put
        self._touched = False

    def put(self, value: str) -> None:
        """Put *value* there, unless the clerk typed something else."""
        if not self.typed:
            self._put = value
            self._offered.add(value)
            self._input.value = value

    def restore(self, value: str) -> None:
        """Put back what the clerk typed before: it is their own, and does not give way."""
        self._input.value = value

    def take_keyboard(self) -> None:
        """Let what is typed go here."""
        self._input.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say how it is understood now."""
        event.stop()
        self._touched = self._touched or event.value not in self._offered
        if self._meant:
            self.query_one(".meaning", Static).update(plain(self._meant(event.value)))
        self.post_message(self.Changed(self))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand on that Enter was pressed."""
        event.stop()
        self.post_message(self.Entered(self))

    def on_input_blurred(self, event: Input.Blurred) -> None:
        """Hand on that the keyboard went elsewhere."""
        event.stop()
        self.post_message(self.Left(self))
