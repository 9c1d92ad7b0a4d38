"""Which panels of the meeting screen are shown, side by side or one alone, and what they show."""

from typing import TYPE_CHECKING

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.screens.meeting import panels
from clerk_tui.widgets.panels.room_panel import RoomPanel
from clerk_tui.widgets.panels.running_order import RunningOrder

if TYPE_CHECKING:
    from textual.screen import Screen

    from clerk_tui.office.preferences import PanelName

NARROW_COLUMNS = 100  # below which one panel is shown at a time
_NAMES = {"order": "the running order", "minutes": "the minutes", "room": "the room"}
_WORDS: "dict[str, PanelName]" = {
    "order": "order", "agenda": "order", "minutes": "minutes", "room": "room", "people": "room",
}  # fmt: skip


class PanelLayout:
    """Shows and hides the panels of one screen, and keeps what was chosen."""

    def __init__(self, screen: "Screen[None]", office: Office, desk: Desk) -> None:
        """Arrange the panels of *screen*, at which the meeting at *desk* is minuted."""
        self._screen = screen
        self._office = office
        self._desk = desk
        self.is_finding = False
        """True while the minutes show words that were found, whatever the clerk chose to see."""

    @property
    def is_narrow(self) -> bool:
        """True where there is room for one panel only."""
        return self._screen.size.width < NARROW_COLUMNS

    @property
    def shown(self) -> "tuple[PanelName, ...]":
        """The panels that are shown now, from left to right."""
        panel_choice = self._chosen
        return ("minutes",) if self.is_finding and "minutes" not in panel_choice else panel_choice

    @property
    def _chosen(self) -> "tuple[PanelName, ...]":
        """The panels that the clerk chose, from left to right."""
        from clerk_tui.office.preferences import PANELS

        chosen = self._office.preferences.now
        if self.is_narrow:
            return (chosen.narrow,)
        if chosen.alone:
            return (chosen.alone,)
        return tuple(panel for panel in PANELS if panel not in chosen.hidden)

    def apply(self) -> None:
        """Show the panels that were chosen."""
        shown_panels, has_appeared = self.shown, False
        for name in _NAMES:
            panel = self._screen.query_one(f"#{name}")
            if panel.display != (name in shown_panels):
                panel.display = name in shown_panels
                has_appeared |= panel.display
        if has_appeared:  # what is out of sight was not kept up
            self.show_order()
            self.show_room()

    def show_room(self) -> None:
        """Show who is in the room, where that panel is in sight."""
        room, meeting = self._screen.query_one(RoomPanel), self._desk.meeting
        if room.display:
            room.present(panels.room_heading(meeting), panels.room_rows(meeting))

    def show_order(self) -> None:
        """Show the running order where it is in sight; the item's time goes on each minute."""
        order, meeting = self._screen.query_one(RunningOrder), self._desk.meeting
        if not order.display:
            return
        now, still = self._desk.now, self._office.preferences.now.still
        order.progress = panels.order_progress(meeting)
        foot = "" if still else panels.time_left(meeting, now)
        order.present("Running order", panels.order_rows(meeting, now, still=still), foot)

    def show_next(self) -> str:
        """Show the next panel: alone where several fit, then all of them again."""
        from clerk_tui.office.preferences import PANELS

        chosen, preferences = self._office.preferences.now, self._office.preferences
        if self.is_narrow:
            in_turn = PANELS[1:] + PANELS[:1]  # from the minutes to the room, then the agenda
            preferences.change(narrow=in_turn[(in_turn.index(chosen.narrow) + 1) % 3])
        else:
            steps = ("", "minutes", "order", "room")
            preferences.change(alone=steps[(steps.index(chosen.alone) + 1) % 4])
        return self._apply_and_say()

    def show_alone(self, word: str) -> str:
        """Show the panel called *word* alone, or "all" of them side by side."""
        if word == "all":
            self._office.preferences.change(alone="", hidden=(), narrow="minutes")
            return self._apply_and_say()
        if word not in _WORDS:
            raise Refusal(
                f"There is no panel “{word}”.", "As in: /panel room (or order, minutes, all)"
            )
        self._office.preferences.change(alone=_WORDS[word], narrow=_WORDS[word])
        return self._apply_and_say()

    def fold(self, panel_name: "PanelName") -> str:
        """Hide a panel, or show it again; where there is room for one, show it or the minutes."""
        chosen, preferences = self._office.preferences.now, self._office.preferences
        if self.is_narrow:
            preferences.change(narrow="minutes" if chosen.narrow == panel_name else panel_name)
        elif panel_name in self.shown:
            preferences.change(alone="", hidden=(*chosen.hidden, panel_name))
        else:
            hidden = tuple(name for name in chosen.hidden if name != panel_name)
            preferences.change(alone="", hidden=hidden)
        return self._apply_and_say()

    def _apply_and_say(self) -> str:
        self.apply()
        names = [_NAMES[name] for name in self.shown]
        return f"Shown: {', '.join(names)}."
