"""How well what is drawn can be read: the contrast of Web Content Accessibility Guidelines 2.2."""

from collections.abc import Iterator
from typing import Any

from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.strip import Strip

LEAST = 4.5
"""The least contrast between words and what is behind them (1.4.3)."""
_EDGES = "│─╭╮╰╯┃━┏┓┗┛▔▁▂▃▄▅▆▇▊▌▍▎▐╸ "  # borders and scroll bars tell nothing by themselves
_DIMMED = 0.5  # the share of the colour behind that a terminal mixes into what is dim


def luminance(color: Color) -> float:
    """Return the relative luminance of *color*."""
    parts = (part / 255 for part in (color.r, color.g, color.b))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(words: Color, behind: Color) -> float:
    """Return the contrast between *words* and what is *behind* them, from 1 to 21."""
    lighter, darker = sorted((luminance(behind + words), luminance(behind)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def poor_words(app: App[Any]) -> set[tuple[str, str, str, float]]:
    """Return what *app* shows too faintly: the words, both colours, and their contrast.

    What lies dimmed behind a form is out of use while the form is there, and is left out (1.4.3).
    """
    rows: list[Strip] = list(app.screen._compositor.render_strips())
    return {
        (words, front.hex, behind.hex, round(ratio, 2))
        for row in _cut_to_form(app, rows)
        for text, style, _ in row
        if (words := text.strip(_EDGES)) and style and style.color and style.bgcolor
        for front, behind in (drawn_colours(style),)
        if (ratio := contrast(front, behind)) < LEAST
    }


def _cut_to_form(app: App[Any], rows: list[Strip]) -> Iterator[Strip]:
    """Yield *rows*, or what of them is in the form that lies over the screen."""
    if not app.screen.is_modal:
        yield from rows
        return
    for form in app.screen.displayed_children:
        area = form.region
        for row in rows[area.y : area.bottom]:
            yield row.crop(area.x, area.right)


def drawn_colours(style: Style) -> tuple[Color, Color]:
    """Return the colour of the words and the one behind, as a terminal draws *style*."""
    assert style.color
    assert style.bgcolor
    front, behind = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
    if style.reverse:
        front, behind = behind, front
    return (front.blend(behind, _DIMMED) if style.dim else front), behind
