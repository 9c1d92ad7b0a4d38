"""Jumping at the table: the panels are places too, and the pad hands on what is typed early."""

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from clerk_tui.keys import keys_of
from clerk_tui.screens.jump.places import JumpPlace
from clerk_tui.screens.jump.screen import JumpScreen, begin_jump
from clerk_tui.screens.meeting.panel_layout import PanelLayout
from clerk_tui.widgets.guiding_line import GuidingLine

if TYPE_CHECKING:
    from clerk_tui.office.preferences import PanelName

PANEL_WORDS: "dict[PanelName, str]" = {
    "order": "running order", "minutes": "minutes", "room": "room",
}  # fmt: skip


class TableJump:
    """Begins to jump with a key of the pad, in the order typed."""

    def __init__(self, screen: Screen[Any], layout: PanelLayout) -> None:
        """Jump on *screen*, whose panels are laid out by *layout*."""
        self._screen, self._layout = screen, layout
        self._jump: JumpScreen | None = None

    def take_key(self, key: str, letter: str) -> bool:
        """Begin with the key of jumping; hand on what came to the pad after it."""
        if self._jump is not None and self._jump.is_current:
            self._jump.take_letter(key, letter)
            return True
        self._jump = None
        if key not in keys_of("app.jump"):
            return False
        self._jump = begin_jump(self._screen, self._panel_places())
        return True

    def _panel_places(self) -> list[JumpPlace]:
        """Return the panels: those in sight at their headings, the others at the foot."""
        places: list[JumpPlace] = []
        for name, word in PANEL_WORDS.items():
            panel, show = self._screen.query_one(f"#{name}"), partial(self._show, name)
            if name not in self._layout.shown:
                places.append(JumpPlace(show, word=word))
            elif not self._layout.is_narrow:
                places.append(JumpPlace(show, panel.content_region.offset))
        return places

    def _show(self, panel_name: "PanelName") -> None:
        """Show one panel alone; the one that is alone already, beside the others again."""
        is_alone = self._layout.shown == (panel_name,) and not self._layout.is_narrow
        self._screen.query_one(GuidingLine).done = self._layout.show_alone(
            "all" if is_alone else panel_name
        )
