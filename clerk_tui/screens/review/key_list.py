"""The list of the keys of the review, over it: a click on one presses it."""

import re
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from clerk_tui.keys import ACTION, keys_of, sign_of, small_sign, with_signs
from clerk_tui.screens.help import two_columns
from clerk_tui.widgets.text import plain

_KEY_CELLS = 15  # of the keys, before what they do
# The actions of each line, and what they do.
_LINES: tuple[tuple[str, str], ...] = (
    ("{minutes.up}  {minutes.down}", "the entry above, below       PgUp PgDn Home End"),
    ("{review.edit}  {review.vote}", "put its words right (a heading's: the title); its vote"),
    ("{review.remove}", "take it out of the minutes; {review.undo} brings it back"),
    ("{review.move-up}  {review.move-down}", "move it up, down in its item"),
    ("{review.entry-before}  {review.entry-after}", "type a new entry before it, after it"),
    ("{review.to-item}", "to another item: its number or title"),
    ("{review.number}", "set its number by hand (empty: the pattern's; - : none)"),
    ("{review.privacy}", "mark it private, or public again, and say why"),
    ("{review.undo}  {review.redo}", "undo the last step of the meeting; bring it back"),
    (
        "{review.next-finding}  {review.finding-before}",
        "the entry of the next finding, of the one before",
    ),
    (
        "{review.findings}  {review.outline}",
        "the list of findings; of items and entries; Enter: to it",
    ),
    ("{review.find}  {review.replace}", "find words; find and replace through the whole minutes"),
    (
        "{review.marks}  {review.next-change}  {review.change-before}",
        "mark what changed since the draft, by the chairman; go on",
    ),
    (
        "{review.copy-entry}  {review.add-word}",
        "copy the entry; add an unknown word to your own words",
    ),
    ("{review.copy-shown}", "public copy, or private copy (P: a private entry)"),
    ("{review.write}", "write the copy shown to a file"),
    ("", "Tab there: Word, a web page, plain text, JSON"),
    (
        "{review.decisions}  {review.actions}  {review.extract}",
        "write the decisions alone, the actions, the item in hand",
    ),
    ("{review.draft}", "issue the next draft: a version that is kept as it is"),
    ("{review.gone}", "it went to the chairman; again: it was published"),
    ("{review.chairman}", "go through the chairman's changed file (.md or .docx)"),
    ("{review.signed}  {review.reopen}", "the minutes were signed; open closed ones again"),
)
_NAMING_OTHER_KEYS = ("{review.remove}", "{review.move-up}  {review.move-down}", "{review.write}")
"""The lines behind which other keys of their actions are named."""


def help_of_keys(width: int = 80) -> str:
    """Return a line for each key of the review, as it is now; long ones wrapped at *width*."""
    rows = []
    for actions_text, words in _LINES:
        names = ACTION.findall(actions_text) if actions_text in _NAMING_OTHER_KEYS else []
        other_keys = [sign_of(key) for name in names for key in keys_of(name)[1:2]]
        keys, further_keys = with_signs(actions_text, as_small=True), ""
        if len(other_keys) == 1:
            keys = f"{keys} or {other_keys[0]}"
        elif other_keys:
            further_keys = f"  (or {', '.join(other_keys)})"
        rows.append((keys, f"{with_signs(words, as_small=True)}{further_keys}"))
    return two_columns(rows, width, _KEY_CELLS)


def key_at(line: str, column: int) -> str:
    """Return the key whose sign stands at *column* of a line of that help; "" if none does."""
    signs = re.finditer(r"\S+(?: \S+)*", line[:_KEY_CELLS])
    clicked = next((match[0] for match in signs if column in range(*match.span())), "")
    names = (name for actions_text, _ in _LINES for name in ACTION.findall(actions_text))
    return {small_sign(name): keys_of(name)[0] for name in names}.get(
        clicked.partition(" or ")[0], ""
    )


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
