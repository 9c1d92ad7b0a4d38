"""Keys of one letter, done in the order typed; what is typed for a box goes into it.

Left to the library, what a key is bound to is done after letters typed later have arrived: of
"/lamps" typed fast, the L would list the findings before there is a line to type into.
"""

from typing import ClassVar

from textual import events
from textual.screen import Screen, ScreenResultType

from clerk_tui.screens.stray_prose import StrayProse
from clerk_tui.widgets.line_input import one_line_of
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.prompt_line import AskLine


class LettersInOrder(Screen[ScreenResultType]):
    """A screen of letters that do something, some of which open a box (`BOX_ACTIONS`)."""

    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        """No letter was typed yet."""
        super().__init__()
        self._stray = StrayProse()

    async def on_key(self, event: events.Key) -> None:
        """Do what a letter says, or hand it to what was opened by the one before."""
        letter = (event.character or "") if event.is_printable else ""
        if self.app.screen is not self:  # a screen under a modal one is current, to the library
            self._hand_over(event, letter)
        elif (line := self._asking) is not None:
            self._type_into(line, event, letter)
        elif self._stray.takes(event.key, letter):
            event.stop()
            self._say_stray()
        elif (does := self.active_bindings.get(event.key)) and does.enabled:
            event.stop()  # moves too: a letter is of the row that the arrow before it chose
            await self.app.run_action(does.binding.action, does.node)
            self._heed_refusal(does.binding.action)

    def _hand_over(self, event: events.Key, letter: str) -> None:
        """Hand on what was typed before the screen above had the keyboard."""
        take = getattr(self.app.screen, "take_letter", None)
        if take is not None:
            event.stop()
            take(event.key, letter)

    @property
    def _asking(self) -> AskLine | None:
        """The line at the foot, where it asks something."""
        return next((line for line in self.query(AskLine) if line.question), None)

    def _type_into(self, line: AskLine, event: events.Key, letter: str) -> None:
        """Type what came before the line had the keyboard; a key from the line is its own."""
        if not letter and line.has_focus_within:
            return  # the line takes its letters itself: this one came before it
        event.stop()
        if event.key == "enter":
            self.line_answered(line.question, line.answer)
        elif event.key == "escape":
            self.line_dropped()
        else:
            line.type(event.key, letter)

    def line_answered(self, question: str, text: str) -> None:
        """Take the answer that was entered before the line had the keyboard."""

    def line_dropped(self) -> None:
        """Leave the line that was left before it had the keyboard."""

    def on_paste(self, event: events.Paste) -> None:
        """Put what was pasted before a line had the keyboard into it; elsewhere it is no key."""
        line = self._asking
        if line is not None and self.app.screen is self and not line.has_focus_within:
            line.type("", one_line_of(event.text.split("\n")))
        elif self._stray.takes("", event.text):
            self._say_stray()

    def _heed_refusal(self, action: str) -> None:
        """Where a box was refused, what is typed on is no key."""
        said = next(iter(self.query(MessageLine)), None)
        opens = action.partition("(")[0] in self.BOX_ACTIONS
        if opens and self.app.screen is self and self._asking is None and said and said.is_refusal:
            self._stray.box_refused(said.message)

    def _say_stray(self) -> None:
        for said in self.query(MessageLine):
            if self._stray.note:
                said.refuse(self._stray.note)
            else:
                said.say("")
