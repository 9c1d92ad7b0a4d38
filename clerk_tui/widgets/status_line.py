"""The line at the top: where the meeting is, and whether everything is saved."""

import re

from msgspec import Struct
from textual.reactive import reactive
from textual.widgets import Static

from clerk_tui.widgets.text import plain, shortened

WIDE = 100  # columns from which private session is said at length


class Status(Struct, frozen=True):
    """What the line says. `public` False is shouted in words, not in colour alone.

    `held` says that nothing is filed in public meanwhile.
    """

    body: str = ""
    date: str = ""
    state: str = ""
    item_clock: str = ""
    public: bool = True
    present: str = ""
    saved: str = "saved"
    found: str = ""
    speaker: str = ""
    held: bool = False


class StatusLine(Static):
    """Redraws only when something it says has changed."""

    DEFAULT_CSS = """
    StatusLine { height: 1; background: $primary-background; text-style: bold; }
    StatusLine.-private { text-style: bold reverse; }
    """

    status: reactive[Status] = reactive(Status)

    def watch_status(self, status: Status) -> None:
        """Draw the new status; what must never fold away comes last to be cut."""
        self.set_class(not status.public, "-private")
        wide = (self.size.width or 80) >= WIDE
        shout = "▓ PRIVATE – NOT PUBLISHED ▓" if wide else "▓ PRIVATE ▓"
        where = "PUBLIC, HELD" if status.held else "PUBLIC" if status.public else shout
        right = self._right(status, where)
        room = max(0, (self.size.width or 80) - len(right) - 4)
        left = shortened(f"{status.body}  {status.date}", room) if room > 8 else ""
        gap = " " * max(2 if left else 0, (self.size.width or 80) - len(left) - len(right) - 2)
        self.update(plain(f" {left}{gap}{right} "), layout=False)

    def _right(self, status: Status, where: str) -> str:
        """What is said of the meeting, as much of it as there is room for.

        The times go first, then that it is saved, the clocks, where the meeting is, and who is
        here. Whether the public are in, and that nothing is saved, stay whatever the width.
        """
        width = (self.size.width or 80) - 2
        parts = {
            "state": status.state, "speaker": status.speaker, "item": status.item_clock,
            "present": status.present, "where": where, "found": status.found,
            "saved": status.saved,
        }  # fmt: skip
        unsaved = status.saved.partition(" –")[0]
        for name, shorter in (
            ("state", re.sub(r" \d.*", "", status.state)),
            ("saved", "" if status.saved == "saved" else status.saved),
            ("item", ""), ("speaker", ""), ("state", ""), ("found", ""),
            ("saved", "" if status.saved == "saved" else unsaved), ("present", ""),
        ):  # fmt: skip
            if len(_joined(parts)) > width:
                parts[name] = shorter
        return _joined(parts)

    def on_resize(self) -> None:
        """Fill the new width."""
        self.watch_status(self.status)


def _joined(parts: dict[str, str]) -> str:
    return "  ".join(part for part in parts.values() if part)
