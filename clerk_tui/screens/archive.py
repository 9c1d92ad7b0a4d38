"""Meetings prepared by mistake: put away from the list, and brought back."""

from collections.abc import Callable
from datetime import date

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import PUT_AWAY
from clerk_tui.keys import sign
from clerk_tui.office import Office
from clerk_tui.storage.minute_book.meeting_list import NO_LIMIT, Listing
from clerk_tui.widgets.message_line import MessageLine


class MeetingArchive:
    """Puts meetings away and brings them back, and says so in the message line of Home."""

    def __init__(
        self, office: Office, message_line: MessageLine, redraw: Callable[[], None]
    ) -> None:
        """Change which meetings of *office* are listed, and *redraw* the list."""
        self._office, self._line, self._redraw = office, message_line, redraw
        self._asked_about = ""  # the meeting that the line speaks of

    def put_away(self, ident: str) -> None:
        """Put the meeting *ident* away; one that is in preparation only when asked twice."""
        if not ident:
            return
        is_sure, self._asked_about = self._asked_about == ident, ident
        try:
            meeting_row = self._office.minute_book.find(ident)
            if not is_sure and meeting_row.state == "in preparation":
                name = _name_and_day(meeting_row)
                again_hint = f"{sign('home.put-away')} again puts away {name}."
                self._line.say(f"{again_hint} Nothing of it is lost.", "?")
                return
            self._office.sit_down(ident).archive.put_away()
        except Refusal as refusal:
            self._line.refuse(str(refusal))
            return
        brings_back = f"{sign('home.bring-back')} brings it back."
        self._show_change(f"Put away: {_name_and_day(meeting_row)}. {brings_back}")

    def bring_back(self) -> None:
        """Bring back the meeting that was put away last."""
        meetings = self._office.minute_book.meetings
        try:
            put_away = [m for m in meetings(NO_LIMIT, put_away=True) if m.state == PUT_AWAY]
            if not put_away:
                raise Refusal("No meeting is put away.")
            last_put_away = max(put_away, key=lambda m: m.changed_at)
            self._office.sit_down(last_put_away.ident).archive.bring_back()
        except Refusal as refusal:
            self._line.refuse(str(refusal))
            return
        self._show_change(f"Back in the list: {_name_and_day(last_put_away)}.")

    def forget_question(self, highlighted: str) -> None:
        """Forget what the line asked or refused, if another meeting is *highlighted*."""
        if self._asked_about and highlighted != self._asked_about:
            self._asked_about = ""
            self._line.say("")

    def _show_change(self, message: str) -> None:
        self._asked_about = ""
        self._redraw()
        self._line.say(message)


def _name_and_day(listing: Listing) -> str:
    return f"{listing.body}, {short_date(date.fromisoformat(listing.date))}"
