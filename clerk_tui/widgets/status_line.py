"""The status line at the top: where the meeting is, and if everything is saved."""

import re

from msgspec import Struct
from textual.reactive import reactive
from textual.widgets import Static

from clerk_tui.widgets.text import plain, shortened

WIDE = 100  # columns from which private session is named in full


class Status(Struct, frozen=True):
    """The state of the meeting that the line shows."""

    body: str = ""
    date: str = ""
    state: str = ""
    item_clock: str = ""
    public: bool = True
    """False while the public are out: it is shown in words, not by colour alone."""
    present: str = ""
    saved: str = "saved"
    findings: str = ""
    """How many findings of the checks there are, with their sign."""
    speaker: str = ""
    held: bool = False
    """True while nothing is filed in public."""


class StatusLine(Static):
    """Shows the status; redraws only when something in it has changed."""

    DEFAULT_CSS = """
    StatusLine { height: 1; background: $primary-background; text-style: bold; }
    StatusLine.-private { text-style: bold reverse; }
    """

    status: reactive[Status] = reactive(Status)

    def watch_status(self, status: Status) -> None:
        """Draw the new status; what must always be seen is cut last."""
        self.set_class(not status.public, "-private")
        wide = (self.size.width or 80) >= WIDE
        private = "▓ PRIVATE – NOT PUBLISHED ▓" if wide else "▓ PRIVATE ▓"
        where = "PUBLIC, HELD" if status.held else "PUBLIC" if status.public else private
        right = self._right_part(status, where)
        room = max(0, (self.size.width or 80) - len(right) - 4)
        left = shortened(f"{status.body}  {status.date}", room) if room > 8 else ""
        gap = " " * max(2 if left else 0, (self.size.width or 80) - len(left) - len(right) - 2)
        self.update(plain(f" {left}{gap}{right} "), layout=False)

    def _right_part(self, status: Status, where: str) -> str:
        """Return the state of the meeting, as much of it as there is room for.

        The times are dropped first, then that all is saved, the clocks, the state, and who is
        here. That the public are in or out, and that nothing is saved, stay at any width.
        """
        width = (self.size.width or 80) - 2
        parts = {
            "state": status.state, "speaker": status.speaker, "item": status.item_clock,
            "present": status.present, "where": where, "found": status.findings,
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


def _joined(segments: dict[str, str]) -> str:
    return "  ".join(part for part in segments.values() if part)
