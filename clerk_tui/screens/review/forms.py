"""The small forms of the review: words to put right, and the keys."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, Static

from clerk_tui.domain.ports import TypingPlace
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text import plain
from clerk_tui.widgets.text_pad import SavedPad

KEYS = """\
Up  Down         the entry above, below       PgUp PgDn Home End
e  v             put its words right (a heading's: the title); its vote
x or Delete      take it out of the minutes; u brings it back
[  ]             move it up, down in its item  (or Alt+Up, Alt+Down)
,  .             type a new entry before it, after it
t                to another item: its number or title
#                set its number by hand (empty: the pattern's; - : none)
m                mark it private, or public again, and say why
u  r             undo the last step of the meeting; bring it back
f  b             the entry of the next finding, of the one before
l                the list of findings; there Enter goes to the entry
/                find and replace through the whole minutes  (or Ctrl+F)
+                add a word not in the dictionary to your own words
p                public copy, or private copy (P: a private entry)
w                write the copy shown to a file  (or Ctrl+S); Tab there:
                 Word, a web page, plain text, JSON
d  a  i          write the decisions alone, the actions, the item in hand
n                issue the next draft: a version that is kept as it is
g                it went to the chairman; again: it was published
c                go through the chairman's changed file (.md or .docx)
s  o             the minutes were signed; open closed ones again"""


BACK = "What you were typing here before is back. Ctrl+S keeps it, Esc gives it up."


class WordsForm(ModalScreen[str | None]):
    """Edits the words of one entry; returns None if they stay as they are."""

    HELP = "The words of one entry. Ctrl+S keeps them as they stand here."
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f2", "keep", "Keep", show=False, priority=True),
        Binding("escape", "leave", "Leave", show=False, priority=True),
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
            yield Static("Ctrl+S keep   Esc leave", classes="hint")

    def on_mount(self) -> None:
        """Put the cursor after the last word, or where it was in what was left here."""
        area, line, left = self._text_area, self.query_one(MessageLine), self._box.unfinished_text
        if left is not None and left.text not in ("", self._text):
            area.replace(left.text, area.document.start, area.document.end)
            line.say(BACK, "→")
        area.go_to(left.cursor if left is not None else len(area.text))
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
        warning = "Esc again throws your changes away; Ctrl+S keeps them."
        self.query_one(MessageLine).say(warning, "!")

    def on_text_area_changed(self) -> None:
        """Stay, as the clerk types on."""
        self._is_leaving = False


class ReviewKeys(ModalScreen[None]):
    """Lists the keys of the review."""

    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,f1,question_mark,space", "dismiss", "Back", show=False)
    ]

    def compose(self) -> ComposeResult:
        """Lay out the keys, which fill a terminal of 80 columns and 24 lines."""
        with Vertical(id="review-help") as box:
            box.border_title, box.border_subtitle = "The keys of the review", "Esc back"
            yield Static(plain(KEYS))
