"""The line at the foot of the review, in which a question is asked and the answer acted on."""

from collections.abc import Callable

from textual.widgets import Input

from clerk_tui.domain.errors import Refusal
from clerk_tui.screens.review.host import ReviewHost
from clerk_tui.screens.text_boxes import LINE

Answer = Callable[[str], bool]
"""Acts on an answer; returns False if the line stays open, as another question is asked in it."""


class Questions:
    """Asks one question at a time, and hands each answer to whoever asked."""

    def __init__(self, host: ReviewHost) -> None:
        """Ask in the line of *host*."""
        self._host = host
        self._answers: dict[str, Answer] = {}
        self._on_tab: dict[str, Callable[[str], None]] = {}
        self._tab_words: dict[str, str] = {}
        self._on_close: list[Callable[[], None]] = []

    def on_close(self, on_close: Callable[[], None]) -> None:
        """Have *on_close* called whenever the line is closed."""
        self._on_close.append(on_close)

    def register(
        self,
        question: str,
        answer: Answer,
        on_tab: Callable[[str], None] | None = None,
        tab_word: str = "",
    ) -> None:
        """Say what is done with the answer to a question.

        Args:
            question: Its name.
            answer: Acts on the answer.
            on_tab: Acts on Tab, with what stands there.
            tab_word: What Tab does, in a word for the foot of the line.
        """
        self._answers[question] = answer
        if on_tab is not None:
            self._on_tab[question], self._tab_words[question] = on_tab, tab_word

    def ask(
        self,
        question: str,
        words: str,
        answer: str,
        hint: str,
        *,
        offered: bool = False,
        of: str = "",
    ) -> None:
        """Ask a question in the line at the foot.

        Args:
            question: Its name, which was registered.
            words: The words in which it is asked.
            answer: The answer to start from.
            hint: What to say on the message line.
            offered: True if typing replaces the answer to start from.
            of: The ident of the entry or the item that it is about. What is typed is saved under
                it, and under the question.
        """
        host = self._host
        private = host.is_private_entry(of) or host.private
        box = host.box(f"{LINE}{question}:{of}", private=private)
        tab_word = self._tab_words.get(question, "")
        is_restored = host.ask_line.ask(
            question, words, answer=answer, offered=offered, box=box, tab_word=tab_word
        )
        restored_note = "What you were typing here before is back. " if is_restored else ""
        host.message_line.say(f"{restored_note}{hint}   Enter does it, Esc leaves it.", "")
        if not offered and not is_restored:
            host.call_after_refresh(self._show_end)

    def _show_end(self) -> None:
        """Show the end of a long answer, with nothing selected that a key would replace."""
        field = self._host.ask_line.query_one("#answer", Input)
        field.cursor_position = 0  # it scrolls only when the cursor moves
        field.cursor_position = len(field.value)

    def take_answer(self, question: str, text: str) -> None:
        """Act on the answer; the line stays, with what was typed, if that is refused."""
        try:
            is_done = self._answers[question](text.strip())
        except Refusal as refusal:
            self._host.message_line.refuse(str(refusal))
            return
        if is_done:
            self.close()

    def take_tab(self, question: str, text: str) -> None:
        """Do what Tab does in this line, with what stands there."""
        if question in self._on_tab:
            self._on_tab[question](text)

    def drop(self) -> None:
        """Leave the line, and not the screen."""
        self._host.message_line.say("")
        self.close()

    def close(self) -> None:
        """Close the line, and go back to the minutes."""
        self._host.ask_line.close()
        self._host.minutes.focus()
        for on_close in self._on_close:
            on_close()
