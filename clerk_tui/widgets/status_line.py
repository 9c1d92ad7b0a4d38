"""The status line at the top: where the meeting is, the time now, and if everything is saved."""

from typing import ClassVar

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from clerk_tui.widgets.text import plain, shortened

WIDE = 100  # columns from which private session is named in full
LONGEST_PLACE = 36  # cells of the body's name that how long it sat gives way to
LEAST_PLACE = 16  # and those that the word "here" gives way to, if then there is room for
SHOWN_PLACE = 9  # so many of them at least: less is no name
_CHIPS = {"go", "stop", "open", "shut"}


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
    clock: str = ""
    """The time now, with its label, so that it is not taken for the start."""
    sat: str = ""
    """Since when it has sat and how long, with its label."""
    in_session: bool = False


class StatusLine(Static):
    """Shows the status; redraws only when something in it has changed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"status--{chip}" for chip in _CHIPS} | {
        "status--dim", "status--warn",
    }  # fmt: skip
    DEFAULT_CSS = """
    StatusLine { height: 1; background: $panel; }
    StatusLine.-private { text-style: reverse; }
    StatusLine > .status--go, StatusLine > .status--stop { text-style: bold; }
    StatusLine > .status--open, StatusLine > .status--shut { text-style: bold; }
    StatusLine > .status--go { color: $text-success; background: $success-muted; }
    StatusLine > .status--stop { color: $text-warning; background: $warning-muted; }
    StatusLine > .status--open { color: $text-primary; background: $primary-muted; }
    StatusLine > .status--shut { color: $text-error; background: $error-muted; }
    StatusLine > .status--dim { color: $text-muted; }
    StatusLine > .status--warn { color: $text-warning; text-style: bold; }
    """

    class FindingsWanted(Message):
        """Posted when the number of findings was clicked."""

    class PeopleWanted(Message):
        """Posted when the number of those here was clicked."""

    class AgendaWanted(Message):
        """Posted when the name of the body was clicked."""

    status: reactive[Status] = reactive(Status)

    def watch_status(self, status: Status) -> None:
        """Draw the new status; what must always be seen is cut last."""
        self.set_class(not status.public, "-private")
        width = self.size.width or 80
        parts = self._parts_that_fit(status, width)
        right_words = Content("  ").join(
            self._draw_field(name, text) for name, text in parts if text
        )
        room = max(0, width - right_words.cell_length - 4)
        meeting_words = shortened(status.body, room)
        day = f" {status.date}"
        place_words = plain(meeting_words, "bold") if room >= SHOWN_PLACE else Content()
        if room >= SHOWN_PLACE and len(meeting_words) + len(day) <= room:
            place_words += Content.styled(day, self._style("dim"))
        gap = " " * max(
            bool(place_words), width - place_words.cell_length - right_words.cell_length - 2
        )
        self.update(Content.assemble(" ", place_words, gap, right_words, " "), layout=False)

    def _parts_that_fit(self, status: Status, width: int) -> list[tuple[str, str]]:
        """Return the parts of the line with their names, as many as there is room for.

        How long it sat goes first, then that all is saved, the word "here", the clocks, the
        state, and who is here. That the public are in or out, and that nothing is saved, stay.
        """
        private = "▓ PRIVATE – NOT PUBLISHED ▓" if width >= WIDE else "▓ PRIVATE ▓"
        publicity = "PUBLIC, HELD" if status.held else "PUBLIC" if status.public else private
        mark = "●" if status.in_session else "○"
        parts = {
            "state": f" {mark} {status.state} " if status.state else "", "clock": status.clock,
            "sat": status.sat, "speaker": status.speaker, "item": status.item_clock,
            "where": f" {publicity} ", "present": status.present, "found": status.findings,
            "saved": status.saved,
        }  # fmt: skip
        save_note = "" if status.saved == "saved" else status.saved
        brief = status.present.replace(" here", "")
        for name, shorter, place_cells in (
            ("sat", status.sat.rpartition(", ")[2], LONGEST_PLACE), ("sat", "", LONGEST_PLACE),
            ("saved", save_note, LONGEST_PLACE), ("present", brief, LEAST_PLACE), ("item", "", 0),
            ("speaker", "", 0), ("clock", "", 0), ("state", "", 0), ("found", "", 0),
            ("saved", save_note and save_note.partition(" –")[0], 0), ("present", "", 0),
        ):  # fmt: skip
            cells = sum(len(text) + 2 for text in parts.values() if text)
            if min(len(status.body), place_cells) + cells > width and (
                place_cells != LEAST_PLACE or SHOWN_PLACE + cells - len(" here") <= width - 2
            ):
                parts[name] = shorter
        return list(parts.items())

    def _draw_field(self, name: str, text: str) -> Content:
        status = self.status
        role = {
            "state": "go" if status.in_session else "stop",
            "where": "open" if status.public and not status.held else "shut",
            "found": "warn",
            "sat": "dim",
            "saved": "dim" if text == "saved" else "shut",
            "present": "warn" if "INQUORATE" in text else "",
        }.get(name, "")
        return Content.styled(text, self._style(role)) if role else plain(text)

    def _style(self, role: str) -> Style:
        return self.get_visual_style(f"status--{role}", partial=role not in _CHIPS)

    def on_resize(self) -> None:
        """Fill the new width."""
        self.watch_status(self.status)

    def notify_style_update(self) -> None:
        """Draw in the new colours, once the chips have them too."""
        super().notify_style_update()
        if self.is_mounted:
            self.call_later(self._draw_again)

    def _draw_again(self) -> None:
        """Draw what the status is by then: one handed on with the call would be an earlier one."""
        self.watch_status(self.status)

    def on_click(self, event: events.Click) -> None:
        """Show what the part that was clicked is about: findings, people, the agenda."""
        text = self.content.plain if isinstance(self.content, Content) else ""
        present = self.status.present.partition(" here")[0]
        sign, here = text.find("⚠"), text.find(present or "\n")
        event.stop()
        if sign >= 0 and sign - 1 <= event.x <= sign + 4:
            self.post_message(self.FindingsWanted())
        elif 0 <= here <= event.x < here + len(present):
            self.post_message(self.PeopleWanted())
        elif text.strip() and event.x <= len(text[1:].partition("  ")[0]):
            self.post_message(self.AgendaWanted())
