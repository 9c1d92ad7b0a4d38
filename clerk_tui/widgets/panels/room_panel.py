"""The room: everybody in the groups of the house, with flags."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content
from textual.message import Message

from clerk_tui.widgets.panels.block_panel import BlockPanel, DrawnLine
from clerk_tui.widgets.panels.look import Look
from clerk_tui.widgets.text import plain, shortened


class Flag(Struct, frozen=True):
    """Something to know of a person, in a word or two."""

    text: str
    role: str = "dim"


class RoomRow(Struct, frozen=True):
    """A person, or the heading of a group."""

    key: str
    """The key of the person; "" for a heading."""
    name: str
    mark: str = ""
    here: bool = True
    flags: tuple[Flag, ...] = ()


class RoomPanel(BlockPanel[RoomRow]):
    """Shows who is here, out or away; flags are never cut, long names are."""

    @dataclass
    class Chosen(Message):
        """Posted when a person was clicked, to be marked in or out."""

        person: str

    def clicked(self, target: str) -> None:
        """Say that a person was chosen."""
        self.post_message(self.Chosen(target))

    def draw_head(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return the heading, with the count at the right."""
        gap = " " * max(1, width - len("THE ROOM") - cell_len(self.heading))
        text = Content.assemble(("THE ROOM", look.words("strong")), gap, self.heading)
        return self.spaced([DrawnLine(text)])

    def draw_blocks(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return a line for each heading and person, two where the flags need it."""
        return [line for row in self.blocks for line in _row_lines(row, width, look)]


def _row_lines(row: RoomRow, width: int, look: Look) -> list[DrawnLine]:
    if not row.key:
        return [DrawnLine(plain(shortened(row.name, width)).stylize(look.words("dim")))]
    flags = Content(" ").join(
        Content.styled(flag.text, look.words(flag.role)) for flag in row.flags
    )
    words, sign = look.words("" if row.here else "dim"), look.words("good" if row.here else "dim")
    head = Content.assemble(" ", (row.mark, sign), " ")
    fits = head.cell_length + cell_len(row.name) + flags.cell_length + 1 <= width
    name = plain(shortened(row.name, max(4, width - head.cell_length))).stylize(words)
    gap = " " * max(1, width - head.cell_length - name.cell_length - flags.cell_length)
    if fits or not row.flags:
        return [DrawnLine(Content.assemble(head, name, gap, flags), target=row.key)]
    flags = (
        Content.styled(shortened(flags.plain, width - 4), look.words(row.flags[0].role))
        if (flags.cell_length > width - 4)
        else flags
    )
    gap = " " * max(4, width - flags.cell_length)
    return [
        DrawnLine(Content.assemble(head, name), target=row.key),
        DrawnLine(Content.assemble(gap, flags), target=row.key),
    ]
