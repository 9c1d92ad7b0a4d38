"""Whether what the clerk types is kept, said in the line at the top and never in the way."""

from typing import TYPE_CHECKING

from clerk_tui.domain.errors import Refusal
from clerk_tui.screens.text_boxes import still_of, unfinished_note

if TYPE_CHECKING:
    from clerk_tui.screens.meeting.saved_text import PutBack
    from clerk_tui.screens.meeting.view import MeetingShown

SAVED, NOT_SAVED = "saved", "NOT SAVED – keep typing"
NOT_KEPT = "NOT KEPT – leave it open"
CLOCK = "CLOCK CHANGED"
_BACK = "What could not be saved when it was typed is back in the pad."
_AWAITED = "Type on: what was being typed here before is put back once it can be read."
_UNDER_UP = "What was being typed here before can be read now: Up brings it back."
_WELL = "Everything is saved again. Enter files what is in the pad."


class KeptSafe:
    """What the meeting screen says of its keeping: saved, not saved, put back."""

    def __init__(self, screen: "MeetingShown") -> None:
        """Say it on *screen*."""
        self._screen = screen
        self._typing = ""  # what is wrong with keeping what is typed
        self._clock = ""  # what is wrong with the clock
        self._file = ""  # what is wrong with where the database is
        self._awaited = ""  # why what was being typed before is not in the pad yet

    @property
    def saved(self) -> str:
        """What the line at the top says of it."""
        if self._typing and self._screen.office.unfinished.is_newest_unsaved:
            return NOT_KEPT
        return NOT_SAVED if self._typing or self._file else SAVED

    @property
    def said(self) -> str:
        """The same, or what comes next in importance: that the clock was changed."""
        if self._screen.others.read_only:
            return "READ ONLY"
        return CLOCK if self._clock and self.saved == SAVED else self.saved

    def trouble(self, said: str) -> None:
        """Told by the writing thread: what the clerk types is, or is again, being kept."""
        if said == self._typing or not self._screen.is_running:
            return
        self._typing = said
        self._screen.app.call_from_thread(self._tell, said)

    def _tell(self, wrong: str, right: str = _WELL) -> None:
        line = self._screen.line
        line.refused = wrong
        line.said = "" if wrong else right
        self._screen.tick()

    def look_after(self) -> None:
        """See each second that the database is where it was; put it back where it is not."""
        if self._awaited:
            self._try_again()
        before, told = self._file, ""
        try:
            told = self._screen.office.look_after()
            self._file = ""
        except Refusal as refusal:
            self._file = str(refusal)
        if told or self._file != before:
            self._tell(self._file, told or _WELL)
        differs = self._screen.desk.clock_differs
        if bool(differs) != bool(self._clock):
            self._clock = differs
            if differs and not self._screen.line.refused:
                self._screen.line.said = differs

    def put_back(self) -> str:
        """Put back what was being typed when the program was last stopped; what to say of it.

        Where the database cannot be read now, that is said, and tried again each second. What was
        typed meanwhile stays in the pad then, and Up brings back what was there before.
        """
        screen = self._screen
        try:
            left = screen.kept.read(screen.desk.meeting)
        except Refusal as refusal:
            self._awaited = f"{refusal.what} {_AWAITED}"
            return ""
        self._awaited = ""
        if screen.pad.text.strip():
            return self._put_back_under_up(left)
        screen.holding.put_back(held=left.held)
        screen.aside.put_back(left)
        if left.text:
            screen.pad.set_text(left.text, left.cursor)
            screen.editing = left.editing
            screen.kept.keep(left.editing, 0, "editing")
        screen.kept.take_over()
        waiting = unfinished_note(still_of(screen.desk.meeting, left.boxes))
        return " ".join(filter(None, (_BACK if screen.kept.rescued else "", waiting)))

    def _put_back_under_up(self, left: "PutBack") -> str:
        """Put back what is *left* where the clerk has typed on: nothing of either is lost."""
        screen = self._screen
        screen.holding.put_back(held=left.held)
        typed_on = screen.pad.recalled
        screen.aside.put_back(left)
        for text in (*reversed(typed_on), left.text):
            screen.pad.remember(text)
        screen.kept.take_over()
        return _UNDER_UP if left.text else ""

    def _try_again(self) -> None:
        """Put back what could not be read when the meeting was opened."""
        line = self._screen.line
        told = self.put_back()
        if self._awaited:
            if not line.refused:
                line.refused = self._awaited
        else:
            self._screen.show(told or _WELL)
