"""The menu over the pad, and the line below it that says what will be minuted."""

from time import monotonic
from typing import TYPE_CHECKING

from clerk_tui.screens.meeting.host import CommandHost
from clerk_tui.screens.meeting.key_lines import FIND_KEY, FIND_START, foot_hint
from clerk_tui.widgets.panels.choice_menu import ChoiceMenu

if TYPE_CHECKING:
    from clerk_tui.domain.menus import Menu, MenuRow
    from clerk_tui.screens.meeting.lazy_commands import LazyCommands
    from clerk_tui.screens.meeting.pad_find import PadFind
    from clerk_tui.widgets.panels.minutes_panel import MinutesPanel

PAUSE_SECONDS = 0.08  # after which what was typed is tried, so that no key waits for it
_ARROWS = {"up": -1, "down": 1}


class PadMenu:
    """Offers commands and names while they are typed, and says what the line would do.

    Nothing is written by any of it. Until an arrow is pressed Enter does what was typed.
    """

    def __init__(self, host: CommandHost, commands: "LazyCommands") -> None:
        """Offer them at *host*."""
        self._host = host
        self._commands = commands
        self._typed_at = 0.0
        self.is_waiting = False
        """True while what was typed is still to be tried."""
        self._hint = self._shown = foot_hint()
        self._find: PadFind | None = None
        """Finds words in the minutes; None until the clerk first looks for some."""

    # Finding

    def _is_finding(self, text: str) -> bool:
        return text[: len(FIND_START)].casefold() == FIND_START

    def begin_finding(self) -> None:
        """Begin to find words; what stands in the pad is put away."""
        self._finder.begin()

    @property
    def _finder(self) -> "PadFind":
        if self._find is None:
            from clerk_tui.screens.meeting.pad_find import PadFind

            self._find = PadFind(self._host, lambda: self._commands.table)
        return self._find

    def shows_found(self, panel: "MinutesPanel") -> bool:
        """Show what was found in *panel*; return False if nothing is looked for."""
        return self._find is not None and self._find.show_minutes(panel)

    @property
    def _menu(self) -> ChoiceMenu:
        return self._host.choice_menu

    def note_typed(self, text: str) -> None:
        """Offer what may be meant by *text*, and try it once nobody types for a moment."""
        text_before = self._host.pad.before_cursor
        if self._find is not None and not self._is_finding(self._host.pad.text):
            self._find.end()
        menu: Menu | None = None
        if self._is_finding(text) and text[len(FIND_START) :].strip():
            self._menu.offer(None)  # the line says what was found before, until it is looked for
            self._try_soon()
            return
        try:
            hints = self._commands.hints
            self._hint = hints.hint_for(text, text_before)
            menu = (
                None
                if "\n" in text.strip() and text.startswith("/")
                else hints.menu_for(text_before)
            )
        except Exception as error:  # noqa: BLE001 - a hint must never cost a word
            self._host.app.log.error(repr(error))
            self._hint = foot_hint()
        self._menu.offer(menu if text else None)
        self._show(self._hint)
        if text.strip():
            self._try_soon()

    def _try_soon(self) -> None:
        """Try what was typed once nobody types for a moment."""
        self._typed_at = monotonic()
        if not self.is_waiting:
            self.is_waiting = True
            self._host.set_timer(PAUSE_SECONDS, self._try_line)

    def _try_line(self) -> None:
        """Say what the line would do, or wait again if something was typed meanwhile."""
        seconds_left = PAUSE_SECONDS - (monotonic() - self._typed_at)
        if seconds_left > 0:
            self._host.set_timer(seconds_left, self._try_line)
            return
        self.is_waiting = False
        text = self._host.pad.text
        try:
            if self._is_finding(text):
                self._show(self._finder.look(text) or self._hint)
                return
            if not text.strip() or self._host.editing or self._menu.chosen is not None:
                return
            is_naming = self._menu.is_open
            room = self._host.hint_room
            understood_line = self._commands.hints.understood(
                text, most_cells=room, is_naming=is_naming
            )
        except Exception as error:  # noqa: BLE001 - as above
            self._host.app.log.error(repr(error))
            return
        self._show(understood_line or self._hint)

    def _show(self, words: str) -> None:
        """Show *words* below the pad; nothing is drawn if they stand there."""
        if words != self._shown:
            self._shown = words
            self._host.show_hint(words)

    # Keys, handed on by the pad in the order typed

    def take_key(self, key: str) -> bool:
        """Do what *key* means to the menu; return False if it means nothing to it."""
        menu, pad = self._menu, self._host.pad
        if key == FIND_KEY:
            self.begin_finding()
            return True
        if self._is_finding(pad.text):
            return self._finder.take_key(key)
        if menu.menu is None or menu.menu.text != pad.before_cursor:
            return False
        if key in _ARROWS and (menu.chosen is not None or not pad.is_recalling):
            menu.move(_ARROWS[key])
        elif key == "tab":
            self._complete(menu.chosen or menu.menu.rows[0])
        elif key == "enter" and menu.chosen is not None:
            self.take_row(menu.chosen)
        elif key == "escape" and menu.chosen is not None:
            menu.offer(None)
            self._show(self._hint)
        else:
            return False
        return True

    def show_row(self, row: "MenuRow | None") -> None:
        """Name the chosen row in the line below the pad, where the cursor stays."""
        if row is None:
            self._show(self._hint)
            return
        state = f"not now: {row.blocked}" if row.blocked else row.help
        self._show(f"▸ {f'{row.name} {row.example}'.strip()} – {state}")

    def take_row(self, row: "MenuRow") -> None:
        """Take a row: run a command without words, put the others and names in the pad."""
        if row.blocked:
            self._menu.offer(None)
            self._host.line.refusal = f"{row.name} cannot be done now: {row.blocked}."
            return
        self._complete(row)
        if row.runs:
            self._host.pad.file_text()

    def _complete(self, row: "MenuRow") -> None:
        """Put a row in the pad, in the place of what was typed for it."""
        self._menu.offer(None)
        self._host.pad.replace_before_cursor((row.drop, row.add))
