"""What the meeting screen shows, redrawn from the meeting as the desk has it."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.desk import Desk
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from clerk_tui.screens.meeting import panels as view
from clerk_tui.screens.meeting.background_checks import Looking
from clerk_tui.screens.meeting.entries import minuted
from clerk_tui.screens.meeting.key_lines import HINT, KEYS
from clerk_tui.screens.meeting.lazy import LoadedLater
from clerk_tui.screens.meeting.public_hold import HELD, Holding
from clerk_tui.screens.meeting.recall_privacy import PutAside
from clerk_tui.screens.meeting.save_status import KeptSafe
from clerk_tui.screens.meeting.saved_text import PadKept
from clerk_tui.screens.meeting.second_window import OtherCopies
from clerk_tui.screens.meeting.status import over_the_pad, status_of
from clerk_tui.widgets.guiding_line import GuidingLine
from clerk_tui.widgets.minute_pad import MinutePad
from clerk_tui.widgets.recent_entries import MinutesSoFar
from clerk_tui.widgets.side_panel import Panel
from clerk_tui.widgets.status_line import StatusLine
from clerk_tui.widgets.text import plain


class MeetingShown(Screen[None]):
    """The parts of the screen, and what each shows; the pad keeps the keyboard."""

    CSS_PATH = "meeting.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - Textual's own type
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 - as above

    meeting: reactive[Meeting | None] = reactive(None, init=False)

    def __init__(self, office: Office, desk: Desk) -> None:
        """Minute the meeting at *desk*."""
        super().__init__()
        self.office = office
        self.desk = desk
        self.style_of_house = style_of(desk.meeting.body, office.templates)
        self.editing = ""
        self._wanting = False
        self.later = LoadedLater(self)
        self.others = OtherCopies(office, desk)
        self.kept = PadKept(office, desk.meeting.ident)
        self.looking = Looking(self)
        self.safe = KeptSafe(self)
        self._filed_at = 0.0
        self._opened = False  # the library resumes a screen when it is opened, too
        self.holding = Holding(desk, self.kept)
        self.aside = PutAside(self)

    def compose(self) -> ComposeResult:
        """Status, running order, minutes so far, room, guiding line, pad, keys."""
        yield StatusLine()
        with Horizontal(id="table"):
            yield Panel(id="order")
            yield MinutesSoFar(id="minuted")
            yield Panel(id="room")
        yield GuidingLine()
        later = self.later
        yield MinutePad(later.completed, later.begun_by, self.kept.keep, later.whole_name, id="pad")
        yield Static(plain(HINT), id="hint")
        yield Static(plain(KEYS), id="keys")

    def on_mount(self) -> None:
        """Show the meeting, put back what was being typed, and let the clocks run."""
        self.office.trouble = self.safe.trouble
        pad = self.pad
        pad.focus()
        self.others.sit_down()
        self.show(self.safe.put_back())
        self.set_interval(1.0, self._each_second)
        self.call_after_refresh(self.later.load)

    def on_unmount(self) -> None:
        """Leave the meeting, and what is in the pad, to whoever opens it next."""
        self.kept.leave()
        self.others.leave()

    def on_screen_resume(self) -> None:
        """Show what another screen may have changed at the same desk."""
        if self._opened:
            self.pad.focus()
            self.show()
        self._opened = True

    def _compositor_refresh(self) -> None:
        """Draw what changed: but not while Textual holds drawing back, and would throw it away."""
        if not self.app._batch_count:
            super()._compositor_refresh()

    @property
    def pad(self) -> MinutePad:
        """The minute pad."""
        return self.query_one("#pad", MinutePad)

    @property
    def line(self) -> GuidingLine:
        """The guiding line."""
        return self.query_one(GuidingLine)

    def show(self, said: str = "") -> None:
        """Show the meeting as the desk has it, and *said*: what was just done."""
        put_away = self.aside.look()
        self.meeting = self.desk.meeting
        self.line.refused = ""
        self.line.said = said or put_away
        self.line.guidance = self._guidance()

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Hand each part of the screen what it shows; each redraws only what changed."""
        if meeting is None:
            return
        now = self.desk.now
        order, room = self.query_one("#order", Panel), self.query_one("#room", Panel)
        order.heading, order.rows = "Running order", view.order_rows(meeting, now)
        room.heading, room.rows = view.room_heading(meeting), view.room_rows(meeting)
        minutes = self.query_one(MinutesSoFar)
        minutes.heading = view.item_heading(meeting)
        minutes.minuted = minuted(meeting, self.style_of_house)
        self.set_class(meeting.public_excluded, "-in-private")
        self.pad.border_title = plain(
            over_the_pad(meeting, read_only=self.others.read_only, held=bool(self.holding))
        )
        self.tick()
        self.looking.look()

    def _each_second(self) -> None:
        """Keep the clocks, and follow another window that has the meeting."""
        self.safe.look_after()
        if self.others.look():
            self.meeting = None  # the same meeting may be drawn otherwise
            self.show()
        self.tick()

    def tick(self) -> None:
        """Keep the clocks; nothing is drawn unless a minute has passed."""
        meeting = self.desk.meeting
        self.query_one(StatusLine).status = status_of(
            meeting,
            self.desk.now,
            self.safe.said,
            self.looking.found,
            held=bool(self.holding),
        )

    def _guidance(self) -> str:
        if self.others.read_only:
            return "Minuted in another window, and followed here. To minute it here: /takeover"
        if self.holding:
            return HELD
        if self.editing:
            return "Editing the last entry: Enter keeps it, Escape leaves it as it was"
        hint = guide(self.desk, self.style_of_house)
        return f"{hint.text}  (Enter)" if hint.command else hint.text
