"""Choosing the colours of the screen; the choice is kept."""

from textual.app import App

from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office


def choose_theme(app: App[object], office: Office, name: str) -> str:
    """Draw *app* in the theme called *name*, and say which it is; without a name, list them.

    Raises:
        Refusal: There is no theme of that name.
    """
    names = [theme for theme in app.available_themes if not theme.startswith("textual-ansi")]
    own_themes = [theme for theme in names if theme.startswith("clerk-")]
    other_themes = [theme for theme in names if theme not in own_themes]
    if not name:
        return f"Now {app.theme}. There are: {', '.join([*own_themes, *other_themes])}."
    folded_name = name.casefold().strip()
    close = [
        theme
        for theme in (*own_themes, *other_themes)
        if folded_name in (theme, theme.removeprefix("clerk-"))
    ]
    if not close:
        raise Refusal(
            f"There is no theme “{name}”.", f"There are: {', '.join([*own_themes, *other_themes])}."
        )
    app.theme = close[0]
    office.preferences.change(theme=close[0])  # of an app that does not keep it itself, too
    return f"The theme is {close[0]}."
