"""The meeting screen: everything a clerk does at the table, from the pad."""

import time
from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from clerk_tui.commands.command import Command, split
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.screens.meeting.key_lines import HINT
from clerk_tui.screens.meeting.lazy import palette
from clerk_tui.screens.meeting.save_status import SAVED
from clerk_tui.screens.meeting.view import MeetingShown
from clerk_tui.widgets.minute_pad import MinutePad
from clerk_tui.widgets.text import plain

SETTLE_SECONDS = 0.4  # a second Enter sooner than this was not meant for the guiding line


class MeetingScreen(MeetingShown):
    """One meeting in hand. The pad keeps the keyboard; each act is one call of the desk."""

    COMMANDS = {palette}  # noqa: RUF012 - Textual's own declaration is a plain set
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "type('/help')", "Help"),
        Binding("f2", "type('/next')", "Next item"),
        Binding("f3", "type('/roll')", "People"),
        Binding("f9", "type('/readback')", "Read back"),
        Binding("ctrl+s", "reassure", "Saved", show=False),
    ]

    class Closed(Message):
        """The meeting was closed; the app keeps a copy of the minute book."""

    class Left(Message):
        """The clerk goes Home, and may come back."""

    def __init__(self, office: Office, desk: Desk) -> None:
        """Minute the meeting at *desk*."""
        super().__init__(office, desk)
        self._hinted = HINT
        self._to_edit = ""

    def on_minute_pad_typed(self, event: MinutePad.Typed) -> None:
        """Show what could be typed next; a pad that was emptied is no longer editing."""
        self.looking.typed()
        if not self.pad.text and self.editing:
            self._end_editing()
            self.line.guidance = self._guidance()
        try:
            hint = self.later.hints.under(event.text, self.pad.before_cursor)
        except Exception as error:  # noqa: BLE001 - a hint must never cost a word
            self.log.error(repr(error))
            hint = HINT
        if hint != self._hinted:  # else nothing under the pad need be drawn again
            self._hinted = hint
            self.query_one("#hint", Static).update(plain(hint), layout=False)

    def on_minute_pad_filed(self, event: MinutePad.Filed) -> None:
        """A command, a paragraph, or (where the pad was empty) what the guiding line says."""
        text = self._meant(event)
        if text.startswith("/") or not text.strip():
            self._end_editing()
        if event.also and text.strip() and not self.desk.meeting.current:
            self.obey(event.also)  # typed before the first item, so meant for it
            self.pad.give_back(event.text)
            return
        if self.holding and "\n/" in text:
            self._obey_below(text)
            return
        if text.strip():
            if not self._file(text):
                self.pad.give_back(event.text, wanting=self._wanting, command=text)
                if not text.startswith("/") and (self.holding or self.safe.saved != SAVED):
                    self.pad.begin_a_line()  # what comes next is a paragraph of its own
                if text.startswith("/") and not self._wanting:
                    self.line.refused = f"{self.line.refused}  Up brings it back."
                return
            self.pad.landed()
            self.aside.entered(event.text, event.brought)
        elif not event.also:
            self._accept()
        if event.also:
            self.obey(event.also)

    def _meant(self, event: MinutePad.Filed) -> str:
        """What was typed as it was meant: figures alone are a vote, unless an entry is edited."""
        if not self.editing:
            return vote_of_figures(event.text) or event.text
        late = event.text and event.filled < self.pad.filled
        return self._after_the_entry(event.text) if late else event.text

    def _after_the_entry(self, text: str) -> str:
        """*Text* was typed on, and entered, before the entry to be edited stood in the pad.

        It goes on with that entry, as if the clerk had waited; a command leaves it as it was.
        """
        since = self.pad.text.removeprefix(self._to_edit)
        self.pad.set_text(since)
        return text if text.startswith("/") else f"{self._to_edit}{text}"

    def _obey_below(self, text: str) -> None:
        """Do the command typed below words that are held; they stay in the pad, to be filed."""
        words, _, typed = text.rpartition("\n/")
        done = self.obey(f"/{typed}")
        if not done:
            self.pad.remember(f"/{typed}")
        if done and split(f"/{typed}")[0] == "public":
            self.pad.remember(words)  # they were not meant for the public, who stay
            self.pad.landed()
            return
        self.pad.give_back(words)
        self.pad.landed()
        self.pad.begin_a_line()

    def _file(self, text: str) -> bool:
        """File what was in the pad; False where it was refused."""
        if text.startswith("/"):
            return self.obey(text)
        return self.attempt(lambda: self._keep_words(text))

    def _keep_words(self, text: str) -> object:
        self.holding.check(text)
        with self.desk.as_one_step():
            done = self._keep_edit(text) if self.editing else self.desk.paragraphs.jot(text)
            self.desk.paragraphs.keep_unfiled(self.aside.to_be_noted())
        self.aside.noted()
        return done

    def _end_editing(self) -> None:
        """What is typed from now on is an entry of its own."""
        if self.editing:
            self.editing = ""
            self.kept.keep("", 0, "editing")

    def _keep_edit(self, text: str) -> str:
        self.desk.corrections.reword(self.editing, text)
        self._end_editing()
        return "Entry changed."

    def _accept(self) -> None:
        """Enter on an empty pad."""
        if time.monotonic() - self._filed_at < SETTLE_SECONDS or self.others.read_only:
            return
        if self.line.refused or self.holding:  # read, and nothing else was meant
            self.show()
            return
        hint = guide(self.desk, self.style_of_house)
        typed = self.pad.text  # since Enter
        if hint.fill and typed:
            if not typed.startswith("/"):
                self.pad.begin(hint.command)
        elif hint.fill:
            self.pad.offer(hint.command)
        elif hint.command:
            self.obey(hint.command)

    def obey(self, typed: str) -> bool:
        """Do a slash command; False where it was refused."""

        def act() -> str:
            if said := self.holding.released(typed):
                return said
            self.holding.check(typed)
            if split(typed)[0] == "public" and self.desk.meeting.public_excluded:
                self.pad.put_away_given_back()  # it was meant for private session
            return self.later.do(typed)

        was = bool(self.holding), self.others.read_only
        done = self.attempt(act)
        if not done and self.holding.refused(typed):
            self._wanting = False  # what is typed on must not be taken for its reason
        self.holding.settled()
        self.aside.look()
        if was != (bool(self.holding), self.others.read_only):
            self.meeting = None  # the same meeting is drawn otherwise
            self.meeting = self.desk.meeting
            self.line.guidance = self._guidance()
        return done

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
            withheld = self.aside.readmitted(self.later.noted)
            done = f"{done} {withheld}".strip() if isinstance(done, str) else withheld
        self.aside.look()
        if open_before and self.desk.meeting.ended is not None:
            self.post_message(self.Closed())
        if self.is_current:
            self.show(done if isinstance(done, str) else "")
        return True

    def on_minute_pad_let_go(self) -> None:
        """Escape: stop editing; what was in the pad is put away, and Up brings it back."""
        self._end_editing()
        self.show()

    def edit(self, ident: str, text: str) -> None:
        """Put an entry in the pad to be edited."""
        self._to_edit = text
        self.pad.fill(text)
        self.editing = ident
        self.kept.keep(ident, 0, "editing")

    def action_type(self, command: str) -> None:
        """Do a command without touching the pad."""
        self.obey(command)

    def action_reassure(self) -> None:
        """Ctrl+S: everything is saved as it is typed; say so."""
        self.office.unfinished.wait_until_saved(1.0)
        self.line.said = f"Everything is {self.safe.saved}."

    def choose(self, command: Command) -> None:
        """From the palette: begin a command that takes words, do one that does not."""
        if command.takes_words:
            self.pad.begin(f"/{command.name} ")
        else:
            if command.name == "public" and self.desk.meeting.public_excluded:
                self.pad.put_away()  # what is half typed was meant for private session
            self.obey(f"/{command.name}")
