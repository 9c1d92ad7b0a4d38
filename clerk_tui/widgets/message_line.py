"""The line on which a screen answers: what was done, or why it was not."""

from textual.message import Message
from textual.widgets import Static

from clerk_tui.keys import in_present_keys
from clerk_tui.widgets.text import plain


class Refused(Message):
    """Posted when a line shows a refusal, for whoever rings a bell or flashes then."""


class MessageLine(Static):
    """Shows one message until the next; a sign marks a refusal, not colour alone."""

    DEFAULT_CSS = """
    MessageLine { height: auto; min-height: 1; max-height: 5; padding: 0 1; }
    MessageLine.-refused { text-style: bold; color: $text-error; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """Create it without a message."""
        super().__init__(id=id)
        self.message = ""

    def say(self, sentence: str, sign: str = "✓") -> None:
        """Say what was done, or nothing; *sign* goes before it."""
        self._show(sentence, f"{sign} {sentence}" if sign else sentence)
        self.remove_class("-refused")

    def refuse(self, sentence: str) -> None:
        """Say what could not be done, and what to do about it."""
        self._show(sentence, f"✗ {sentence}")
        self.add_class("-refused")
        self.post_message(Refused())

    @property
    def is_refusal(self) -> bool:
        """True if the message is a refusal."""
        return self.has_class("-refused")

    def _show(self, sentence: str, shown_sentence: str) -> None:
        """Draw it; the whole screen is only laid out anew if it may take another line."""
        self.message = sentence
        content = plain(in_present_keys(shown_sentence) if sentence else "")
        if content != self.content:
            one_line = content.cell_length <= self.content_size.width and "\n" not in shown_sentence
            self.update(content, layout=not (one_line and self.size.height == 1))
