"""The meeting screen: everything a clerk does at the table, from the pad."""

import time
from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from clerk_tui.bootstrap import Office
from clerk_tui.commands.bare_figures import vote_of_figures
from clerk_tui.commands.command import Command, Table
from clerk_tui.commands.guidance import guide
from clerk_tui.commands.registry import run, the_command
from clerk_tui.desk import Desk
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.meeting import Meeting
from clerk_tui.minutes.house_style import style_of
from clerk_tui.screens import meeting_view as view
from clerk_tui.screens.command_list import CommandProvider
from clerk_tui.screens.from_the_table import FromTheTable
from clerk_tui.screens.hints import HINT, Hints
from clerk_tui.screens.kept_safe import SAVED, KeptSafe
from clerk_tui.screens.other_copies import OtherCopies
from clerk_tui.screens.pad_kept import PadKept
from clerk_tui.widgets.guiding_line import GuidingLine
from clerk_tui.widgets.minute_pad import MinutePad
from clerk_tui.widgets.minutes_so_far import MinutesSoFar
from clerk_tui.widgets.panels import Panel
from clerk_tui.widgets.plain import plain
from clerk_tui.widgets.status_line import StatusLine

KEYS = " F1 help  F2 next  F3 people  F4 question  F5 motion  F6 noted  F8 vote  ^Q quit"
LOOK_SECONDS = 1.0  # how long nothing must be filed before the checks look
SETTLE_SECONDS = 0.4  # a second Enter sooner than this was not meant for the guiding line


class MeetingScreen(Screen[None]):
    """One meeting in hand. The pad keeps the keyboard; each act is one call of the desk."""

    CSS_PATH = "meeting.tcss"
    COMMANDS = {CommandProvider}  # noqa: RUF012 - Textual's own declaration is a plain set
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as above
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 - as above
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "type('/help')", "Help"),
        Binding("f2", "type('/next')", "Next item"),
        Binding("f3", "type('/roll')", "People"),
        Binding("f9", "type('/readback')", "Read back"),
        Binding("ctrl+s", "reassure", "Saved", show=False),
    ]

    class Closed(Message):
        """The meeting was closed; the app keeps a copy of the minute book."""

    meeting: reactive[Meeting | None] = reactive(None, init=False)

    def __init__(self, office: Office, desk: Desk) -> None:
        """Minute the meeting at *desk*."""
        super().__init__()
        self.office = office
        self.desk = desk
        self.style_of_house = style_of(desk.meeting.body, office.templates)
        self.editing = ""
        self._wanting = False
        self._found = 0
        self.others = OtherCopies(office, desk)
        self.kept = PadKept(office, desk.meeting.ident)
        self._hints = Hints(Table(desk, self.style_of_house))
        self._looking: Timer | None = None
        self.safe = KeptSafe(self)
        self._filed_at = 0.0
        self._doing = FromTheTable(self)

    def compose(self) -> ComposeResult:
        """Status, running order, minutes so far, room, guiding line, pad, keys."""
        yield StatusLine()
        with Horizontal(id="table"):
            yield Panel(id="order")
            yield MinutesSoFar(id="minuted")
            yield Panel(id="room")
        yield GuidingLine()
        hints = self._hints
        yield MinutePad(hints.completed, hints.begun_by, self.kept.keep, hints.whole_name, id="pad")
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

    def on_unmount(self) -> None:
        """Leave the meeting, and what is in the pad, to whoever opens it next."""
        self.kept.leave()
        self.others.leave()

    def on_screen_resume(self) -> None:
        """Show what another screen may have changed at the same desk."""
        if self.is_mounted:
            self.pad.focus()
            self.show()

    @property
    def pad(self) -> MinutePad:
        """The minute pad."""
        return self.query_one("#pad", MinutePad)

    @property
    def line(self) -> GuidingLine:
        """The guiding line."""
        return self.query_one(GuidingLine)

    # What is shown

    def show(self, said: str = "") -> None:
        """Show the meeting as the desk has it, and *said*: what was just done."""
        self.meeting = self.desk.meeting
        self.line.refused = ""
        self.line.said = said
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
        minutes.minuted = view.minuted(meeting, self.style_of_house)
        self.set_class(meeting.public_excluded, "-in-private")
        self.pad.border_title = plain(view.over_the_pad(meeting, read_only=self.others.read_only))
        self.tick()
        if self._looking is not None:
            self._looking.stop()
        self._looking = self.set_timer(LOOK_SECONDS, self._look)

    @work(thread=True, exclusive=True, group="findings", exit_on_error=False)
    def _look(self) -> None:
        """Count what the checks find, beside the keyboard and not in its way."""
        found = sum(1 for f in findings(self.desk.meeting) if f.severity == "error" or f.entry)
        if found != self._found and self.is_running:
            self._found = found
            self.app.call_from_thread(self.tick)

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
        self.query_one(StatusLine).status = view.status_of(
            meeting,
            self.desk.now,
            self.safe.said,
            self._found,
        )

    def _guidance(self) -> str:
        if self.others.read_only:
            return "Minuted in another window, and followed here. To minute it here: /takeover"
        if self.editing:
            return "Editing the last entry: Enter keeps it, Escape leaves it as it was"
        hint = guide(self.desk)
        return f"{hint.text}  (Enter)" if hint.command else hint.text

    # What the clerk does

    def on_minute_pad_typed(self, event: MinutePad.Typed) -> None:
        """Show what could be typed next; a pad that was emptied is no longer editing."""
        if not self.pad.text and self.editing:
            self._end_editing()
            self.line.guidance = self._guidance()
        try:
            hint = self._hints.under(event.text, self.pad.before_cursor)
        except Exception as error:  # noqa: BLE001 - a hint must never cost a word
            self.log.error(repr(error))
            hint = HINT
        self.query_one("#hint", Static).update(plain(hint))

    def on_minute_pad_filed(self, event: MinutePad.Filed) -> None:
        """A command, a paragraph, or (where the pad was empty) what the guiding line says."""
        text = event.text if self.editing else vote_of_figures(event.text) or event.text
        if event.also or text.startswith("/"):
            self._end_editing()
        if event.also and text.strip() and not self.desk.meeting.current:
            self.obey(event.also)  # typed before the first item, so meant for it
            self.pad.give_back(event.text)
            return
        if text.strip():
            if not self._file(text):
                self.pad.give_back(event.text, wanting=self._wanting, command=text)
                if not text.startswith("/") and self.safe.saved != SAVED:
                    self.pad.begin_a_line()  # what comes next is a paragraph of its own
                if text.startswith("/") and not self._wanting:
                    self.line.refused = f"{self.line.refused}  Up brings it back."
                return
            self.pad.landed()
        elif not event.also:
            self._accept()
        if event.also:
            self.obey(event.also)

    def _file(self, text: str) -> bool:
        """File what was in the pad; False where it was refused."""
        if text.startswith("/"):
            return self.obey(text)
        if self.editing:
            return self.attempt(lambda: self._keep_edit(text))
        return self.attempt(lambda: self.desk.jot(text))

    def _end_editing(self) -> None:
        """What is typed from now on is an entry of its own."""
        if self.editing:
            self.editing = ""
            self.kept.keep("", 0, "editing")

    def _keep_edit(self, text: str) -> str:
        self.desk.reword(self.editing, text)
        self._end_editing()
        return "Entry changed."

    def _accept(self) -> None:
        """Enter on an empty pad."""
        if time.monotonic() - self._filed_at < SETTLE_SECONDS or self.others.read_only:
            return
        if self.line.refused:  # read, and nothing else was meant
            self.show()
            return
        hint = guide(self.desk)
        if hint.fill:
            self.pad.offer(hint.command)
        elif hint.command:
            self.obey(hint.command)

    def obey(self, typed: str) -> bool:
        """Do a slash command; False where it was refused."""

        def act() -> str:
            command, rest = the_command(typed)
            if command.act is None:
                return self._doing.do(command.name, rest)
            return run(Table(self.desk, self.style_of_house), typed)

        return self.attempt(act)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do *act* and say what was done; on a refusal say that, and return False."""
        open_before = self.desk.meeting.ended is None
        private_before = self.desk.meeting.public_excluded
        try:
            done = act()
        except Refusal as refusal:
            self.line.refused = str(refusal)
            self._wanting = refusal.wanting
            return False
        except Exception as error:  # noqa: BLE001 - a fault of ours must not cost a word
            self.log.error(repr(error))
            self._wanting = False
            self.line.refused = (
                "That did not work, through a fault in this program. Nothing was lost: what "
                "you typed is in the pad. Try it another way, or type it as a paragraph."
            )
            return False
        self._filed_at = time.monotonic()
        if private_before and not self.desk.meeting.public_excluded:
            self._put_away_what_was_private()
        if open_before and self.desk.meeting.ended is not None:
            self.post_message(self.Closed())
        if self.is_current:
            self.show(done if isinstance(done, str) else "")
        return True

    def _put_away_what_was_private(self) -> None:
        """The public are back: what Up would bring back must not be filed in front of them."""
        self.desk.keep_unfiled(self.pad.recalled)
        self.pad.recalled = []
        self.kept.keep("", 0, "recalled")

    def on_minute_pad_let_go(self) -> None:
        """Escape: stop editing, and empty the pad; Up brings back what was in it."""
        self._end_editing()
        self.pad.put_away()
        self.show()

    def edit(self, ident: str, text: str) -> None:
        """Put an entry in the pad to be edited."""
        self.pad.set_text(text)
        self.editing = ident
        self.kept.keep(ident, 0, "editing")

    def action_type(self, command: str) -> None:
        """Do a command without touching the pad."""
        self.obey(command)

    def action_reassure(self) -> None:
        """Ctrl+S: everything is saved as it is typed; say so."""
        self.office.unfinished.settle(1.0)
        self.line.said = f"Everything is {self.safe.saved}."

    def choose(self, command: Command) -> None:
        """From the palette: begin a command that takes words, do one that does not."""
        if command.takes_words:
            self.pad.begin(f"/{command.name} ")
        else:
            self.obey(f"/{command.name}")
