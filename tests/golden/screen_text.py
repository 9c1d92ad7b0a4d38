"""A screen as text: the grid of letters, then where the style changes in each row, and a legend.

Colours are told by the names that the theme has for them, so that a golden screen stays the same
while a colour is only shifted, and says what a word is drawn as.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from rich.cells import cell_len
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.strip import Strip

_NAMES = (
    "text", "text-muted", "text-accent", "text-warning", "text-error", "text-success",
    "text-primary", "background", "surface", "panel", "primary-muted", "success-muted",
    "warning-muted", "error-muted", "primary", "error", "warning", "accent", "success",
    "foreground", "scrollbar", "scrollbar-background",
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEIGHTS = ("bold", "dim", "italic", "underline", "reverse", "strike")


def drawn_screen(app: App[Any]) -> str:
    """Return what *app* shows now."""
    strips = list(app.screen._compositor.render_strips())
    names = _colour_names(app.theme_variables)
    legend: dict[str, str] = {}
    rows = [_runs(strip, names, legend) for strip in strips]
    width = app.size.width
    text = [f"│{strip.text:<{width}}│" for strip in strips]
    edge = "─" * width
    styles = [f"{number:>2}  {' '.join(runs)}" for number, runs in enumerate(rows)]
    listed = [f"{letter}  {words}" for words, letter in legend.items()]
    return "\n".join([f"┌{edge}┐", *text, f"└{edge}┘", "", *styles, "", *listed, ""])


def _colour_names(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the theme's name of each colour, by its hexadecimal figures."""
    named: dict[str, str] = {}
    for name in _NAMES:
        value = variables.get(name, "")
        if value.startswith("#"):
            named.setdefault(Color.parse(value).hex.casefold(), name)
    return named


def _runs(strip: Strip, names: Mapping[str, str], legend: dict[str, str]) -> Iterable[str]:
    """Return where in a row the style changes, and to which letter of the legend."""
    runs: list[str] = []
    column, last = 0, ""
    for text, style, _ in strip:
        words = _style_words(style, names)
        letter = legend.setdefault(words, _LETTERS[min(len(legend), len(_LETTERS) - 1)])
        if letter != last:
            runs.append(f"{column}{letter}")
            last = letter
        column += cell_len(text)
    return runs


def _style_words(style: Style | None, names: Mapping[str, str]) -> str:
    """Return a style in words: "bold text-accent on panel"."""
    if style is None:
        return "plain"
    weights = [weight for weight in _WEIGHTS if getattr(style, weight)]
    parts = [*weights]
    if style.color is not None:
        parts.append(_name(Color.from_rich_color(style.color), names))
    if style.bgcolor is not None:
        parts.append(f"on {_name(Color.from_rich_color(style.bgcolor), names)}")
    return " ".join(parts) or "plain"


def _name(color: Color, names: Mapping[str, str]) -> str:
    return names.get(color.hex.casefold(), color.hex)
