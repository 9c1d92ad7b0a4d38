"""The small forms of the review: words to put right, and the keys."""

import re
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Label, Static

from clerk_tui.domain.ports import TypingPlace
from clerk_tui.keys import ACTION, keys_of, sign, sign_of, small_sign, with_signs
from clerk_tui.keys.tables.words import KEYS
from clerk_tui.widgets.key_bar import KeyBar, foot_keys
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text import plain
from clerk_tui.widgets.text_pad import SavedPad

_KEY_CELLS = 15  # of the keys, before what they do
# The actions of each line, what they do, and True where other keys of theirs are named behind.
_LINES: tuple[tuple[str, str, bool], ...] = (
    ("{minutes.up}  {minutes.down}", "the entry above, below       PgUp PgDn Home End", False),
    (
        "{review.edit}  {review.vote}",
        "put its words right (a heading's: the title); its vote",
        False,
    ),
    (
        "{review.remove}",
        "take it out of the minutes; {review.undo} brings it back",
        True,
    ),
    ("{review.move-up}  {review.move-down}", "move it up, down in its item", True),
    (
        "{review.entry-before}  {review.entry-after}",
        "type a new entry before it, after it",
        False,
    ),
    ("{review.to-item}", "to another item: its number or title", False),
    ("{review.number}", "set its number by hand (empty: the pattern's; - : none)", False),
    ("{review.privacy}", "mark it private, or public again, and say why", False),
    (
        "{review.undo}  {review.redo}",
        "undo the last step of the meeting; bring it back",
        False,
    ),
    (
        "{review.next-finding}  {review.finding-before}",
        "the entry of the next finding, of the one before",
        False,
    ),
    (
        "{review.findings}  {review.outline}",
        "the list of findings; of items and entries; Enter: to it",
        False,
    ),
    (
        "{review.find}  {review.replace}",
        "find words; find and replace through the whole minutes",
        False,
    ),
    (
        "{review.marks}  {review.next-change}  {review.change-before}",
        "mark what changed since the draft, by the chairman; go on",
        False,
    ),
    (
        "{review.copy-entry}  {review.add-word}",
        "copy the entry; add an unknown word to your own words",
        False,
    ),
    ("{review.copy-shown}", "public copy, or private copy (P: a private entry)", False),
    ("{review.write}", "write the copy shown to a file", True),
    ("", "Tab there: Word, a web page, plain text, JSON", False),
    (
        "{review.decisions}  {review.actions}  {review.extract}",
        "write the decisions alone, the actions, the item in hand",
        False,
    ),
    ("{review.draft}", "issue the next draft: a version that is kept as it is", False),
    ("{review.gone}", "it went to the chairman; again: it was published", False),
    ("{review.chairman}", "go through the chairman's changed file (.md or .docx)", False),
    (
        "{review.signed}  {review.reopen}",
        "the minutes were signed; open closed ones again",
        False,
    ),
)


def help_of_keys(width: int = 80) -> str:
    """Return a line for each key of the review, as it is now; long ones wrapped at *width*."""
    from clerk_tui.screens.help import two_columns

    rows = []
    for actions_text, words, names_others in _LINES:
        other_keys = [
            sign_of(key) for name in ACTION.findall(actions_text) for key in keys_of(name)[1:2]
        ]
        keys, further_keys = with_signs(actions_text, as_small=True), ""
        if names_others and len(other_keys) == 1:
            keys = f"{keys} or {other_keys[0]}"
        elif names_others and other_keys:
            further_keys = f"  (or {', '.join(other_keys)})"
        rows.append((keys, f"{with_signs(words, as_small=True)}{further_keys}"))
    return two_columns(rows, width, _KEY_CELLS)


def key_at(line: str, column: int) -> str:
    """Return the key whose sign stands at *column* of a line of that help; "" if none does."""
    signs = re.finditer(r"\S+(?: \S+)*", line[:_KEY_CELLS])
    clicked = next((match[0] for match in signs if column in range(*match.span())), "")
    names = (name for actions_text, *_ in _LINES for name in ACTION.findall(actions_text))
    return {small_sign(name): keys_of(name)[0] for name in names}.get(
        clicked.partition(" or ")[0], ""
    )


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


class ReviewKeys(ModalScreen[str]):
    """Lists the keys of the review; returns the one that was clicked, if one was."""

    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "dismiss", "Back", show=False, id="reading.close"),
        Binding("f1", "dismiss", show=False, id="app.help"),
        Binding("question_mark", "dismiss", show=False, id="review.keys"),
        Binding("space", "dismiss", show=False),
    ]

    def on_click(self, event: events.Click) -> None:
        """Close it, wherever it is clicked; the key that was clicked is pressed then."""
        keys = self.query_one("#review-help Static", Static)
        lines = str(keys.content).split("\n")
        row, column = event.screen_y - keys.region.y, event.screen_x - keys.region.x
        self.dismiss(key_at(lines[row], column) if row in range(len(lines)) else "")

    def compose(self) -> ComposeResult:
        """Lay out the keys, which fill a terminal of 80 columns and 24 lines."""
        with VerticalScroll(id="review-help") as box:
            box.border_title = "The keys of the review"
            box.border_subtitle = "A click on a key presses it · Esc back"
            # Less the border, the padding and the scroll bar.
            yield Static(plain(help_of_keys(self.app.size.width - 6)))
