"""The meeting screen, at which the clerk does everything from the pad."""

import time
from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from clerk_tui.commands.command import Command, split_command
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.parsing.bare_figures import FiguresVote, vote_of_figures
from clerk_tui.desk import Desk
from clerk_tui.keys.tables.meeting import BOUND
from clerk_tui.office import Office
from clerk_tui.office.entry_filing import EntryFiling, FilingResult
from clerk_tui.screens.meeting.key_lines import foot_hint, hint_key_at
from clerk_tui.screens.meeting.lazy_commands import LazyCommands, load_palette
from clerk_tui.screens.meeting.mouse import Mouse
from clerk_tui.screens.meeting.pad_menu import PadMenu
from clerk_tui.screens.meeting.save_status import SAVED
from clerk_tui.screens.meeting.view import MeetingView
from clerk_tui.widgets.minute_pad import MinutePad
from clerk_tui.widgets.panels.choice_menu import ChoiceMenu
from clerk_tui.widgets.panels.minutes_panel import MinutesPanel
from clerk_tui.widgets.panels.room_panel import RoomPanel
from clerk_tui.widgets.panels.running_order import RunningOrder

SETTLE_SECONDS = 0.4  # a second Enter sooner than this was not meant for the guiding line


class MeetingScreen(MeetingView):
    """One meeting in hand. The pad keeps the keyboard; each act is one call of the desk."""

    COMMANDS = {load_palette}  # noqa: RUF012 - Textual's own declaration is a plain set
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "type('/help')", show=False, id="app.help"),
        *(Binding(*key.bound, id=key.name) for key in BOUND),
    ]

    class Closed(Message):
        """The meeting was closed; the app keeps a copy of the minute book."""

    class Left(Message):
        """The clerk goes Home, and may come back."""

    def __init__(self, office: Office, desk: Desk) -> None:
        """Minute the meeting at *desk*."""
        super().__init__(office, desk)
        self.lazy_commands = LazyCommands(self, self.checks, self.other_copies)
        self.entry_filing = EntryFiling(
            desk,
            self.public_hold,
            self.recall_privacy,
            lambda: self.lazy_commands.table,
            self.lazy_commands.run_here,
            lambda fault: self.log.error(repr(fault)),
        )
        self.pad_menu = PadMenu(self, self.lazy_commands)
        self.mouse = Mouse(self, lambda: self.lazy_commands.table)
        self._text_to_edit = ""  # as the entry stood when it was put in the pad
        self._wants_more_words = False  # the last command was refused only for want of them
        self._filed_at = 0.0

    def on_minute_pad_typed(self, event: MinutePad.Typed) -> None:
        """Show what could be typed next; a pad that was emptied is no longer editing."""
        self.checks.defer()
        if not self.pad.text and self.editing:
            self._end_editing()
            self.show_guidance()
        self.pad_menu.note_typed(event.text)

    def on_choice_menu_clicked(self, event: ChoiceMenu.Clicked) -> None:
        """Take the row that was clicked."""
        self.pad_menu.take_row(event.row)

    def on_choice_menu_moved(self, event: ChoiceMenu.Moved) -> None:
        """Name the row that an arrow chose."""
        self.pad_menu.show_row(event.row)

    def on_minute_pad_filed(self, event: MinutePad.Filed) -> None:
        """File a paragraph, run a command, or (from an empty pad) do what the guiding line says."""
        waits = self.desk.meeting.open_motion() is not None
        vote = None if self.editing else vote_of_figures(event.text, motion_waits=waits)
        text = vote.command if vote else self._intended_text(event)
        if text.startswith("/") or not text.strip():
            self._end_editing()
        if event.command_after and text.strip() and not self.desk.meeting.current:
            self.obey(event.command_after)  # typed before the first item, so meant for it
            self.pad.give_back(event.text)
            return
        if self.public_hold.is_held and "\n/" in text:
            self._obey_below_held_words(text)
            return
        if text.strip():
            if not self._file(text, vote):
                self.pad.give_back(event.text, wanting=self._wants_more_words, command=text)
                if not text.startswith("/") and (
                    self.public_hold.is_held or self.save_status.saving != SAVED
                ):
                    self.pad.begin_line()  # what comes next is a paragraph of its own
                if text.startswith("/") and not self._wants_more_words:
                    self.line.refusal = f"{self.line.refusal}  Up brings it back."
                return
            self.pad.forget_filed()
            self.recall_privacy.forget_filed(event.text, event.brought_back)
        elif not event.command_after:
            self._follow_guidance()
        if event.command_after:
            self.obey(event.command_after)

    def on_guiding_line_clicked(self) -> None:
        """Do on a click what Enter does in an empty pad; leave what is typed to Enter itself."""
        if not self.pad.text.strip() and not self.editing:
            self._follow_guidance()

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked in the line below the pad, while that says the keys."""
        hint = self.query_one("#hint", Static)
        place = event.get_content_offset(hint) if event.widget is hint else None
        if place is not None and str(hint.content) == foot_hint():
            key, character = hint_key_at(place.x)
            if key:
                self.app.post_message(events.Key(key, character or None))

    def _intended_text(self, event: MinutePad.Filed) -> str:
        """Return what was typed as it was meant: behind the entry it was typed before, perhaps."""
        was_early = self.editing and event.text and event.fill_count < self.pad.fill_count
        return self._after_edited_entry(event.text) if was_early else event.text

    def _after_edited_entry(self, text: str) -> str:
        """Return *text* behind the entry to be edited, before which it was typed and entered.

        It goes on with that entry, as if the clerk had waited; a command leaves it as it was.
        """
        typed_since = self.pad.text.removeprefix(self._text_to_edit)
        self.pad.set_text(typed_since)
        return text if text.startswith("/") else f"{self._text_to_edit}{text}"

    def _obey_below_held_words(self, text: str) -> None:
        """Run the command typed below words that are held; they stay in the pad, to be filed."""
        words, _, typed = text.rpartition("\n/")
        reply = self.obey(f"/{typed}")
        if not reply:
            self.pad.remember(f"/{typed}")
        if reply and split_command(f"/{typed}")[0] == "public":
            self.pad.remember(words)  # they were not meant for the public, who stay
            self.pad.forget_filed()
            return
        self.pad.give_back(words)
        self.pad.forget_filed()
        self.pad.begin_line()

    def _file(self, text: str, vote: FiguresVote | None) -> bool:
        """File what was in the pad, or take the *vote* that it was; False where it was refused."""
        if text.startswith("/"):
            return self.obey(text, vote)
        entry = self.editing
        is_filed = self._say(self.entry_filing.file_words(text, entry))
        if is_filed and entry:
            self._end_editing()
            self.show("Entry changed.")
        return is_filed

    def _end_editing(self) -> None:
        """File what is typed from now on as an entry of its own."""
        if self.editing:
            self.editing = ""
            self.pad_store.save("", 0, "editing")

    def _follow_guidance(self) -> None:
        """Do what the guiding line says, on Enter in an empty pad."""
        if time.monotonic() - self._filed_at < SETTLE_SECONDS or self.other_copies.is_read_only:
            return
        if self.line.refusal or self.public_hold.is_held:  # read, and nothing else was meant
            self.show()
            return
        hint = guide(self.desk, self.style_of_house)
        typed = self.pad.text  # after Enter
        if hint.fill and typed:
            if not typed.startswith("/"):
                self.pad.begin(hint.command)
        elif hint.fill:
            self.pad.offer(hint.command)
        elif hint.command:
            self.obey(hint.command)

    def obey(self, typed: str, vote: FiguresVote | None = None) -> bool:
        """Run a slash command, or take the *vote* it stands for; return False if refused."""
        state_before = self._filing_state
        reply = self._say(self.entry_filing.obey(typed, vote))
        if self._filing_state != state_before:
            self.meeting = None  # the same meeting is drawn differently
            self.meeting = self.desk.meeting
            self.show_guidance()
        return reply

    @property
    def _filing_state(self) -> tuple[bool, bool]:
        """Return whether typing is held back, and whether the meeting can only be read here."""
        return self.public_hold.is_held, self.other_copies.is_read_only

    def attempt(self, operation: Callable[[], object]) -> bool:
        """Run *operation* and say what was done; on a refusal say that, and return False."""
        return self._say(self.entry_filing.attempt(operation))

    def _say(self, result: FilingResult) -> bool:
        """Say what came of something that was filed; return False if it was refused."""
        if result.is_refused:
            self.line.refusal = result.message
            self.said_under_another = ("", result.message)
            self._wants_more_words = result.is_wanting
            return False
        self._filed_at = time.monotonic()
        if result.has_closed:
            self.post_message(self.Closed())
        self.said_under_another = (result.message, "")
        if self.is_current:
            self.show(result.message)
        return True

    def on_minute_pad_let_go(self) -> None:
        """Stop editing, on Escape; Up brings back what was in the pad."""
        self._end_editing()
        self.show()

    def edit(self, ident: str, text: str) -> None:
        """Put an entry in the pad to be edited."""
        self._text_to_edit = text
        self.pad.fill(text)
        self.editing = ident
        self.pad_store.save(ident, 0, "editing")

    def go_home(self) -> None:
        """Ask the app to show Home."""
        self.post_message(self.Left())

    def choose_theme(self, name: str) -> str:
        """Draw the app in the theme called *name*, and say which it is."""
        from clerk_tui.screens.theme_choice import choose_theme

        return choose_theme(self.app, self.office, name)

    def stand_still(self) -> str:
        """Stop the clocks in the top line, or let them run again."""
        still = not self.office.preferences.now.still
        self.office.preferences.change(still=still)
        self.meeting = None  # the same meeting is drawn differently
        self.meeting = self.desk.meeting
        return (
            "The top line stands still. /still lets its clocks run."
            if still
            else ("The clocks in the top line run again.")
        )

    def on_running_order_chosen(self, event: RunningOrder.Chosen) -> None:
        """Go to the item that was clicked."""
        self.mouse.go_to_item(event.item)

    def on_room_panel_chosen(self, event: RoomPanel.Chosen) -> None:
        """Mark in or out who was clicked."""
        self.mouse.move_person(event.person)

    def on_minutes_panel_chosen(self, event: MinutesPanel.Chosen) -> None:
        """Edit the entry that was clicked."""
        self.mouse.edit_entry(event.entry)

    def on_status_line_people_wanted(self) -> None:
        """Show who is here, or put the panel away again, on a click on their number."""
        self.line.done = self.panel_layout.fold("room")

    def on_status_line_agenda_wanted(self) -> None:
        """Show the running order, or put the panel away again, on a click on the body's name."""
        self.line.done = self.panel_layout.fold("order")

    def on_status_line_findings_wanted(self) -> None:
        """List the findings, as their number was clicked."""
        self.obey("/check")

    def action_find_words(self) -> None:
        """Find words, what stands in the pad being put away; in the pad, it does so itself."""
        self.pad_menu.begin_finding()

    def action_next_panel(self) -> None:
        """Show the next panel, alone or with the others."""
        self.line.done = self.panel_layout.show_next()

    def on_minute_pad_paged(self, event: MinutePad.Paged) -> None:
        """Go back or forward in the minutes, whatever panel is shown."""
        self.minutes_panel.page(event.pages)

    def action_type(self, command: str) -> None:
        """Run a command without touching the pad."""
        self.obey(command)

    def action_reassure(self) -> None:
        """Say, on Ctrl+S, that everything is saved as it is typed."""
        self.office.unfinished.writer.wait_until_saved(1.0)
        self.line.done = f"Everything is {self.save_status.saving}."

    def choose(self, command: Command) -> None:
        """Begin a command of the palette that takes words; run one that does not."""
        if command.takes_words:
            self.pad.begin(f"/{command.name} ")
        else:
            if command.name == "public" and self.desk.meeting.public_excluded:
                self.pad.put_away()  # what is half typed was meant for private session
            self.obey(f"/{command.name}")
