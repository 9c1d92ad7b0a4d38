"""The roll: everybody at a meeting on one list, moved through with the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clerk_tui.widgets.lists.columns import column
from clerk_tui.widgets.lists.roll_rows import RollRow
from clerk_tui.widgets.text import plain

MOVES = {
    "down": "cursor_down",
    "up": "cursor_up",
    "home": "first",
    "end": "last",
    "pagedown": "page_down",
    "pageup": "page_up",
}
DIGITS = frozenset("0123456789")
HANDED_ON = {*MOVES, "enter", "escape", "backspace"}
_MOST_OF_A_NAME = 34
_WORD = 10


class Roll(OptionList):
    """Shows rows and says whose is highlighted; a heading is never highlighted.

    Keys are handed to the screen one by one and in order, and nothing happens here before
    the screen says so: over a slow line many arrive at once, and each must find the roll as
    the one before it left it. A row is gone to by its number as well, digit by digit.
    """

    DEFAULT_CSS = """
    Roll { height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    Roll > .option-list--option-disabled { color: $text; }
    Roll:focus > .option-list--option-highlighted { text-style: bold reverse; }
    """

    @dataclass
    class Pressed(Message):
        """A key was pressed; `character` is what it would type, if anything."""

        key: str
        character: str

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """A roll with nobody on it yet."""
        super().__init__(id=id, markup=False)
        self._rows: list[RollRow] = []
        self._prompts: list[Content] = []
        self._number = ""

    def on_key(self, event: events.Key) -> None:
        """Hand on what types, moves or ends; other keys belong to the app."""
        pressed = self.taken(event)
        if pressed is not None:
            self.post_message(pressed)

    @classmethod
    def taken(cls, event: events.Key) -> Pressed | None:
        """The key of *event*, taken from it to be handed on; None where it belongs to the app.

        For the screen too: keys that come before the roll has the keyboard are the screen's.
        """
        if not event.is_printable and event.key not in HANDED_ON:
            return None
        event.stop()
        event.prevent_default()
        return cls.Pressed(event.key, (event.character or "") if event.is_printable else "")

    async def move(self, key: str) -> None:
        """Move the highlight as *key*, one of `MOVES`, would."""
        await self.run_action(MOVES[key])

    def jump(self, key: str) -> bool:
        """Go on with the number being typed, and to its row; any other *key* ends that number.

        A digit that leads to no row begins a number of its own. Where that leads to none
        either, nobody is highlighted: the letter that comes after it must not mark another.
        """
        if key not in DIGITS:
            self._number = ""
            return False
        where = {str(row.number): index for index, row in enumerate(self._rows) if row.number}
        typed = (f"{self._number}{key}", key)
        self._number = next((number for number in typed if number in where), "")
        self.highlighted = where.get(self._number)
        return True

    @property
    def key(self) -> str:
        """Whose row is highlighted; empty where nobody's is."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    @key.setter
    def key(self, key: str) -> None:
        keys = [row.key for row in self._rows]
        if key and key in keys:
            self.highlighted = keys.index(key)

    def after(self, key: str) -> str:
        """Whose row comes after that of *key*; *key* itself at the end of the roll."""
        keys = [row.key for row in self._rows if row.key]
        where = keys.index(key) + 1 if key in keys else 0
        return keys[where] if where < len(keys) else key

    def show(self, rows: Sequence[RollRow]) -> None:
        """Show *rows*; only lines that differ are drawn again, and the highlight stays."""
        names = [cell_len(row.name) for row in rows if row.key]
        width = min(max(names, default=0), _MOST_OF_A_NAME)
        digits = len(str(max((row.number for row in rows), default=0)))
        prompts = [_prompt(row, width, digits) for row in rows]
        same = [row.key for row in rows] == [row.key for row in self._rows]
        before, self._rows, self._prompts = self._prompts, list(rows), prompts
        if same:
            for index, prompt in enumerate(prompts):
                if not prompt.is_same(before[index]):
                    self.replace_option_prompt_at_index(index, prompt)
            return
        self._rebuild()

    def _rebuild(self) -> None:
        kept = self.key
        self.clear_options()
        self.add_options(
            Option(prompt, id=row.key or None, disabled=not row.key)
            for row, prompt in zip(self._rows, self._prompts, strict=True)
        )
        self.action_first()
        self.key = kept

    def action_select(self) -> None:
        """Do nothing: a click chooses whose row it is, and must not end the roll call."""


@lru_cache(maxsize=1000)  # one key changes one row of a hundred
def _prompt(row: RollRow, width: int, digits: int) -> Content:
    """A row as it is drawn: number, mark and its word, name, and the rest while there is room."""
    if not row.key:
        return plain(row.name, "bold underline")
    number = str(row.number or "").rjust(digits)
    marked = plain(f" {number} {row.mark} {column(row.word, _WORD)} ")
    return Content.assemble(marked, plain(column(row.name, width)), "  ", plain(row.about))
