"""The meeting screen as it is shown, redrawn from the meeting as the desk has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widgets import Static

from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.desk import Desk
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.keys import in_present_keys, keys_of
from clerk_tui.minutes.style.house_style import style_of_meeting
from clerk_tui.office import Office
from clerk_tui.office.other_copies import OtherCopies, joined_window
from clerk_tui.office.pad_store import PadStore
from clerk_tui.office.public_hold import HELD, PublicHold
from clerk_tui.office.recall_privacy import RecallPrivacy
from clerk_tui.paths import hub_file
from clerk_tui.screens.drawn_together import DrawnTogether
from clerk_tui.screens.meeting import panels
from clerk_tui.screens.meeting.background_checks import BackgroundChecks
from clerk_tui.screens.meeting.entries import MOST_ENTRIES, minutes_so_far
from clerk_tui.screens.meeting.key_lines import foot_hint, foot_keys
from clerk_tui.screens.meeting.lazy_commands import LazyCommands
from clerk_tui.screens.meeting.pad_menu import PadMenu
from clerk_tui.screens.meeting.pad_recovery import PadRecovery
from clerk_tui.screens.meeting.panel_layout import NARROW_COLUMNS, PanelLayout
from clerk_tui.screens.meeting.save_status import SaveStatus
from clerk_tui.screens.meeting.status import pad_heading, status_of
from clerk_tui.widgets.guiding_line import GuidingLine
from clerk_tui.widgets.key_bar import KeyBar
from clerk_tui.widgets.minute_pad import MinutePad
from clerk_tui.widgets.panels.choice_menu import ChoiceMenu
from clerk_tui.widgets.panels.minutes_panel import MinutesPanel
from clerk_tui.widgets.panels.room_panel import RoomPanel
from clerk_tui.widgets.panels.running_order import RunningOrder
from clerk_tui.widgets.status_line import StatusLine
from clerk_tui.widgets.text import plain

if TYPE_CHECKING:  # few offices have a hub
    from clerk_tui.screens.meeting.hub_window import HubWindow
    from clerk_tui.screens.meeting.jump import TableJump

_ANSWERS = ("✗", "→", "▸")  # what begins a line about what is typed, or about the row chosen
_MOST_CELLS_LOST_TO_A_BREAK = 14  # at the end of a line, where the next word has no room
HUB_SECONDS = 0.7  # after the meeting was opened; nothing waits for the hub

OLDER_ENTRIES = 40  # that Page Up shows more of, at the top of what is shown


class MeetingView(DrawnTogether):
    """The parts of the meeting screen, and what each shows; the pad keeps the keyboard."""

    CSS_PATH = "meeting.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW_COLUMNS, "-wide")]  # noqa: RUF012 - Textual's own type
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 - as above

    meeting: reactive[Meeting | None] = reactive(None, init=False, repaint=False)
    pad_menu: PadMenu
    """The menu over the pad; set with the commands."""
    lazy_commands: LazyCommands
    """The commands of this meeting; the screen that acts on them sets it."""

    def __init__(self, office: Office, desk: Desk) -> None:
        """Show the meeting at *desk*."""
        super().__init__()
        self.office = office
        self.desk = desk
        self.style_of_house = style_of_meeting(desk.meeting, office.templates)
        self.editing = ""
        """The ident of the entry being edited in the pad; empty if none is."""
        self._foot_is_of_editing = False
        self.said_under_another = ("", "")
        """What was done, and what was refused, since another screen was opened."""
        self.other_copies = OtherCopies(office, desk)
        self.pad_store = PadStore(office.unfinished, desk.meeting.ident)
        self.public_hold = PublicHold(desk, self.pad_store)
        self.recall_privacy = RecallPrivacy(self, self.pad_store, self.public_hold)
        self.checks = BackgroundChecks(self)
        self.pad_recovery = PadRecovery(self, self.pad_store, self.public_hold, self.recall_privacy)
        self.save_status = SaveStatus(self, self.other_copies, self.pad_recovery)
        self.panel_layout = PanelLayout(self, office, desk)
        self._jump_keys = keys_of("app.jump")
        self._jump: TableJump | None = None
        self._most_entries = MOST_ENTRIES
        self.hub_window: HubWindow | None = None
        """What follows the meeting at the office's hub, where the database was joined to one."""
        self._pad_heading = ""
        self._was_opened = False  # Textual resumes a screen when it is opened, too

    def compose(self) -> ComposeResult:
        """Lay out status, running order, minutes so far, room, guiding line, pad and keys."""
        yield StatusLine()
        with Horizontal(id="table"):
            yield RunningOrder(id="order")
            yield MinutesPanel(id="minutes")
            yield RoomPanel(id="room")
            yield ChoiceMenu(id="menu")
        yield GuidingLine()
        commands = self.lazy_commands
        yield MinutePad(
            commands.complete_text,
            commands.command_begun_by,
            self.pad_store.save,
            commands.complete_whole_name,
            id="pad",
        )
        yield Static(plain(foot_hint()), id="hint")
        yield KeyBar(foot_keys(), id="keys")

    def on_mount(self) -> None:
        """Show the meeting, put back what was being typed, and let the clocks run."""
        self.office.unfinished.tell_trouble = self.save_status.report_trouble
        pad = self.pad
        pad.take_menu_key = self.pad_menu.take_key
        pad.take_jump_key = self._take_jump_key
        pad.focus()
        self.other_copies.claim_meeting()
        self.panel_layout.apply()  # so that nothing is worked out for a panel out of sight
        self.show(self.pad_recovery.put_back())
        self.set_interval(1.0, self._update_each_second)
        self.call_after_refresh(self.lazy_commands.load_next_part)
        if hub_file(self.office.database).exists():
            self.set_timer(HUB_SECONDS, self._follow_hub)

    def _take_jump_key(self, key: str, letter: str) -> bool:
        """Take the key that begins to jump, and what came to the pad after it."""
        if self._jump is None:
            if key not in self._jump_keys:
                return False
            from clerk_tui.screens.meeting.jump import TableJump  # few jump

            self._jump = TableJump(self, self.panel_layout)
        return self._jump.take_key(key, letter)

    def on_unmount(self) -> None:
        """Leave the meeting, and what is in the pad, to whoever opens it next."""
        self.pad_store.leave()
        self.other_copies.leave()
        if self.hub_window:
            self.hub_window.stop()

    def _follow_hub(self) -> None:
        """Follow the meeting at the office's hub, in a process of its own."""
        from clerk_tui.screens.meeting.hub_window import HubWindow

        self.hub_window = HubWindow(self.office, self.desk.meeting.ident, self.other_copies)
        self.hub_window.start()

    def toggle_live(self) -> str:
        """Send each step to the office's hub as it is made, or no longer; say which."""
        return joined_window(self.hub_window).toggle_live()

    def on_screen_suspend(self) -> None:
        """Note anew what is said: what the other screen does is said when it closes."""
        self.said_under_another = ("", "")

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show what another screen may have changed at the same desk."""
        if self._was_opened:
            self.pad.focus()
            reply, refusal = self.said_under_another
            self.show(reply)
            self.line.refusal = refusal
        else:
            event.refresh_styles = False  # each part of it has only just been styled
        self._was_opened = True

    @property
    def pad(self) -> MinutePad:
        """The minute pad."""
        return self.query_one("#pad", MinutePad)

    @property
    def line(self) -> GuidingLine:
        """The guiding line."""
        return self.query_one(GuidingLine)

    @property
    def choice_menu(self) -> ChoiceMenu:
        """The menu over the pad."""
        return self.query_one(ChoiceMenu)

    @property
    def hint_room(self) -> int:
        """The characters for which there is room below the pad, in two lines parted at a word."""
        width = self.query_one("#hint").content_size.width
        return 2 * width - min(width, _MOST_CELLS_LOST_TO_A_BREAK)

    def show_hint(self, words: str) -> None:
        """Show *words* in the line below the pad; a refusal has a sign, not colour alone.

        An answer too long for a line takes that of the keys too, until the pad is empty again: so
        nothing else moves, and the two lines do not come and go with each key.
        """
        line, content = self.query_one("#hint", Static), plain(in_present_keys(words))
        line.set_class(words.startswith("✗"), "-refused")
        is_long = words[:1] in _ANSWERS and content.cell_length > line.content_size.width > 0
        if is_long != line.has_class("-long") and (is_long or words == foot_hint()):
            line.set_class(is_long, "-long")
            self.query_one("#keys").display = not is_long
        line.update(content, layout=False)

    def show(self, reply: str = "") -> None:
        """Show the meeting as the desk has it, and say *reply*, what was just done."""
        put_away = self.recall_privacy.update()
        self.meeting = self.desk.meeting
        self.line.refusal = ""
        self.line.done = reply or put_away
        self.show_guidance()

    def show_guidance(self) -> None:
        """Show what to do next, and the keys for it."""
        self.line.guidance = self._guidance()
        if bool(self.editing) != self._foot_is_of_editing:
            self._foot_is_of_editing = bool(self.editing)
            self.query_one("#keys", KeyBar).show(foot_keys(is_editing=self._foot_is_of_editing))

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Hand each part of the screen what it shows; each redraws only what changed."""
        if meeting is None:
            return
        self.panel_layout.show_room()
        self.show_minutes()
        self.set_class(meeting.public_excluded, "-in-private")
        heading = pad_heading(
            meeting, read_only=self.other_copies.is_read_only, is_held=self.public_hold.is_held
        )
        if heading != self._pad_heading:  # else Textual draws the pad anew
            self._pad_heading = heading
            self.pad.border_title = plain(heading)
            self.set_class(bool(heading), "-headed")
        self.tick()
        self.checks.schedule()

    def on_resize(self) -> None:
        """Give the panels the new width."""
        self.panel_layout.apply()

    @property
    def minutes_panel(self) -> MinutesPanel:
        """The panel of the minutes as they grow."""
        return self.query_one(MinutesPanel)

    def show_minutes(self) -> None:
        """Show the minutes as they grow, or what was found in them."""
        meeting, minutes = self.desk.meeting, self.minutes_panel
        minutes.is_private = meeting.public_excluded
        if self.pad_menu.shows_found(minutes):
            return
        minutes.subheading = panels.item_subheading(meeting)
        entries = minutes_so_far(meeting, self.style_of_house, self._most_entries)
        minutes.present(panels.item_heading(meeting), entries)

    def on_minutes_panel_older_wanted(self) -> None:
        """Show more of what was minuted before."""
        self._most_entries += OLDER_ENTRIES
        self.show_minutes()

    def _update_each_second(self) -> None:
        """Keep the clocks, and follow another window that has the meeting."""
        self.save_status.check_each_second()
        colleague = self.other_copies.colleague
        note = self.hub_window.next_note() if self.hub_window else ""
        if note:
            self.notify(note, timeout=20, markup=False)
        # The name of a colleague may come later than the claim that makes the window read only.
        is_another = self.other_copies.colleague != colleague
        if self.other_copies.follow() or is_another:
            self.meeting = None  # the same meeting may be drawn differently
            self.show()
        self.tick()

    def tick(self) -> None:
        """Keep the clocks; nothing is drawn unless a minute has passed."""
        meeting = self.desk.meeting
        self.panel_layout.show_order()
        self.query_one(StatusLine).status = status_of(
            meeting,
            self.desk.now,
            self.save_status.status,
            self.checks.finding_count,
            is_held=self.public_hold.is_held,
            still=self.office.preferences.now.still,
        )

    def _guidance(self) -> str:
        if self.other_copies.is_read_only:
            return self.other_copies.followed_note
        if self.public_hold.is_held:
            return HELD
        if self.editing:
            return self._editing_line()
        hint = guide(self.desk, self.style_of_house)
        return f"{hint.text}  (Enter)" if hint.command else hint.text

    def _editing_line(self) -> str:
        """Say which entry is edited: a click may have put an earlier one in the pad."""
        entries = self.desk.meeting.entries()
        edited = next((entry for entry in entries if entry.ident == self.editing), None)
        which = f"the entry of {print_time(edited.at.time())}" if edited else "an entry"
        return f"Editing {which}: Enter keeps it, Escape leaves it as it was"
