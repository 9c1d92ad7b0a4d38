"""The places on a screen that one can jump to: rows, entries, people, fields."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from msgspec import Struct
from textual.errors import NoWidget
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, TextArea

from clerk_tui.widgets.lists.roll_list import Roll
from clerk_tui.widgets.panels.block_panel import BlockPanel
from clerk_tui.widgets.printed_minutes import PrintedMinutes


class JumpPlace(Struct, frozen=True):
    """Something to go to."""

    go: Callable[[], object]
    """Does what a click there does, or gives it the keyboard."""
    at: Offset | None = None
    """Where its letter stands; None where there is no place for it but the foot."""
    word: str = ""
    """What the foot calls it."""


def places_on(screen: Screen[Any]) -> Iterator[JumpPlace]:
    """Yield what one can go to on *screen*, as far as it is in sight, part by part."""
    for widget in screen.query("*"):
        if not widget.is_on_screen or not widget.size or widget.disabled:
            continue
        for offset_in_widget, action in _rows_of(widget):
            at = widget.content_region.offset + offset_in_widget
            if _is_in_sight(screen, widget, at):
                yield JumpPlace(action, at)


def _rows_of(widget: Widget) -> Iterator[tuple[Offset, Callable[[], object]]]:
    """Yield where in *widget* each place is, and what going there does."""
    if isinstance(widget, BlockPanel):
        seen_lines: set[str] = set()
        for y in range(widget.size.height):
            target = widget.line_at(y).target
            if target and target not in seen_lines:
                seen_lines.add(target)
                yield Offset(0, y), partial(widget.clicked, target)
    elif isinstance(widget, OptionList):
        yield from _options_of(widget)
    elif isinstance(widget, PrintedMinutes):
        for y, index in widget.rows_in_sight():
            yield Offset(0, y), partial(_take_row, widget, index)
    elif isinstance(widget, Input | TextArea | Button) and not widget.has_focus:
        yield Offset(), widget.focus


def _options_of(option_list: OptionList) -> Iterator[tuple[Offset, Callable[[], object]]]:
    """Yield the rows of a list: its options have their number in the style that is drawn."""
    seen_options: set[int] = set()
    for y in range(option_list.size.height):
        x = 0
        for segment in option_list.render_line(y):
            option: int = segment.style.meta.get("option", -1) if segment.style else -1
            is_new = option >= 0 and option not in seen_options
            if is_new and not option_list.get_option_at_index(option).disabled:
                seen_options.add(option)
                yield Offset(x, y), partial(_choose_option, option_list, option)
            x += segment.cell_length


def _choose_option(option_list: OptionList, index: int) -> None:
    """Choose a row; on the roll it is only highlighted, as a letter then says what they are."""
    option_list.focus()
    option_list.highlighted = index
    if not isinstance(option_list, Roll):
        option_list.action_select()


def _take_row(minutes: PrintedMinutes, index: int) -> None:
    """Take a row in hand."""
    minutes.focus()
    minutes.choose(index)


def _is_in_sight(screen: Screen[Any], widget: Widget, offset: Offset) -> bool:
    """Return True if nothing covers *widget* there."""
    try:
        topmost, _ = screen.get_widget_at(*offset)
    except NoWidget:
        return False
    return topmost is widget or widget in topmost.ancestors
