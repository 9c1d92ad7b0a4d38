"""The minutes as they grow: each entry with its time and a sign for its kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.content import Content
from textual.message import Message

from clerk_tui.widgets.panels.block_panel import BlockPanel, DrawnLine
from clerk_tui.widgets.panels.look import Look
from clerk_tui.widgets.panels.vote_bar import VoteBar, bar_lines
from clerk_tui.widgets.text import plain, shortened

if TYPE_CHECKING:
    from clerk_tui.domain.word_search import WordSearch

SPACED_ROWS = 22  # from which there is room for an empty line between entries
TIME_CELLS, SIGN_CELLS = 6, 2
_SPARE_WIDTH = 46  # columns below which the time stands nowhere
ITEM_LINE = "item"  # as the sign of the line that begins an item
HIT_SIGN = "▶"  # in the place of the sign of its kind, of what is in hand among what was found


class ShownEntry(Struct, frozen=True):
    """One entry as the screen shows it."""

    label: str
    """The kind of entry ("RESOLVED", "Q1", "note")."""
    text: str
    quiet: bool = False
    """True if it is not printed, and drawn less prominently."""
    ident: str = ""
    time: str = ""
    sign: str = ""
    """The sign of its kind, or `ITEM_LINE`."""
    role: str = ""
    """What the sign says, as a style."""
    depth: int = 0
    """How many motions it stands inside."""
    movers: str = ""
    """Who moved and seconded a motion; its words then stand below."""
    words: str = ""
    """The words of a motion, where its movers stand apart."""
    vote: VoteBar | None = None
    outcome: str = ""
    """What became of it: "CARRIED"."""
    outcome_role: str = ""
    prints_as: str = ""
    """What its result prints as besides."""
    note: str = ""
    """What is said of its vote below: the names, a member's own vote."""
    private: bool = False
    earlier: bool = False
    """True for what belongs to an item before the one in hand."""


class MinutesPanel(BlockPanel[ShownEntry]):
    """Shows what was minuted, newest at the bottom; Page Up goes back through the meeting."""

    @dataclass
    class Chosen(Message):
        """Posted when an entry was clicked, to be edited."""

        entry: str

    class OlderWanted(Message):
        """Posted when there is nothing more above what is shown."""

    is_private = False
    """True while the public are out; set before `heading`."""
    subheading = ""
    """The second line at the top; set before `heading`."""
    search: "WordSearch | None" = None
    """Words that are marked; set before `blocks`."""
    hit = ""
    """The ident of the entry, or of the item, that is in hand among those found."""
    _starts: dict[str, int]
    _newest: tuple[str, str, VoteBar | None] = ("", "", None)
    _from_bottom = 0

    def clicked(self, target: str) -> None:
        """Say that an entry was chosen."""
        self.post_message(self.Chosen(target))

    def draw_head(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return the item in hand: its number and title, and in private session the word."""
        shade = "private" if self.is_private else ""
        lines = [DrawnLine(plain(shortened(self.heading, width), "bold"), shade)]
        if self.subheading and self.size.height > 12:
            words = Content.styled(shortened(self.subheading, width), look.words("dim"))
            lines.append(DrawnLine(words, shade))
        return self.spaced(lines)

    def draw_blocks(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return the lines of all entries, an empty one between them where there is room."""
        spaced = self.size.height > SPACED_ROWS
        lines: list[DrawnLine] = []
        last_time, palette = "", _Palette(look)
        self._starts = {}
        for entry in self.blocks:
            is_result = not entry.time and not entry.sign
            if lines and (spaced or entry.sign == ITEM_LINE) and not is_result:
                lines.append(DrawnLine(_margin(width) + _rail(entry.depth, look)))
            entry_lines = _entry_lines(
                entry, width, entry.time != last_time, palette, self._marks_of(entry)
            )
            last_time = entry.time or last_time
            self._starts.setdefault(entry.ident, len(lines))
            lines += entry_lines
        return lines

    def _marks_of(self, entry: ShownEntry) -> "_Marks | None":
        """Return what is marked in *entry*; None where nothing is looked for."""
        if self.search is None:
            return None
        return _Marks(self.search, bool(self.hit) and entry.ident == self.hit)

    @property
    def lowest_shown(self) -> str:
        """The ident of the lowest entry on the screen; "" if there is none."""
        end = self.scroll_offset.y + self.rows_shown
        shown_lines = reversed(self._lines[self.scroll_offset.y : end])
        return next((line.target for line in shown_lines if line.target), "")

    @property
    def position(self) -> tuple[object, int]:
        """The newest entry and how far the clerk has scrolled back from it, for `go_back_to`."""
        return self._newest, self._from_bottom

    def go_back_to(self, position: tuple[object, int]) -> None:
        """Show the entries where the clerk was, unless there are newer ones."""
        newest, from_bottom = position
        if newest == self._newest:
            bottom = max(0, len(self._lines) - self.rows_shown)
            line = max(0, bottom - from_bottom)
            self.scroll_to(y=line, animate=False, immediate=True, force=True)
            self.refresh()

    def first_line_shown(self, rows: int) -> int:
        """Show the newest, unless only older ones were added above; or what was found."""
        if self.hit:
            bottom = max(0, len(self._lines) - rows)
            return min(max(0, self._starts.get(self.hit, 0) - rows // 3), bottom)
        last_block = self.blocks[-1] if self.blocks else ShownEntry("", "")
        newest = (last_block.ident, last_block.text, last_block.vote)
        is_same, self._newest = newest == self._newest, newest
        bottom = max(0, len(self._lines) - rows)
        return max(0, bottom - self._from_bottom) if is_same else bottom

    def on_mouse_scroll_up(self) -> None:
        """Ask for what was minuted before, at the top of what is shown."""
        if self.scroll_offset.y <= 0:
            self.post_message(self.OlderWanted())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Note how far the clerk has gone back: a panel that grows or shrinks keeps to it."""
        super().watch_scroll_y(old_value, new_value)
        self._from_bottom = max(0, self.max_scroll_y - round(new_value))

    def page(self, pages: int) -> None:
        """Go back (or forward) by so many pages; ask for more at the top."""
        rows = max(1, self.rows_shown - 2)
        if pages < 0 and self.scroll_offset.y <= 0:
            self.post_message(self.OlderWanted())
        top_line = min(max(0, self.scroll_offset.y + pages * rows), self.max_scroll_y)
        self.scroll_to(y=top_line, animate=False, immediate=True, force=True)
        self.refresh()


class _Palette:
    """The look of a panel, compared by its styles so that wrapped entries can be remembered."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._key = tuple(look.roles.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Palette) and other._key == self._key

    def __hash__(self) -> int:
        return hash(self._key)


class _Marks(Struct, frozen=True):
    """The marks in an entry: words looked for, and the entry itself if it is in hand."""

    search: "WordSearch"
    is_hit: bool
    """True if the entry is in hand among those found."""


@lru_cache(96)
def _entry_lines(
    entry: ShownEntry,
    width: int,
    with_time: bool,
    palette: _Palette,
    entry_marks: _Marks | None,
) -> tuple[DrawnLine, ...]:
    """Return one entry in lines of *width* cells."""
    look = palette.look
    is_hit = entry_marks is not None and entry_marks.is_hit
    if entry.sign == ITEM_LINE:
        return (_item_line(entry, width, look, entry_marks),)
    has_times = width >= _SPARE_WIDTH
    margin = (TIME_CELLS if has_times else 0) + SIGN_CELLS
    rail = _rail(entry.depth, look)
    body = _body(entry, max(8, width - margin - rail.cell_length), look, entry_marks)
    time = entry.time if with_time and has_times else ""
    lead = Content.assemble(
        (f"{time:<{TIME_CELLS}}" if has_times else "", look.words("dim")),
        rail,
        (f"{HIT_SIGN if is_hit else entry.sign:<{SIGN_CELLS}}", look.words(entry.role or "dim")),
    )
    below = Content.assemble(_margin(width), rail, " " * SIGN_CELLS)
    shade = "current" if is_hit else "private" if entry.private else ""
    return tuple(
        DrawnLine((below if n else lead) + line, shade, entry.ident) for n, line in enumerate(body)
    )


def _margin(width: int) -> Content:
    """Return the room that the time takes."""
    return Content(" " * TIME_CELLS if width >= _SPARE_WIDTH else "")


def _rail(depth: int, look: Look) -> Content:
    """Return the lines at the left of what stands inside a motion."""
    return Content.styled("│ " * min(depth, 3), look.words("dim"))


def _item_line(entry: ShownEntry, width: int, look: Look, entry_marks: _Marks | None) -> DrawnLine:
    """Return the line that begins an item."""
    is_hit = entry_marks is not None and entry_marks.is_hit
    title = f"{entry.label} {entry.text}".strip()
    text = shortened(title, width - 4)
    rule = "─" * max(0, width - len(text) - 4)
    content = Content.styled(f"{HIT_SIGN if is_hit else '─'}─ {text} {rule}", look.words("dim"))
    shade = "current" if is_hit else "private" if entry.private else ""
    return DrawnLine(_with_marks(content, entry_marks), shade)


def _with_marks(content: Content, entry_marks: _Marks | None) -> Content:
    """Return *content* with the words looked for marked."""
    if entry_marks is None:
        return content
    from clerk_tui.widgets.marked_changes import mark_words

    return mark_words(content, entry_marks.search)


def _body(entry: ShownEntry, width: int, look: Look, entry_marks: _Marks | None) -> list[Content]:
    """Return the words of an entry, without its time and its sign."""
    role = "quiet" if entry.quiet else "dim" if entry.earlier else ""
    lines: list[Content] = []
    if entry.movers:
        movers = _with_marks(plain(entry.movers).stylize(look.words("strong")), entry_marks)
        lines += _with_label(entry.label, movers).wrap(width)
        lines += _with_marks(plain(entry.words).stylize(look.words(role)), entry_marks).wrap(width)
    elif words := (entry.words if entry.vote or entry.outcome else entry.text or entry.label):
        text = plain(words if words != entry.label else "")
        text = _with_marks(text.stylize(look.words(role)) if role else text, entry_marks)
        lines += _with_label(entry.label, text).wrap(width)
    if entry.vote:
        lines += bar_lines(entry.vote, width, look)
    if entry.outcome:
        parts = [Content.styled(entry.outcome, look.words(entry.outcome_role or "strong"))]
        if entry.prints_as:
            parts.append(Content.styled(entry.prints_as, look.words("dim")))
        lines += Content("  ").join(parts).wrap(width)
    if entry.note:
        lines += Content.styled(entry.note, look.words("dim")).wrap(width)
    return lines or [Content()]


def _with_label(label: str, content: Content) -> Content:
    return Content.assemble(plain(label, "bold"), plain(" "), content) if label else content
