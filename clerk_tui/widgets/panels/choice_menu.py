"""The menu over the pad. The keyboard stays in the pad, which hands on the arrows."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message

from clerk_tui.domain.menus import Menu, MenuRow
from clerk_tui.keys import with_signs
from clerk_tui.widgets.panels.block_panel import BlockPanel, DrawnLine
from clerk_tui.widgets.panels.look import Look
from clerk_tui.widgets.text import plain, shortened

MOST_ROWS, LONGEST_NAME = 8, 24
_SIGN_AND_GAP = 4  # cells of a row besides the name, the example and the help
LAST_HELP_COLUMN = 52  # where the help begins: at the right of a wide screen it is far off
_FOOT = "↑↓ choose · Tab complete · Enter as typed · {app.help} all"
_CHOSEN_FOOT = "↑↓ choose · Tab complete · Enter takes this row · {app.help} all"


class ChoiceMenu(BlockPanel[MenuRow]):
    """Offers rows; none is chosen until an arrow is pressed, so that Enter does what was typed."""

    DEFAULT_CSS = """
    ChoiceMenu { display: none; height: auto; background: $panel; }
    """

    @dataclass
    class Clicked(Message):
        """Posted when a row was clicked."""

        row: MenuRow

    @dataclass
    class Moved(Message):
        """Posted when another row is chosen, or none."""

        row: MenuRow | None

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create it with nothing to offer."""
        super().__init__(id=id)
        self.menu: Menu | None = None
        self._width, self._name_cells, self._help_column = 0, 0, 0
        self._look: Look | None = None
        self.chosen_index = -1

    @property
    def is_open(self) -> bool:
        """True while there is something to choose."""
        return self.menu is not None

    @property
    def chosen(self) -> MenuRow | None:
        """The row chosen by an arrow; None where none is."""
        return self.menu.rows[self.chosen_index] if self.menu and self.chosen_index >= 0 else None

    def offer(self, menu: Menu | None) -> None:
        """Offer *menu*, or nothing; no row is chosen."""
        if menu == self.menu and self.chosen_index < 0:
            return
        self.chosen_index = -1
        self.menu = menu
        if menu is None:
            self.display = False
            return
        rows = min(MOST_ROWS, len(menu.rows), max(3, self.screen.size.height - 12))
        self.styles.height = rows + 2
        self.display = True
        self.present(menu.heading, menu.rows, has_changed=True)

    def move(self, places: int) -> None:
        """Choose a row further down (or up); before the first and after the last is none."""
        if self.menu is None:
            return
        count = len(self.menu.rows) + 1
        self.chosen_index = (self.chosen_index + 1 + places) % count - 1
        self.draw_lines()
        self.post_message(self.Moved(self.chosen))

    def clicked(self, target: str) -> None:
        """Say that a row was clicked."""
        if self.menu is not None:
            self.post_message(self.Clicked(self.menu.rows[int(target)]))

    def draw_head(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return what the rows are."""
        return [DrawnLine(Content.styled(shortened(self.heading, width), look.words("dim")))]

    def draw_foot(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return what the keys do here."""
        text = with_signs(_CHOSEN_FOOT if self.chosen_index >= 0 else _FOOT)
        return [DrawnLine(Content.styled(shortened(text, width), look.words("dim")))]

    def draw_blocks(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return a line for each row."""
        self._width, self._look = width, look
        names = max((cell_len(row.name) for row in self.blocks), default=0)
        self._name_cells = min(names, LONGEST_NAME)
        longest = max((len(row.example) for row in self.blocks), default=0)
        column = min(LAST_HELP_COLUMN, longest + 3)
        room = width - self._name_cells - _SIGN_AND_GAP - column
        self._help_column = column if all(len(row.help) <= room for row in self.blocks) else 0
        return [DrawnLine(target=str(n)) for n in range(len(self.blocks))]

    def line_at(self, y: int) -> DrawnLine:
        """Return the line in row *y*; of a hundred and fifty rows only those in sight are drawn."""
        line = super().line_at(y)
        if not line.target or self._look is None:
            return line
        row_index = int(line.target)
        is_chosen = row_index == self.chosen_index
        content = _row_line(
            self.blocks[row_index], self._width, self._name_cells, self._look,
            is_chosen=is_chosen, help_column=self._help_column,
        )  # fmt: skip
        return DrawnLine(content, "current" if is_chosen else "", line.target)

    def first_line_shown(self, rows: int) -> int:
        """Keep the chosen row in sight."""
        first_shown = self.scroll_offset.y
        if self.chosen_index < 0:
            return 0
        return min(max(first_shown, self.chosen_index - rows + 1), self.chosen_index)


def _row_line(
    row: MenuRow,
    width: int,
    name_width: int,
    look: Look,
    *,
    is_chosen: bool,
    help_column: int,
) -> Content:
    """Return one row: a sign if it is chosen, its name, an example, and its help.

    The help of all rows begins in *help_column*, or ends at the right where that is 0.
    """
    sign = "▸ " if is_chosen else "✗ " if row.blocked else "  "
    name = shortened(row.name, name_width)
    note = f"not now: {row.blocked}" if row.blocked else row.help
    room = width - name_width - _SIGN_AND_GAP
    is_roomy = not row.blocked or cell_len(f"{row.example}  {note}") <= room  # the reason first
    example = shortened(row.example, max(0, room // 2 - 1)) if room > 30 and is_roomy else ""
    help_text = shortened(note, max(0, room - cell_len(example) - 2))
    help_begins = room - cell_len(help_text)
    if help_column:
        help_begins = min(help_begins, max(help_column, cell_len(example) + 2))
    gap = " " * max(1, help_begins - cell_len(example))
    role = "dim" if row.blocked else "accent"
    return Content.assemble(
        (sign, look.words("accent")),
        plain(name).stylize(look.words(role)),
        " " * (name_width - cell_len(name) + 2),
        plain(example).stylize(look.words("dim")) if row.blocked else plain(example),
        gap,
        plain(help_text).stylize(look.words("dim")),
    )
