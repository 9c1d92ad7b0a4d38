"""The form over the review in which the words of one entry are put right."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from clerk_tui.domain.ports import TypingPlace
from clerk_tui.keys import sign, with_signs
from clerk_tui.keys.tables.words import KEYS
from clerk_tui.widgets.key_bar import KeyBar, foot_keys
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text import plain
from clerk_tui.widgets.text_pad import SavedPad

BACK = "What you were typing here before is back. {words.keep} keeps it, Esc gives it up."


class WordsForm(ModalScreen[str | None]):
    """Edits the words of one entry; returns None if they stay as they are."""

    HELP = "The words of one entry. {words.keep} keeps them as they stand here."
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(*key.bound, id=key.name, priority=True) for key in KEYS
    ]

    def __init__(
        self, label: str, text: str, text_in_minutes: str, box: TypingPlace, problem: str = ""
    ) -> None:
        """Begin with *text*, or with what was left in *box*.

        Args:
            label: What the words are.
            text: The words to begin with.
            text_in_minutes: The words as the minutes have them now.
            box: Where what is typed is saved; the caller empties it once the words are filed.
            problem: Why the words could not be filed when they were last handed back.
        """
        super().__init__()
        self._label = label
        self._text = text
        self._text_in_minutes = text_in_minutes
        self._box = box
        self._problem = problem
        self._is_leaving = False
        self._early_keys: list[tuple[str, str]] = []  # typed before there was a place to type into

    def compose(self) -> ComposeResult:
        """Lay out the label, the words, and the keys."""
        with Vertical(id="words-form"):
            yield Label(plain(self._label), classes="title")
            yield SavedPad(self._text, self._save_text, id="words")
            yield MessageLine(id="words-message")
            yield KeyBar(foot_keys(("{words.keep}", "keep"), ("Esc", "leave")))

    def on_mount(self) -> None:
        """Put the cursor after the last word, or where it was in what was left here."""
        area, line, unfinished = (
            self._text_area,
            self.query_one(MessageLine),
            self._box.unfinished_text,
        )
        if unfinished is not None and unfinished.text not in ("", self._text):
            area.replace(unfinished.text, area.document.start, area.document.end)
            line.say(with_signs(BACK), "→")
        area.go_to(unfinished.cursor if unfinished is not None else len(area.text))
        if self._problem:
            line.refuse(self._problem)
        early_keys, self._early_keys = self._early_keys, []
        for key, letter in early_keys:
            self.take_letter(key, letter)

    def take_letter(self, key: str, letter: str) -> None:
        """Take what was typed before the words had the keyboard."""
        if not self.query(SavedPad):
            self._early_keys.append((key, letter))
        elif letter or key == "enter":
            self._text_area.insert(letter or "\n")
        elif key == "backspace":
            self._text_area.action_delete_left()

    def on_key(self, event: events.Key) -> None:
        """Take what is typed before the words have the keyboard."""
        if self.focused is None and (event.is_printable or event.key in ("enter", "backspace")):
            event.stop()
            self.take_letter(event.key, (event.character or "") if event.is_printable else "")

    @property
    def _text_area(self) -> SavedPad:
        return self.query_one(SavedPad)

    @property
    def typed_here(self) -> str:
        """The words typed here that are not in the minutes; empty if they are unchanged."""
        text = self._text_area.text
        return text if text != self._text_in_minutes else ""

    def _save_text(self, text: str, cursor: int) -> None:
        if text == self._text_in_minutes:
            self._box.forget()
        else:
            self._box.keep(text, cursor)

    def action_keep(self) -> None:
        """Hand the words back, or None if they were not changed."""
        typed = self._text_area.text
        self.dismiss(typed if typed != self._text_in_minutes else None)

    def action_leave(self) -> None:
        """Leave; if something was typed, only when asked for twice."""
        if self._is_leaving or self._text_area.text == self._text_in_minutes:
            self._box.forget()
            self.dismiss(None)
            return
        self._is_leaving = True
        warning = f"Esc again throws your changes away; {sign('words.keep')} keeps them."
        self.query_one(MessageLine).say(warning, "!")

    def on_text_area_changed(self) -> None:
        """Stay, as the clerk types on."""
        self._is_leaving = False
