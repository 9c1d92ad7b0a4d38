"""A panel that draws blocks of lines, of which only those on the screen cost anything."""

from abc import ABCMeta, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from msgspec import Struct
from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from clerk_tui.widgets.panels.look import LOOK_CLASSES, LOOK_CSS, Look, look_of

if TYPE_CHECKING:
    # Textual has no public word for the type of its widgets. If the name goes, write `Any` here.
    from textual.message_pump import _MessagePumpMeta as WidgetType
else:
    WidgetType = type(ScrollView)

ROOMY_HEIGHT = 26  # lines from which a heading has an empty one below it
Block = TypeVar("Block")


class DrawnLine(Struct, frozen=True):
    """One line of a panel."""

    content: Content = Content()
    shade: str = ""
    """What stands behind the whole line: "current", "private", "head"; "": nothing."""
    target: str = ""
    """What a click on it means, such as the ident of an item; "": nothing."""


_EMPTY_LINE = DrawnLine()


class AbstractWidgetType(WidgetType, ABCMeta):
    """The type of a widget that is made only once its abstract methods are there."""


class BlockPanel(ScrollView, Generic[Block], can_focus=False, metaclass=AbstractWidgetType):
    """Shows a heading, blocks that scroll under it, and a foot.

    It sets its lines itself, so that what is new stands there in the next drawing of the screen:
    Textual would first lay the whole screen out anew, then scroll. It redraws only if what it
    shows has changed.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOK_CLASSES
    DEFAULT_CSS = f"""
    BlockPanel {{
        height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; padding: 0 1;
        scrollbar-gutter: stable;  /* else what stands at the right is cut once one is shown */
        {LOOK_CSS}
    }}
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create it with nothing to show."""
        super().__init__(id=id)
        self.heading = ""
        self.blocks: tuple[Block, ...] = ()
        self.foot = ""
        self._head: list[DrawnLine] = []
        self._lines: list[DrawnLine] = []
        self._foot: list[DrawnLine] = []
        self._strips: dict[int, tuple[DrawnLine, Strip]] = {}
        self._strips_look: tuple[int, Style] | None = None
        """How wide the strips are, and in which style the ordinary ones."""
        self._drawn_size: Size | None = None
        """The size to which the lines were worked out; None if what is to be shown has changed."""

    # What a panel says of itself

    def draw_head(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return the lines that stay at the top."""
        text = Content.styled(self.heading.upper()[:width], look.words("strong"))
        return self.spaced([DrawnLine(text)] if self.heading else [])

    def spaced(self, heading_lines: list[DrawnLine]) -> list[DrawnLine]:
        """Return *heading_lines* with an empty line below, where there is room for one."""
        return [*heading_lines, DrawnLine()] if self.size.height > ROOMY_HEIGHT else heading_lines

    @abstractmethod
    def draw_blocks(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return the lines of all blocks."""

    def draw_foot(self, width: int, look: Look) -> Sequence[DrawnLine]:  # noqa: ARG002
        """Return the lines that stay at the foot."""
        return []

    def first_line_shown(self, rows: int) -> int:  # noqa: ARG002
        """Return the line at which to begin, of *rows* that there is room for."""
        return self.scroll_offset.y

    def clicked(self, target: str) -> None:
        """Say by a message what a click on *target* wants."""

    # Drawing

    def present(
        self, heading: str, blocks: tuple[Block, ...], foot: str = "", *, has_changed: bool = False
    ) -> None:
        """Show these, all in one drawing; nothing is drawn if they are what is shown.

        Args:
            heading: What stands at the top.
            blocks: What scrolls below it.
            foot: What stands at the foot.
            has_changed: True if something else that is drawn has changed.
        """
        if has_changed or (heading, foot, blocks) != (self.heading, self.foot, self.blocks):
            self.heading, self.blocks, self.foot = heading, blocks, foot
            self.draw_lines()

    def on_mount(self) -> None:
        """Draw what was set before there was anything to draw on."""
        self.draw_lines()

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Draw to the new size, or what was set while the panel was hidden, in this very drawing.

        Textual has no public word for the name. If it goes, delete this method: a panel that opens
        is then drawn empty first.
        """
        is_resized = super()._size_updated(size, virtual_size, container_size, layout)
        self.on_resize()
        return is_resized

    def on_resize(self) -> None:
        """Draw to the new size, unless that is done."""
        if self.size != self._drawn_size:
            self.draw_lines()

    def notify_style_update(self) -> None:
        """Draw in the new colours, once the looks have them too."""
        super().notify_style_update()
        self._strips.clear()
        if self.is_mounted and self._lines:
            self.call_later(self.draw_lines)

    def draw_lines(self) -> None:
        """Work the lines out anew, and scroll to what is to be seen."""
        width = self.scrollable_content_region.width
        self._drawn_size = None
        if width < 1 or not self.is_mounted or not self.size.height:  # it is not on the screen
            return
        self._drawn_size = self.size
        look = look_of(self)
        self._head = list(self.draw_head(width, look))
        self._foot = list(self.draw_foot(width, look)) if self.size.height > 8 else []
        self._lines = list(self.draw_blocks(width, look))
        self._take_height(len(self._head) + len(self._lines) + len(self._foot))
        first_shown = self.first_line_shown(self.rows_shown)
        self.scroll_to(y=first_shown, animate=False, immediate=True, force=True)
        if self.max_scroll_y:  # Textual tells a scrollbar that is only about to be shown nothing
            self.vertical_scrollbar.position = self.scroll_y
        self.refresh_lines(self.scroll_offset.y, self.size.height)

    def _take_height(self, height: int) -> None:
        """Be so many lines high; the screen is laid out anew only if a scrollbar comes or goes."""
        if self.virtual_size.height == height:
            return
        if self.show_vertical_scrollbar != (height > self.container_size.height):
            self.virtual_size = Size(0, height)
            return
        self.set_reactive(ScrollView.virtual_size, Size(0, height))
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = height

    @property
    def rows_shown(self) -> int:
        """The number of lines of the blocks that there is room for."""
        return max(1, self.size.height - len(self._head) - len(self._foot))

    def line_at(self, y: int) -> DrawnLine:
        """Return the line that is drawn in row *y*."""
        if y < len(self._head):
            return self._head[y]
        if (below := y - (self.size.height - len(self._foot))) >= 0:
            return self._foot[below]
        index = y - len(self._head) + self.scroll_offset.y
        return self._lines[index] if index < len(self._lines) else _EMPTY_LINE

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return lines of the screen; one that was drawn before, if elsewhere, as it was then.

        Textual would style each anew, as it remembers them by their place. Where there is a border
        it does.
        """
        if self.gutter.top or self.gutter.bottom or self.opacity < 1:
            return super().render_lines(crop)
        look = self.outer_size.width, self.visual_style
        if look != self._strips_look or len(self._strips) > 2 * self.size.height:
            self._strips, self._strips_look = {}, look
        strips = [self._strip(y) for y in crop.line_range]
        for line_filter in self.get_line_filters():
            strips = [
                strip.apply_filter(line_filter, self.background_colors[1]) for strip in strips
            ]
        return [strip.crop(*crop.column_span) for strip in strips]

    def _strip(self, y: int) -> Strip:
        """Return the line in row *y* from edge to edge."""
        line = self.line_at(y)
        known = self._strips.get(id(line))
        if known and known[0] is line:
            return known[1]
        behind = Style(background=self.visual_style.background).rich_style
        left, right = (
            Segment(" " * cells, behind) for cells in (self.gutter.left, self.gutter.right)
        )
        strip = Strip([left, *self.render_line(y), right]).simplify()
        self._strips[id(line)] = line, strip
        return strip

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        line, width = self.line_at(y), self.size.width
        style = self.visual_style
        if line.shade:
            style = self.get_visual_style(f"look--{line.shade}")
        strip = Strip(line.content.render_segments(style))
        return strip.adjust_cell_length(width, style.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Ask for what the line under the pointer stands for."""
        offset = event.get_content_offset(self)
        if offset is not None and (target := self.line_at(offset.y).target):
            event.stop()
            self.clicked(target)
