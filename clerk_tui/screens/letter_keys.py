"""Keys of one letter, acted on in the order typed; what is typed for a box goes into it.

Left to Textual, the action of a key runs after letters typed later have arrived: of
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
    """Runs the actions of letter keys in the order typed."""

    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset()
    """The names of actions that open a box to type into."""

    def __init__(self) -> None:
        """Begin with no letter typed."""
        super().__init__()
        self._stray = StrayProse()

    async def on_key(self, event: events.Key) -> None:
        """Run the action of a letter, or hand it to the box that the one before it opened."""
        letter = (event.character or "") if event.is_printable else ""
        if self.app.screen is not self:  # Textual calls a screen under a modal one current, too
            self._hand_over(event, letter)
        elif (line := self._asking) is not None:
            self._type_into(line, event, letter)
        elif self._stray.takes(event.key, letter):
            event.stop()
            self._say_stray()
        elif (active := self.active_bindings.get(event.key)) and active.enabled:
            event.stop()  # moves too: a letter is meant for the row that the arrow before it chose
            await self.app.run_action(active.binding.action, active.node)
            self._note_refusal(active.binding.action)

    def _hand_over(self, event: events.Key, letter: str) -> None:
        """Hand on what was typed before the screen above had the keyboard."""
        take = getattr(self.app.screen, "take_letter", None)
        if take is not None:
            event.stop()
            take(event.key, letter)

    @property
    def _asking(self) -> AskLine | None:
        """The line at the foot, while it asks something."""
        return next((line for line in self.query(AskLine) if line.question), None)

    def _type_into(self, ask_line: AskLine, event: events.Key, letter: str) -> None:
        """Type what came before the line had the keyboard; a key from the line is its own."""
        if not letter and ask_line.has_focus_within:
            return  # the line takes its letters itself: this one came before it
        event.stop()
        if event.key == "enter":
            self.line_answered(ask_line.question, ask_line.answer)
        elif event.key == "escape":
            self.line_dropped()
        else:
            ask_line.type_key(event.key, letter)

    def on_ask_line_answered(self, event: AskLine.Answered) -> None:
        """Take the answer that was entered in the line."""
        self.line_answered(event.question, event.text)

    def on_ask_line_dropped(self) -> None:
        """Leave the line, on Escape in it."""
        self.line_dropped()

    def line_answered(self, question: str, text: str) -> None:
        """Take an answer, also one that was entered before the line had the keyboard."""

    def line_dropped(self) -> None:
        """Leave the line, also where Escape came before it had the keyboard."""

    def on_paste(self, event: events.Paste) -> None:
        """Put what was pasted before a line had the keyboard into it; elsewhere it is ignored."""
        line = self._asking
        if line is not None and self.app.screen is self and not line.has_focus_within:
            line.type_key("", one_line_of(event.text.split("\n")))
        elif self._stray.takes("", event.text):
            self._say_stray()

    def _note_refusal(self, action: str) -> None:
        """Note that a box was refused: what is typed next is not meant as keys."""
        line = next(iter(self.query(MessageLine)), None)
        opens_box = action.partition("(")[0] in self.BOX_ACTIONS
        is_asking = self.app.screen is not self or self._asking is not None
        if opens_box and not is_asking and line and line.is_refusal:
            self._stray.note_refusal(line.message)

    def _say_stray(self) -> None:
        for line in self.query(MessageLine):
            if self._stray.note:
                line.refuse(self._stray.note)
            else:
                line.say("")
