"""The program's own themes: a dark and a light one, and one of high contrast.

Every pair of colours in which words are drawn is at least 4.5:1, what is dimmed or greyed too (Web
Content Accessibility Guidelines 2.2, 1.4.3); a test reckons it.
"""

from typing import Any

from textual.app import App
from textual.theme import Theme

DEFAULT_THEME = "clerk-dark"

DARK = Theme(
    name="clerk-dark",
    primary="#6cb2ff",
    secondary="#9fb6cf",
    accent="#ffd27d",
    foreground="#e6e9ee",
    background="#14171c",
    surface="#1b1f26",
    panel="#242a33",
    warning="#ffc96b",
    error="#ff9a9a",
    success="#8fdca5",
    dark=True,
    variables={
        "text": "#e6e9ee",
        "text-muted": "#aab4c0",
        "text-disabled": "#aab4c0",
        "text-primary": "#9ccbff",
        "text-secondary": "#c3d2e3",
        "text-accent": "#ffd27d",
        "text-warning": "#ffc96b",
        "text-error": "#ffa3a3",
        "text-success": "#8fdca5",
        "primary-muted": "#1d3b5c",
        "success-muted": "#1d4029",
        "warning-muted": "#4d3a12",
        "error-muted": "#511f26",
        "foreground-muted": "#aab4c0",
        "foreground-disabled": "#aab4c0",
        "border": "#6cb2ff",
        "border-blurred": "#4a5566",
        "scrollbar": "#4a5566",
        "scrollbar-background": "#1b1f26",
        "block-cursor-background": "#9ccbff",
        "block-cursor-foreground": "#0d1117",
        "input-selection-background": "#2d5a8c",
    },
)
LIGHT = Theme(
    name="clerk-light",
    primary="#0a5ea8",
    secondary="#3d5a78",
    accent="#7a4b00",
    foreground="#1a1d22",
    background="#fbfbf9",
    surface="#f1f1ee",
    panel="#e4e5e2",
    warning="#7a4b00",
    error="#a01622",
    success="#0f6130",
    dark=False,
    variables={
        "text": "#1a1d22",
        "text-muted": "#4e5662",
        "text-disabled": "#4e5662",
        "text-primary": "#074a87",
        "text-secondary": "#334c66",
        "text-accent": "#704500",
        "text-warning": "#6b4200",
        "text-error": "#95121e",
        "text-success": "#0c5529",
        "primary-muted": "#cfe3f7",
        "success-muted": "#cfecd8",
        "warning-muted": "#fbe7bd",
        "error-muted": "#fad9d9",
        "foreground-muted": "#4e5662",
        "foreground-disabled": "#4e5662",
        "border": "#0a5ea8",
        "border-blurred": "#9aa3ad",
        "scrollbar": "#9aa3ad",
        "scrollbar-background": "#e4e5e2",
        "block-cursor-background": "#074a87",
        "block-cursor-foreground": "#ffffff",
        "input-selection-background": "#a9cdf0",
    },
)
HIGH_CONTRAST = Theme(
    name="clerk-high-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    warning="#ffff00",
    error="#ff6060",
    success="#60ff60",
    dark=True,
    variables={
        "text": "#ffffff",
        "text-muted": "#ffffff",
        "text-disabled": "#d8d8d8",
        "text-primary": "#ffff00",
        "text-secondary": "#00ffff",
        "text-accent": "#ffff00",
        "text-warning": "#ffff00",
        "text-error": "#ff8080",
        "text-success": "#60ff60",
        "primary-muted": "#00306a",
        "success-muted": "#003a00",
        "warning-muted": "#3a3a00",
        "error-muted": "#5a0000",
        "foreground-muted": "#ffffff",
        "foreground-disabled": "#d8d8d8",
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
    },
)
OWN_THEMES = (DARK, LIGHT, HIGH_CONTRAST)


def put_on_theme(app: App[Any], name: str) -> str:
    """Draw *app* in the theme *name* from the first, or in our own; return the one that it is."""
    for theme in OWN_THEMES:
        app.register_theme(theme)
    theme_name = name if name in app.available_themes else DEFAULT_THEME
    app.set_reactive(App.theme, theme_name)
    app.stylesheet.set_variables(app.get_css_variables())  # made with the library's own theme
    is_dark = app.current_theme.dark
    app.set_class(is_dark, "-dark-mode").set_class(not is_dark, "-light-mode")
    return theme_name
