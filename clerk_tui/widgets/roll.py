"""The roll: everybody at a meeting on one list, moved through with the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clerk_tui.widgets.columns import column
from clerk_tui.widgets.plain import plain
from clerk_tui.widgets.roll_rows import RollRow

MOVES = {
    "down": "cursor_down",
    "up": "cursor_up",
    "home": "first",
    "end": "last",
    "pagedown": "page_down",
    "pageup": "page_up",
}
HANDED_ON = {*MOVES, "enter", "escape", "backspace"}
_MOST_OF_A_NAME = 34
_WORD = 10


class Roll(OptionList):
    """Shows rows and says whose is highlighted; a heading is never highlighted.

    Keys are handed to the screen one by one and in order, and nothing happens here before
    the screen says so: over a slow line many arrive at once, and each must find the roll as
    the one before it left it.
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

    def on_key(self, event: events.Key) -> None:
        """Hand on what types, moves or ends; other keys belong to the app."""
        if event.is_printable or event.key in HANDED_ON:
            event.stop()
            event.prevent_default()
            character = (event.character or "") if event.is_printable else ""
            self.post_message(self.Pressed(event.key, character))

    async def move(self, key: str) -> None:
        """Move the highlight as *key*, one of `MOVES`, would."""
        await self.run_action(MOVES[key])

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
        prompts = [_prompt(row, width) for row in rows]
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


def _prompt(row: RollRow, width: int) -> Content:
    """A row as it is drawn: the mark and its word, the name, and the rest while there is room."""
    if not row.key:
        return plain(row.name, "bold underline")
    name = plain(column(row.name, width))
    return Content.assemble(
        plain(f" {row.mark} {column(row.word, _WORD)} "), name, "  ", plain(row.about)
    )
