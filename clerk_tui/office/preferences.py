"""How the clerk likes the screen: the theme, the panels, whether the clocks stand still."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

PanelName = Literal["order", "minutes", "room"]
PANELS: tuple[PanelName, ...] = ("order", "minutes", "room")
RefusalSignal = Literal["", "bell", "flash"]
FILE_NAME = "screen.json"


class Preferences(Struct, frozen=True, omit_defaults=True):
    """The choices that a clerk made on the screen, and finds again."""

    theme: str = ""
    """The name of the theme; "": the program's own."""
    hidden: tuple[PanelName, ...] = ()
    """The panels that are not shown."""
    alone: PanelName | Literal[""] = ""
    """The panel that has the whole width to itself; "": they stand side by side."""
    narrow: PanelName = "minutes"
    """The panel that a narrow screen shows."""
    still: bool = False
    """True to keep the clocks in the top line from moving."""
    refusals: RefusalSignal = ""
    """What a refusal does besides being shown."""


class PreferenceFile:
    """Reads and writes the preferences; what cannot be read or written is no trouble to anybody."""

    def __init__(self, path: Path) -> None:
        """Use the file at *path*."""
        self._path = path
        self.now = self._read()

    def _read(self) -> Preferences:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Preferences)
        except (OSError, msgspec.DecodeError):
            return Preferences()

    def change(self, **fields: object) -> Preferences:
        """Change *fields*, and write the file; they hold until the end if it cannot be written."""
        from contextlib import suppress

        from clerk_tui.disk.atomic_write import write_atomically

        self.now = msgspec.structs.replace(self.now, **fields)
        with suppress(OSError):
            write_atomically(self._path, msgspec.json.encode(self.now), owner_only=True)
        return self.now
