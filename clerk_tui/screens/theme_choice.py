"""Choosing the colours of the screen; the choice is kept."""

from textual.app import App

from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office


def choose_theme(app: App[object], office: Office, name: str) -> str:
    """Draw *app* in the theme called *name*, and say which it is; without a name, list them.

    Raises:
        Refusal: There is no theme of that name.
    """
    themes = [theme for theme in app.available_themes if not theme.startswith("textual-ansi")]
    themes.sort(key=lambda theme: not theme.startswith("clerk-"))  # the program's own first
    there_are = f"There are: {', '.join(themes)}."
    if not name:
        return f"Now {app.theme}. {there_are}"
    folded_name = name.casefold().strip()
    chosen_theme = next((t for t in themes if folded_name in (t, t.removeprefix("clerk-"))), None)
    if chosen_theme is None:
        raise Refusal(f"There is no theme “{name}”.", there_are)
    app.theme = chosen_theme
    office.preferences.change(theme=chosen_theme)  # of an app that does not keep it itself, too
    return f"The theme is {chosen_theme}."
