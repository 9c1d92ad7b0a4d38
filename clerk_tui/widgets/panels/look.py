"""The styles in which the panels draw; each comes with a word or a sign that says the same."""

from typing import TYPE_CHECKING

from msgspec import Struct
from textual.style import Style

if TYPE_CHECKING:
    from textual.widget import Widget

ROLES = ("dim", "good", "bad", "warn", "accent", "strong", "quiet")
SHADES = ("head", "current", "private", "menu")
LOOK_CLASSES = {f"look--{name}" for name in (*ROLES, *SHADES)}
# `$text-…` are the colours that a theme makes for words; ours are at least 4.5:1 (see `themes`).
LOOK_CSS = """
    .look--dim { color: $text-muted; }
    .look--quiet { color: $text-muted; text-style: italic; }
    .look--strong { text-style: bold; }
    .look--good { color: $text-success; text-style: bold; }
    .look--bad { color: $text-error; text-style: bold; }
    .look--warn { color: $text-warning; text-style: bold; }
    .look--accent { color: $text-accent; text-style: bold; }
    .look--head { color: $text; background: $panel; text-style: bold; }
    .look--current { color: $text; background: $primary-muted; text-style: bold; }
    .look--private { color: $text; background: $error-muted; }
    .look--menu { color: $text; background: $panel; }
"""


class Look(Struct, frozen=True):
    """The styles of words in a widget by the name of what they say."""

    roles: dict[str, Style]
    """Styles of words: a colour and weight, on whatever stands behind."""

    def words(self, role: str) -> Style | str:
        """Return the style of words in *role*; "" for ordinary ones."""
        return self.roles.get(role, "")


def look_of(widget: "Widget") -> Look:
    """Return the look of *widget*, from its component classes and the theme."""
    return Look({role: widget.get_visual_style(f"look--{role}", partial=True) for role in ROLES})
