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
from clerk_tui.widgets.text_pad import KeptPad

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
    """The words of one entry, to be put right; None where they stay as they are.

    *trouble* says why they could not be kept when they were last sent off. What is typed is kept
    in *box*, from which whoever hands them on takes it once they are filed.
    """

    HELP = "The words of one entry. Ctrl+S keeps them as they stand here."
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f2", "keep", "Keep", show=False, priority=True),
        Binding("escape", "leave", "Leave", show=False, priority=True),
    ]

    def __init__(
        self, what: str, text: str, as_it_was: str, box: TypingPlace, trouble: str = ""
    ) -> None:
        """Begin with *text*, or what was left in *box*; *as_it_was* stands in the minutes now."""
        super().__init__()
        self._what = what
        self._text = text
        self._as_it_was = as_it_was
        self._box = box
        self._trouble = trouble
        self._leaving = False
        self._early: list[tuple[str, str]] = []  # typed before there was anything to type into

    def compose(self) -> ComposeResult:
        """What it is, the words, and the keys."""
        with Vertical(id="words-form"):
            yield Label(plain(self._what), classes="title")
            yield KeptPad(self._text, self._keep, id="words")
            yield MessageLine(id="words-message")
            yield Static("Ctrl+S keep   Esc leave", classes="hint")

    def on_mount(self) -> None:
        """The cursor begins after the last word, or where it was in what was left here."""
        area, line, left = self._area, self.query_one(MessageLine), self._box.left
        if left is not None and left.text not in ("", self._text):
            area.replace(left.text, area.document.start, area.document.end)
            line.say(BACK, "→")
        area.go_to(left.cursor if left is not None else len(area.text))
        if self._trouble:
            line.refuse(self._trouble)
        early, self._early = self._early, []
        for key, letter in early:
            self.take_letter(key, letter)

    def take_letter(self, key: str, letter: str) -> None:
        """Take what was typed before the words had the keyboard."""
        if not self.query(KeptPad):
            self._early.append((key, letter))
        elif letter or key == "enter":
            self._area.insert(letter or "\n")
        elif key == "backspace":
            self._area.action_delete_left()

    def on_key(self, event: events.Key) -> None:
        """Take what is typed before the words have the keyboard."""
        if self.focused is None and (event.is_printable or event.key in ("enter", "backspace")):
            event.stop()
            self.take_letter(event.key, (event.character or "") if event.is_printable else "")

    @property
    def _area(self) -> KeptPad:
        return self.query_one(KeptPad)

    @property
    def typed_here(self) -> str:
        """What stands here, where it is not in the minutes."""
        text = self._area.text
        return text if text != self._as_it_was else ""

    def _keep(self, text: str, cursor: int) -> None:
        if text == self._as_it_was:
            self._box.forget()
        else:
            self._box.keep(text, cursor)

    def action_keep(self) -> None:
        """Send the words off; words that were not changed change nothing."""
        typed = self._area.text
        self.dismiss(typed if typed != self._as_it_was else None)

    def action_leave(self) -> None:
        """Leave; where something was typed only when it is asked for twice."""
        if self._leaving or self._area.text == self._as_it_was:
            self._box.forget()
            self.dismiss(None)
            return
        self._leaving = True
        said = "Esc again throws your changes away; Ctrl+S keeps them."
        self.query_one(MessageLine).say(said, "!")

    def on_text_area_changed(self) -> None:
        """Whoever types on has not left."""
        self._leaving = False


class ReviewKeys(ModalScreen[None]):
    """What can be done in the review, and with which key."""

    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,f1,question_mark,space", "dismiss", "Back", show=False)
    ]

    def compose(self) -> ComposeResult:
        """The keys, which fill a terminal of 80 columns and 24 lines."""
        with Vertical(id="review-help") as box:
            box.border_title, box.border_subtitle = "The keys of the review", "Esc back"
            yield Static(plain(KEYS))
