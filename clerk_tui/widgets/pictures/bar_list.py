"""The bars of a picture, a row each, drawn to the width there is."""

from typing import ClassVar

from textual.content import Content
from textual.widgets.option_list import Option

from clerk_tui.minutes.pictures.picture import Bar, Picture
from clerk_tui.widgets.lists.row_cursor import CursorOptionList
from clerk_tui.widgets.panels.look import LOOK_CLASSES, LOOK_CSS, Look, look_of
from clerk_tui.widgets.pictures.bar_lines import Layout, bar_line, heads, legend

_NOTHING = Picture("", (), ())


class BarList(CursorOptionList):
    """Shows the bars; the one chosen has a mark, and the terminal's cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOK_CLASSES
    DEFAULT_CSS = f"""
    BarList, BarList:focus {{
        height: 1fr; border: none; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable; background: transparent;
        {LOOK_CSS}
    }}
    BarList > .option-list--option {{ padding: 0; }}
    BarList > .option-list--option-highlighted, BarList:focus > .option-list--option-highlighted {{
        text-style: bold; background: $panel; color: $text;  /* the bars are seen on it */
    }}
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create it with nothing to show."""
        super().__init__(id=id, markup=False)
        self.picture = _NOTHING
        self._drawn: tuple[Picture, int] = _NOTHING, 0
        self._layout, self._look = Layout(_NOTHING, 0), Look({})
        self._marked = -1

    @property
    def chosen(self) -> Bar | None:
        """The bar that is highlighted; None where there is none."""
        index = self.highlighted
        bars = self.picture.bars
        return bars[index] if index is not None and index < len(bars) else None

    def show(self, picture: Picture) -> None:
        """Show *picture* from its first bar."""
        self.picture = picture
        self._draw(0)

    def on_resize(self) -> None:
        """Draw to the new width."""
        if self._drawn != (self.picture, self._width):
            self._draw_anew()

    def notify_style_update(self) -> None:
        """Draw in the new colours, once the looks have them too."""
        super().notify_style_update()
        if self.is_mounted and self.picture.bars:
            self.call_later(self._draw_anew)

    def _draw_anew(self) -> None:
        self._draw(self.highlighted or 0)

    def legend(self) -> Content:
        """Return how each part is drawn."""
        return legend(self.picture, look_of(self))

    def heads(self) -> str:
        """Return the heads over the figures; empty where they stand in a line."""
        return heads(self.picture, Layout(self.picture, self._width))

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _draw(self, marked_bar: int) -> None:
        if self._width < 1:
            return
        self._drawn = self.picture, self._width
        self._layout, self._look = Layout(self.picture, self._width), look_of(self)
        self._marked = min(marked_bar, len(self.picture.bars) - 1)
        self.clear_options()
        self.add_options(Option(self._line(n)) for n in range(len(self.picture.bars)))
        self.highlighted = self._marked if self.picture.bars else None

    def _line(self, number: int) -> Content:
        bar, is_marked = self.picture.bars[number], number == self._marked
        return bar_line(self.picture, bar, self._layout, self._look, is_marked=is_marked)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Move the mark with the highlighted row."""
        super().watch_highlighted(highlighted)
        marked_before, self._marked = self._marked, -1 if highlighted is None else highlighted
        for number in {marked_before, self._marked}:
            if 0 <= number < min(self.option_count, len(self.picture.bars)):
                self.replace_option_prompt_at_index(number, self._line(number))
