"""The roll list: everybody at a meeting, moved through with the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from clerk_tui.widgets.lists.roll_rows import RollRow
from clerk_tui.widgets.lists.row_columns import ColumnOptionList
from clerk_tui.widgets.text import column, plain

MOVES = {
    "down": "cursor_down",
    "up": "cursor_up",
    "left": "beside(-1)",
    "right": "beside(1)",
    "home": "first",
    "end": "last",
    "pagedown": "page_down",
    "pageup": "page_up",
}
DIGITS = frozenset("0123456789")
KEYS_PASSED_ON = {*MOVES, "enter", "escape", "backspace"}
_MOST_NAME_CELLS = 34
_MOST_NAME_CELLS_BESIDE = 26  # where another column stands beside
_WORD_CELLS = 10


class Roll(ColumnOptionList):
    """Shows the rows of people, one of them highlighted; headings are never highlighted.

    Keys are handed to the screen one by one and in order, and nothing happens here before the
    screen says so: over a slow line many arrive at once, and each must find the roll as the one
    before it left it. A row is also reached by its number, digit by digit.
    """

    DEFAULT_CSS = """
    Roll { height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    Roll > .option-list--option-disabled { color: $text; }
    """

    @dataclass
    class Pressed(Message):
        """Posted when a key was pressed."""

        key: str
        character: str
        """What the key would type, if anything."""

    @dataclass
    class Clicked(Message):
        """Posted when the row highlighted was clicked."""

        person: str
        """The key of the person."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create an empty roll."""
        super().__init__(id=id, markup=False)
        self._rows: list[RollRow] = []
        self._prompts: list[Content] = []
        self._number_typed = ""

    def on_key(self, event: events.Key) -> None:
        """Pass on what types, moves or ends; other keys belong to the app."""
        pressed = self.take_key(event)
        if pressed is not None:
            self.post_message(pressed)

    @classmethod
    def take_key(cls, event: events.Key) -> Pressed | None:
        """Stop *event* and return its key to be passed on; None if the key belongs to the app.

        The screen calls it too, for keys that come before the roll has the keyboard.
        """
        if not event.is_printable and event.key not in KEYS_PASSED_ON:
            return None
        event.stop()
        event.prevent_default()
        return cls.Pressed(event.key, (event.character or "") if event.is_printable else "")

    async def move(self, key: str) -> None:
        """Move the highlight by *key*, one of `MOVES`."""
        await self.run_action(MOVES[key])

    def jump(self, key: str) -> bool:
        """Add a digit to the number being typed, and go to its row; return False for other keys.

        Any other key ends the number. A digit that leads to no row begins a new number. If that
        leads to none either, nobody is highlighted: the next letter must not mark another person.
        """
        if key not in DIGITS:
            self._number_typed = ""
            return False
        rows_by_number = {
            str(row.number): index for index, row in enumerate(self._rows) if row.number
        }
        candidates = (f"{self._number_typed}{key}", key)
        self._number_typed = next((number for number in candidates if number in rows_by_number), "")
        self.highlighted = rows_by_number.get(self._number_typed)
        return True

    @property
    def key(self) -> str:
        """The key of the person highlighted; "" if nobody is."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    @key.setter
    def key(self, key: str) -> None:
        """Highlight the person with this key, if they are on the roll."""
        keys = [row.key for row in self._rows]
        if key and key in keys:
            self.highlighted = keys.index(key)

    def key_after(self, key: str) -> str:
        """Return the key of the person after that of *key*; *key* itself at the end of the roll."""
        keys = [row.key for row in self._rows if row.key]
        index = keys.index(key) + 1 if key in keys else 0
        return keys[index] if index < len(keys) else key

    def show(self, roll_rows: Sequence[RollRow]) -> None:
        """Show *roll_rows*; only lines that differ are drawn anew, and the highlight stays."""
        names = [cell_len(row.name) for row in roll_rows if row.key]
        most_name_cells = _MOST_NAME_CELLS_BESIDE if self.most_columns > 1 else _MOST_NAME_CELLS
        width = min(max(names, default=0), most_name_cells)
        digits = len(str(max((row.number for row in roll_rows), default=0)))
        prompts = [_row_prompt(row, width, digits) for row in roll_rows]
        are_same_people = [row.key for row in roll_rows] == [row.key for row in self._rows]
        old_prompts, self._rows, self._prompts = self._prompts, list(roll_rows), prompts
        if are_same_people:
            for index, prompt in enumerate(prompts):
                if not prompt.is_same(old_prompts[index]):
                    self.replace_option_prompt_at_index(index, prompt)
            return
        self._rebuild()

    def on_resize(self) -> None:
        """Draw the rows anew, as the names may have another width now, the same one in sight."""
        self.show(self._rows)
        self.call_after_refresh(self.scroll_to_highlight)
        self.call_after_refresh(self._show_what_is_cut)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Say on the border what there is no room for in the row highlighted: a long office."""
        super().watch_highlighted(highlighted)
        self._show_what_is_cut()

    def _show_what_is_cut(self) -> None:
        index = self.highlighted
        is_cut = index is not None and self._prompts[index].cell_length > self.row_cells
        row = self._rows[index] if index is not None and is_cut else RollRow("", "")
        self.border_subtitle = plain(f" {row.name} · {row.about} ") if row.about else ""

    def _rebuild(self) -> None:
        highlighted_key = self.key
        self.clear_options()
        self.add_options(
            Option(prompt, id=row.key or None, disabled=not row.key)
            for row, prompt in zip(self._rows, self._prompts, strict=True)
        )
        self.action_first()
        self.key = highlighted_key

    def on_click(self, event: events.Click) -> None:  # noqa: ARG002 - the list takes it next
        """End the number being typed: a click chose another row."""
        self._number_typed = ""

    def action_select(self) -> None:
        """Post whose row was clicked again; Enter is the screen's."""
        if self.key:
            self.post_message(self.Clicked(self.key))


@lru_cache(maxsize=1000)  # one key changes one row of a hundred
def _row_prompt(row: RollRow, width: int, digits: int) -> Content:
    """Return a row as it is drawn: number, mark and its word, name, and other details."""
    if not row.key:
        return plain(row.name, "bold underline")
    number = str(row.number or "").rjust(digits)
    row_start = plain(f" {number} {row.mark} {column(row.word, _WORD_CELLS)} ")
    return Content.assemble(row_start, plain(column(row.name, width)), "  ", plain(row.about))
