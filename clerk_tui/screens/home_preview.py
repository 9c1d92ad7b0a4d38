"""Reads what Home says of the meeting highlighted, once nobody has pressed a key for a moment."""

from typing import TYPE_CHECKING

from textual.screen import Screen

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import counted
from clerk_tui.office import Office
from clerk_tui.office.meeting_preview import BookFigures, MeetingPreview, book_figures, preview_of
from clerk_tui.widgets.panels.meeting_figures import MeetingFigures, ShownItem, ShownMeeting

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Meeting


class HomePreview:
    """Fills the preview of *screen*; the checks of the meeting run in a thread."""

    def __init__(
        self, screen: Screen[None], meeting_figures: MeetingFigures, office: Office
    ) -> None:
        """Read from *office*, and show it in *meeting_figures*."""
        self._screen, self._panel, self._office = screen, meeting_figures, office
        self._ident = ""

    def show(self, ident: str) -> None:
        """Show the meeting *ident*; nothing for none, or if it cannot be read."""
        self._ident = ident
        try:
            meeting = self._office.minute_book.meeting(ident) if ident else None
            shown_preview = preview_of(self._office, meeting) if meeting else None
        except Refusal:
            meeting = shown_preview = None
        self._panel.show(_as_shown(shown_preview) if shown_preview else None)
        if meeting and shown_preview:
            self._screen.run_worker(
                lambda: self._count_findings(meeting, shown_preview),
                thread=True, exclusive=True, group="preview", exit_on_error=False,
            )  # fmt: skip

    def _count_findings(self, meeting: "Meeting", preview: MeetingPreview) -> None:
        """Run the checks, in a thread of their own, and add their number to the preview."""
        from msgspec.structs import replace

        from clerk_tui.domain.checks import run_checks

        count = 0
        for findings in run_checks(meeting):
            if self._ident != meeting.ident:
                return
            count += sum(1 for f in findings if f.severity == "error" or f.entry)
        if self._screen.is_running and self._ident == meeting.ident:
            with_count = _as_shown(replace(preview, findings=count))
            self._screen.app.call_from_thread(self._panel.show, with_count)

    def figures(self) -> str:
        """Return the figures of the book, in words; empty if there are none to tell."""
        try:
            return figures_words(book_figures(self._office))
        except Refusal:
            return ""


def figures_words(book: BookFigures) -> str:
    """Return the figures of the book in words."""
    words = [counted(book.meetings, "meeting")]
    if book.unsigned:
        words.append(f"{book.unsigned} not signed yet")
    if book.open_actions:
        words.append(_actions(book.open_actions, book.overdue_actions))
    return " · ".join(words)


def _actions(is_open: int, overdue: int) -> str:
    overdue_note = f", {overdue} overdue" if overdue else ""
    return f"{counted(is_open, 'action')} open{overdue_note}"


def _as_shown(preview: MeetingPreview) -> ShownMeeting:
    items = tuple(ShownItem(item.number, item.title, item.sign) for item in preview.items)
    taken_count = sum(1 for item in items if item.sign in ("✓", "▶"))
    notes = [f"{taken_count} of {len(items)} items taken" if items else "no items yet"]
    if preview.entries:
        notes.append(f"{preview.entries} entries in the minutes")
    if preview.open_actions:
        notes.append(f"{_actions(preview.open_actions, preview.overdue_actions)}, of this body")
    if preview.findings is not None:
        notes.append(f"⚠ {preview.findings} to look at" if preview.findings else "✓ nothing found")
    day_and_venue = " · ".join(part for part in (preview.day, preview.venue) if part)
    return ShownMeeting(preview.body, day_and_venue, preview.state, items, tuple(notes))
